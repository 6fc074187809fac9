"""Small real libraries for tests of the window."""

import shutil
from pathlib import Path

from desktop.paths import drug_facts
from index import build_library
from index.importer.drug_facts import LIST_FILE
from index.importer.drug_list import write_drug_list
from index.monograph.master_list import Listing, MasterList

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"
CHAPTERS = (
    "Brentuximab_Vedotin.txt",
    "Inotuzumab_Ozogamicin.txt",
    "Metoprolol.txt",
    "Nabumetone.txt",
    "Venlafaxine_Desvenlafaxine.txt",
)
# A list of our own: one drug that a chapter is about, one without a letter, some that are nowhere.
LISTED = MasterList(
    "list.tsv",
    (
        Listing(
            "Metoprolol", ("Slowbeat",), "D", False, "Metoprolol", "2020-01-01", 1978, ("Beta",)
        ),
        Listing(
            "Fictazumab", ("Fictasa",), "A", True, "Fictazumab", "2021-02-02", 2014, ("Fictives",)
        ),
        Listing("Nemozumab", ("Nemosa",), "", False, "", "", None, ("Fictives",)),
        Listing(
            "Ultrazumab", (), "E*", False, "Ultrazumab and Others", "", None, ("Fictives",), 1980
        ),
    ),
    edition="2025-01",
)
INOTUZUMAB = "Inotuzumab_Ozogamicin"


def build_whole_starter(target: Path) -> Path:
    """Build the library that comes with the program at `target`."""
    build_library([STARTER], target, name="Liverleaf starter library", drugs=drug_facts())
    return target


def build_listed(target: Path) -> Path:
    """Build a library of the five starter monographs and the drugs of `LISTED` at `target`."""
    facts = target.parent / "facts"
    shutil.copytree(drug_facts(), facts)
    write_drug_list(facts / LIST_FILE, LISTED)
    return build_starter(target, facts)


def build_starter(target: Path, facts: Path | None = None) -> Path:
    """Build a library of five starter monographs at `target`, with the drugs of a folder."""
    sources = target.parent / "starter"
    sources.mkdir()
    for name in CHAPTERS:
        shutil.copy(STARTER / name, sources)
    build_library([sources], target, name="Five starter monographs", drugs=facts)
    return target
