"""A screen nobody sees, and a user without a network who sits before it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

NOBODY: Final = 65534
# What the tests need besides the program, and the Debian package it is in.
TOOLS: Final = {"Xvfb": "xvfb", "xdotool": "xdotool", "strace": "strace"}
_PATIENCE: Final = 60.0
_SIDES: Final = (1180, 780)


def need_tools() -> None:
    """Skip the test where a tool is missing, naming the packages."""
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"needs: apt-get install {' '.join(missing)}")


def as_another_without_network() -> list[str]:
    """The beginning of a command that has no network at all; run by root, it is nobody's."""
    if os.geteuid() == 0:
        ids = (f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        return ["unshare", "--net", "setpriv", *ids]
    command = ["unshare", "--map-current-user", "--net"]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("needs root, or a system that lets users make namespaces")
    return command


def wait_until(done: Callable[[], bool], what: str) -> None:
    """Wait for something that a reader would see; a minute at most."""
    end = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)


@dataclass(frozen=True)
class Screen:
    """A display and the file that its picture is in."""

    display: str
    frame: Path
    width: int = _SIDES[0]

    def picture(self) -> bytes:
        """What is on the screen, four bytes a dot."""
        data = self.frame.read_bytes()
        # An X window dump: the head's length first, the number of 12-byte colours in its 20th word.
        (head,) = struct.unpack_from(">I", data, 0)
        (colours,) = struct.unpack_from(">I", data, 19 * 4)
        return data[head + 12 * colours :]

    def shades(self) -> int:
        """How many different dots there are; one on a blank screen."""
        picture = self.picture()
        return len({picture[place : place + 4] for place in range(0, len(picture), 4)})

    def xdotool(self, *arguments: str) -> str:
        """Do to the screen what a hand would do."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()


@contextmanager
def open_screen() -> Iterator[Screen]:
    """A screen of its own, with no other way to it than a file on this computer."""
    size = f"{_SIDES[0]}x{_SIDES[1]}x24"
    with tempfile.TemporaryDirectory(prefix="liverleaf-screen-") as folder:
        ready, tell = os.pipe()
        server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(tell), "-screen", "0", size, "-fbdir", folder),
                *("-nolisten", "tcp", "-ac", "-noreset"),
            ],
            pass_fds=(tell,),
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(ready) as told:
            display = told.readline().strip()
        try:
            assert display, "Xvfb did not start"
            yield Screen(f":{display}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


@dataclass
class Session:
    """The program on a screen, before a user."""

    screen: Screen
    program: subprocess.Popen[str]
    home: Path
    trace: Path

    def title(self) -> str:
        """The title of the window in front."""
        return self.screen.xdotool("getactivewindow", "getwindowname") or self.any_title()

    def any_title(self) -> str:
        """The title of the newest window; '' where there is none."""
        windows = self.screen.xdotool("search", "--onlyvisible", "--name", "Liverleaf").split()
        return self.screen.xdotool("getwindowname", windows[-1]) if windows else ""

    def wait_for_title(self, words: str) -> None:
        wait_until(lambda: words in self.any_title(), f"a window titled {words}")

    def take_focus(self) -> None:
        """Without a window manager nobody else gives a window the keyboard."""
        window = self.screen.xdotool("search", "--onlyvisible", "--name", "Liverleaf").split()[-1]
        self.screen.xdotool("windowfocus", "--sync", window)

    def see_change(self, act: Callable[[], object]) -> None:
        """Do something, and wait until the screen shows that it was done and rests again."""
        before = self.screen.picture()
        act()
        wait_until(lambda: self.screen.picture() != before, "the screen changes")
        self.rest()

    def rest(self) -> None:
        """Wait until the screen stays as it is; the caret of a text field may blink."""
        last = self.screen.picture()
        for _ in range(100):
            time.sleep(0.2)
            now = self.screen.picture()
            if sum(map(bool, map(int.__sub__, now[::97], last[::97]))) < 50:
                return
            last = now

    def type(self, text: str) -> None:
        self.screen.xdotool("type", "--delay", "20", text)

    def press(self, *keys: str) -> None:
        self.screen.xdotool("key", "--delay", "30", *keys)

    def save_pdf(self, target: Path) -> None:
        """Have the summary of the page on show saved as a PDF, and come back to the window."""
        self.see_change(lambda: self.press("ctrl+p"))
        # The button is there to be pressed once the preview is.
        wait_until(self._asks_for_a_file, "the dialog that asks for a file")
        self.rest()
        self.press("ctrl+a")
        self.type(str(target))
        self.press("Return")
        wait_until(lambda: target.is_file() and b"%%EOF" in target.read_bytes(), "a PDF")
        self.wait_for_title("Liverleaf")
        self.take_focus()

    def _asks_for_a_file(self) -> bool:
        self.press("alt+d")
        self.rest()
        return bool(self.screen.xdotool("search", "--onlyvisible", "--name", "^Save"))

    def left(self) -> set[str]:
        """The folders and files in the home of the user, but for those of the test."""
        return {path.name for path in self.home.iterdir() if path != self.trace}

    def families(self) -> set[str]:
        """The kinds of sockets that the trace saw being made."""
        return set(re.findall(r"\bsocket\((AF_\w+)", self.trace.read_text(errors="replace")))

    def connections(self) -> set[str]:
        """The files of this computer that the trace saw being connected to."""
        calls = re.findall(r'\bconnect\(.*?sun_path=@?"([^"]*)"', self.trace.read_text())
        return set(calls)


@contextmanager
def open_session(program: Path, home: Path, environment: dict[str, str]) -> Iterator[Session]:
    """The program started as another user, without a network, traced, on a screen of its own."""
    need_tools()
    command = as_another_without_network()
    with open_screen() as screen:
        trace = home / "trace"
        process = subprocess.Popen(
            [*command, "strace", "-f", "-qq", "-e", "trace=%network", "-o", trace, program],
            cwd="/",
            env={**environment, "DISPLAY": screen.display},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # One group: what is traced would outlive the tracer, and hold its output open.
            start_new_session=True,
        )
        made = Session(screen, process, home, trace)
        try:
            made.wait_for_title("Liverleaf")
            made.take_focus()
            made.rest()
            yield made
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
