"""Writes the table of drug names, `resources/names/names.tsv`, from public registers.

    python packaging/drug_names.py unii.tsv variants.tsv masterlist.xlsx

`unii.tsv` holds names of FDA's substance register, `variants.tsv` those of open vocabularies; the
workbook is LiverTox's master list. The reviewed tables beside `names.tsv` override every list.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from name_sources import (
    LIST,
    REGISTER,
    REVIEWED,
    SHORTEST,
    VOCABULARIES,
    Row,
    Substance,
    as_written,
    is_name,
    language_of,
    listings,
    reviewed,
    substances,
    variants,
)

from index.medical.drug_names import SPELLED
from index.medical.name_forms import (
    SHORTEST_SPELLING,
    normal_form,
    spelling_form,
    spelling_forms,
)
from index.medical.salts import is_form_of
from index.monograph.master_list import Listing

_spelling_form = cache(spelling_form)
FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "names"
TABLE: Final = "names.tsv"
SPELLINGS: Final = "spellings.tsv"
HEADER: Final = ("name", "drug", "kind", "source", "mark")
_OFFICIAL: Final = ("INN", "BAN", "USAN", "JAN", "official name")
_VAGUE: Final = ("official name", "other name")
_COMBINATION: Final = "combination"
_BIOLOGICS_SUFFIX: Final = re.compile(r"-[a-z]{4}$")


class DrugNames:
    """Gathers what each source says of each name, and decides which of it counts."""

    def __init__(self, folder: Path, listed: Iterable[Listing]) -> None:
        self._folder = folder
        self._listings = tuple(listed)
        self._own = {
            normal_form(name): entry.ingredient for entry in self._listings for name in entry.names
        }
        self._rows: dict[tuple[str, str], Row] = {}
        self._refused = {
            (normal_form(row["name"]), row["drug"]) for row in reviewed(folder, "not_names.tsv")
        }
        self._reviewed: set[str] = set()
        self._parts_of: set[str] = set()
        self._claims = defaultdict[str, set[str]](set)
        self._official = defaultdict[str, dict[str, None]](dict)
        self._drugs: dict[str, str] = dict(self._own)

    def rows(self) -> list[Row]:
        """All rows, by normal form."""
        return sorted(
            self._rows.values(), key=lambda row: (normal_form(row.name), row.drug, row.name)
        )

    def read_reviewed(self) -> None:
        """The tables of our own: what stands there stands nowhere else."""
        for row in reviewed(self._folder, "agents.tsv"):
            self._add(Row(row["name"], row["drug"], row["kind"], REVIEWED))
            self._drugs.setdefault(normal_form(row["name"]), row["drug"])
            if row["kind"] in _OFFICIAL:
                self._official[row["drug"]][row["name"]] = None
        for row in reviewed(self._folder, "combinations.tsv"):
            drug = self._combination(row["parts"])
            for parts in (row["parts"], self._as_listed(row["parts"])):
                self._add(Row(parts, drug, _COMBINATION, REVIEWED))
            self._add(Row(row["name"], drug, row["kind"], REVIEWED))
        for file, column, kind in (
            ("abbreviations.tsv", "drug", "abbreviation"),
            ("brands.tsv", "drug", "brand"),
            ("languages.tsv", "drug", ""),
            ("class_words.tsv", "class", "class"),
        ):
            for row in reviewed(self._folder, file):
                if kind == "class" and normal_form(row["name"]) in self._own:
                    continue  # The list has the class itself as an entry.
                self._add(Row(row["name"], row[column], kind or row["kind"], REVIEWED))
        self._reviewed = {normal for normal, _ in self._rows} - self._own.keys()

    def read_register(self, register: Iterable[Substance]) -> None:
        """The register's names, and which brands it knows for combinations."""
        entries = list(register)
        titles = {normal_form(entry.title) for entry in entries}
        for entry in entries:
            self._parts_of |= {normal_form(brand) for brand in entry.parts_of}
            for drug in self._drugs_of(entry, titles):
                for name, kind in entry.names:
                    self._claims[normal_form(name)].add(drug)
                    if kind in _OFFICIAL:
                        self._official[drug][name.lower()] = None
                        self._drugs.setdefault(normal_form(name), drug)
                for name, kind in entry.names:
                    if kind not in ("brand", *_OFFICIAL) and self._is_form(name, drug):
                        kind = "salt or form"
                    self._take(Row(as_written(name, kind), drug, kind, REGISTER))

    def read_list(self) -> None:
        """The master list's own names and brands."""
        for entry in self._listings:
            for brand in entry.brands:
                self._claims[normal_form(brand)].add(entry.ingredient)
            for name in entry.names:
                self._official[entry.ingredient][name.lower()] = None
        for entry in self._listings:
            for name in entry.names:
                if self._own[normal_form(name)] != entry.ingredient:
                    continue  # The list has the right name as an entry of its own.
                known = self._rows.get((normal_form(name), entry.ingredient))
                row = Row(name, entry.ingredient, known.kind if known else "official name", LIST)
                if known and known.kind == _COMBINATION:
                    row = row._replace(name=known.name)  # "A + B" tells the parts.
                self._rows[normal_form(name), entry.ingredient] = row
            for brand in entry.brands:
                if is_name(brand.upper()):
                    self._take(Row(brand, entry.ingredient, "brand", LIST))

    def read_variants(self, rows: Iterable[tuple[str, str, bool]]) -> None:
        """Of the open vocabularies what no table gives to another drug, and what is alike."""
        taken = [(drug, name, brand) for of, name, brand in rows if (drug := self._drug_of(of))]
        for drug, name, _ in taken:
            self._claims[normal_form(name)].add(drug)
        for drug, name, is_brand in taken:
            if self._claims[normal_form(name)] != {drug}:
                continue
            if is_brand:
                self._take(Row(name.title(), drug, "brand", VOCABULARIES))
            elif self._is_form(name, drug):
                self._take(Row(name, drug, "salt or form", VOCABULARIES))
            else:
                kind = language_of(name) if self._is_same_word(name, drug) else "other name"
                self._take(Row(name, drug, kind, VOCABULARIES))

    def unknown(self, rows: Iterable[tuple[str, str, bool]]) -> set[str]:
        """The substances of the open vocabularies that no row leads to."""
        return {of for of, _, _ in rows if not self._drug_of(of)}

    def _add(self, row: Row) -> None:
        key = (normal_form(row.name), row.drug)
        known = self._rows.setdefault(key, row)
        if known.kind in _VAGUE and known.source == row.source and row.kind in _OFFICIAL:
            self._rows[key] = row

    def _take(self, row: Row) -> None:
        """A row of a list, where nothing surer speaks against it."""
        normal = normal_form(row.name)
        own = self._own.get(normal)
        if own is not None and own != row.drug:
            return
        if (normal, row.drug) in self._rows and row.kind == "brand":
            self._confirm(normal, row)
        if normal in self._reviewed or normal in self._parts_of:
            return
        if row.kind == "other name" and len(normal) <= SHORTEST:
            return
        if not self._refused.isdisjoint({(normal, row.drug), (normal, "")}):
            return
        self._add(row)

    def _confirm(self, normal: str, row: Row) -> None:
        """A brand of our own table that a list has too is named after the list."""
        known = self._rows[normal, row.drug]
        if (known.kind, known.source) == ("brand", REVIEWED):
            self._rows[normal, row.drug] = known._replace(source=row.source)

    def _combination(self, parts: str) -> str:
        """What the list calls a combination, or its parts."""
        same = sorted(map(normal_form, parts.split(" + ")))
        for entry in self._listings:
            for name in entry.names:
                if sorted(map(normal_form, re.split("[/-]", name))) == same:
                    return entry.ingredient
        return parts

    def _as_listed(self, parts: str) -> str:
        """The parts as the list writes them, which sends "Articaine" to "Artecaine"."""
        names = parts.split(" + ")
        drugs = (self._drugs.get(normal_form(name), name) for name in names)
        return " + ".join(sorted(drugs, key=str.casefold))

    def _drugs_of(self, entry: Substance, titles: set[str]) -> Iterator[str]:
        """The drugs of the list that a substance of the register is."""
        title = normal_form(entry.title)
        if title in self._drugs:
            yield self._drugs[title]
            return
        names = {normal_form(name): name for name, _ in entry.names}
        for normal in names.keys() & self._own.keys():
            # "Docetaxel anhydrous" is docetaxel, a substance of another title is another.
            if normal not in titles or title.startswith(normal):
                yield self._own[normal]

    def _drug_of(self, name: str) -> str | None:
        name = _BIOLOGICS_SUFFIX.sub("", name) if "mab" in name else name
        return self._drugs.get(normal_form(name))

    def _is_form(self, name: str, drug: str) -> bool:
        return any(is_form_of(name, official) for official in self._official[drug])

    def _is_same_word(self, name: str, drug: str) -> bool:
        """Whether it is an official name as another language writes it."""
        form = _spelling_form(name)
        return bool(form) and form in map(_spelling_form, self._official[drug])


