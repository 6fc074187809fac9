"""Bookmarks for a PDF that Qt has written, which has none: added at its end, as the format allows.

An incremental update (ISO 32000-1, 7.5.6): what Qt wrote stays as it is, byte for byte; a new
catalog, the bookmarks and a table of where they stand come after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_TRAILER: Final = re.compile(
    rb"trailer\s*<<(?P<entries>.*?)>>\s*startxref\s+(?P<xref>\d+)\s+%%EOF\s*$", re.DOTALL
)
_CATALOG: Final = rb"\b%d 0 obj\s*<<(?P<entries>.*?)>>\s*endobj"
_KIDS: Final = re.compile(rb"/Type\s*/Pages\s*/Kids\s*\[(?P<kids>[^\]]*)\]", re.DOTALL)
_VIEW: Final = b"/PageMode /UseOutlines /ViewerPreferences << /DisplayDocTitle true >> /Lang (en)"


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
    """`pdf`, as QPdfWriter writes it, with `marks`. Raises ValueError for any other PDF."""
    trailer = _TRAILER.search(pdf)
    pages = _KIDS.search(pdf)
    if trailer is None or pages is None:
        raise ValueError("This is no PDF as Qt writes it.")
    size, root = _number(trailer["entries"], b"Size"), _number(trailer["entries"], b"Root")
    catalog = re.search(_CATALOG % root, pdf, re.DOTALL)
    if catalog is None:
        raise ValueError("The PDF has no catalog.")
    kids = [int(number) for number in re.findall(rb"(\d+) 0 R", pages["kids"])]
    outlines = _outlines(marks, kids, size)
    entries = catalog["entries"].strip() + b"\n/Outlines %d 0 R\n" % size + _VIEW
    objects = {root: b"<<\n" + entries + b"\n>>", **outlines}
    return pdf + _update(objects, len(pdf), trailer["entries"], int(trailer["xref"]))


def _number(entries: bytes, name: bytes) -> int:
    found = re.search(rb"/%s\s+(\d+)" % name, entries)
    if found is None:
        raise ValueError(f"The PDF has no {name.decode()}.")
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


def _update(objects: dict[int, bytes], at: int, trailer: bytes, previous: int) -> bytes:
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
