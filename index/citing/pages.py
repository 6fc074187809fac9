"""Page ranges: written out in full where the source cuts them short."""

from __future__ import annotations

import re
from typing import Final

PAGES: Final = (
    r"[A-Za-z]{0,8}\d+[A-Za-z]?(?:[-–][A-Za-z]{0,4}\d+[A-Za-z]?)?(?:\.e\d+(?:[-–]e?\d+)?)?"
)
_RANGE: Final = re.compile(r"(?P<first>(?P<front>[A-Za-z]*)(?P<number>\d+)\w*)[-–](?P<last>.+)")
_LAST: Final = re.compile(r"(?P<front>[A-Za-z]*)(?P<number>\d+)(?P<end>.*)")


def first_and_last(pages: str) -> tuple[str, str]:
    """The first page and the last; the last is "" for a single page.

    >>> first_and_last("1724-8"), first_and_last("S29-34"), first_and_last("d2218")
    (('1724', '1728'), ('S29', 'S34'), ('d2218', ''))
    """
    both = _RANGE.fullmatch(pages)
    last = _LAST.fullmatch(both["last"]) if both is not None else None
    if both is None or last is None:
        return pages, ""
    missing = len(both["number"]) - len(last["number"])
    number = both["number"][: max(missing, 0)] + last["number"]
    return both["first"], (last["front"] or both["front"]) + number + last["end"]


def in_full(pages: str, dash: str = "-") -> str:
    """`1724-8` as `1724-1728`."""
    return dash.join(filter(None, first_and_last(pages)))
