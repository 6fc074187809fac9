"""Bookmarks for a PDF that Qt has written, which has none: added at its end, as the format allows.

An incremental update (ISO 32000-1, 7.5.6): what Qt wrote stays as it is, byte for byte; a new
catalog, the bookmarks and a table of where they stand come after it. Another version of Qt may
write its PDF in another way: then the PDF is whole, and has no bookmarks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_END: Final = re.compile(
    rb"trailer\s*<<(?P<entries>.*)>>\s*startxref\s+(?P<xref>\d+)\s+%%EOF\s*", re.DOTALL
)
_XREF: Final = re.compile(rb"xref\s+0 (?P<count>\d+)\s*?\r?\n")
# The table of objects has lines of 20 bytes; the first ten digits say where the object is.
_XREF_LINE: Final = 20
_OFFSET: Final = 10
_KIDS: Final = re.compile(rb"/Kids\s*\[(?P<kids>[^\]]*)\]")
# What the catalog says besides its bookmarks, unless Qt has said it.
_VIEW: Final = (
    (b"/PageMode", b"/UseOutlines"),
    (b"/ViewerPreferences", b"<< /DisplayDocTitle true >>"),
    (b"/Lang", b"(en)"),
)


class _UnexpectedPdf(Exception):
    """A PDF is not built as `QPdfWriter` builds it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark: its level (1 is the outermost), its page from 0, its place in points from below.

    A level that leaves one out (3 after 1) stands one deeper than the mark before it.
    """

    text: str
    level: int
    page: int
    height: float


def with_bookmarks(pdf: bytes, marks: Sequence[Mark]) -> bytes:
    """`pdf` with `marks`; `pdf` as it is where it is not built as `QPdfWriter` builds it."""
    try:
        return pdf + _update(pdf, marks)
    except _UnexpectedPdf:
        return pdf


def _update(pdf: bytes, marks: Sequence[Mark]) -> bytes:
    """What to write after `pdf`. Raises `_UnexpectedPdf`."""
    end = _END.fullmatch(pdf, max(pdf.rfind(b"trailer"), 0))
    if end is None or b"/Encrypt" in end["entries"]:
        raise _UnexpectedPdf
    trailer, xref = end["entries"], int(end["xref"])
    size, root = _number(trailer, b"Size"), _number(trailer, b"Root")
    catalog = _entries_of(pdf, root, xref, size)
    pages = _entries_of(pdf, _number(catalog, b"Pages"), xref, size)
    found = _KIDS.search(pages)
    kids = [int(number) for number in re.findall(rb"(\d+) 0 R", found["kids"])] if found else []
    # Fewer kids than pages: some of them are groups of pages, to which no bookmark can lead.
    if len(kids) != _number(pages, b"Count") or any(mark.page >= len(kids) for mark in marks):
        raise _UnexpectedPdf
    if b"/Outlines" in catalog:
        raise _UnexpectedPdf
    view = b"".join(b"%s %s\n" % entry for entry in _VIEW if entry[0] not in catalog)
    entries = b"<<\n%s\n/Outlines %d 0 R\n%s>>" % (catalog.strip(), size, view)
    return _written({root: entries, **_outlines(marks, kids, size)}, len(pdf), trailer, xref)


def _entries_of(pdf: bytes, number: int, xref: int, size: int) -> bytes:
    """The entries of the dictionary that is object `number`, found by the table of objects."""
    table = _XREF.match(pdf, xref)
    if table is None or int(table["count"]) != size or number >= size:
        raise _UnexpectedPdf
    line = table.end() + number * _XREF_LINE
    offset = pdf[line : line + _OFFSET]
    beginning = re.compile(rb"%d 0 obj\s*<<(?P<entries>.*?)>>\s*endobj\b" % number, re.DOTALL)
    found = beginning.match(pdf, int(offset)) if offset.isdigit() else None
    if found is None:
        raise _UnexpectedPdf
    return found["entries"]


def _number(entries: bytes, name: bytes) -> int:
    found = re.search(rb"/%s\s+(\d+)" % name, entries)
    if found is None:
        raise _UnexpectedPdf
    return int(found[1])


def _outlines(marks: Sequence[Mark], pages: list[int], first: int) -> dict[int, bytes]:
    """The objects of the outline by their numbers: its root is `first`, then a number a mark."""
    above, below = _family(marks)
    objects = {}
    for place in range(-1, len(marks)):
        entries = []
        children = below[place]
        if children:
            start, end = first + 1 + children[0], first + 1 + children[-1]
            entries.append(f"/First {start} 0 R /Last {end} 0 R /Count {len(children)}")
        if place >= 0:
            mark = marks[place]
            title = ("\ufeff" + mark.text).encode("utf-16-be").hex().upper()
            entries.append(f"/Title <{title}> /Parent {first + 1 + above[place]} 0 R")
            entries.append(f"/Dest [{pages[mark.page]} 0 R /XYZ 0 {mark.height:.1f} null]")
            siblings = below[above[place]]
            at = siblings.index(place)
            if at > 0:
                entries.append(f"/Prev {first + 1 + siblings[at - 1]} 0 R")
            if at + 1 < len(siblings):
                entries.append(f"/Next {first + 1 + siblings[at + 1]} 0 R")
        objects[first + 1 + place] = f"<< {' '.join(entries)} >>".encode("ascii")
    return objects


def _family(marks: Sequence[Mark]) -> tuple[list[int], dict[int, list[int]]]:
    """The parent of each mark, and the children of each; -1 is the root of the outline."""
    above: list[int] = []
    below: dict[int, list[int]] = {place: [] for place in range(-1, len(marks))}
    path: list[int] = []
    for place, mark in enumerate(marks):
        while path and marks[path[-1]].level >= mark.level:
            path.pop()
        above.append(path[-1] if path else -1)
        below[above[-1]].append(place)
        path.append(place)
    return above, below


def _written(objects: dict[int, bytes], at: int, trailer: bytes, previous: int) -> bytes:
    """Objects as they stand in a file from byte `at`, with their table and their trailer."""
    written = bytearray(b"\n")
    table = bytearray()
    for number, body in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, at + len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = at + len(written)
    size = max(objects) + 1
    entries = re.sub(rb"/Size\s+\d+", b"/Size %d" % size, trailer.strip())
    written += b"xref\n%s" % bytes(table)
    written += b"trailer\n<<\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        entries,
        previous,
        start,
    )
    return bytes(written)
