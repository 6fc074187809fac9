"""What the sources of the name table say: the reviewed tables, the register, the vocabularies."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from index.medical.name_forms import folded, normal_form
from index.monograph.master_list import Listing
from index.parse.masterlist import read_master_list
from index.parse.source_document import Rejected, SourceDocument

REVIEWED: Final = "reviewed"
REGISTER: Final = "FDA UNII"
LIST: Final = "LiverTox master list"
VOCABULARIES: Final = "DrugBank and MeSH"
# Tags of the register's bodies and the kind of name they stand for, the first that fits.
_OFFICIAL: Final = (
    ("INN", "INN"),
    ("USAN", "USAN"),
    ("JAN", "JAN"),
    ("WHO-IP LATIN", "Latin"),
    *((tag, "official name") for tag in ("MART.", "VANDF", "EP MONOGRAPH", "USP MONOGRAPH")),
    *((tag, "official name") for tag in ("WHO-DD", "MI", "HSDB", "ORANGE BOOK", "EMA EPAR")),
)
# A register of homeopathic, veterinary, food or laboratory names says nothing of a ward's drugs.
_LEFT_OUT_TAGS: Final = frozenset(("HPUS", "LANGUAL", "FHFI", "FCC", "DSC", "HOC", "ISO", "FDMS"))
_COMPONENT: Final = re.compile(r"(?P<brand>.+?) COMPONENTS?(?: OF)? .+")
# Systematic names, extracts, inverted names and remarks.
_NO_NAME: Final = re.compile(
    r"[\[\](){}=;:,&<>#]|\d['-]|-\d+-|^\d|\b(?:WHOLE|EXTRACT|ALLERGENIC"
    r"|EFFECTS?|AGENTS?|COMPOUNDS?|THERAPY|PREPARATION|COMPONENTS?|COMPONENET)\b"
)
_VAGUE: Final = ("official name", "other name")
_LATIN: Final = re.compile(r"(?:in|ol|id|at|ax|ac|am|on|il)um$")
LONGEST: Final = 40
SHORTEST: Final = 3


class Row(NamedTuple):
    """A line of the table: what a name means, of which kind it is, and who says so."""

    name: str
    drug: str
    kind: str
    source: str


class Substance(NamedTuple):
    """An entry of the register: its names with their kinds, and the brands it is a part of."""

    title: str
    names: tuple[tuple[str, str], ...]
    parts_of: tuple[str, ...]


def reviewed(folder: Path, file: str) -> list[dict[str, str]]:
    """The rows of a table of our own, each by the names of its columns."""
    with (folder / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def listings(workbook: Path) -> tuple[Listing, ...]:
    """The rows of the master list in a workbook."""
    found = read_master_list(SourceDocument(LIST, workbook.name, workbook.read_bytes()))
    if isinstance(found, Rejected):
        raise SystemExit(f"{workbook.name}: {found.reason}")
    return found.listings


def substances(register: Path) -> Iterator[Substance]:
    """The substances of the register, in its order."""
    entries: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in reviewed(register.parent, register.name):
        entries.setdefault((row["unii"], row["display_name"]), []).append(row)
    for (_, title), rows in entries.items():
        names: dict[str, str] = {}
        parts_of = []
        for row in rows:
            if component := _COMPONENT.fullmatch(row["name"]):
                parts_of.append(component["brand"])
            elif (
                (kind := _kind_of(row))
                and is_name(row["name"])
                and (
                    # Of a name that the register repeats, the surest kind counts.
                    names.get(row["name"], _VAGUE[0]) in _VAGUE
                )
            ):
                names[row["name"]] = kind
        yield Substance(title, tuple(names.items()), tuple(parts_of))


def variants(vocabularies: Path) -> Iterator[tuple[str, str, bool]]:
    """Substance, name, and whether it is stated to be a brand, of the open vocabularies."""
    for row in reviewed(vocabularies.parent, vocabularies.name):
        if is_name(row["variant"].upper()):
            yield row["canonical"], row["variant"], row["is_brand"] == "1"


def is_name(name: str) -> bool:
    """Whether it is a name that somebody might type, and no formula or description."""
    letters = sum(letter.isalpha() for letter in name)
    return (
        letters >= SHORTEST
        and len(normal_form(name)) >= SHORTEST
        and len(name) <= LONGEST
        and not _NO_NAME.search(name)
    )


def as_written(name: str, kind: str) -> str:
    """A name of the register, which has capitals only: a brand begins with one, others are small.

    >>> as_written("TOPROL-XL", "brand"), as_written("METOPROLOL", "INN")
    ('Toprol-XL', 'metoprolol')
    """
    if kind != "brand":
        return name.lower()
    words = re.split(r"([ /-])", name)
    return "".join(word if len(word) <= 2 else word.capitalize() for word in words)


def language_of(name: str) -> str:
    """The language that the letters of a name show, else "other language".

    >>> language_of("amoxicilline acide"), language_of("valproinsäure"), language_of("ácido")
    ('other language', 'German', 'Spanish')
    """
    small = name.casefold()
    if "säure" in small or re.search(r"natrium|kalium|chlorid\b", small):
        return "German"
    if re.search(r"^acide |[èêïçôœ]|é.*e$|ique\b", small):
        return "French"
    if re.search(r"[áíóúñ]|^clorhidrato ", small):
        return "Spanish"
    if re.search(r"^cloridrato ", small):
        return "Italian"
    return "Latin" if _LATIN.search(folded(small)) else "other language"


def _kind_of(row: dict[str, str]) -> str:
    """The kind of a name of the register; "" for a code and names of no use here."""
    tags = frozenset(filter(None, row["tags"].split("|")))
    if row["type"] == "cd" or (tags and tags <= _LEFT_OUT_TAGS):
        return ""
    if row["type"] == "bn":
        return "brand"
    official = next((kind for tag, kind in _OFFICIAL if tag in tags), "")
    return official or ("official name" if row["type"] == "of" else "other name")
