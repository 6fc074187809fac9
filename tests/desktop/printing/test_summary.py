"""What a summary says: the chapter's words, chosen; never others."""

from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from desktop.printing.key_references import LEAST, MOST, key_references
from desktop.printing.summary import NOT_FOUND
from desktop.printing.web_addresses import chapter_address
from index import (
    TRACK_RECORD_NOTE,
    Library,
    Listing,
    Reference,
    ReferenceList,
    Run,
    Section,
    SectionKind,
    meaning_of,
    plain,
)
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import read
from tests.desktop.printing.papers import alone, matter, paper_text
from tests.index.parse.chapters import bits, section
from tests.index.parse.chapters import read as read_chapter


def told(library: Library, name: str) -> str:
    return " ".join(read(paper_text("summary", matter(library, library.get(name))).html).words)


def reference(number: int, year: int | None, citation: str, pmid: str | None) -> Reference:
    return Reference(f"r{number}", "", (Run(citation),), "", pmid=pmid, year=year)


def test_a_summary_says_what_the_monograph_says(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)
    summary = told(library, INOTUZUMAB)
    (score,) = monograph.likelihood

    assert summary.count(" ".join(score.statement.split())) == 1
    assert meaning_of(score.letter).meaning in summary
    assert TRACK_RECORD_NOTE in summary
    for words in ("Besponsa", "15 January 2024", "Patient label", "Liverleaf starter text"):
        assert words in summary


def test_what_the_chapter_does_not_say_is_said_to_be_missing(library: Library) -> None:
    summary = told(library, "Brentuximab_Vedotin")

    assert NOT_FOUND in summary
    assert "Before you rely on one that is missing here, read the chapter." in summary


def test_outcome_and_management_is_there_whole_but_for_lists_of_chapters(shared: Path) -> None:
    file = shared / "data" / "livertox" / "Venlafaxine.nxml"
    monograph = read_chapter(file.read_bytes(), file.name)
    summary = " ".join(read(paper_text("summary", alone(monograph)).html).words)

    assert "Persons with intolerance to venlafaxine or desvenlafaxine may have similar" in summary
    assert "Other Drugs in the Subclass" not in summary


@pytest.mark.parametrize(
    "heading", ["Severity and Recovery", "Hepatotoxicity, Outcome and Management", "Outcomes"]
)
def test_what_to_do_is_found_by_the_words_of_its_heading(heading: str) -> None:
    stated = "<p>Likelihood score: D (possible cause of injury).</p>"
    body = section(heading, f"<p>Fictamab should be stopped in nobody.</p>{stated}")
    judged = section("PRODUCT INFORMATION", "<p>None.</p>")
    monograph = read_chapter(bits(body + judged))
    summary = " ".join(read(paper_text("summary", alone(monograph)).html).words)

    told_last = summary.partition("What to do: outcome and management")[2]
    assert told_last.strip().startswith("Fictamab should be stopped in nobody.")
    assert summary.count("Likelihood score: D (possible cause of injury).") == 1


def test_a_statement_of_two_scores_and_one_in_a_paragraph_are_said_once() -> None:
    one, two = (
        "Likelihood score (fictamab): B (fatal cause).",
        "Likelihood score (none): D (cause).",
    )
    body = section("Hepatotoxicity", f"<p>{one} {two}</p><p>All of it was mild.</p>")
    summary = " ".join(read(paper_text("summary", alone(read_chapter(bits(body)))).html).words)

    assert (summary.count(one), summary.count(two)) == (1, 1)
    longer = section("Hepatotoxicity", f"<p>Two were severe. {one}</p>")
    summary = " ".join(read(paper_text("summary", alone(read_chapter(bits(longer)))).html).words)
    assert (summary.count(one), summary.count("Two were severe.")) == (1, 1)


def test_a_chapter_without_a_liver_section_is_told_by_its_beginning() -> None:
    monograph = read_chapter(bits(section("OVERVIEW", "<p>A class of nothing.</p>")))
    summary = " ".join(read(paper_text("summary", alone(monograph)).html).words)

    assert "OVERVIEW A class of nothing." in summary
    assert NOT_FOUND not in summary


def test_what_is_known_of_the_likelihood_stands_on_every_kind_about_a_drug() -> None:
    listing = Listing("Specimen", (), "B", False, "Specimen", "", None, ())
    for name in ("summary", "monograph", "sections"):
        none = paper_text(name, alone(replace(SPECIMEN, likelihood=()))).html
        assert "This monograph states no likelihood score." in none
        differing = paper_text(name, alone(replace(SPECIMEN, listings=(listing,)))).html
        assert "Two sources differ" in differing
        assert escape(TRACK_RECORD_NOTE) in differing


@pytest.mark.parametrize(
    ("does", "references", "chosen"),
    [
        (
            "the newest that name the drug come first",
            [
                reference(1, 2020, "Of livers at large.", "1"),
                reference(2, 2001, "Specimen, early.", "2"),
                reference(3, 2015, "On SPECIMEN again.", "3"),
            ],
            ["3", "2", "1"],
        ),
        (
            "without a PMID none is named",
            [reference(1, 2020, "Specimen.", None), reference(2, None, "Specimen.", "2")],
            ["2"],
        ),
        (
            "one that the chapter has twice is named once",
            [reference(1, 2020, "Specimen.", "1"), reference(2, 2020, "Specimen.", "1")],
            ["1"],
        ),
        (
            "there are at most five",
            [reference(n, 2000 + n, "Specimen.", str(n)) for n in range(8)],
            ["7", "6", "5", "4", "3"],
        ),
    ],
)
def test_key_references(does: str, references: list[Reference], chosen: list[str]) -> None:
    blocks = (ReferenceList(tuple(references)),)
    sections = (replace(SPECIMEN.sections[0], blocks=blocks, sections=()),)
    monograph = replace(SPECIMEN, title="Specimen", sections=sections)

    assert [each.pmid for each in key_references(monograph)] == chosen, does


def test_a_chapter_of_the_archive_has_an_address_and_no_other_text_has() -> None:
    chapter = replace(SPECIMEN, id="Nabumetone")
    archived = replace(chapter, source=replace(chapter.source, file="Nabumetone.nxml"))

    assert chapter_address(archived) == "https://www.ncbi.nlm.nih.gov/books/n/livertox/Nabumetone/"
    assert chapter_address(chapter) is None
    assert chapter_address(replace(archived, book="lactmed")) is None
    note = Section("n", (Run("About this starter text"),), SectionKind.STARTER_NOTE)
    assert chapter_address(replace(archived, sections=(note,))) is None


def test_shorter_pages_name_fewer_references_and_nothing_else_less(library: Library) -> None:
    text = paper_text("summary", matter(library, library.get(INOTUZUMAB)))
    first = key_references(library.get(INOTUZUMAB))

    assert len(text.shorter) == MOST - LEAST
    for fewer, html in enumerate(text.shorter, 1):
        for place, each in enumerate(first):
            assert (plain(each.citation)[:40] in " ".join(read(html).words)) is (
                place < MOST - fewer
            )
    assert len(read(text.shorter[-1]).headings) == len(read(text.html).headings)
