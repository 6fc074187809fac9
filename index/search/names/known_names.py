"""Names that no chapter gives: what the table of drug names says, joined to a library's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from index.messages import Said, marked
from index.monograph.listed_drug import is_listed
from index.search.names.name_table import (
    MatchRank,
    Name,
    NameKind,
    NameMatch,
    NameTable,
    one_each,
)

if TYPE_CHECKING:
    from index.medical.drug_names import DrugNames, Meaning

_KEPT: Final = 256
# Fewer letters begin too many names that no chapter gives.
_SHORTEST_BEGUN: Final = 4
_MOST_BEGUN: Final = 4
# Kind of a name in the table → what the reader is told of it. Any other is "another name".
_TOLD: Final = {
    "INN": marked("Index", "INN {0} ({1})"),
    "BAN": marked("Index", "British name {0} ({1})"),
    "USAN": marked("Index", "US name {0} ({1})"),
    "JAN": marked("Index", "Japanese name {0} ({1})"),
    "official name": marked("Index", "official name {0} ({1})"),
    "brand": marked("Index", "trade name {0} ({1})"),
    "abbreviation": marked("Index", "abbreviation {0} ({1})"),
    "salt or form": marked("Index", "salt or form {0} ({1})"),
    "German": marked("Index", "German name {0} ({1})"),
    "French": marked("Index", "French name {0} ({1})"),
    "Spanish": marked("Index", "Spanish name {0} ({1})"),
    "Italian": marked("Index", "Italian name {0} ({1})"),
    "Latin": marked("Index", "Latin name {0} ({1})"),
    "class": marked("Index", "drug class {0} ({1})"),
    "combination": marked("Index", "combination {0} ({1})"),
}
_OTHER: Final = marked("Index", "other name {0} ({1})")
_BY_RULE: Final = marked("Index", "the same word in another language: {0} ({1})")
_PART: Final = marked("Index", "{0} contains {1} ({2})")
_KINDS: Final = {
    "brand": NameKind.BRAND,
    "abbreviation": NameKind.ABBREVIATION,
    "class": NameKind.DRUG_CLASS,
}
_BEGUN: Final = (MatchRank.PREFIX, MatchRank.WORD_PREFIX)
_OWN: Final = (NameKind.TITLE, NameKind.GENERIC)
# Numbers, and addresses of chapters: nobody writes them into a sentence.
_NO_WORDS: Final = (NameKind.CHAPTER, NameKind.CAS, NameKind.PMID, NameKind.DOI)
_CLASS: Final = "class"
_JOIN: Final = " + "

# The monographs of a drug class, by any spelling of its name.
Members = Callable[[str], Iterable[str]]


class KnownNames:
    """Finds the monographs of a library that a name of the table means."""

    def __init__(
        self,
        names: Callable[[], NameTable],
        table: Callable[[], DrugNames],
        members: Members,
    ) -> None:
        """`names`, the library's own, and `table` give their object when it is first needed."""
        self._names = names
        self._table = table
        self._members = members
        self._matches = lru_cache(_KEPT)(self._read_matches)

    def joined(self, text: str, own: Iterable[NameMatch]) -> list[NameMatch]:
        """`own` matches of a text, with those that the table adds: exact ones after exact ones.

        What is just a drug's own name needs no table.
        """
        own = list(own)
        exact = [match for match in own if match.rank is MatchRank.EXACT]
        if any(match.name.kind in _OWN for match in exact) or not any(map(str.isalpha, text)):
            return own
        found = self._matches(text)
        # "Caduet" is a brand of atorvastatin's chapter, and of amlodipine as well.
        if self._table().is_combination(text):
            parts = {match.name.monograph for match in found}
            exact = [match for match in exact if match.name.monograph not in parts]
            own = [match for match in own if match.name.monograph not in parts]
        if any(match.name.kind is NameKind.DRUG_CLASS for match in found):
            # "SNRI": a drug whose chapter says so stands before the class above it; the chapter
            # on that very class, which is among the best of `own`, before the drug.
            unfinished = [match for match in own if match.rank in _BEGUN]
            classes = {m.name.name for m in unfinished if m.name.kind is NameKind.DRUG_CLASS}
            exact += [match for match in unfinished if match.name.name in classes]
        here = {match.name.monograph for match in exact}
        sure = [m for m in found if m.rank is MatchRank.EXACT and m.name.monograph not in here]
        here |= {match.name.monograph for match in sure}
        exact = sorted((*exact, *sure), key=lambda match: is_listed(match.name.monograph))
        rest = [match for match in own if match.name.monograph not in here]
        here |= {match.name.monograph for match in rest if not match.rank.is_guess}
        begun = [m for m in found if m.rank is MatchRank.PREFIX and m.name.monograph not in here]
        split = next((n for n, match in enumerate(rest) if match.rank.is_guess), len(rest))
        left = {match.name.monograph for match in begun}
        guesses = [match for match in rest[split:] if match.name.monograph not in left]
        return [*exact, *rest[:split], *begun, *guesses]

    def begin_with(self, word: str) -> bool:
        """Whether some name begins with a word, in the table or in the library."""
        return bool(self._table().beginning_with(word, 1)) or self._names().begins(word)

    def named(self, text: str) -> tuple[NameMatch, ...]:
        """The monographs that a part of a sentence names, what is only listed last.

        A name that is an ordinary word too is none there. Of a class its chapter, else its drugs.
        """
        if any(meaning.is_word for meaning in self._table().meanings(text)):
            return ()
        own = [each for each in self._names().exact(text) if each.name.kind not in _NO_WORDS]
        found = None if own else self._table().lookup(text)
        if found is not None and found.together:
            return ()
        exact = [each for each in self.joined(text, own) if each.rank is MatchRank.EXACT]
        drugs = [each for each in exact if each.name.kind is not NameKind.DRUG_CLASS]
        if exact and not drugs:
            meant = (meaning.drug for meaning in self._table().meanings(text) or ())
            of = dict.fromkeys(id for name in (*meant, text) for id in self._members(name))
            known = {each.name.monograph: each for each in exact}
            why = exact[0].name.why
            drugs = [
                known.get(id) or _exact(text, NameKind.DRUG_CLASS, id, None, why) for id in of
            ] or exact
        return tuple(sorted(drugs, key=lambda each: is_listed(each.name.monograph)))

    def _read_matches(self, text: str) -> tuple[NameMatch, ...]:
        table = self._table()
        if (found := table.lookup(text)) is not None:
            meant = (self._meant(meaning, by_rule=found.by_rule) for meaning in found.meanings)
            return tuple(one_each(chain.from_iterable(meant)))
        if len(text) < _SHORTEST_BEGUN:
            return ()
        begun = table.beginning_with(text, _MOST_BEGUN)
        meant = (self._meant(meaning) for meaning in begun)
        return tuple(
            replace(match, rank=MatchRank.PREFIX, score=0.5)
            for match in one_each(chain.from_iterable(meant))
        )

    def _meant(self, meaning: Meaning, *, by_rule: bool = False) -> Iterator[NameMatch]:
        """The monographs of a meaning: its drug's; for a combination that has none, its parts'."""
        why = reason_of(meaning, by_rule=by_rule)
        kind = _KINDS.get(meaning.kind, NameKind.SYNONYM)
        if meaning.kind == _CLASS:
            for monograph in self._members(meaning.drug):
                yield _exact(meaning.name, kind, monograph, None, why)
            return
        found = list(self._of_drug(meaning.drug))
        for monograph, drug in found:
            yield _exact(meaning.name, kind, monograph, drug, why)
        for part in () if found else self._table().parts_of(meaning.drug):
            why = Said(_PART, meaning.name, meaning.drug, meaning.source)
            for monograph, drug in self._of_drug(part):
                yield _exact(meaning.name, kind, monograph, drug, why)

    def _of_drug(self, drug: str) -> Iterator[tuple[str, str | None]]:
        """The monographs that have a drug among their own names, and the drug as they name it.

        The partners of a combination are joined with hyphens there.
        """
        for name in dict.fromkeys((drug, drug.replace(_JOIN, "-"))):
            for match in self._names().find(name, _KEPT, farther=False):
                if match.rank is MatchRank.EXACT and match.name.kind in _OWN:
                    yield match.name.monograph, match.name.drug


def reason_of(meaning: Meaning, *, by_rule: bool = False) -> Said:
    """Why a name of the table leads to its drug: `INN Metformin (LiverTox master list)`."""
    text = _BY_RULE if by_rule else _TOLD.get(meaning.kind, _OTHER)
    return Said(text, meaning.name, meaning.source)


def _exact(
    name: str, kind: NameKind, monograph: str, drug: str | None, why: Said | None
) -> NameMatch:
    return NameMatch(Name(name, kind, monograph, drug, why), MatchRank.EXACT, 1.0)
