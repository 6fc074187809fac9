"""The drug list that comes with the program: the facts of a master list, as a file of our own.

A UTF-8 file, a line a drug, its columns parted by tabs; several brands or classes of a drug are
parted by `|`. A line that begins with `#` tells `key: value`, and stands before the header.
"""

from __future__ import annotations

import csv
from hashlib import sha256
from pathlib import Path
from typing import Final

from index.errors import StorageError
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
        lines = data.decode().splitlines()
        told = dict(line[1:].strip().split(": ", 1) for line in lines if line.startswith("#"))
        table = (line for line in lines if not line.startswith("#"))
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        listings = tuple(map(_listing, rows))
    except (OSError, ValueError, KeyError, csv.Error) as error:
        text = marked("Index", "The program's own list of drugs cannot be read: {0}")
        raise StorageError(text, str(error)) from error
    return MasterList(
        path.name, listings, edition=told.get(_EDITION, ""), sha256=sha256(data).hexdigest()
    )


def write_drug_list(path: Path, listed: MasterList) -> None:
    """Write the facts of a master list in our own layout. OSError if the disk does not take it."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(f"# {_EDITION}: {listed.edition}\n")
        table = csv.DictWriter(
            out, _COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n"
        )
        table.writeheader()
        table.writerows(map(_row, listed.listings))


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