def write(rows: Iterable[Row], marks: dict[str, str], to: Path) -> None:
    """Write the table: a line a row, and at its end the mark of the reviewed words."""
    lines = ["\t".join((*row, marks.get(normal_form(row.name), ""))) for row in rows]
    to.write_text("\n".join(("\t".join(HEADER), *lines, "")), encoding="utf-8", newline="\n")


def spellings(rows: Iterable[Row]) -> dict[str, str]:
    """What the spellings of a name share, and the name: only where no other drug's name has it."""
    drugs = defaultdict[str, set[frozenset[str]]](set)
    meant = defaultdict[str, set[str]](set)
    listed = list(rows)
    for row in listed:
        meant[normal_form(row.name)].add(row.drug)
    forms = spelling_forms("\n".join(row.name for row in listed))
    names: dict[str, str] = {}
    for form, row in zip(forms, listed, strict=True):
        if len(form) >= SHORTEST_SPELLING:
            drugs[form].add(frozenset(meant[normal_form(row.name)]))
            if row.kind in SPELLED:
                names.setdefault(form, row.name)
    return {form: name for form, name in sorted(names.items()) if len(drugs[form]) == 1}


def write_spellings(rows: Iterable[Row], to: Path) -> None:
    """Write the spellings that lead to one name, a line each."""
    lines = [f"{form}\t{name}\n" for form, name in spellings(rows).items()]
    to.write_text("".join(("form\tname\n", *lines)), encoding="utf-8", newline="\n")


def table_of(register: Path, vocabularies: Path, workbook: Path) -> DrugNames:
    """The table of the names in these sources and in the reviewed tables."""
    table = DrugNames(FOLDER, listings(workbook))
    table.read_reviewed()
    table.read_register(substances(register))
    table.read_list()
    table.read_variants(variants(vocabularies))
    return table


def main(sources: list[str]) -> None:
    """Write `names.tsv`, and tell what of the vocabularies no drug is known for."""
    register, vocabularies, workbook = map(Path, sources)
    table = table_of(register, vocabularies, workbook)
    marks = {normal_form(row["name"]): "word" for row in reviewed(FOLDER, "word_names.tsv")}
    write(table.rows(), marks, FOLDER / TABLE)
    write_spellings(table.rows(), FOLDER / SPELLINGS)
    print(f"{len(table.rows())} names; not known:", sorted(table.unknown(variants(vocabularies))))


if __name__ == "__main__":
    main(sys.argv[1:])
