"""Small real libraries for tests of the window."""

import re
import shutil
from pathlib import Path

from desktop.paths import drug_facts
from index import build_library
from index.importer.drug_facts import LIST_FILE
from index.importer.drug_list import write_drug_list
from index.monograph.master_list import Listing, MasterList

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"
# The chapters of the small library and their dates: the starter texts share one, which the newest
# of them keeps.
CHAPTERS = {
    "Brentuximab_Vedotin.txt": "January 10, 2024",
    "Inotuzumab_Ozogamicin.txt": "January 15, 2024",
    "Metoprolol.txt": "January 15, 2017",
    "Nabumetone.txt": "November 30, 2026",
    "Venlafaxine_Desvenlafaxine.txt": "March 6, 2020",
}
# Every starter text of a drug states a letter; this one is read without it.
SILENT = "Brentuximab_Vedotin.txt"
_DATE = re.compile(r"^Updated: .*$", re.MULTILINE)
_LETTER = re.compile(r"^Likelihood score: .*$\n+", re.MULTILINE)
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
    """Build a library of five starter monographs at `target`, with the drugs of a folder.

    Their dates differ and one has no letter, so that tests see what tells monographs apart.
    """
    sources = target.parent / "starter"
    sources.mkdir()
    for name, date in CHAPTERS.items():
        text = _once(_DATE, f"Updated: {date}.", (STARTER / name).read_text(encoding="utf-8"))
        if name == SILENT:
            text = _once(_LETTER, "", text)
        (sources / name).write_text(text, encoding="utf-8")
    build_library([sources], target, name="Five starter monographs", drugs=facts)
    return target


def _once(pattern: re.Pattern[str], words: str, text: str) -> str:
    """`text` with `words` in the one place that fits the pattern."""
    changed, count = pattern.subn(words, text)
    assert count == 1, pattern.pattern
    return changed
