"""Names looked up as one types: exact, begun, begun inside, and, if nothing else, nearly so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cached_property
from itertools import chain, islice
from typing import Final, NamedTuple

from index.messages import Said, marked
from index.monograph.listed_drug import is_listed
from index.search.analysis.analyzers import american, fold
from index.search.names.fuzzy import Guess, Spellings


class NameKind(Enum):
    """What a name is; the value is stored in libraries and never changes."""

    TITLE = "title"
    GENERIC = "generic"
    BRAND = "brand"
    DRUG_CLASS = "class"
    SYNONYM = "synonym"
    ABBREVIATION = "abbreviation"
    CHAPTER = "chapter"
    CAS = "cas"
    PMID = "pmid"
    DOI = "doi"

    @property
    def label(self) -> str:
        """The kind in words a clinician reads: `trade name`."""
        return KINDS[self].label

    @property
    def is_identifier(self) -> bool:
        """Whether the name is a number somebody copies, not a word somebody spells."""
        return KINDS[self].is_identifier


@dataclass(frozen=True, slots=True)
class NameKindSpec:
    """A kind of name: its label, its place among kinds that match equally well."""

    label: str
    order: int
    is_identifier: bool = False


KINDS: Final = {
    NameKind.TITLE: NameKindSpec(marked("Index", "title"), 0),
    NameKind.GENERIC: NameKindSpec(marked("Index", "generic name"), 1),
    NameKind.BRAND: NameKindSpec(marked("Index", "trade name"), 2),
    NameKind.SYNONYM: NameKindSpec(marked("Index", "synonym"), 3),
    NameKind.ABBREVIATION: NameKindSpec(marked("Index", "abbreviation"), 4),
    NameKind.DRUG_CLASS: NameKindSpec(marked("Index", "drug class"), 5),
    NameKind.CHAPTER: NameKindSpec(marked("Index", "chapter ID"), 6),
    NameKind.CAS: NameKindSpec(marked("Index", "CAS number"), 7, is_identifier=True),
    NameKind.PMID: NameKindSpec("PMID", 8, is_identifier=True),
    NameKind.DOI: NameKindSpec("DOI", 9, is_identifier=True),
}


class Name(NamedTuple):
    """A name, the monograph (its id) it leads to, and the drug it is of where that is known.

    `why` says what the name is and who says so, where the chapter does not; else its kind says it.
    """

    name: str
    kind: NameKind
    monograph: str
    drug: str | None = None
    why: Said | None = None

    @property
    def reason(self) -> Said:
        """Why it leads to the monograph: `trade name Besponsa`."""
        return self.why or Said("{0} {1}", Said(self.kind.label), self.name)


class MatchRank(IntEnum):
    """How a name matched; the lower, the surer."""

    EXACT = 0
    PREFIX = 1
    WORD_PREFIX = 2
    LOOK_ALIKE = 3
    FUZZY = 4

    @property
    def is_guess(self) -> bool:
        """Whether what was typed is not in the name: never to be shown as what was asked for."""
        return self >= MatchRank.LOOK_ALIKE


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that matched. `score` is 1.0 for an exact match and falls with the rank."""

    name: Name
    rank: MatchRank
    score: float


_SHORTEST_INSIDE: Final = 2
_SHORTEST_IDENTIFIER: Final = 5
_WORD_BREAK: Final = re.compile(r"[\s/,;()\[\]+&:\-\u2010-\u2014\u2212]+")
_MOST_GUESSES: Final = 400
_PART_FOR_GUESSES: Final = 4

_Numbers = Mapping[str, list[int]]


