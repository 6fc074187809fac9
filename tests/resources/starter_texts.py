"""The starter texts, and what of them the truth tests leave out."""

import re
from pathlib import Path
from typing import Final

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "starter"
EXEMPT: Final = {
    "30 November 2026": "the day on which the starter texts were written",
    "November 30, 2026": "the same day, as the date of a text",
    "NBK547852": "the LiverTox book as a whole on NCBI Bookshelf (facts/reference_tools.json)",
}
# Labels of the published layout: theirs, not prose, and the same in every chapter.
FIXED_LABELS: Final = (
    "Product labeling at DailyMed, National Library of Medicine, NIH",
    "DRUG\tCAS REGISTRY N",
    "Severity:\t",  # the scale's wording
    "Drug Class: ",
    "Other Monoclonal Antibody Conjugates: ",
    "Other Drugs in the Subclass, ",
    "[Modified from: ",  # the citation at the head of a case report
)
ONLY_IN_FULL_LIVERTOX: Final[dict[str, set[str]]] = {
    "Inotuzumab_Ozogamicin": {
        "Belantamab Mafodotin", "Polatuzumab Vedotin", "Sacituzumab Govitecan", "Tisotumab Vedotin",
    },
    "Venlafaxine_Desvenlafaxine": {
        "Citalopram", "Escitalopram", "Duloxetine", "Fluvoxamine", "Levomilnacipran",
        "Paroxetine", "Sertraline", "Vilazodone", "Vortioxetine",
    },
}  # fmt: skip
TEXTS: Final = sorted(path.stem for path in STARTER.glob("*.txt"))


def starter(stem: str) -> str:
    return (STARTER / f"{stem}.txt").read_text(encoding="utf-8")


def title_of(stem: str) -> str:
    return starter(stem).split("\n", 1)[0]


def body_of(stem: str) -> str:
    """A starter text without its head, its bibliography and what it says of itself."""
    body = starter(stem).split("\nOVERVIEW\n", 1)[1]
    return re.split(
        "^(?:ANNOTATED BIBLIOGRAPHY|CITED REFERENCE|OTHER REFERENCE LINKS|"
        "ABOUT THIS STARTER TEXT)$",
        body,
        flags=re.MULTILINE,
    )[0]
