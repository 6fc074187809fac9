"""The whole library in groups to leaf through. Pure: from rows the store gives."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from index.medical.likelihood import CATEGORIES, letter_of
from index.monograph.model import MonographKind
from index.search.analysis.analyzers import fold
from index.search.filters.drug_classes import DrugClass, DrugClasses
from index.search.names.score_owners import summaries_of
from index.store.reader import StoreReader
from index.store.records import Summary

_BETWEEN_DRUGS: Final = ", "


class Grouping(Enum):
    """By what a library is grouped."""

    LETTER = "letter"
    DRUG_CLASS = "class"
    LIKELIHOOD = "likelihood"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Entry:
    """A monograph where it stands in a group: under its title, or under one of its drugs.

    `letters` are the likelihood letters of what it stands there for, [HD] marks included.
    """

    name: str
    summary: Summary
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Monographs under one label, '' for those that state nothing to group them by.

    A drug class may have a `chapter` of its own and further classes in it (`groups`).
    """

    label: str
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...] = ()
    chapter: Summary | None = None


class LibraryContents:
    """What groups are made of: summaries by title, and what chapters state of their drugs."""

    def __init__(
        self,
        summaries: Iterable[Summary],
        *,
        drugs: Iterable[tuple[str, str]] = (),
        scores: Iterable[tuple[str, str | None, str]] = (),
        stated: Iterable[tuple[str, str, str | None]] = (),
        listed: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Rows of `StoreReader`: `drugs`, `scores`, `stated_classes` and `listed_members`."""
        self.summaries = tuple(summaries)
        self.drugs: defaultdict[str, set[str]] = defaultdict(set)
        for id, drug in drugs:
            self.drugs[id].add(fold(drug))
        self.scores: defaultdict[str, dict[tuple[str | None, str], None]] = defaultdict(dict)
        for id, agent, letter in scores:
            self.scores[id][agent, letter] = None
        self._stated, self._listed = tuple(stated), tuple(listed)

    @classmethod
    def of(cls, store: StoreReader) -> LibraryContents:
        """What a library holds."""
        return cls(
            summaries_of(store),
            drugs=store.drugs(),
            scores=store.scores(),
            stated=store.stated_classes(),
            listed=store.listed_members(),
        )

    @cached_property
    def classes(self) -> DrugClasses:
        """The drug classes."""
        return DrugClasses(self.summaries, self._stated, self._listed)

    def groups(self, grouping: Grouping) -> tuple[Group, ...]:
        """The groups of one kind, in their order."""
        return tuple(_GROUPINGS[grouping](self))


def entry_of(summary: Summary) -> Entry:
    """A monograph under its title."""
    return Entry(summary.title, summary, summary.letters)


def _by_letter(contents: LibraryContents) -> Iterator[Group]:
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for summary in contents.summaries:
        for entry in (entry_of(summary), *_drugs_in_title(summary, contents)):
            groups[_initial(entry.name)].append(entry)
    for letter in sorted(groups):
        yield Group(letter, tuple(sorted(groups[letter], key=_place)))


def _by_class(contents: LibraryContents) -> Iterator[Group]:
    classes = contents.classes
    for drug_class in classes.outermost:
        yield _class_group(drug_class, classes, ())
    if classes.without:
        yield Group("", tuple(map(entry_of, classes.without)))


def _class_group(drug_class: DrugClass, classes: DrugClasses, above: tuple[str, ...]) -> Group:
    way = (*above, drug_class.key)
    return Group(
        label=drug_class.label,
        entries=tuple(map(entry_of, drug_class.drugs)),
        # Two chapters may list each other.
        groups=tuple(
            _class_group(inner, classes, way)
            for inner in classes.inside(drug_class)
            if inner.key not in way
        ),
        chapter=drug_class.chapter,
    )


def _by_likelihood(contents: LibraryContents) -> Iterator[Group]:
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for summary in contents.summaries:
        scores = contents.scores[summary.id]
        for agent, letter in scores:
            alone = len(scores) == 1 and not summary.of_agents
            name = summary.title if alone else _agent_name(agent, summary)
            groups[letter_of(letter)].append(Entry(name, summary, (letter,)))
        if not scores and summary.kind is MonographKind.DRUG:
            groups[""].append(entry_of(summary))
    for letter in (*(category.letter for category in CATEGORIES), ""):
        if letter in groups:
            yield Group(letter, tuple(sorted(groups[letter], key=_place)))


def _by_year(contents: LibraryContents) -> Iterator[Group]:
    """The newest first, within a year too. What is only listed has no text to be updated."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for summary in contents.summaries:
        if summary.listed:
            continue
        year = str(summary.updated.year) if summary.updated else ""
        groups[year].append(entry_of(summary))
    for year in sorted(groups, reverse=True):
        dated = sorted(groups[year], key=lambda entry: str(entry.summary.updated), reverse=True)
        yield Group(year, tuple(dated))


_GROUPINGS: Final[Mapping[Grouping, Callable[[LibraryContents], Iterator[Group]]]] = {
    Grouping.LETTER: _by_letter,
    Grouping.DRUG_CLASS: _by_class,
    Grouping.LIKELIHOOD: _by_likelihood,
    Grouping.YEAR: _by_year,
}


def _drugs_in_title(summary: Summary, contents: LibraryContents) -> Iterator[Entry]:
    """The drugs that a title names after its first: "Venlafaxine, Desvenlafaxine" has one.

    Only those the chapter gives trade names of: a comma may stand within a name as well.
    """
    for name in summary.title.split(_BETWEEN_DRUGS)[1:]:
        if fold(name) in contents.drugs[summary.id]:
            scores = contents.scores[summary.id]
            own = [letter for agent, letter in scores if agent and fold(agent) == fold(name)]
            whole = [letter for agent, letter in scores if agent is None]
            yield Entry(name, summary, tuple(own or whole))


def _agent_name(agent: str | None, summary: Summary) -> str:
    """An agent as the title spells it: statements name it in small letters."""
    if agent is None:
        return summary.title
    names = {fold(name): name for name in summary.title.split(_BETWEEN_DRUGS)}
    return names.get(fold(agent), agent[:1].upper() + agent[1:])


def _initial(name: str) -> str:
    first = unicodedata.normalize("NFKD", name.lstrip())[:1].upper()
    return first if "A" <= first <= "Z" else ""


def _place(entry: Entry) -> tuple[str, str]:
    return fold(entry.name), entry.summary.id
