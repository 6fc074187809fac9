"""Groups of a library as the rows of a tree. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.i18n.counts import held
from desktop.i18n.translate import number, short_day, translate
from desktop.navigation.addresses import Address
from index import (
    Entry,
    Group,
    Grouping,
    MonographKind,
    Summary,
    marked,
    meaning_of,
)

TOP: Final = -1
_UNSTATED: Final = {
    Grouping.LETTER: marked("Browse", "0–9 and symbols"),
    Grouping.DRUG_CLASS: marked("Browse", "Class not stated"),
    Grouping.LIKELIHOOD: marked("Browse", "Not stated"),
    Grouping.YEAR: marked("Browse", "Update date not stated"),
}
_KIND_NOTES: Final = {
    MonographKind.DRUG: "",
    MonographKind.DRUG_CLASS: marked("Browse", "drug class"),
    MonographKind.FRONT_MATTER: marked("Browse", "about the source"),
}
_LISTED: Final = marked("Browse", "listed")
_ABOUT_CLASS: Final = marked("Browse", "About the class")
SEPARATOR: Final = " · "
_HIGH_DOSE: Final = "[HD]"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the tree: a group, or a monograph where `address` says which.

    `parent` is the position of its group among all rows, `place` its own among those of the
    group. `letters` are likelihood letters with their [HD]; `count` is 0 where nothing is counted,
    `listed_count` says how many of those are only listed. `listed`: it is such a drug, no
    monograph; `unscored` is what is said of a drug without a letter.
    """

    name: str
    parent: int
    place: int
    note: str = ""
    letters: tuple[str, ...] = ()
    count: int = 0
    address: Address | None = None
    listed: bool = False
    unscored: str = ""
    listed_count: int = 0

    @property
    def counts(self) -> str:
        """What the count of a group is made of, where some are only listed; else ''."""
        return held(self.count - self.listed_count, self.listed_count) if self.listed_count else ""

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        scores = ", ".join(self.letters)
        if self.unscored:
            scores = translate("Index", self.unscored)
        likelihood = translate("Browse", "likelihood score {0}").format(scores) if scores else ""
        count = self.counts or (number(self.count) if self.count else "")
        # The name of a group of one letter is that letter.
        name = "" if self.letters == (self.name,) else self.name
        return ". ".join(part for part in (name, likelihood, self.note, count) if part)


def rows_of(
    grouping: Grouping, groups: Iterable[Group], books: Mapping[str, str]
) -> tuple[Row, ...]:
    """Each group with what is in it after it, from the first to the last.

    `books` is what `index.books_of` gives for the library.
    """
    rows: list[Row] = []
    _add_groups(rows, grouping, groups, TOP, 0, books)
    return tuple(rows)


def _add_groups(
    rows: list[Row],
    grouping: Grouping,
    groups: Iterable[Group],
    parent: int,
    place: int,
    books: Mapping[str, str],
) -> None:
    for position, group in enumerate(groups, place):
        here = len(rows)
        rows.append(_group_row(grouping, group, parent, position))
        own = [] if group.chapter is None else [_chapter_row(group.chapter, here)]
        rows += own
        inner = len(own)
        _add_groups(rows, grouping, group.groups, here, inner, books)
        rows += [
            _entry_row(grouping, entry, here, number, books)
            for number, entry in enumerate(group.entries, inner + len(group.groups))
        ]


def group_words(grouping: Grouping, group: Group) -> tuple[str, str]:
    """What a group is called, and the note beside it."""
    name = group.label or translate("Browse", _UNSTATED[grouping])
    if grouping is not Grouping.LIKELIHOOD or not group.label:
        return name, ""
    doses = sum(_HIGH_DOSE in letter for entry in group.entries for letter in entry.letters)
    note = translate("Index", meaning_of(group.label).name)
    if doses:
        note = translate("Browse", "{0}, {1} with {2}").format(note, number(doses), _HIGH_DOSE)
    return name, note


def entry_notes(entry: Entry, books: Mapping[str, str]) -> tuple[str, ...]:
    """What tells an entry apart from what looks alike; `books` as for `rows_of`."""
    summary, kind = entry.summary, _KIND_NOTES[entry.summary.kind]
    notes = (
        # The word stands for the book: the list.
        translate("Browse", _LISTED) if summary.listed else books.get(summary.id, ""),
        kind and translate("Browse", kind),
        "" if entry.name == summary.title else translate("Browse", "in {0}").format(summary.title),
    )
    return tuple(note for note in notes if note)


def _group_row(grouping: Grouping, group: Group, parent: int, place: int) -> Row:
    name, note = group_words(grouping, group)
    letters = (group.label,) if grouping is Grouping.LIKELIHOOD and group.label else ()
    listed = sum(entry.summary.listed for entry in group.entries)
    return Row(name, parent, place, note, letters, len(group.entries), listed_count=listed)


def _chapter_row(chapter: Summary, parent: int) -> Row:
    address = Address(chapter.id)
    return Row(
        translate("Browse", _ABOUT_CLASS), parent, 0, letters=chapter.letters, address=address
    )


def _entry_row(
    grouping: Grouping, entry: Entry, parent: int, place: int, books: Mapping[str, str]
) -> Row:
    updated = entry.summary.updated
    day = short_day(updated) if grouping is Grouping.YEAR and updated else ""
    note = SEPARATOR.join((*entry_notes(entry, books), *((day,) if day else ())))
    address = Address(entry.summary.id)
    return Row(
        entry.name,
        parent,
        place,
        note,
        entry.letters,
        address=address,
        listed=entry.summary.listed,
        unscored=entry.summary.unscored,
    )
