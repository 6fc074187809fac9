"""Brings a master list into a library: its rows to the chapters that treat its drugs, and an entry
for each drug."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from index.medical.drug_names import ABBREVIATION, BRAND, CLASS, COMBINATION, drug_names
from index.monograph.listed_drug import listed_drug, listed_id
from index.monograph.master_list import Listing, MasterList, compact
from index.monograph.model import Monograph, Source
from index.search.names.name_table import NameKind
from index.store.writer import StoredName

_NAMES_OF_DRUGS: Final = (NameKind.TITLE.value, NameKind.GENERIC.value)
_NO_NAME_OF_A_DRUG: Final = (BRAND, ABBREVIATION, CLASS, COMBINATION)
# The name of a chapter → its id in this library, or None.
FindChapter = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class ListedDrug:
    """All rows that a list has of one drug, and the id of the chapter that treats it, or None.

    `brands_of_others` are the brands among its own that another drug, or a combination, is sold
    under, with that.
    """

    rows: tuple[Listing, ...]
    chapter: str | None
    brands_of_others: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """Its names in the list, as listed and rightly spelt, each once."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row.names))

    def entry(self, listed: MasterList, imported: str) -> Monograph:
        """Its entry in the library."""
        source = Source("LiverTox master list", listed.file, listed.sha256, imported)
        chapters = () if self.chapter is None else (self.chapter,)
        return listed_drug(self.rows, listed.edition, source, chapters, self.brands_of_others)


class DrugChapters:
    """The chapters on drugs, by the drugs that each names as its own."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._on: dict[str, str] = {}
        self._of: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, id: str, title: str, names: Iterable[StoredName]) -> None:
        """Make a chapter known with its title and its names."""
        self._ids.add(id)
        meanings = drug_names().meanings(title)
        drugs = {each.drug for each in meanings}
        if len(drugs) == 1 and not any(each.kind in _NO_NAME_OF_A_DRUG for each in meanings):
            self._on.setdefault(drugs.pop(), id)
        for name in names:
            if name.kind in _NAMES_OF_DRUGS:
                self._of[compact(name.name)].append(id)

    def __contains__(self, id: str | None) -> bool:
        return id in self._ids

    def on(self, ingredient: str) -> str | None:
        """The chapter whose title is another name of a drug of the list: "Kava Kava" is Kava.

        A brand, or a combination, is no such name.
        """
        return self._on.get(ingredient)

    def treating(self, drugs: Iterable[str]) -> list[str]:
        """The ids of the chapters that are about one of these drugs, each once."""
        return list(dict.fromkeys(id for drug in drugs for id in self._of.get(compact(drug), ())))


def _brands_of_others(listing: Listing) -> Iterator[tuple[str, str]]:
    """The brands of a row that the table of drug names gives to another drug or to a combination.

    The list names "Bactrim" beside sulfamethoxazole: it stands for no part alone.
    """
    own = {compact(name) for name in listing.names}
    for brand in listing.brands:
        meanings = [each for each in drug_names().meanings(brand) if each.kind == BRAND]
        if meanings and not any(compact(each.drug) in own for each in meanings):
            yield brand, ", ".join(dict.fromkeys(each.drug for each in meanings))


def newest(lists: Iterable[MasterList]) -> MasterList | None:
    """The list of the newest edition; of two of one edition the last."""
    return max(enumerate(lists), key=lambda each: (each[1].edition, each[0]), default=(0, None))[1]


def drugs_of(
    listings: Sequence[Listing], chapter_titled: FindChapter, chapter_on: FindChapter
) -> Iterator[ListedDrug]:
    """The drugs of a list, each once, joined to the chapters: by chapter title, then by drug.

    `chapter_on` finds the chapter whose title is another name of a drug.
    """
    drugs = defaultdict[str, list[Listing]](list)
    names = {compact(listing.ingredient) for listing in listings}
    for listing in listings:
        # "Lubinectedin" stands in the list beside "Lurbinectedin", which keeps its name.
        taken = compact(listing.right_name) in names
        drugs[listed_id(listing.ingredient)].append(
            replace(listing, right_name="") if taken else listing
        )
    for rows in drugs.values():
        titles = [title for row in rows for title in (row.chapter, *row.names) if title]
        chapter = next(filter(None, map(chapter_titled, titles)), None)
        brands = dict(pair for row in rows for pair in _brands_of_others(row))
        yield ListedDrug(tuple(rows), chapter or chapter_on(rows[0].ingredient), brands)
