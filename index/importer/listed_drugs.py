"""Brings a master list into a library: its rows to the chapters that treat its drugs, and an entry
for each drug."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from index.medical.drug_names import ABBREVIATION, CLASS, COMBINATION, drug_names
from index.monograph.listed_drug import listed_drug, listed_id
from index.monograph.master_list import Listing, MasterList
from index.monograph.model import Monograph, Source

_NO_NAME_OF_A_DRUG: Final = ("brand", ABBREVIATION, CLASS, COMBINATION)
# The name of a chapter → its id in this library, or None.
FindChapter = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class ListedDrug:
    """All rows that a list has of one drug, and the id of the chapter that treats it, or None."""

    rows: tuple[Listing, ...]
    chapter: str | None

    def entry(self, listed: MasterList, imported: str) -> Monograph:
        """Its entry in the library."""
        source = Source("LiverTox master list", listed.file, listed.sha256, imported)
        chapters = () if self.chapter is None else (self.chapter,)
        return listed_drug(self.rows, listed.edition, source, chapters)


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
    for listing in listings:
        drugs[listed_id(listing.ingredient)].append(listing)
    for rows in drugs.values():
        titles = [title for row in rows for title in (row.chapter, *row.names) if title]
        chapter = next(filter(None, map(chapter_titled, titles)), None)
        yield ListedDrug(tuple(rows), chapter or chapter_on(rows[0].ingredient))


def chapters_by_drug(titles: Mapping[str, str]) -> dict[str, str]:
    """Drugs by their name in the list → the chapter whose title is another name of it.

    `titles` → ids of chapters. "Kava Kava" is Kava; a brand, or a combination, is no such name.
    """
    table = drug_names()
    found: dict[str, str] = {}
    for title, id in titles.items():
        meanings = table.meanings(title)
        drugs = {each.drug for each in meanings}
        if len(drugs) == 1 and not any(each.kind in _NO_NAME_OF_A_DRUG for each in meanings):
            found.setdefault(drugs.pop(), id)
    return found
