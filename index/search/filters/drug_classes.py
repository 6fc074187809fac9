"""Which drugs are of which class: as class chapters list them and as drug chapters say. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from index.monograph.class_names import (
    is_plural,
    short_form_in,
    singular,
    without_general_word,
    without_short_form,
)
from index.monograph.listed_drug import DRUG_LIST, is_listed
from index.monograph.model import MonographKind
from index.search.analysis.analyzers import american, fold
from index.search.names.name_table import folded_parts
from index.store.records import Summary

MOST_SIBLINGS: Final = 12
_BOOK_OF_LIST: Final = {DRUG_LIST: "livertox"}


@dataclass(frozen=True, slots=True)
class DrugClass:
    """A drug class: its drugs by title, and its own chapter where the library has one.

    `key` is the chapter's id, else the `class_key` of its name.
    """

    key: str
    label: str
    drugs: tuple[Summary, ...]
    chapter: Summary | None = None


@dataclass(frozen=True, slots=True)
class Relatives:
    """A class as seen from one of its monographs: `others` are drugs of the same book, by title.

    The drugs of the drug list go with the chapters of LiverTox, whose list it is.

    Seen from its own chapter it has all of them, and the classes `inside` it; seen from a drug at
    most `MOST_SIBLINGS`, those that share most classes with it.
    """

    drug_class: DrugClass
    others: tuple[Summary, ...]
    inside: tuple[DrugClass, ...] = ()


@dataclass(slots=True)
class _Draft:
    """A class while it is put together: its spellings, ids of drugs, keys of classes inside."""

    spellings: Counter[str] = field(default_factory=Counter)
    drugs: set[str] = field(default_factory=set)
    inside: set[str] = field(default_factory=set)


class DrugClasses:
    """The classes of a library. `outermost` stand in no other; `without` are drugs in none."""

    def __init__(
        self,
        summaries: Sequence[Summary],
        stated: Iterable[tuple[str, str, str | None]],
        listed: Iterable[tuple[str, str]],
    ) -> None:
        """`summaries` are by title; rows as `StoreReader.stated_classes` and `.listed_members`.

        A stated class is that of the chapter with its title, else of the chapter to which any
        monograph links the name; case and plural do not count.
        """
        self._summaries = {summary.id: summary for summary in summaries}
        self._position = {summary.id: n for n, summary in enumerate(summaries)}
        self._drafts: defaultdict[str, _Draft] = defaultdict(_Draft)
        self._draft(tuple(stated), listed)
        made = [self._made(key, draft) for key, draft in self._drafts.items()]
        self._classes = {each.key: each for each in sorted(made, key=_place)}
        self._of: defaultdict[str, list[DrugClass]] = defaultdict(list)
        for each in self._classes.values():
            for drug in each.drugs:
                self._of[drug.id].append(each)
        self.outermost = self._outermost()
        self.without = tuple(
            each
            for each in summaries
            if each.kind is MonographKind.DRUG and each.id not in self._of
        )

    @property
    def all(self) -> tuple[DrugClass, ...]:
        """Every class, by label."""
        return tuple(self._classes.values())

    def spellings(self, drug_class: DrugClass) -> tuple[str, ...]:
        """The names of a class, as chapters write them."""
        return tuple(self._drafts[drug_class.key].spellings)

    def members(self, drug_class: DrugClass) -> Iterator[str]:
        """The ids of all that is of a class: its drugs, its chapter, the chapters inside it."""
        yield from (drug.id for drug in drug_class.drugs)
        for each in (drug_class, *self.inside(drug_class)):
            if each.chapter is not None:
                yield each.chapter.id

    def drugs_of(self, chapter: str) -> Iterator[str]:
        """The ids of the drugs of the class that a chapter describes; none of another chapter."""
        if (own := self._classes.get(chapter)) is not None:
            for each in (own, *self.inside(own)):
                yield from (drug.id for drug in each.drugs)

    def known_by(self, name: str) -> Iterator[str]:
        """The chapter of the class that a name is of; without one its drugs, and those of the
        classes whose name ends so ("oral anticoagulant"), what has a chapter first."""
        words = tuple(in_singular(name).split())
        ending = [each for key, each in self._by_words if key[-len(words) :] == words]
        own = self._by_name.get(class_key(name))
        if own is not None and own.chapter is not None:
            yield own.chapter.id
            return
        found = (drug.id for each in (own, *ending) if each is not None for drug in each.drugs)
        yield from sorted(dict.fromkeys(found), key=is_listed)

    @cached_property
    def _by_name(self) -> dict[str, DrugClass]:
        named = ((class_key(name), each) for each in self.all for name in self.spellings(each))
        return dict(named)

    @cached_property
    def _by_words(self) -> list[tuple[tuple[str, ...], DrugClass]]:
        return [
            (tuple(in_singular(name).split()), each)
            for each in self.all
            for name in self.spellings(each)
        ]

    def inside(self, drug_class: DrugClass) -> tuple[DrugClass, ...]:
        """The classes that stand in a class, by label."""
        keys = self._drafts[drug_class.key].inside
        return tuple(sorted((self._classes[key] for key in keys), key=_place))

    def relatives(self, monograph: str) -> tuple[Relatives, ...]:
        """The class of a class chapter; the classes of a drug, the smallest first."""
        here = self._summaries.get(monograph)
        if here is None:
            # A listed drug that a chapter is about stands in no list.
            return ()
        own = self._classes.get(monograph)
        if own is not None:
            others = tuple(drug for drug in own.drugs if _go_together(drug, here))
            return (Relatives(own, others, self.inside(own)),)
        classes = sorted(self._of.get(monograph, ()), key=lambda each: len(each.drugs))
        shared = Counter(drug.id for each in classes for drug in each.drugs)
        return tuple(Relatives(each, _nearest(here, each, shared)) for each in classes)

    def _draft(
        self, stated: tuple[tuple[str, str, str | None], ...], listed: Iterable[tuple[str, str]]
    ) -> None:
        chapters: dict[str, str] = {}
        drugs: set[str] = set()
        for summary in self._summaries.values():
            if summary.kind is MonographKind.DRUG_CLASS:
                chapters.setdefault(class_key(summary.title), summary.id)
                self._drafts[summary.id].spellings[summary.title] = 1
            elif not is_plural(summary.title):
                drugs.add(class_key(summary.title))
        for _, name, target in stated:
            if target is not None and target in self._drafts:
                chapters.setdefault(class_key(name), target)
        short = _short_forms((*(each.title for each in self._summaries.values()), *_names(stated)))
        for id, name, _ in stated:
            key = class_key(name)
            key = short.get(key, key)
            if key in drugs and key not in chapters:
                continue
            key = chapters.get(key, key)
            self._drafts[key].spellings[name] += 1
            self._put(id, key)
        for chapter, member in listed:
            self._put(member, chapter)

    def _put(self, id: str, key: str) -> None:
        match self._summaries[id].kind:
            case MonographKind.DRUG:
                self._drafts[key].drugs.add(id)
            case MonographKind.DRUG_CLASS if id != key:
                self._drafts[key].inside.add(id)
            case _:
                pass

    def _made(self, key: str, draft: _Draft) -> DrugClass:
        chapter = self._summaries.get(key)
        usual, _ = min(draft.spellings.items(), key=lambda each: (-each[1], each[0]))
        by_title = sorted(draft.drugs, key=self._position.__getitem__)
        drugs = tuple(self._summaries[id] for id in by_title)
        return DrugClass(key, chapter.title if chapter else usual, drugs, chapter)

    def _outermost(self) -> tuple[DrugClass, ...]:
        inner = {key for draft in self._drafts.values() for key in draft.inside}
        found = [key for key in self._classes if key not in inner]
        reached = self._reached(found)
        for key in self._classes:
            # Two chapters that list each other stand in no third: one of them has to be found.
            if key not in reached:
                found.append(key)
                reached |= self._reached([key])
        return tuple(sorted((self._classes[key] for key in found), key=_place))

    def _reached(self, keys: list[str]) -> set[str]:
        reached: set[str] = set()
        waiting = list(keys)
        while waiting:
            key = waiting.pop()
            if key not in reached:
                reached.add(key)
                waiting += self._drafts[key].inside
        return reached


def _names(stated: Iterable[tuple[str, str, str | None]]) -> Iterator[str]:
    return (name for _, name, _ in stated)


def _short_forms(names: Iterable[str]) -> dict[str, str]:
    """Keys of the short forms that names give in brackets → the keys of those names."""
    found = ((short_form_in(name), name) for name in names)
    return {class_key(short): class_key(name) for short, name in found if short is not None}


@lru_cache(maxsize=8192)
def class_key(name: str) -> str:
    """A class without what spellings differ in: case, accents, hyphens, spaces, plural, British.

    Nor does the short form count that it may give, nor a last word that says nothing.

    >>> class_key("Beta-Blockers"), class_key("Monoclonal Antibodies (MABs)")
    ('betablocker', 'monoclonalantibody')
    >>> class_key("Antidepressant Agents")
    'antidepressant'
    """
    words = in_singular(without_short_form(name)).split()
    return "".join(map(american, without_general_word(words)))


def in_singular(name: str) -> str:
    """The folded words of a name, each in the singular: `monoclonal antibody`."""
    return " ".join(map(singular, folded_parts(name)))


def _nearest(here: Summary, drug_class: DrugClass, shared: Counter[str]) -> tuple[Summary, ...]:
    others = [each for each in drug_class.drugs if each is not here and _go_together(each, here)]
    # Of those that share as much, one that can be read about goes first.
    chosen = sorted(others, key=lambda each: (-shared[each.id], each.listed))[:MOST_SIBLINGS]
    return tuple(each for each in others if each in chosen)


def _go_together(one: Summary, other: Summary) -> bool:
    return _BOOK_OF_LIST.get(one.book, one.book) == _BOOK_OF_LIST.get(other.book, other.book)


def _place(drug_class: DrugClass) -> tuple[str, str]:
    return fold(drug_class.label), drug_class.key
