"""The drug list that comes with the program: the facts of a master list, as a file of our own.

A line a drug, in the layout of `fact_file`; several brands or classes of a drug are parted by `|`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Final

from index.errors import StorageError
from index.importer.fact_file import UNREADABLE, read_facts, write_facts
from index.messages import marked
from index.monograph.master_list import Listing, MasterList

_COLUMNS: Final = (
    "ingredient right_name letter high_dose brands classes chapter updated approved "
    "approved_before".split()
)
_BETWEEN: Final = "|"
_EDITION: Final = "edition"


def read_drug_list(path: Path) -> MasterList:
    """The drug list in a file that `write_drug_list` wrote. Raises `StorageError`."""
    try:
        data = path.read_bytes()
        told, rows = read_facts(data.decode())
        listings = tuple(map(_listing, rows))
    except UNREADABLE as error:
        text = marked("Index", "The program's own list of drugs cannot be read: {0}")
        raise StorageError(text, str(error)) from error
    return MasterList(
        path.name, listings, edition=told.get(_EDITION, ""), sha256=sha256(data).hexdigest()
    )


def write_drug_list(path: Path, listed: MasterList) -> None:
    """Write the facts of a master list in our own layout. OSError if the disk does not take it."""
    write_facts(path, _COLUMNS, map(_row, listed.listings), {_EDITION: listed.edition})


def _row(listing: Listing) -> dict[str, object]:
    return {
        "ingredient": listing.ingredient,
        "right_name": listing.right_name,
        "letter": listing.letter,
        "high_dose": int(listing.high_dose),
        "brands": _BETWEEN.join(listing.brands),
        "classes": _BETWEEN.join(listing.classes),
        "chapter": listing.chapter,
        "updated": listing.updated,
        "approved": listing.approved or "",
        "approved_before": listing.approved_before or "",
    }


def _listing(row: dict[str, str]) -> Listing:
    return Listing(
        ingredient=row["ingredient"],
        right_name=row["right_name"],
        letter=row["letter"],
        high_dose=row["high_dose"] == "1",
        brands=_several(row["brands"]),
        classes=_several(row["classes"]),
        chapter=row["chapter"],
        updated=row["updated"],
        approved=_year(row["approved"]),
        approved_before=_year(row["approved_before"]),
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(_BETWEEN)))


def _year(text: str) -> int | None:
    return int(text) if text else None
