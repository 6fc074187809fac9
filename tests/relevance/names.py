"""Queries that are names: as they are written, mistyped, in other words, and as numbers."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index import ABBREVIATIONS, SYNONYMS, Monograph, MonographKind
from index.medical.drug_names import drug_names
from tests.relevance.judged import Judged
from tests.relevance.numbers import SPELLINGS
from tests.relevance.slips import (
    british_of,
    letters_of,
    slips_of,
    sound_alikes_of,
    unadorned,
)

Names = Mapping[str, set[str]]
# Of each sort of number so many are written in every way.
_MOST_RESPELT = 20


class NameQueries:
    """Makes the queries of a library's names: every name, `most` of each sort of number."""

    def __init__(self, monographs: tuple[Monograph, ...], seed: int, most: int) -> None:
        self._monographs = monographs
        self._chance = random.Random(seed)
        self._most = most
        self.drugs: defaultdict[str, set[str]] = defaultdict(set)
        self.classes: defaultdict[str, set[str]] = defaultdict(set)
        self.synonyms: defaultdict[str, set[str]] = defaultdict(set)
        for monograph in monographs:
            self._read(monograph)
        # Every name by its bare letters: which monographs a text that looks like it may mean.
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)
        for names in (self.drugs, self.classes, self.synonyms, _listed_synonyms(self.drugs)):
            for name, bearers in names.items():
                self._bearers[letters_of(name)] |= bearers
        self._spellings = list(self._bearers)
        self._words: set[str] = set()

    def all(self) -> Iterator[Judged]:
        """Every kind in turn."""
        yield from self.exact()
        yield from self.mistyped()
        yield from self.other_words()
        yield from self.identifiers()
        yield from self.begun()

    def exact(self) -> Iterator[Judged]:
        """Each drug and brand name and class as written, in capitals, without accents, hyphens."""
        for name in self.drugs:
            yield self._exact("name, exact", name)
            yield self._exact("name, other case", name.swapcase())
            if bare := unadorned(name):
                yield self._exact("name, no accent or hyphen", bare)
        for name in self.classes:
            yield self._exact("class, exact", name.lower())
        for name in self.synonyms:
            yield self._exact("synonym in a chapter, exact", name)

    def mistyped(self) -> Iterator[Judged]:
        """One slip of each sort in every drug and brand name of five letters or more."""
        for name, meant in self.drugs.items():
            for kind, typed in slips_of(name, self._chance):
                # "banthine", a slip of xanthine, is what another drug is called: Pro-Banthine.
                if not self._words_of_others(name) & set(_words_in(typed)):
                    yield self._named(f"typo, {kind}", typed, meant)
            for typed in sound_alikes_of(name):
                yield self._named("sound-alike", typed, meant)
            for typed in british_of(name):
                yield self._named("British spelling of a name", typed, meant)

    def _words_of_others(self, name: str) -> set[str]:
        """The words of all names that are none of this one's."""
        if not self._words:
            self._words = {word for each in self.drugs for word in _words_in(each)}
        return self._words - set(_words_in(name))

    def other_words(self) -> Iterator[Judged]:
        """Names of drugs that only the list of synonyms and abbreviations knows."""
        for name, meant in _listed_synonyms(self.drugs).items():
            yield self._named("synonym of a drug", name, meant)

    def identifiers(self) -> Iterator[Judged]:
        """Chapter ids, CAS numbers; PMIDs and DOIs, `most` of each, with all that cite them.

        Some of each in every spelling that people paste.
        """
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for monograph in self._monographs:
            yield Judged.meaning("chapter id", monograph.id, [monograph.id])
            for substance in monograph.chemistry:
                if substance.cas:
                    found["CAS number", substance.cas].add(monograph.id)
            for reference in monograph.references:
                if reference.pmid:
                    found["PMID", reference.pmid].add(monograph.id)
                if reference.doi:
                    found["DOI", reference.doi].add(monograph.id)
            found["chapter id", monograph.id].add(monograph.id)
        for kind, spell in SPELLINGS.items():
            numbers = [typed for of, typed in found if of == kind]
            chosen = self._chance.sample(numbers, min(self._most, len(numbers)))
            for typed in chosen if kind != "chapter id" else ():
                yield Judged.meaning(kind, typed, found[kind, typed])
            for typed in chosen[:_MOST_RESPELT]:
                for spelling in spell(typed):
                    yield Judged.meaning(f"{kind}, other spellings", spelling, found[kind, typed])

    def begun(self) -> Iterator[Judged]:
        """The first one, two and three letters: any monograph with a name that begins so.

        What is a whole name already means that: `ADC` is a class, and not the start of `Adcetris`.
        """
        found: dict[int, defaultdict[str, set[str]]] = {}
        for length in (1, 2, 3):
            found[length] = defaultdict(set)
            for spelling, bearers in self._bearers.items():
                found[length][spelling[:length]] |= bearers
        for length, begun in found.items():
            for typed, meant in sorted(begun.items()):
                if not drug_names().meanings(typed):
                    yield Judged.meaning(f"first letters, {length}", typed, meant)

    def _exact(self, kind: str, typed: str) -> Judged:
        """Only who bears the very name will do: no look-alike may stand above."""
        return Judged.meaning(kind, typed, self._bearers[letters_of(typed)])

    def _named(self, kind: str, typed: str, meant: set[str]) -> Judged:
        """A query for a name; other names at most one edit from what is typed are `alike`."""
        near = extract(
            letters_of(typed), self._spellings, scorer=OSA.distance, score_cutoff=1, limit=None
        )
        alike = {bearer for spelling, _, _ in near for bearer in self._bearers[spelling]}
        return Judged.meaning(kind, typed, meant, alike)

    def _read(self, monograph: Monograph) -> None:
        drugs = [monograph.title] if monograph.kind is not MonographKind.FRONT_MATTER else []
        if monograph.kind is MonographKind.DRUG:
            drugs += monograph.title.split(", ")
        for entry in monograph.trade_names:
            drugs += [entry.drug, *entry.brands]
        for name in drugs:
            self.drugs[name].add(monograph.id)
        for name in monograph.drug_class:
            self.classes[name].add(monograph.id)
        for name in (*monograph.synonyms, monograph.id):
            self.synonyms[name].add(monograph.id)


def _listed_synonyms(drugs: Names) -> Names:
    """The other names of the drugs, from the list of what means the same."""
    meant: defaultdict[str, set[str]] = defaultdict(set)
    known = {name.lower(): monographs for name, monographs in drugs.items()}
    for group in (*SYNONYMS, *ABBREVIATIONS.items()):
        monographs = set[str]().union(*(known.get(word.lower(), set()) for word in group))
        for word in group if monographs else ():
            meant[word] |= monographs
    return meant


def _words_in(name: str) -> list[str]:
    return re.findall(r"\w{3,}", name.lower())
