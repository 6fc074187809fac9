"""The master list: read as spreadsheets write it, and joined to its chapters."""

from pathlib import Path

import pytest

from index import Found, Library, Match, Query, build_library
from index.monograph.master_list import Listing, MasterList
from index.parse.masterlist import LARGEST_UNPACKED, read_master_list
from index.parse.source_document import Rejected, SourceDocument
from tests.index.chapters import write_chapters
from tests.index.parse.workbooks import CAPTION, HEADER, workbook

FICTAMAB = (
    1,
    "Fictamab ",
    "Madeup®; Listbrand",
    "C[HD]",
    "Fictamab Vedotide",
    45000,
    2017,
    "Yes",
    "Agents",
    None,
)
NONEX = (
    2,
    "Nonexistine",
    None,
    "E*",
    "Nonexistine",
    "2020-03-03",
    "1999 (US)",
    "Yes",
    "Agents",
    "Others",
)
TWICE = (3, "Nonexistine", None, "D", "Nonexistine", "n/a", None, "Yes", None, None)
NOWHERE = (4, "Absentine", "Gone", "X", "Absentine", None, None, "No", None, None)
MISSPELT = (5, "Gingko", "None", "C", "Nonexistine", None, "<1980", "Yes", None, None)
COUNTS = ("5", "5", "5")


def read(data: bytes) -> MasterList | Rejected:
    return read_master_list(SourceDocument("test", "masterlist.xlsx", data))


def test_rows_are_read_as_stated() -> None:
    found = read(workbook(CAPTION, HEADER, FICTAMAB, NONEX, (5, "  ", None), TWICE))

    assert isinstance(found, MasterList)
    assert found.listings[0] == Listing(
        ingredient="Fictamab",
        brands=("Madeup", "Listbrand"),
        letter="C",
        high_dose=True,
        chapter="Fictamab Vedotide",
        updated="2023-03-15",
        approved=2017,
        classes=("Agents",),
    )
    assert [
        (entry.ingredient, entry.letter, entry.updated, entry.approved)
        for entry in found.listings[1:]
    ] == [
        ("Nonexistine", "E*", "2020-03-03", 1999),
        ("Nonexistine", "D", "", None),
    ]
    assert found.listings[1].classes == ("Agents", "Others")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a workbook"),
        (b"PK\x03\x04 cut", "not a workbook"),
        (workbook(CAPTION, ("Count", "Price")), "no header row"),
        (workbook(CAPTION, HEADER, extra=bytes(LARGEST_UNPACKED + 1)), "over 16 MB"),
    ],
    ids=["empty", "cut", "another list", "bomb"],
)
def test_what_is_no_master_list_is_rejected(data: bytes, reason: str) -> None:
    found = read(data)

    assert isinstance(found, Rejected)
    assert reason in found.reason


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("listed")
    source = write_chapters(folder / "source")
    rows = (CAPTION, HEADER, FICTAMAB, NONEX, TWICE, NOWHERE, MISSPELT, HEADER, COUNTS)
    (source / "masterlist_2026.xlsx").write_bytes(workbook(*rows))
    report = build_library([source], folder / "library")
    library = Library.open(folder / "library")
    yield report, library
    library.close()


def test_the_report_counts_rows_and_names_those_without_a_chapter(listed) -> None:
    report, _ = listed

    assert (report.listed, report.listed_agents) == (5, 4)
    assert report.listed_scores == (("Nonexistine", ("E*", "D")),)
    assert report.listed_without_chapter == ("Absentine",)
    assert report.rejected == ()


def test_a_brand_that_only_the_list_knows_leads_to_the_chapter(listed) -> None:
    _, library = listed
    outcome = library.search(Query.from_text("listbrand"))

    assert isinstance(outcome, Found)
    assert (outcome.hits[0].monograph, outcome.hits[0].match) == ("Fictamab_Vedotide", Match.NAME)
    assert outcome.hits[0].reason == "trade name Listbrand"


def test_the_chapter_keeps_its_own_facts_and_the_list_stands_beside_them(listed) -> None:
    _, library = listed
    monograph = library.get("Nonexistine")

    assert [score.letter for score in monograph.likelihood] == ["E*"]
    assert [entry.letter for entry in monograph.listings] == ["E*", "D", "C"]
    fictamab = library.get("Fictamab_Vedotide")
    assert fictamab.trade_names[0].brands == ("Madeup",)
    assert (fictamab.listings[0].letter, fictamab.listings[0].approved) == ("C", 2017)


def test_the_report_tells_what_of_the_list_was_left_out(listed) -> None:
    report, _ = listed

    assert [(entry.row, entry.ingredient, entry.text[:8]) for entry in report.left_out] == [
        (5, "Nonexistine", "n/a"),
        (7, "Gingko", "None"),
        (8, "", "Count | "),
        (9, "", "5 | 5 | "),
    ]


@pytest.mark.parametrize("typed", ["gingko", "ginkgo"])
def test_a_misspelt_drug_is_found_as_listed_and_rightly_spelt(listed, typed: str) -> None:
    _, library = listed
    outcome = library.search(Query.from_text(typed))

    assert isinstance(outcome, Found)
    assert (outcome.hits[0].monograph, outcome.hits[0].match) == ("Nonexistine", Match.NAME)
    assert outcome.hits[0].reason.casefold() == f"generic name {typed}"


def test_what_a_row_says_comes_back_from_the_store(listed) -> None:
    _, library = listed
    gingko = library.get("Nonexistine").listings[-1]

    assert (gingko.ingredient, gingko.right_name, gingko.brands) == ("Gingko", "Ginkgo", ())
    assert (gingko.approved, gingko.approved_before) == (None, 1980)


def test_a_library_without_a_list_has_no_listings(tmp_path: Path) -> None:
    report = build_library([write_chapters(tmp_path / "source")], tmp_path / "library")

    assert report.listed == 0
