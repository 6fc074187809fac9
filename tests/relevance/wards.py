"""Queries as wards type them: judged ones beside the checkout, and ours over real chapters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index import Found, Library, Match, Query, is_listed
from tests.relevance.concepts import judged_in
from tests.relevance.judged import Judged

OWN: Final = Path(__file__).with_name("ward_real.txt")
# The chapters that the judges had before them: what came later may answer as well, or better.
JUDGED_OVER: Final = (
    "Acetaminophen Amiodarone Amoxicillin-Clavulanate"
    " Angiotensin-Converting_Enzyme_Inhibitors Antibacterial_Agents"
    " Anticonvulsants Antidepressant_Agents Antifungal_Agents Antineoplastic_Agents"
    " Antituberculosis_Agents Ashwagandha Atorvastatin"
    " Azathioprine Beta-Adrenergic_Receptor_Antagonists Bosentan Brentuximab_Vedotin"
    " Dabigatran Diclofenac Enfortumab_Vedotin Gemtuzumab_Ozogamicin Green_Tea"
    " Herbal_and_Dietary_Supplements Inotuzumab_Ozogamicin Isoniazid Kava_Kava Ketoconazole"
    " Lisinopril Metformin Methotrexate Metoprolol Minocycline Monoclonal_Antibodies"
    " Nabumetone Nitrofurantoin Nonsteroidal_Antiinflammatory_Drugs Omeprazole Phenytoin"
    " Statins Trastuzumab_Deruxtecan Trastuzumab_Emtansine Valproate"
    " Venlafaxine_Desvenlafaxine"
).split()

# Signs that texts written after the judging state of their own drug, judged anew by reading these.
ALSO: Final = {
    "acute liver failure": ("Valproate",),
    "abnormal LFTs": ("Amiodarone",),
    "AIH": ("Atorvastatin",),
    "ascites": ("Methotrexate",),
    "autoimmune hepatitis": ("Atorvastatin",),
    "elevated liver enzymes": ("Amiodarone",),
    "itching": ("Diclofenac",),
    "microvesicular steatosis": ("Amiodarone", "Valproate"),
    "raised LFTs": ("Amiodarone",),
    "steatosis": ("Methotrexate",),
}


@dataclass(frozen=True)
class WardQuery:
    """A query, its kind, and the monographs that should come first; none where none treats it."""

    typed: str
    kind: str
    expected: tuple[str, ...]


def ward_queries(shared: Path) -> tuple[WardQuery, ...]:
    """The judged queries; they stay where they are."""
    rows = json.loads((shared / "data" / "queries" / "ward.json").read_text(encoding="utf-8"))
    return tuple(
        WardQuery(row["query"], row["kind"], (*row["expected"], *_also(row["query"])))
        for row in rows
    )


def _also(typed: str) -> Iterator[str]:
    """What answers a query besides: one that is a sign of the table, or ends with it."""
    for sign, monographs in ALSO.items():
        if typed == sign or typed.endswith(f" {sign}"):
            yield from monographs


def judged_sources(starter: Path) -> list[Path]:
    """Those of the starter texts over which the queries were judged."""
    files = (starter / f"{chapter}.txt" for chapter in JUDGED_OVER)
    return [file for file in files if file.is_file()]


def place(library: Library, asked: WardQuery) -> int | None:
    """Where the first monograph that was expected stands; 1 where nothing pretends to be it.

    What no monograph treats is answered where nothing is found, or what is found says that it is a
    listed drug, only looks similar, or lacks a word.
    """
    outcome = library.search(Query.from_text(asked.typed), 60, 4)
    hits = outcome.hits if isinstance(outcome, Found) else ()
    order = list(dict.fromkeys(hit.monograph for hit in hits))
    if not asked.expected:
        first = hits[0] if hits else None
        said = first is None or first.missing or first.match is Match.GUESS
        return 1 if said or (first is not None and is_listed(first.monograph)) else None
    return next((n for n, id in enumerate(order, 1) if id in asked.expected), None)


def own_queries() -> Iterator[Judged]:
    """Our own queries over the real chapters."""
    yield from judged_in(OWN)


def judged_queries(shared: Path) -> Iterator[Judged]:
    """The judged queries that some monograph answers, for the table beside the rival."""
    for asked in ward_queries(shared):
        if asked.expected:
            yield Judged.meaning(asked.kind, asked.typed, asked.expected)
