"""The folder of drug facts that comes with the program: its drug list, and a regulator's facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from index.importer.drug_list import read_drug_list
from index.importer.regulatory_files import read_regulatory_facts
from index.monograph.master_list import MasterList
from index.monograph.regulatory import RegulatoryFacts

LIST_FILE: Final = "master_list.tsv"


@dataclass(frozen=True, slots=True)
class DrugFacts:
    """What the program itself knows of drugs; `regulatory` by their names in the master list."""

    listed: MasterList | None = None
    regulatory: Mapping[str, RegulatoryFacts] = field(default_factory=dict)


def read_drug_facts(folder: Path | None) -> DrugFacts:
    """The facts of a folder that holds all files; of None there are none. Raises `StorageError`."""
    if folder is None:
        return DrugFacts()
    return DrugFacts(read_drug_list(folder / LIST_FILE), read_regulatory_facts(folder).by_drug())
