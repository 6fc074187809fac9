"""The packaged program is updated or removed while its window is open: the window stays."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.packaged.screen import as_another_without_network, need_tools, wait_until
from tests.packaged.test_killed import notes
from tests.packaged.ward import DATA, OLD, Ward
from tests.spoken.conftest import Reader, need_listener, open_reader

NOTE: Final = "Stopped on day 12."
ANNOUNCED: Final = "announcement"
WINDOWS: Final = ("search", "--onlyvisible", "--name", "Liverleaf")

pytestmark = pytest.mark.packaged


@pytest.fixture
def ward(shipped: Path, place: Path, home: Path, environment: dict[str, str]) -> Ward:
    """Who uses the program."""
    return Ward(shipped, home, environment, place / "stick")


def remove(program: Path) -> None:
    # A folder that nobody may write to can be moved all the same.
    program.rename(program.with_name("gone"))


def update(program: Path) -> None:
    fresh = shutil.copytree(program, program.with_name("fresh"), symlinks=True)
    remove(program)
    fresh.rename(program)


HAPPENS: Final = {
    "removed": (remove, "Liverleaf was removed from this computer"),
    "updated": (update, "Liverleaf was updated"),
}


def has_tables(folder: Path) -> bool:
    """Whether the user's file was made."""
    return any(b"CREATE TABLE" in file.read_bytes() for file in folder.glob("kept.sqlite*"))


@contextmanager
def reading(ward: Ward) -> Iterator[Reader]:
    """Who reads a page in the window, and closes it at the end: the program ends well."""
    need_tools()
    need_listener()
    with open_reader([ward.program], ward.home, as_another_without_network()) as reader:
        reader.type("metoprolol")
        reader.wait_for(ANNOUNCED, OLD)
        reader.press("Return")
        reader.wait_for_window(OLD)
        # The first session of a user makes their file when it remembers the first page.
        wait_until(lambda: has_tables(ward.home / DATA), "the user's file")
        yield reader
        reader.take_focus()
        reader.press("ctrl+q")
        reader.wait_for("ended", "0")


def come_back(reader: Reader) -> None:
    """Put the window away, and take it out again."""
    window = reader.screen.xdotool(*WINDOWS).split()[-1]
    reader.screen.xdotool("windowunmap", "--sync", window)
    # Qt tells of it a moment later, and of nothing where it is back at once.
    time.sleep(0.5)
    reader.screen.xdotool("windowmap", "--sync", window)
    reader.wait_for_window("Liverleaf")
    reader.take_focus()


@pytest.mark.parametrize(("happens", "said"), HAPPENS.values(), ids=HAPPENS.keys())
def test_the_window_says_so_and_goes_on(
    ward: Ward, happens: Callable[[Path], None], said: str
) -> None:
    ward.prepare()
    with reading(ward) as reader:
        happens(ward.program.parent)
        come_back(reader)
        reader.wait_for(ANNOUNCED, said)
        # In the text, which is read by what was not loaded before.
        reader.press("ctrl+l", "ctrl+a")
        reader.type("rechallenge")
        reader.wait_for(ANNOUNCED, OLD)
        reader.press("Return")
        reader.wait_for(ANNOUNCED, "heading level")
        reader.press("ctrl+n")
        reader.wait_for("focused", "Note on")
        reader.type(NOTE)
        reader.wait_for("text-caret-moved", NOTE)

    assert notes(ward.home / DATA / "kept.sqlite") == [NOTE]
    assert not (ward.home / DATA / "logs" / "faults.log").exists()


def test_what_does_not_work_any_more_is_no_fault(ward: Ward) -> None:
    """Printing needs files that are gone: the reader is told why, and reads on."""
    ward.prepare()
    with reading(ward) as reader:
        remove(ward.program.parent)
        reader.press("ctrl+p")
        reader.wait_for(ANNOUNCED, "Liverleaf was removed from this computer")
        # A report of a fault is a window of its own.
        assert len(reader.screen.xdotool(*WINDOWS).split()) == 1
        reader.press("ctrl+l", "ctrl+a")
        reader.type("rechallenge")
        reader.wait_for(ANNOUNCED, OLD)


def test_a_library_that_went_with_the_program_is_told_as_gone(ward: Ward) -> None:
    with reading(ward) as reader:
        remove(ward.program.parent)
        come_back(reader)
        reader.wait_for(ANNOUNCED, "Liverleaf was removed from this computer")
        reader.press("ctrl+l", "ctrl+a")
        reader.type("rechallenge")
        reader.wait_for(ANNOUNCED, "is no longer there")
