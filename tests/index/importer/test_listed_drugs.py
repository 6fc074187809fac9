"""Every drug of the list has an entry in a library, beside its chapters, never instead of one."""

from pathlib import Path

import pytest

from index import Found, Grouping, Library, NoHits, NotFound, Query, build_library
from index.importer.drug_list import read_drug_list, write_drug_list
from index.importer.listed_drugs import DrugChapters, drugs_of, newest
from index.importer.regulatory_files import (
    DILIRANK_FILE,
    WARNINGS_FILE,
    write_dilirank,
    write_warnings,
)
from index.monograph.listed_drug import DRUG_LIST, is_listed, listed_id
from index.monograph.master_list import Listing, MasterList
from index.monograph.regulatory import Concern, DiliRank, LabelSection
from tests.index.chapters import write_chapters
from tests.index.parse.workbooks import HEADER, workbook

NONEX, CLASSED, ALONE, ALONE_TOO, SLIP = (
    Listing(name, brands, letter, False, chapter, "2021-05-01", 1999, classes, None, right)
    for name, brands, letter, chapter, classes, right in (
        ("Nonexistine", ("Nonbrand",), "C", "Nonexistine", ("Agents",), ""),
        ("Alonine", ("Solo",), "B", "Alonine", ("Agents", "Single"), ""),
        ("Twicine", (), "D", "Elsewhere", ("Single",), ""),
        ("Twicine", (), "E", "Elsewhere", ("Single",), ""),
        ("Wrongine", (), "X", "", (), "Rightine"),
    )
)
RANK = DiliRank("Alonine", "alonine", LabelSection.NO_MATCH, 0, Concern.NO, 2016)
ROWS = (NONEX, CLASSED, ALONE, ALONE_TOO, SLIP)


def program_list(folder: Path, *rows: Listing, edition: str = "2025-01") -> Path:
    path = folder / "master_list.tsv"
    write_drug_list(path, MasterList("masterlist01-25.xlsx", rows or ROWS, edition=edition))
    return path


def program_facts(folder: Path) -> Path:
    """The folder of the program's own facts: the list alone says something."""
    facts = folder / "facts"
    facts.mkdir()
    program_list(facts)
    write_dilirank(facts / DILIRANK_FILE, [RANK], {})
    write_warnings(facts / WARNINGS_FILE, [], {})
    return facts


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("listed")
    source = write_chapters(folder / "source")
    build_library([source], folder / "library", drugs=program_facts(folder))
    opened = Library.open(folder / "library")
    yield opened
    opened.close()


def first(library: Library, typed: str) -> str:
    outcome = library.search(Query.from_text(typed))
    assert isinstance(outcome, Found), typed
    return outcome.hits[0].monograph


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("alonine", "listed-alonine"),
        ("Solo", "listed-alonine"),
        ("twicine", "listed-twicine"),
        ("wrongine", "listed-wrongine"),
        ("rightine", "listed-wrongine"),
        ("Nonexistine", "Nonexistine"),
        ("nonbrand", "Nonexistine"),
        ("likelihood:B alonine", "listed-alonine"),
    ],
)
def test_a_drug_is_found_by_every_name_that_the_list_has(
    library: Library, typed: str, id: str
) -> None:
    assert first(library, typed) == id


def test_the_entry_has_the_facts_of_all_its_rows(library: Library) -> None:
    alone = library.get("listed-alonine")
    twice = library.get("listed-twicine")

    assert (alone.title, alone.book, alone.updated) == ("Alonine", DRUG_LIST, None)
    assert alone.drug_class == ("Agents", "Single")
    assert alone.trade_names[0].brands == ("Solo",)
    assert alone.likelihood[0].statement == "LiverTox master list, January 2025: B"
    assert [score.letter for score in twice.likelihood] == ["D", "E"]
    assert library.get("listed-wrongine").title == "Rightine"


