"""Changed, cut and shuffled chapters: read or rejected, never an exception, never a hang."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.archive import Rejected, SourceDocument
from index.monograph import Monograph
from index.monograph.text import monograph_text
from index.parse import read_document
from tests.index.chapters import FICTAMAB
from tests.index.parse.chapters import bits, section
from tests.words import words_of_source, words_of_text

NAMES = st.sampled_from(
    "sec p title list list-item table tr td th bold sup xref ext-link ref-list ref "
    "mixed-citation element-citation annotation person-group name surname pub-id boxed-text fig "
    "graphic related-object break disp-quote def-list caption label unknown".split()
)
WORDS = st.text(alphabet="abc é≥<&(.1", min_size=1, max_size=8)


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    """Any element in any other: what no schema allows, and a broken export may hold."""
    name = draw(NAMES)
    inner = [escaped(draw(WORDS))]
    if depth < 4:
        for _ in range(draw(st.integers(0, 3))):
            inner += [draw(elements(depth=depth + 1)), escaped(draw(WORDS))]
    return f"<{name}>{''.join(inner)}</{name}>"


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def outcome(data: bytes, file: str) -> Monograph | Rejected:
    started = time.monotonic()
    read = read_document(SourceDocument("fuzz", file, data), "2026-11-22")
    assert time.monotonic() - started < 5
    return read


@settings(max_examples=300)
@given(st.lists(elements(), max_size=4))
def test_any_nesting_of_elements_is_read_and_no_letter_is_lost(
    bodies: list[str],
) -> None:
    data = bits(section("OVERVIEW", "".join(bodies)))
    read = outcome(data, "Fictamab.nxml")

    assert isinstance(read, Monograph)
    letters = "".join(words_of_text(monograph_text(read)).elements())
    assert sorted(letters) == sorted("".join(words_of_source("a.nxml", data).elements()))


@given(st.data())
def test_a_cut_or_changed_plain_text_is_read_or_rejected(data: st.DataObject) -> None:
    raw = bytearray(FICTAMAB.encode())
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(raw[: data.draw(st.integers(0, len(raw)))])

    assert isinstance(outcome(cut, "Fictamab.txt"), Monograph | Rejected)


@pytest.mark.parametrize("name", ["Metoprolol", "Venlafaxine", "Nabumetone", "aboutus"])
def test_a_real_chapter_with_changed_bytes_is_read_or_rejected(shared: Path, name: str) -> None:
    whole = (shared / "data" / "livertox" / f"{name}.nxml").read_bytes()

    @given(st.data())
    def mutated(data: st.DataObject) -> None:
        raw = bytearray(whole)
        for _ in range(data.draw(st.integers(1, 5))):
            position = data.draw(st.integers(0, len(raw) - 1))
            raw[position] = data.draw(st.sampled_from(b'<>/&"a1 \n'))
        assert isinstance(outcome(bytes(raw), f"{name}.nxml"), Monograph | Rejected)

    mutated()


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE a [<!ENTITY a '" + b"x" * 9999 + b"'>" + b"<!ENTITY b '&a;&a;'>]><a>&b;</a>",
        b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><book-part-wrapper>&x;</book-part-wrapper>",
        b"<?xml version='1.0' encoding='klingon'?><a/>",
        b"\xff\xfe<\x00a\x00/\x00>\x00",
        b"<a>" * 100_000,
        b"<a " + b" ".join(b"a%d='1'" % n for n in range(20_000)) + b"/>",
    ],
    ids=["entity bomb", "outside entity", "unknown encoding", "UTF-16", "depth", "attributes"],
)
def test_an_attack_is_rejected_in_one_line(data: bytes) -> None:
    read = outcome(data, "attack.nxml")

    assert isinstance(read, Rejected)
    assert "\n" not in read.reason
    assert len(read.reason) < 300
