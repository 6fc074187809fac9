"""The packaged program killed in the middle of its work: nothing that was there is lost.

The system kills it at its Nth call that changes a file, so that no test depends on a clock.
"""

import os
import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

from index import (
    Installed,
    Library,
    LibraryRepairable,
    build_library,
    install_leaf,
    look_at,
    pack_library,
)
from tests.packaged.screen import (
    NOBODY,
    Session,
    as_another_without_network,
    need_tools,
    open_screen,
    wait_until,
)

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "starter"
DEATHS: Final = 50 if os.environ.get("LIVERLEAF_ALL_FAULTS") else 3
CHANGES: Final = "write,pwrite64,rename,renameat,unlink,unlinkat,rmdir,mkdir,fsync,fdatasync"
DATA: Final = Path(".local/share/liverleaf")
NOTE: Final = "Stopped on day 12; jaundice settled within three weeks, so it was not given again."

pytestmark = pytest.mark.packaged


def traced(trace: Path, *more: str) -> list[str]:
    """The beginning of a command whose changes of files are counted, as another user."""
    need_tools()
    strace = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={CHANGES}", *more]
    return [*as_another_without_network(), *strace]


@dataclass(frozen=True)
class Moment:
    """The Nth of a kind of calls; strace counts each kind apart."""

    call: str
    nth: int

    @property
    def fatal(self) -> tuple[str, str]:
        """What makes strace kill the program at this moment."""
        return "-e", f"inject={self.call}:signal=KILL:when={self.nth}"


