"""A newer library comes to the packaged program on a stick: taken, refused, or damaged."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from index import SecretKey, sign_leaf
from tests.packaged.screen import as_another_without_network, need_tools, wait_until
from tests.packaged.ward import DATA, NEW, OLD, Ward
from tests.spoken.conftest import Reader, need_listener, open_reader

DAMAGED: Final = 4
INSTALLING: Final = "Install a library"

pytestmark = pytest.mark.packaged


@pytest.fixture
def ward(shipped: Path, place: Path, home: Path, environment: dict[str, str]) -> Ward:
    """Who uses the old library; the new one lies on the stick, not signed."""
    made = Ward(shipped, home, environment, place / "stick")
    made.prepare()
    return made


def test_a_signed_library_is_used_from_the_next_start(ward: Ward) -> None:
    assert ward.in_use() == OLD
    ward.sign(NEW)

    done = ward.run("install", ward.leaf(NEW))

    assert (done.returncode, done.stderr) == (0, "")
    assert "signed by “Pharmacy of the test”" in done.stdout
    assert ward.in_use() == NEW
    # The old one stays, for whoever wants to go back.
    assert OLD in {row["name"] for row in ward.told("libraries")}


def test_an_unsigned_library_is_taken_only_when_that_is_confirmed(ward: Ward) -> None:
    refused = ward.run("install", ward.leaf(NEW))
    before = ward.in_use()
    taken = ward.run("install", ward.leaf(NEW), "--unsigned")

    assert (refused.returncode, refused.stdout) == (DAMAGED, "")
    assert "not signed" in refused.stderr
    assert before == OLD
    assert (taken.returncode, taken.stderr) == (0, "")
    assert ward.in_use() == NEW


def flip_in_the_middle(leaf: Path) -> None:
    data = bytearray(leaf.read_bytes())
    data[len(data) // 2] ^= 0x10
    leaf.write_bytes(data)


def cut_short(leaf: Path) -> None:
    os.truncate(leaf, leaf.stat().st_size * 2 // 3)


def empty(leaf: Path) -> None:
    os.truncate(leaf, 0)


def sign_as_a_stranger(leaf: Path) -> None:
    sign_leaf(leaf, SecretKey.generate(), "Pharmacy of the test")


SPOILT: Final = {
    "a flipped byte": flip_in_the_middle,
    "incomplete": cut_short,
    "empty": empty,
    "signed by a stranger": sign_as_a_stranger,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_what_is_spoilt_is_refused_and_the_old_library_answers(
    ward: Ward, spoil: Callable[[Path], None]
) -> None:
    ward.sign(NEW)
    spoil(ward.leaf(NEW))
    before = files_of(ward)

    done = ward.run("install", ward.leaf(NEW))

    assert (done.returncode, done.stdout) == (DAMAGED, "")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert ward.leaf(NEW).name in done.stderr
    assert files_of(ward) == before
    assert ward.in_use() == OLD


def files_of(ward: Ward) -> dict[Path, bytes]:
    """All that the program keeps of libraries."""
    files = (ward.home / DATA / "libraries").rglob("*")
    return {path: path.read_bytes() for path in files if path.is_file()}


@contextmanager
def window_on(ward: Ward, *words: str | Path) -> Iterator[Reader]:
    """The window of the packaged program, called with `words`, and what it tells."""
    need_tools()
    need_listener()
    begin = as_another_without_network()
    with open_reader([ward.program, *words], ward.home, begin) as reader:
        yield reader


def close(reader: Reader) -> None:
    """Close the window, and see that the program ends well."""
    reader.take_focus()
    reader.press("ctrl+q")
    reader.wait_for("ended", "0")


def asked(reader: Reader) -> str:
    """What the window asks, which has the keyboard now."""
    reader.wait_for_window(INSTALLING)
    reader.take_focus(INSTALLING)
    wait_until(lambda: bool(dialog_in(reader)), "the question")
    return dialog_in(reader)


def dialog_in(reader: Reader) -> str:
    names = [row["name"] for row in reader.objects("dialog") if "active" in row["states"]]
    return " ".join(names)


@pytest.mark.parametrize("signed", [True, False], ids=["signed", "not signed"])
def test_the_window_asks_before_it_takes_what_it_was_started_with(ward: Ward, signed: bool) -> None:
    if signed:
        ward.sign(NEW)
    with window_on(ward, ward.leaf(NEW)) as reader:
        question = asked(reader)
        assert f"Install {NEW}?" in question
        assert ("It is not signed" in question) is not signed
        reader.press("Return" if signed else "alt+i")
        reader.wait_for("announcement", "The library is installed")
        reader.press("Return")
        close(reader)

    assert ward.in_use() == NEW


def test_an_enter_does_not_take_what_nobody_signed(ward: Ward) -> None:
    with window_on(ward, ward.leaf(NEW)) as reader:
        asked(reader)
        reader.press("Return")
        wait_until(lambda: not reader.has_window(INSTALLING), "the question is gone")
        close(reader)

    assert ward.in_use() == OLD


def test_the_window_refuses_what_is_damaged_and_shows_the_old_library(ward: Ward) -> None:
    ward.sign(NEW)
    flip_in_the_middle(ward.leaf(NEW))
    with window_on(ward, ward.leaf(NEW)) as reader:
        asked(reader)
        reader.press("Return")
        reader.wait_for("announcement", "This library cannot be installed")
        reader.press("Escape")
        reader.take_focus()
        reader.type("hepatitis")
        reader.wait_for("announcement", OLD)
        close(reader)

    assert ward.in_use() == OLD
