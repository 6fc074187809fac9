"""What a monograph can have, for `has:`: a row a value, for parser, help, filter, facet, list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from index.messages import Said, marked
from index.store.columns import MonographColumns


@dataclass(frozen=True, slots=True)
class HasValue:
    """One value of `has:`.

    `value` is what the filter is written as; `spelling` is read by its beginning, with or without
    the plural's s. `label` is the facet's choice. `counted` is what there must be of it, a name
    in `MonographColumns.counts`. `one` and `many` say how many there are as the reason of a hit,
    `{0}` for the number, and `mark` are the words of the page that show it.
    """

    value: str
    spelling: str
    label: str
    counted: str
    one: str
    many: str
    mark: str

    def count(self, monograph: MonographColumns) -> int:
        """How many of it a monograph has."""
        return monograph.counts[self.counted]

    def reason(self, monograph: MonographColumns) -> Said:
        """Why a monograph passes: `2 case reports`."""
        count = self.count(monograph)
        return Said(self.one if count == 1 else self.many, count)


# What is said of all values together: the facet's title, and what `has:` keeps and takes.
HAS_TITLE: Final = marked("Index", "Case reports")
HAS_ABOUT: Final = marked("Index", "monographs with a case report")
HAS_WANTS: Final = marked("Index", "the word case")
HAS_VALUES: Final = (
    HasValue(
        value="case",
        spelling="case reports",
        label=marked("Index", "With a case report"),
        counted="case_reports",
        one=marked("Index", "1 case report"),
        many=marked("Index", "{0} case reports"),
        mark="Case report",
    ),
)
_BY_VALUE: Final = {each.value: each for each in HAS_VALUES}


def has_value_typed(spelled: str) -> str | None:
    """The value that is begun by `spelled`, which is in lower case; None where none is."""
    begun = spelled.removesuffix("s")
    if not begun:
        return None
    return next((each.value for each in HAS_VALUES if each.spelling.startswith(begun)), None)


def counted_kinds() -> frozenset[str]:
    """What has to be counted of the monographs of a library: no more than some value asks for."""
    return frozenset(each.counted for each in HAS_VALUES)


def has_value(value: str) -> HasValue:
    """The row of a value that was read. Raises KeyError for any other."""
    return _BY_VALUE[value]