def moments_in(trace: Path) -> list[Moment]:
    """Some of the moments at which the busiest thread changed a file, from first to last."""
    calls = [line.split(maxsplit=1) for line in trace.read_text("utf-8").splitlines()]
    (busiest, _), *_ = Counter(thread for thread, _ in calls).most_common(1)
    seen = Counter[str]()
    every = []
    for thread, call in calls:
        name, is_call, _ = call.partition("(")
        if thread == busiest and is_call:
            seen[name] += 1
            every.append(Moment(name, seen[name]))
    count = min(DEATHS, len(every))
    return [every[number * len(every) // count] for number in range(count)]


@dataclass(frozen=True)
class User:
    """A user of the packaged program, whose folder can be put back as it was."""

    program: Path
    home: Path
    environment: dict[str, str]

    @property
    def trace(self) -> Path:
        return self.home / "trace"

    @property
    def libraries(self) -> Path:
        return self.home / DATA / "libraries"

    def run(self, *words: str, trace: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        begin = traced(self.trace, *trace) if trace else as_another_without_network()
        return subprocess.run(
            [*begin, self.program, *words],
            cwd="/",
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def own(self) -> None:
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", self.home], check=True)

    def in_use(self) -> str:
        """The library in use, which is whole."""
        installed = Installed(self.libraries, {"starter": self.program})
        Library.open(installed.current).close()
        return installed.in_use

    def deaths(self, *words: str) -> Iterator[Moment]:
        """Do `words` and die, again and again; each time all is as it was at the beginning."""
        before = self.home / "before"
        shutil.copytree(self.home / DATA, before)
        whole = self.run(*words, trace=("-e", "signal=none"))
        assert whole.returncode == 0, whole.stderr
        for moment in moments_in(self.trace):
            shutil.rmtree(self.home / DATA)
            shutil.copytree(before, self.home / DATA)
            self.own()
            ended = self.run(*words, trace=moment.fatal)
            assert ended.returncode in (-9, 137), (moment, ended)
            yield moment


@pytest.fixture
def user(shipped: Path, home: Path, environment: dict[str, str]) -> User:
    return User(shipped, home, environment)


@pytest.fixture
def leaves(place: Path) -> list[Path]:
    """Two libraries, each in a file."""
    found = []
    for name in ("Metoprolol", "Nabumetone"):
        library = build_library([STARTER / f"{name}.txt"], place / name, name=name).target
        found.append(place / f"{name}.leaf")
        pack_library(library, found[-1])
    return found


@pytest.fixture
def reader(user: User, leaves: list[Path]) -> User:
    """Who has installed the first of the two libraries."""
    installed = Installed(user.libraries, {"starter": user.libraries})
    install_leaf(look_at(leaves[0], ()), installed)
    user.own()
    return user


def test_an_installation_leaves_the_old_library_or_the_new(
    reader: User, leaves: list[Path]
) -> None:
    old = reader.in_use()
    install = ("install", str(leaves[1]), "--unsigned")
    seen = set()
    for moment in reader.deaths(*install):
        seen.add(reader.in_use())
        assert reader.run(*install).returncode == 0, moment

    assert len(seen - {old}) <= 1
    assert old in seen
    assert reader.in_use() != old


def test_a_switch_leaves_the_old_library_or_the_new(reader: User, leaves: list[Path]) -> None:
    old = reader.in_use()
    assert reader.run("install", str(leaves[1]), "--unsigned").returncode == 0
    new = reader.in_use()
    for moment in reader.deaths("libraries", "--use", old):
        assert reader.in_use() in (old, new), moment


def test_a_repair_is_done_or_still_to_be_done(reader: User) -> None:
    library = reader.libraries / reader.in_use()
    right = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    (library / "index" / "words.txt").write_bytes(b"no")
    broken = 0
    for moment in reader.deaths("check", "--repair"):
        with suppress(LibraryRepairable):
            reader.in_use()
            broken -= 1
        broken += 1
        assert reader.run("check", "--repair").returncode == 0, moment
        assert {path: path.read_bytes() for path in right} == right, moment

    assert broken


def notes(kept: Path) -> list[Any]:
    """What is in the user's file; read in a copy, which leaves the file as the program left it."""
    with TemporaryDirectory() as folder:
        for file in kept.parent.glob(f"{kept.name}*"):
            shutil.copy(file, folder)
        with closing(sqlite3.connect(Path(folder) / kept.name)) as copy:
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            tables = copy.execute("SELECT name FROM sqlite_master WHERE name = 'notes'").fetchall()
            return [text for (text,) in copy.execute("SELECT text FROM notes")] if tables else []


def write_note(user: User, moment: Moment | None) -> None:
    """Write a note in the window; with `moment` the program dies at a change of the user's file."""
    kept = user.home / DATA / "kept.sqlite"
    only = ("-P", str(kept), "-P", f"{kept}-wal")
    dying = moment.fatal if moment else ()
    with open_screen() as screen:
        program = subprocess.Popen(
            [*traced(user.trace, *only, *dying), user.program],
            cwd="/",
            env={**user.environment, "DISPLAY": screen.display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        session = Session(screen, program, user.home, user.trace)

        def wait_for(title: str) -> None:
            wait_until(lambda: program.poll() is not None or title in session.any_title(), title)

        try:
            for act in (
                lambda: wait_for("Liverleaf"),
                session.take_focus,
                session.rest,
                lambda: session.type("besponsa"),
                session.rest,
                lambda: session.press("Return"),
                lambda: wait_for("Inotuzumab"),
                lambda: session.press("ctrl+n"),
                session.rest,
                lambda: session.type(NOTE),
                lambda: session.press("ctrl+q"),
            ):
                if program.poll() is None:
                    act()
            wait_until(lambda: program.poll() is not None, "the program ends")
        finally:
            program.kill()
            program.wait()


def test_a_note_is_kept_up_to_its_last_pause(user: User) -> None:
    """What was told to the disk is there; a file that was being written is whole."""
    kept = user.home / DATA / "kept.sqlite"
    write_note(user, None)
    assert notes(kept) == [NOTE]
    for moment in moments_in(user.trace):
        shutil.rmtree(user.home / DATA)
        write_note(user, moment)
        assert all(NOTE.startswith(text) for text in notes(kept)), moment

    # Whoever comes next goes on where it stopped.
    before = "".join(notes(kept))
    write_note(user, None)
    assert notes(kept) == [before + NOTE]
