"""The program on a screen, with a listener in the place of a screen reader."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, Any, Final

import pytest

from tests.desktop.current_libraries import build_starter
from tests.packaged.screen import Screen, open_screen, wait_until

ROOT: Final = Path(__file__).resolve().parents[2]
_PYTHON: Final = "/usr/bin/python3"
# What the tests need besides the program, and the Debian packages that they are in.
_TOOLS: Final = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-run-session": "dbus-daemon"}
_ATSPI: Final = "from gi.repository import Atspi"
# How long the listener and the program have to end once they are told to.
_TO_END: Final = 20.0


class Reader:
    """Who hears the program, and types."""

    def __init__(self, screen: Screen, told: IO[str], asking: IO[str]) -> None:
        self.screen = screen
        self.rows: list[dict[str, Any]] = []
        self._asking = asking
        self._heard_before = 0
        Thread(target=self._take, args=(told,), daemon=True).start()

    def _take(self, told: IO[str]) -> None:
        for line in told:
            # Other programs of the session write there, too.
            if line.startswith("{"):
                self.rows.append(json.loads(line))

    def heard(self, event: str, words: str, role: str = "") -> bool:
        """Whether that was told since the last key."""
        return any(
            row.get("event") == event and words in row["said"] and role in ("", row["role"])
            for row in self._rows_since_key
        )

    @property
    def _rows_since_key(self) -> list[dict[str, Any]]:
        return self.rows[self._heard_before :]

    def wait_for(self, event: str, words: str, role: str = "") -> None:
        try:
            wait_until(lambda: self.heard(event, words, role), f"{event} {role} {words!r}")
        except AssertionError as error:
            told = [f"{row.get('event')} {row.get('said')}" for row in self._rows_since_key]
            raise AssertionError("\n".join((str(error), *told[-20:]))) from error

    def type(self, text: str) -> None:
        self._heard_before = len(self.rows)
        self.screen.xdotool("type", "--delay", "20", text)

    def press(self, *keys: str) -> None:
        self._heard_before = len(self.rows)
        self.screen.xdotool("key", "--delay", "30", *keys)

    def take_focus(self, title: str = "Liverleaf") -> None:
        """Without a window manager nobody else gives a window the keyboard."""
        windows = self.screen.xdotool("search", "--onlyvisible", "--name", title).split()
        self.screen.xdotool("windowfocus", "--sync", windows[-1])

    def has_window(self, title: str) -> bool:
        """Whether a window of that title is on the screen."""
        return bool(self.screen.xdotool("search", "--onlyvisible", "--name", title))

    def wait_for_window(self, title: str) -> None:
        wait_until(lambda: self.has_window(title), title)

    def is_in_box(self) -> bool:
        """Whether the search box has the focus."""
        return any("focused" in row["states"] for row in self.objects("text"))

    def objects(self, role: str) -> list[dict[str, Any]]:
        """The objects of a role that the program has now."""
        before = len(self.rows)
        self._asking.write(f"{role}\n")
        self._asking.flush()
        wait_until(lambda: any("answered" in row for row in self.rows[before:]), role)
        return [row for row in self.rows[before:] if "event" not in row and "answered" not in row]


def need_listener() -> None:
    """Skip the test where what hears the program is missing, naming the packages."""
    missing = [package for tool, package in _TOOLS.items() if shutil.which(tool) is None]
    if Path(_PYTHON).is_file():
        asked = subprocess.run([_PYTHON, "-W", "ignore", "-c", _ATSPI], capture_output=True)
        if asked.returncode != 0 or not Path("/usr/libexec/at-spi-bus-launcher").is_file():
            missing += ["at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"]
    else:
        missing.append("python3")
    if missing:
        pytest.skip(f"needs: apt-get install {' '.join(missing)}")


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of five starter monographs."""
    return build_starter(tmp_path_factory.mktemp("spoken") / "library")


@contextmanager
def open_reader(
    program: Sequence[str | Path], home: Path, begin: Sequence[str] = (), **variables: str
) -> Iterator[Reader]:
    """The window of `program`, with the keyboard; `begin` are the words before the whole command.

    Its listener is another program of the same user, who may not look into ours.
    """
    listener = shutil.copy(Path(__file__).with_name("listener.py"), home)
    command = [*begin, "dbus-run-session", "--", _PYTHON, "-W", "ignore", listener, *program]
    with open_screen() as screen:
        session = subprocess.Popen(
            command,
            cwd=home,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(home),
                "XDG_RUNTIME_DIR": str(home),
                "DISPLAY": screen.display,
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "LANG": "C.UTF-8",
                **variables,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            # One group: a listener that failed ends neither itself nor the program.
            start_new_session=True,
        )
        assert session.stdin is not None
        assert session.stdout is not None
        made = Reader(screen, session.stdout, session.stdin)
        try:
            made.wait_for_window("Liverleaf")
            made.wait_for("checked", "Browse from A to Z")
            made.take_focus()
            wait_until(made.is_in_box, "the box has the focus")
            yield made
        finally:
            session.stdin.close()
            try:
                session.wait(_TO_END)
            except subprocess.TimeoutExpired:
                os.killpg(session.pid, signal.SIGKILL)
                session.wait()
            session.stdout.close()


@pytest.fixture
def reader(starter: Path, tmp_path: Path) -> Iterator[Reader]:
    """The window, open on the starter monographs, with the keyboard."""
    need_listener()
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    program = [sys.executable, "-m", "desktop", "--library", str(starter)]
    with open_reader(program, home, PYTHONPATH=str(ROOT)) as made:
        yield made
