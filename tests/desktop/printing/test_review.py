"""Paper is read long after it was printed: a review that was due then stands on every sheet."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.printing.content import (
    ComparisonOnPaper,
    ListOnPaper,
    ListPart,
    ListRow,
    Matter,
    MedicationsOnPaper,
    Subject,
)
from desktop.printing.paper_kinds import KINDS, PaperKind
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.printing.papers import MANIFEST, WHEN, alone, needs_poppler, pdf_of_kind, text_of

ROWS = tuple(ListRow(f"row {n}", "", "B", "2026-11-22") for n in range(200))
LISTED = ListOnPaper("A list", "200 monographs", (ListPart(ROWS),))
COMPARED = ComparisonOnPaper(
    "A and B", "<table><tr><td>words</td><td>words</td></tr></table>", 2, ("A book",)
)
LISTS = (Subject.LIST, Subject.GROUP)
MEDICATIONS = MedicationsOnPaper(
    (("Metoprolol", "D: possible cause", "", "", "", "no date"),) * 90, "", ("LiverTox",)
)
OVERDUE = "REVIEW OVERDUE since 2026-11-21: may not be up to date"
WRONG = "CLOCK OF THIS COMPUTER IS WRONG: review date not checked"


def given_on(when: datetime, review_by: str | None) -> Matter:
    manifest = replace(MANIFEST, review_by=review_by)
    alone_with_it = replace(alone(SPECIMEN), manifest=manifest, when=when)
    return replace(
        alone(SPECIMEN),
        manifest=manifest,
        when=when,
        compared=lambda: COMPARED,
        listed=lambda: LISTED,
        group=lambda: LISTED,
        medications=MEDICATIONS,
        several=lambda: iter((alone_with_it, alone_with_it)),
    )


pytestmark = [needs_poppler, pytest.mark.usefixtures("qapp")]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    ("review_by", "when", "warning"),
    [
        ("2026-11-21", WHEN, OVERDUE),
        ("2026-11-22", WHEN, ""),
        (None, WHEN, ""),
        ("2026-11-21", datetime(2019, 1, 1), WRONG),
    ],
)
def test_every_sheet_of_every_kind_says_whether_a_review_was_due(
    kind: PaperKind, review_by: str | None, when: datetime, warning: str, tmp_path: Path
) -> None:
    given = given_on(when, review_by)
    if kind.subject is Subject.SECTIONS:
        given = replace(given, sections=frozenset({"s1.1"}))
    pages = text_of(pdf_of_kind(kind.name, given, tmp_path / "x.pdf")).rstrip("\f").split("\f")

    assert len(pages) > (kind.subject in LISTS)
    for page in pages:
        assert [said in page for said in (OVERDUE, WRONG)] == [warning == OVERDUE, warning == WRONG]
        assert "Library A test library (a1b2c3), built 2026-11-22" in page
        assert ("Source: " in page) == (kind.subject not in LISTS)
