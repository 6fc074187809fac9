"""Writes the program's own list of drugs from LiverTox's master list, once for each edition.

python packaging/drug_list.py masterlist01-25.xlsx

What the list has wrong and what is no fact of a drug is left out, and told.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from index.importer.drug_list import write_drug_list
from index.monograph.master_list import MasterList
from index.parse.masterlist import read_master_list
from index.parse.source_document import SourceDocument

TARGET: Final = Path(__file__).resolve().parents[1] / "resources" / "drugs" / "master_list.tsv"


def main(workbook: Path) -> int:
    """Read a workbook and write the list; the exit status."""
    listed = read_master_list(SourceDocument(workbook.name, workbook.name, workbook.read_bytes()))
    if not isinstance(listed, MasterList):
        print(listed.reason, file=sys.stderr)
        return 4
    for entry in listed.left_out:
        print(f"row {entry.row} {entry.ingredient} {entry.column} {entry.text}: {entry.reason}")
    write_drug_list(TARGET, listed)
    print(f"{len(listed.listings):,} rows, edition {listed.edition}: {TARGET.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