class NameTable:
    """All names of a library, ready to be looked up. Never changes; may be shared by threads."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = tuple(names)
        # One name is often many: a title, a generic name, a name in the list.
        written = {name: _Written.of(name) for name in {each.name for each in self._names}}
        readings = [written[name.name] for name in self._names]
        self._folded = [each.folded for each in readings]
        self._spelled = [each.spelled for each in readings]
        self._identifiers = bytes(name.kind.is_identifier for name in self._names)
        wholes: defaultdict[str, list[int]] = defaultdict(list)
        words: defaultdict[str, list[int]] = defaultdict(list)
        for number, reading in enumerate(readings):
            for key in reading.wholes:
                wholes[key].append(number)
            for key in reading.ends if not self._is_identifier(number) else ():
                words[key].append(number)
        self._wholes = _Sorted(wholes)
        self._words = _Sorted(words)

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._names)

    def find(self, text: str, limit: int = 10, *, farther: bool = True) -> tuple[NameMatch, ...]:
        """The names meant by `text`, best first, at most one for each monograph.

        Names that look or sound like `text` (`MatchRank.LOOK_ALIKE`) follow those that match; what
        is farther off (`MatchRank.FUZZY`) is offered only where there is nothing else; what only
        begins nearly so takes a while to find, and is left out without `farther`.
        """
        folded = folded_parts(text)
        typed = "".join(folded)
        if not typed or limit < 1:
            return ()
        matches: list[NameMatch] = []
        for parts in _readings(folded):
            wanted = "".join(parts)
            matches += self._begun(wanted, self._wholes, MatchRank.PREFIX, text)
            if len(wanted) >= _SHORTEST_INSIDE:
                matches += self._begun(wanted, self._words, MatchRank.WORD_PREFIX, text)
        sure = one_each(sorted(matches, key=_best_first(typed)), limit)
        guesses = self._guessed(typed, alike_only=bool(matches), farther=farther)
        known = {match.name.monograph for match in sure}
        others = (match for match in guesses if match.name.monograph not in known)
        near = one_each(sorted(others, key=_best_first(typed)), limit)
        # Many names may begin so: of those that look like it some have room all the same.
        room = limit - min(len(near), limit // _PART_FOR_GUESSES)
        return tuple([*sure[:room], *near][:limit])

    def begins(self, text: str) -> bool:
        """Whether some name begins with `text`."""
        return next(self._wholes.beginning_with("".join(folded_parts(text))), None) is not None

    def exact(self, text: str) -> tuple[NameMatch, ...]:
        """The names that are just `text`, however it is spelled, best first, one a monograph."""
        folded = folded_parts(text)
        shown = fold(text)
        found = [
            NameMatch(
                self._names[number], MatchRank.EXACT, 1.0 if self._is(number, shown) else 0.99
            )
            for parts in _readings(folded)
            for number in self._wholes.of("".join(parts))
        ]
        return tuple(one_each(sorted(found, key=_best_first("".join(folded)))))

    def _is(self, number: int, shown: str) -> bool:
        return fold(self._names[number].name) == shown

    def _begun(self, wanted: str, keys: _Sorted, rank: MatchRank, text: str) -> Iterator[NameMatch]:
        shown, typed = fold(text), "".join(folded_parts(text))
        for key, number in keys.beginning_with(wanted):
            name = self._names[number]
            if key == wanted and rank is MatchRank.PREFIX:
                # "Sulphamid" and "Sulfamid" are one key: the name as typed is the surer.
                score = 1.0 if fold(name.name) == shown else 0.99
                yield NameMatch(name, MatchRank.EXACT, score)
            elif len(wanted) >= _SHORTEST_IDENTIFIER or not self._is_identifier(number):
                score = 0.5 + 0.5 * len(wanted) / len(key)
                if typed not in self._spelled[number]:
                    score *= 0.5  # only in the other spelling
                top = 0.9 if rank is MatchRank.PREFIX else 0.7
                yield NameMatch(name, rank, top * score)

    def _guessed(self, typed: str, *, alike_only: bool, farther: bool) -> Iterator[NameMatch]:
        near = self._spellings.alike(typed)
        if not (near or alike_only):
            near = self._spellings.near(typed)
        alike = [guess for guess in near if guess.is_close and guess.spelling in self._whole]
        if alike or alike_only:
            yield from self._matched(alike, typed, MatchRank.LOOK_ALIKE)
        else:
            if farther and not near:
                near = self._spellings.begun(typed)
            yield from self._matched(near, typed, MatchRank.FUZZY)

    def _matched(self, guesses: list[Guess], typed: str, rank: MatchRank) -> Iterator[NameMatch]:
        spelled = (self._whole,) if rank is MatchRank.LOOK_ALIKE else (self._whole, self._word)
        for guess in guesses[:_MOST_GUESSES]:
            other_beginning = 0.02 if guess.spelling[0] != typed[0] else 0.0
            score = round(0.5 * (1 - guess.distance / len(typed)) - other_beginning, 6)
            for number in chain.from_iterable(of.get(guess.spelling, ()) for of in spelled):
                yield NameMatch(self._names[number], rank, score)

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(self._whole.keys() | self._word.keys())

    @cached_property
    def _whole(self) -> _Numbers:
        """Whole names as they are spelled: in American spelling a slip might count twice."""
        whole: defaultdict[str, list[int]] = defaultdict(list)
        for number, folded in enumerate(self._spelled):
            if not self._is_identifier(number):
                whole[folded].append(number)
        return dict(whole)

    @cached_property
    def _word(self) -> _Numbers:
        """The words of names of several words."""
        word: defaultdict[str, list[int]] = defaultdict(list)
        for number, folded in enumerate(self._folded):
            for part in folded if len(folded) > 1 and not self._is_identifier(number) else ():
                word[part].append(number)
        return dict(word)

    def _is_identifier(self, number: int) -> bool:
        return self._identifiers[number] > 0


class _Sorted:
    """Keys in order, with the numbers of the names they stand for."""

    def __init__(self, numbers: _Numbers) -> None:
        self._numbers = numbers
        self._keys = sorted(numbers)

    def of(self, key: str) -> Iterable[int]:
        """The numbers of the names that are just `key`."""
        return self._numbers.get(key, ())

    def beginning_with(self, prefix: str) -> Iterator[tuple[str, int]]:
        for key in islice(self._keys, bisect_left(self._keys, prefix), None):
            if not key.startswith(prefix):
                return
            for number in self._numbers[key]:
                yield key, number


class _Written(NamedTuple):
    """A name as it is written: its words folded, and together; what it is looked up by, as a whole
    and from one of its words on.
    """

    folded: list[str]
    spelled: str
    wholes: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, name: str) -> _Written:
        folded = folded_parts(name)
        readings = _readings(folded)
        wholes = tuple("".join(parts) for parts in readings)
        ends = ("".join(parts[at:]) for parts in readings for at in range(1, len(parts)))
        return cls(folded, "".join(folded), wholes, tuple(ends))


def _readings(folded: list[str]) -> tuple[list[str], ...]:
    """The words as they are spelled, and in American spelling where that differs."""
    american_parts = [american(part) for part in folded]
    return (folded,) if american_parts == folded else (folded, american_parts)


def folded_parts(name: str) -> list[str]:
    """The words of a name, folded; joined, they are its spelling."""
    if name.isascii() and name.isalnum():
        return [name.lower()]  # most names are one plain word
    return [part for part in map(fold, _WORD_BREAK.split(name)) if part]


def _best_first(typed: str) -> Callable[[NameMatch], tuple[int, bool, bool, float, int, str, str]]:
    def order(match: NameMatch) -> tuple[int, bool, bool, float, int, str, str]:
        name, rank = match.name, match.rank
        of_kind = KINDS[name.kind].order
        # A longer name scores lower, but the kind decides first among names merely begun.
        begun = rank in (MatchRank.PREFIX, MatchRank.WORD_PREFIX)
        weight = -match.score + (0.04 * of_kind if begun else 0.0)
        # Two books may have the title: the chapter whose id is just that is the one named so.
        other_id = rank is MatchRank.EXACT and name.monograph.lower() != typed
        # What only the list knows stands behind what a chapter says.
        listed = is_listed(name.monograph)
        return rank, listed, other_id, weight, of_kind, name.name, name.monograph

    return order


def one_each(matches: Iterable[NameMatch], limit: int | None = None) -> list[NameMatch]:
    """The first match of each monograph, at most `limit`."""
    first: dict[str, NameMatch] = {}
    for match in matches:
        first.setdefault(match.name.monograph, match)
        if len(first) == limit:
            break
    return list(first.values())
