"""The likelihood scores of those drugs of a library that names and filters mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from index.search.names.name_table import Name, NameKind
from index.search.names.score_owners import scores_of_drug, scores_of_title
from index.search.query.fields import Field, scores_of
from index.search.query.parts import Filter, groups_of
from index.store.columns import MonographColumns, StatedScore

NAMES_OF: Final = {
    Field.DRUG: (NameKind.TITLE, NameKind.GENERIC, NameKind.SYNONYM, NameKind.ABBREVIATION),
    Field.BRAND: (NameKind.BRAND,),
}
# Names of these kinds are names of one drug; others are of the whole chapter.
_OF_ONE_DRUG: Final = (NameKind.GENERIC, NameKind.BRAND, NameKind.SYNONYM, NameKind.ABBREVIATION)
# "Quinine (Sulfate)": the number of a salt is that of its drug.
_FORM: Final = re.compile(r"\s*\([^()]*\)$")


class NamedScores:
    """Finds the scores that belong to a drug, not to its whole chapter."""

    def __init__(
        self,
        monographs: Sequence[MonographColumns],
        names: Iterable[Name],
        named: Callable[[Field, str], Mapping[str, frozenset[int]]],
    ) -> None:
        """`named` gives the names that a filter means, each with the places of `monographs`."""
        self._monographs = monographs
        self._names = names
        self._named = named

    def at(self, place: int, filters: Iterable[Filter]) -> tuple[StatedScore, ...]:
        """The scores of a monograph, of those drugs alone that `filters` name."""
        scores = self._monographs[place].scores
        if not (named := of_drugs(filters)):
            return scores
        meant = self._drugs_meant(place, named)
        own = {score for drug in meant for score in self._of(place, drug)}
        return tuple(score for score in scores if score in own)

    def pass_for(self, name: Name, filters: Iterable[Filter]) -> bool:
        """Whether the drug that a name is of has a score that `filters` let pass."""
        asked = tuple(each for each in filters if each.field is Field.LIKELIHOOD)
        if not asked:
            return True
        own = self._of(self._place_of[name.monograph], drug_of(name))
        groups = groups_of(asked).get(Field.LIKELIHOOD, ())
        unwanted = (scores_asked(own, each.value) for each in asked if each.excluded)
        return not any(unwanted) and (
            not groups
            or any(all(scores_asked(own, each.value) for each in group) for group in groups)
        )

    def _of(self, place: int, drug: str | None) -> tuple[StatedScore, ...]:
        """The scores of one drug of a monograph, None for what its title names."""
        each, drugs = self._monographs[place], self._drugs[place]
        if drug is None:
            return scores_of_title(each.title, drugs, each.scores)
        return scores_of_drug(drug, each.title, drugs, each.scores)

    def _drugs_meant(self, place: int, named: tuple[Filter, ...]) -> set[str | None]:
        """The drugs of a monograph that filters name; None for the whole of it."""
        meant = {
            drug
            for each in named
            for name, places in self._named(each.field, each.value).items()
            if place in places
            for drug in self._drugs_by_name[place, name]
        }
        # "Venlafaxine" begins a title of two drugs as well: that drug is meant.
        return meant - {None} or meant

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {each.id: place for place, each in enumerate(self._monographs)}

    @cached_property
    def _drugs(self) -> Mapping[int, set[str]]:
        drugs = defaultdict[int, set[str]](set)
        for name in self._names:
            if name.drug is not None:
                drugs[self._place_of[name.monograph]].add(name.drug)
        return drugs

    @cached_property
    def _drugs_by_name(self) -> Mapping[tuple[int, str], set[str | None]]:
        drugs = defaultdict[tuple[int, str], set[str | None]](set)
        for name in self._names:
            drugs[self._place_of[name.monograph], name.name].add(drug_of(name))
        return drugs


def drug_of(name: Name) -> str | None:
    """The drug that a name is of, None where it is of the whole monograph."""
    if name.kind is NameKind.GENERIC:
        return name.drug or name.name
    if name.kind is NameKind.CAS:
        return _FORM.sub("", name.drug or "") or None
    return name.drug if name.kind in _OF_ONE_DRUG else None


def of_drugs(filters: Iterable[Filter]) -> tuple[Filter, ...]:
    """The filters that name drugs which are wanted."""
    return tuple(each for each in filters if each.field in NAMES_OF and not each.excluded)


def scores_asked(scores: Iterable[StatedScore], value: str) -> list[StatedScore]:
    """Those of some likelihood scores that a filter's value asks for."""
    letters, high_dose = scores_of(value)
    return [each for each in scores if each.letter in letters and each.high_dose >= high_dose]
