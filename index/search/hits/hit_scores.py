"""The likelihood scores that a hit shows: of the drug that was asked for, where one was."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from index.monograph.entry_kinds import no_score
from index.monograph.model import LikelihoodScore
from index.search.analysis.analyzers import american
from index.search.filters.named_scores import drug_of, of_drugs
from index.search.names.name_table import Name, NameKind, folded_parts
from index.search.names.score_owners import drug_key, scores_of_drug, scores_of_title
from index.search.query.query import Query
from index.store.reader import StoreReader

_KEPT: Final = 2048
# Fewer letters of a word that is still typed begin too many names.
_SHORTEST_BEGUN: Final = 3
_Scores = tuple[LikelihoodScore, ...]
_Words = tuple[str, ...]
_Names = tuple[tuple[_Words, str], ...]


class HitScores:
    """Chooses among the scores of a monograph.

    Where a query names drugs of the monograph, theirs alone; else, for what stands in its text,
    those of its title, and for the monograph itself all, each with the agents that it names.
    """

    def __init__(self, store: StoreReader) -> None:
        self._store = store
        self._stated = lru_cache(_KEPT)(store.likelihood)
        self._title = lru_cache(_KEPT)(store.title)
        self._kind = lru_cache(_KEPT)(store.kind)
        self._names = lru_cache(_KEPT)(self._read_names)

    def missing(self, monograph: str) -> str:
        """What to say in place of a score where a drug's monograph states none at all; else ''."""
        return "" if self._stated(monograph) else no_score(monograph, *self._kind(monograph))

    def in_text(self, monograph: str, query: Query) -> _Scores:
        """Those to show with a place in the text."""
        return self._shown(monograph, query, whole=not query.has_words)

    def listed(self, monograph: str, query: Query) -> _Scores:
        """Those to show with a monograph that passes the filters."""
        return self._shown(monograph, query, whole=True)

    def found_by(self, name: Name, query: Query) -> _Scores:
        """Those to show with a monograph found by one of its names."""
        drug = drug_of(name)
        return self._shown(name.monograph, query, whole=True, drugs=() if drug is None else (drug,))

    def _shown(
        self, monograph: str, query: Query, *, whole: bool, drugs: Iterable[str] = ()
    ) -> _Scores:
        stated = self._stated(monograph)
        if not any(score.agent for score in stated):
            return stated
        title, names = self._title(monograph), self._names(monograph)
        known = [drug for _, drug in names]
        asked = {*drugs, *_asked(query, names)}
        own = {score for drug in asked for score in scores_of_drug(drug, title, known, stated)}
        # The title of a chapter on a group of drugs is a name of the chapter, and of no drug.
        if own or not all(drug_key(drug) == drug_key(title) for drug in asked):
            return tuple(score for score in stated if score in own)
        return stated if whole else scores_of_title(title, known, stated)

    def _read_names(self, monograph: str) -> _Names:
        """The names of the drugs of a monograph, as words, each with its drug."""
        kinds = {kind.value: kind for kind in NameKind}
        pairs = [(each.agent, each.agent) for each in self._stated(monograph) if each.agent]
        for name, kind, drug in self._store.names_and_drugs(monograph):
            if (of := drug_of(Name(name, kinds[kind], monograph, drug))) is not None:
                pairs.append((name, of))
            if drug is not None:
                pairs.append((drug, drug))
        return tuple(dict.fromkeys((_words(name), drug) for name, drug in pairs))


def _asked(query: Query, names: _Names) -> set[str]:
    """The drugs whose names stand in what was typed, or are the values of its fields."""
    texts = [(_words(query.asked), query.prefix is not None)]
    texts += [(_words(each.value), True) for each in of_drugs(query.filters)]
    return {drug for text, begun in texts for drug in _named_in(text, names, begun=begun)}


def _named_in(text: _Words, names: _Names, *, begun: bool) -> list[str]:
    """The drugs whose names stand in a text; if none does and it is `begun`, end with one begun."""
    whole = [(name, drug) for name, drug in names if _is_in(name, text)]
    if whole or not (begun and text and len(text[-1]) >= _SHORTEST_BEGUN):
        # "Trastuzumab" within "trastuzumab emtansine" is not meant.
        longest = {name for name, _ in whole}
        return [
            drug
            for name, drug in whole
            if not any(name != other and _is_in(name, other) for other in longest)
        ]
    return [drug for name, drug in names if _is_begun(name, text)]


def _is_in(name: _Words, text: _Words) -> bool:
    size = len(name)
    return size > 0 and any(text[at : at + size] == name for at in range(len(text) - size + 1))


def _is_begun(name: _Words, text: _Words) -> bool:
    """Whether a text ends with the beginning of a name."""
    ends = (text[-length:] for length in range(1, min(len(text), len(name)) + 1))
    return any(
        end[:-1] == name[: len(end) - 1] and name[len(end) - 1].startswith(end[-1]) for end in ends
    )


def _words(text: str) -> _Words:
    return tuple(map(american, folded_parts(text)))
