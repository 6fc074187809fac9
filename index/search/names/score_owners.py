"""Which likelihood scores of a monograph belong to which drug: to those that they name. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final, Protocol, TypeVar

from index.medical.terms import SYNONYMS
from index.monograph.model import LikelihoodScore, Monograph
from index.search.analysis.analyzers import american
from index.search.names.name_table import folded_parts
from index.store.reader import StoreReader
from index.store.records import Summary

# A title with several drugs: "Venlafaxine, Desvenlafaxine".
_BETWEEN_DRUGS: Final = ", "
_BETWEEN_PARTNERS: Final = re.compile(r"\s*[/+&]\s*|\s+(?:and|with)\s+", re.IGNORECASE)

DrugKey = tuple[str, ...]


class Stated(Protocol):
    """A score as a chapter states it: `agent` is the drug that it names, None for none."""

    @property
    def agent(self) -> str | None: ...


Score = TypeVar("Score", bound=Stated)


@lru_cache(maxsize=4096)
def drug_key(name: str) -> DrugKey:
    """What spellings of one drug have in common; the partners of a combination in any order.

    >>> drug_key("Interferon Alfa-2b") == drug_key("interferon alfa 2b")
    True
    """
    known = _spelled(name)
    return _usual_names().get(known, known)


def scores_of_title(title: str, drugs: Iterable[str], scores: Sequence[Score]) -> tuple[Score, ...]:
    """The scores that may stand beside a title and nothing else: those of what it names.

    A score that names no agent is of the whole chapter; so is the only one of a chapter on one
    drug, under whatever name ("valproic acid" in Valproate). `drugs` are those of the chapter.
    """
    agents = {drug_key(score.agent) if score.agent else None for score in scores}
    own = _named_by(title)
    known = {drug_key(drug) for drug in drugs}
    if len(agents) == 1 and (len(known) < 2 or agents.isdisjoint(known)):
        return tuple(scores)
    return tuple(each for each in scores if each.agent is None or drug_key(each.agent) in own)


def scores_of_drug(
    drug: str, title: str, drugs: Iterable[str], scores: Sequence[Score]
) -> tuple[Score, ...]:
    """The scores that belong to one drug of a chapter.

    Those that name it; where none does, those that name nobody, if the chapter is about it: a
    chapter on atorvastatin says nothing about the partner of a combination.
    """
    key = drug_key(drug)
    named = tuple(each for each in scores if each.agent and drug_key(each.agent) == key)
    if named:
        return named
    own = _named_by(title)
    if key in own:
        beside = scores_of_title(title, drugs, scores)
        others = own - {key}
        return tuple(
            each for each in beside if each.agent is None or drug_key(each.agent) not in others
        )
    # A title that names one of its drugs is about that one; another is a group of drugs.
    is_group = own.isdisjoint(map(drug_key, drugs))
    is_form = any(set(key) > set(each) for each in own)
    if len(_BETWEEN_PARTNERS.split(drug)) > 1 or not (is_group or is_form):
        return ()
    return tuple(each for each in scores if each.agent is None)


def likelihood_of(monograph: Monograph, drug: str) -> tuple[LikelihoodScore, ...]:
    """The likelihood scores of a monograph that belong to one drug."""
    drugs = (
        *(entry.drug for entry in monograph.trade_names),
        *(row.drug for row in monograph.chemistry),
        *(listing.ingredient for listing in monograph.listings),
    )
    return scores_of_drug(drug, monograph.title, drugs, monograph.likelihood)


def summaries_of(store: StoreReader) -> tuple[Summary, ...]:
    """All monographs by title, each with the letters that may stand beside its title."""
    scores: defaultdict[str, list[_AgentLetter]] = defaultdict(list)
    for id, agent, letter in store.scores():
        scores[id].append(_AgentLetter(agent, letter))
    drugs: defaultdict[str, list[str]] = defaultdict(list)
    for id, drug in store.drugs_named():
        drugs[id].append(drug)
    return tuple(
        _told_apart(each, drugs[each.id], scores[each.id])
        if any(score.agent for score in scores[each.id])
        else each
        for each in store.summaries()
    )


class _AgentLetter:
    """A score as `StoreReader.scores` gives it."""

    def __init__(self, agent: str | None, letter: str) -> None:
        self.agent = agent
        self.letter = letter


def _told_apart(summary: Summary, drugs: list[str], scores: list[_AgentLetter]) -> Summary:
    beside = scores_of_title(summary.title, drugs, scores)
    return replace(
        summary,
        letters=tuple(each.letter for each in beside),
        of_agents=tuple(
            (each.agent, each.letter) for each in scores if each not in beside and each.agent
        ),
    )


@lru_cache(maxsize=4096)
def _named_by(title: str) -> frozenset[DrugKey]:
    """The drugs that a title names, and the whole of it."""
    parts = (part for each in title.split(_BETWEEN_DRUGS) for part in re.split(r"\s+and\s+", each))
    return frozenset(map(drug_key, (title, *title.split(_BETWEEN_DRUGS), *parts)))


def _spelled(name: str) -> DrugKey:
    words = [american(word) for word in folded_parts(name)]
    return tuple(sorted(word for word in words if word not in ("and", "with")))


@cache
def _usual_names() -> dict[DrugKey, DrugKey]:
    return {_spelled(name): _spelled(group[0]) for group in SYNONYMS for name in group}
