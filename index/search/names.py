"""Names looked up as one types: exact, begun, begun inside, and, if nothing else, nearly so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final

from index.search.analyzers import american, fold
from index.search.nearness import edits_allowed, nearest_texts


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
    NameKind.TITLE: NameKindSpec("title", 0),
    NameKind.GENERIC: NameKindSpec("generic name", 1),
    NameKind.SYNONYM: NameKindSpec("synonym", 2),
    NameKind.BRAND: NameKindSpec("trade name", 3),
    NameKind.ABBREVIATION: NameKindSpec("abbreviation", 4),
    NameKind.DRUG_CLASS: NameKindSpec("drug class", 5),
    NameKind.CHAPTER: NameKindSpec("chapter id", 6),
    NameKind.CAS: NameKindSpec("CAS number", 7, is_identifier=True),
    NameKind.PMID: NameKindSpec("PMID", 8, is_identifier=True),
    NameKind.DOI: NameKindSpec("DOI", 9, is_identifier=True),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the monograph (its id) it leads to."""

    name: str
    kind: NameKind
    monograph: str


class MatchRank(IntEnum):
    """How a name matched; the lower, the surer. Only `FUZZY` is a guess."""

    EXACT = 0
    PREFIX = 1
    WORD_PREFIX = 2
    FUZZY = 3


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that matched. `score` is 1.0 for an exact match and falls with the rank."""

    name: Name
    rank: MatchRank
    score: float


_SHORTEST_INSIDE: Final = 2
_SHORTEST_GUESS: Final = 4
_SHORTEST_BEGUN_GUESS: Final = 6
_SHORTEST_IDENTIFIER: Final = 5
_WORD_BREAK: Final = re.compile(r"[\s/,;()\[\]+&:\-\u2010-\u2014\u2212]+")
_MOST_CANDIDATES: Final = 400


class NameTable:
    """All names of a library, ready to be looked up. Never changes; may be shared by threads."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = tuple(names)
        wholes: list[tuple[str, int]] = []
        words: list[tuple[str, int]] = []
        self._identifiers: set[int] = set()
        for number, name in enumerate(self._names):
            parts = _parts(name.name)
            wholes.append(("".join(parts), number))
            if name.kind.is_identifier:
                self._identifiers.add(number)
            else:
                words += (("".join(parts[at:]), number) for at in range(1, len(parts)))
        self._wholes = _Sorted(wholes)
        self._words = _Sorted(words)
        self._spellings: dict[str, list[int]] | None = None

    def __len__(self) -> int:
        return len(self._names)

    def find(self, text: str, limit: int = 10) -> tuple[NameMatch, ...]:
        """The names meant by `text`, best first, at most one for each monograph.

        Guesses (`MatchRank.FUZZY`) are made only where no name is or begins with `text`.
        """
        wanted = "".join(_parts(text))
        if not wanted or limit < 1:
            return ()
        matches = [*self._begun(wanted, self._wholes, MatchRank.PREFIX, text)]
        if len(wanted) >= _SHORTEST_INSIDE:
            matches += self._begun(wanted, self._words, MatchRank.WORD_PREFIX, text)
        if not matches and len(wanted) >= _SHORTEST_GUESS and not wanted.isdigit():
            matches = [*self._guessed(wanted)]
        return tuple(_one_each(sorted(matches, key=_best_first), limit))

    def _begun(self, wanted: str, keys: _Sorted, rank: MatchRank, text: str) -> Iterator[NameMatch]:
        shown = fold(text)
        for key, number in keys.beginning_with(wanted):
            name = self._names[number]
            if key == wanted and rank is MatchRank.PREFIX:
                # "Sulphamid" and "Sulfamid" are one key: the name as typed is the surer.
                score = 1.0 if fold(name.name) == shown else 0.99
                yield NameMatch(name, MatchRank.EXACT, score)
            elif number not in self._identifiers or len(wanted) >= _SHORTEST_IDENTIFIER:
                top = 0.9 if rank is MatchRank.PREFIX else 0.7
                yield NameMatch(name, rank, top * (0.5 + 0.5 * len(wanted) / len(key)))

    def _guessed(self, wanted: str) -> Iterator[NameMatch]:
        spellings = self._spelled()
        texts = tuple(spellings)
        near = nearest_texts(wanted, texts, edits_allowed(wanted))
        if not near and len(wanted) >= _SHORTEST_BEGUN_GUESS:
            near = nearest_texts(wanted, texts, edits_allowed(wanted) - 1 or 1, begun=True)
        for spelling, edits in near[:_MOST_CANDIDATES]:
            score = 0.5 * (1 - edits / len(wanted)) - (0.02 if spelling[0] != wanted[0] else 0.0)
            for number in spellings[spelling]:
                yield NameMatch(self._names[number], MatchRank.FUZZY, round(score, 6))

    def _spelled(self) -> dict[str, list[int]]:
        """Every spelling a typo is measured against: whole names, and the words in them."""
        if self._spellings is None:
            spellings: dict[str, list[int]] = {}
            for number, name in enumerate(self._names):
                if number in self._identifiers:
                    continue
                parts = _parts(name.name)
                for spelling in dict.fromkeys(("".join(parts), *parts)):
                    if len(spelling) >= _SHORTEST_GUESS:
                        spellings.setdefault(spelling, []).append(number)
            self._spellings = spellings
        return self._spellings


class _Sorted:
    """Keys in order, with the numbers of the names they stand for."""

    def __init__(self, pairs: list[tuple[str, int]]) -> None:
        pairs.sort()
        self._keys = [key for key, _ in pairs]
        self._numbers = [number for _, number in pairs]

    def beginning_with(self, prefix: str) -> Iterator[tuple[str, int]]:
        at = bisect_left(self._keys, prefix)
        while at < len(self._keys) and self._keys[at].startswith(prefix):
            yield self._keys[at], self._numbers[at]
            at += 1


def _parts(name: str) -> list[str]:
    """The words of a name, folded, in American spelling; joined, they are what is compared."""
    return [american(part) for part in map(fold, _WORD_BREAK.split(name)) if part]


def _best_first(match: NameMatch) -> tuple[int, float, int, str, str]:
    order = KINDS[match.name.kind].order
    # A longer name scores lower, but the kind decides first among names merely begun.
    begun = match.rank in (MatchRank.PREFIX, MatchRank.WORD_PREFIX)
    weight = -match.score + (0.04 * order if begun else 0.0)
    return match.rank, weight, order, match.name.name, match.name.monograph


def _one_each(matches: Iterable[NameMatch], limit: int) -> Iterator[NameMatch]:
    seen: set[str] = set()
    for match in matches:
        if match.name.monograph not in seen:
            seen.add(match.name.monograph)
            yield match
            if len(seen) == limit:
                return
