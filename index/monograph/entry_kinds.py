"""What an entry of a library is: a monograph, or a listed drug; and whether it is to be scored."""

from __future__ import annotations

from typing import Final

from index.medical.likelihood import NOT_SCORED, NOT_SCORED_HERE
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


def no_score(id: str, kind: MonographKind, book: str) -> str:
    """What an entry without a likelihood score says in place of one; '' where none is looked for.

    >>> no_score("listed-buchu", MonographKind.DRUG, "drug-list")
    'not scored'
    """
    if kind is not MonographKind.DRUG or book in _NOT_SCORING:
        return ""
    return NOT_SCORED if is_listed(id) else NOT_SCORED_HERE