def test_an_entry_whose_chapter_is_here_has_a_page_and_stands_in_no_list(library: Library) -> None:
    page = library.get("listed-nonexistine")
    ids = {summary.id for summary in library.summaries()}
    browsed = {
        entry.summary.id
        for grouping in Grouping
        for group in library.browse(grouping)
        for entry in group.entries
    }

    assert page.likelihood[0].letter == "C"
    assert library.resolve(page) == {"Nonexistine": "Nonexistine"}
    assert "listed-nonexistine" not in ids | browsed
    assert {"Nonexistine", "listed-alonine"} <= ids & browsed


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("likelihood:B", {"listed-alonine"}),
        ("class:single", {"listed-alonine", "listed-twicine"}),
        ("drug:alonine", {"listed-alonine"}),
        ("brand:solo", {"listed-alonine"}),
    ],
)
def test_filters_know_the_listed_drugs(library: Library, query: str, listed: set[str]) -> None:
    outcome = library.search(Query.from_text(query))

    assert isinstance(outcome, Found)
    assert {hit.monograph for hit in outcome.hits if is_listed(hit.monograph)} == listed


def test_no_word_of_an_entry_is_a_hit_in_the_text(library: Library) -> None:
    outcome = library.search(Query.from_text("Elsewhere"))

    assert isinstance(outcome, NoHits) or not any(is_listed(h.monograph) for h in outcome.hits)


def test_the_drugs_are_counted_apart(library: Library) -> None:
    assert library.manifest.counts["listed drugs"] == 4
    assert library.manifest.monographs == len(
        [each for each in library.summaries() if not is_listed(each.id)]
    )


def test_a_list_comes_back_as_it_was_written(tmp_path: Path) -> None:
    found = read_drug_list(program_list(tmp_path))

    assert (found.listings, found.edition) == (ROWS, "2025-01")
    assert len(found.sha256) == 64


@pytest.mark.parametrize(
    ("editions", "used"),
    [(("2025-01", "2024-09"), 0), (("2025-01", "2025-06"), 1), (("2025-01", "2025-01"), 1)],
)
def test_the_newer_list_is_used(editions: tuple[str, ...], used: int) -> None:
    lists = [MasterList(str(n), (), edition=each) for n, each in enumerate(editions)]

    assert newest(lists) is lists[used]
    assert newest([]) is None


def test_the_list_of_the_sources_is_used_where_it_is_newer(tmp_path: Path) -> None:
    source = write_chapters(tmp_path / "source")
    row = (1, "Newine", None, "A", "Newine", 45000, 2017, "Yes", "Agents", None)
    (source / "masterlist02-26.xlsx").write_bytes(workbook(HEADER, row))
    build_library([source], tmp_path / "library", drugs=program_facts(tmp_path))
    library = Library.open(tmp_path / "library")

    score = library.get("listed-newine").likelihood[0]
    assert score.statement == "LiverTox master list, February 2026: A"
    with pytest.raises(NotFound):
        library.get("listed-alonine")
    library.close()


def test_a_chapter_can_not_take_the_id_of_a_listed_drug(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    text = "Alonine\n\nUpdated: January 5, 2024.\n\nOVERVIEW\n\nMade up.\n"
    (source / "listed-alonine.txt").write_text(text, "utf-8")
    (source / "Fine.txt").write_text(text, "utf-8")
    report = build_library([source], tmp_path / "library")

    assert [entry.file for entry in report.rejected] == ["listed-alonine.txt"]
    assert "of the drug list" in report.rejected[0].reason


def test_drugs_are_joined_to_the_chapter_that_the_list_names() -> None:
    chapters = {"Nonexistine": "Nonexistine", "Elsewhere": "Some_Class"}
    found = {
        drug.rows[0].ingredient: drug.chapter
        for drug in drugs_of(ROWS, chapters.get, {"Wrongine": "Wrong"}.get)
    }

    assert found == {
        "Nonexistine": "Nonexistine",
        "Alonine": None,
        "Twicine": "Some_Class",
        "Wrongine": "Wrong",
    }


def test_a_chapter_under_another_name_of_a_drug_treats_it() -> None:
    chapters = DrugChapters()
    for title in ("Kava Kava", "Amoxicillin-Clavulanate", "Tylenol"):
        chapters.add(title.replace(" ", "_"), title, ())

    assert chapters.on("Kava") == "Kava_Kava"
    assert chapters.on("Acetaminophen") is None
    assert chapters.on("Amoxicillin") is None


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Interferon Alfa-2b", "listed-interferon-alfa-2b"),
        ("Amphotericin B (liposomal)", "listed-amphotericin-b-liposomal"),
        ("Hélène", "listed-helene"),
    ],
)
def test_an_id_is_the_name_in_small_letters_with_hyphens(name: str, id: str) -> None:
    assert listed_id(name) == id
    assert is_listed(id)
