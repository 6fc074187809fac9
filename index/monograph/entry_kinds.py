"""What an entry of a library is: a monograph, or a listed drug; and whether it is to be scored."""

from __future__ import annotations

from typing import Final

from index.monograph.listed_drug import is_listed
from index.monograph.model import MonographKind

# Books whose chapters are about something else than the injury of the liver score no drug.
_NOT_SCORING: Final = frozenset({"lactmed"})


def entry_kind(id: str) -> str:
    """`"listed"` or `"monograph"`, as JSON and tables call the entry of an id.

    >>> entry_kind("listed-pembrolizumab"), entry_kind("Metoprolol")
    ('listed', 'monograph')
    """
    return "listed" if is_listed(id) else "monograph"


def is_scored(kind: MonographKind, book: str) -> bool:
    """Whether a likelihood score is looked for in such a monograph, so that its absence is told."""
    return kind is MonographKind.DRUG and book not in _NOT_SCORING
