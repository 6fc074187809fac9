"""Changed, cut and shuffled chapters: read whole or rejected, never an exception, never a hang."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from index.monograph.model import Monograph
from index.monograph.text import monograph_text
from index.parse.readers import read_document
from index.parse.source_document import Rejected, SourceDocument
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


@contextmanager
def five_seconds_of_work() -> Iterator[None]:
    """Fails after five seconds of our own work: what other programs do meanwhile is not counted."""

    def fail(*_: object) -> NoReturn:
        raise AssertionError("it takes over five seconds of work")

    before = signal.signal(signal.SIGVTALRM, fail)
    signal.setitimer(signal.ITIMER_VIRTUAL, 5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def outcome(data: bytes, file: str) -> Monograph | Rejected:
    with five_seconds_of_work():
        read = read_document(SourceDocument("fuzz", file, data), "2026-11-22")
    assert isinstance(read, Monograph | Rejected)
    return read


def loses_nothing(data: bytes, file: str) -> bool:
    """Rejected with a reason, or read with every letter of the source.

    Words may part at another place: where an element that has no business there begins.
    """
    read = outcome(data, file)
    if isinstance(read, Rejected):
        return bool(read.reason)
    ours = "".join(words_of_text(monograph_text(read)).elements())
    return sorted(ours) == sorted("".join(words_of_source(file, data).elements()))


@settings(max_examples=300)
@given(st.lists(elements(), max_size=4))
def test_any_nesting_of_elements_is_read_and_no_letter_is_lost(
    bodies: list[str],
) -> None:
    data = bits(section("OVERVIEW", "".join(bodies)))

    assert isinstance(outcome(data, "Fictamab.nxml"), Monograph)
    assert loses_nothing(data, "Fictamab.nxml")


@given(st.data())
def test_a_cut_or_changed_plain_text_is_read_whole_or_rejected(data: st.DataObject) -> None:
    raw = bytearray(FICTAMAB.encode())
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(raw[: data.draw(st.integers(0, len(raw)))])

    assert loses_nothing(cut, "Fictamab.txt")


LINES = st.sampled_from([*FICTAMAB.splitlines(), "a\tb\tc", "and so on", "Case 1", "- item"])


@given(st.lists(LINES, max_size=40))
def test_the_lines_of_a_plain_text_in_any_order_are_all_read(lines: list[str]) -> None:
    text = "\n".join(["Fictamab", "Updated: January 5, 2024.", "OVERVIEW", *lines])

    assert isinstance(outcome(text.encode(), "Fictamab.txt"), Monograph)
    assert loses_nothing(text.encode(), "Fictamab.txt")


REAL = pytest.mark.parametrize("name", ["Metoprolol", "Venlafaxine", "Nabumetone", "aboutus"])


@REAL
def test_a_real_chapter_with_changed_bytes_is_read_whole_or_rejected(
    shared: Path, name: str
) -> None:
    whole = (shared / "data" / "livertox" / f"{name}.nxml").read_bytes()

    @given(st.data())
    def mutated(data: st.DataObject) -> None:
        raw = bytearray(whole)
        for _ in range(data.draw(st.integers(1, 5))):
            position = data.draw(st.integers(0, len(raw) - 1))
            raw[position] = data.draw(st.sampled_from(b'<>/&"a1 \n'))
        assert loses_nothing(bytes(raw), f"{name}.nxml")

    mutated()


@REAL
def test_a_real_chapter_with_its_elements_shuffled_is_read_whole(shared: Path, name: str) -> None:
    whole = (shared / "data" / "livertox" / f"{name}.nxml").read_bytes()

    @settings(max_examples=60)
    @given(st.data())
    def shuffled(data: st.DataObject) -> None:
        root = etree.fromstring(whole)
        for _ in range(data.draw(st.integers(1, 6))):
            move_one(data, root)
        assert loses_nothing(etree.tostring(root), f"{name}.nxml")

    shuffled()


def move_one(data: st.DataObject, root: etree._Element) -> None:
    """Put an element of the body into another, give it another's name, or leave it out."""
    body = root.find(".//body")
    assert body is not None
    elements = list(body.iterdescendants(etree.Element))
    one = elements[data.draw(st.integers(0, len(elements) - 1))]
    other = elements[data.draw(st.integers(0, len(elements) - 1))]
    change = data.draw(st.sampled_from(("move", "rename", "remove")))
    if change == "rename":
        one.tag = other.tag
    elif change == "remove" and (parent := one.getparent()) is not None:
        parent.remove(one)
    elif one not in (other, *other.iterancestors()):
        other.append(one)


# Each was quadratic, or worse, before somebody looked.
LONG = {
    "sections of one title": bits("<sec><title>a</title><p>a</p></sec>" * 20_000),
    "sections side by side": bits("<sec/>" * 60_000),
    "a paragraph in pieces": bits(f"<p>{('a' * 30 + '<x/>') * 90_000}</p>"),
    "captions": bits(f"<table-wrap>{'<caption>a</caption>' * 90_000}</table-wrap>"),
    "citations in one reference": bits(
        "<ref-list><ref>" + "<element-citation>a</element-citation>" * 90_000 + "</ref></ref-list>"
    ),
    "likelihood letters": bits(
        section("Hepatotoxicity", f"<p>Likelihood score: {'B (x), ' * 500_000}</p>")
    ),
    "elements": bits("<p/>" * 900_000),
}


@pytest.mark.parametrize("shape", LONG)
def test_no_shape_of_a_chapter_takes_long(shape: str) -> None:
    assert loses_nothing(LONG[shape], "Fictamab.nxml")


@pytest.mark.parametrize(
    "body",
    ["a" * 90 + "\n" + "b\n" * 49_000, "[a](#) " * 49_000, "a\t" * 2_000_000, "\n" * 4_000_000],
    ids=["one sentence", "links", "cells", "lines"],
)
def test_no_shape_of_a_plain_text_takes_long(body: str) -> None:
    text = f"Fictamab\n\nUpdated: January 5, 2024.\n\nOVERVIEW\n\n{body}"

    assert loses_nothing(text.encode(), "Fictamab.txt")


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
