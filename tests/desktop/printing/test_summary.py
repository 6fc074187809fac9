"""What a summary says: the chapter's words, chosen; never others."""

import re
from contextlib import closing
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from desktop.page.card_rows import card_rows
from desktop.paths import RESOURCES
from desktop.printing.key_references import MOST, key_references
from desktop.printing.sheets import Sheets
from desktop.printing.summary import LENGTHS
from desktop.printing.web_addresses import chapter_address
from desktop.theme.theme import Theme
from index import (
    TRACK_RECORD_NOTE,
    FactKind,
    InjuryOutcome,
    Library,
    LikelihoodScore,
    Listing,
    Monograph,
    Reference,
    ReferenceList,
    Run,
    Section,
    SectionKind,
    build_library,
    meaning_of,
    plain,
)
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.fact_chapters import fact, stating
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import read
from tests.desktop.printing.papers import A4, alone, matter, paper_text
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


def summary_of(monograph: Monograph) -> str:
    return " ".join(read(paper_text("summary", alone(monograph)).html).words)


LATENCY = fact(
    FactKind.LATENCY,
    "The onset is within 2 to 6 months.",
    as_written="within 2 to 6 months",
    from_days=60.0,
    to_days=180.0,
)


def test_its_rows_are_those_of_the_card(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)
    summary = told(library, INOTUZUMAB)

    for row in card_rows(monograph):
        assert row.title in summary
        for quote in row.quotes:
            if not quote.above:
                assert summary.count(" ".join(quote.place.sentence.split())) == 1
    assert "2 to 6 months: “The onset is within 2 to 6 months.”" in summary_of(stating(LATENCY))


def test_what_no_rule_found_is_never_said_to_be_unstated() -> None:
    summary = summary_of(stating(LATENCY))

    assert "No sentence found by keyword. Read Hepatotoxicity." in summary
    assert "Where one is missing here, read the chapter." in summary


def test_no_word_of_a_title_is_broken_in_a_language_of_long_words(
    request: pytest.FixtureRequest,
) -> None:
    def small() -> list[str]:
        html = paper_text("summary", alone(stating(LATENCY))).html
        return re.findall(r"<small>(.+?)</small>", html)

    assert not small()
    request.getfixturevalue("german")
    assert small() == ["Schädigungsmuster"]


def test_where_no_advice_was_found_the_section_on_it_is_there_whole() -> None:
    advice = fact(FactKind.MANAGEMENT, "It should be stopped.")

    assert "Nothing more." in summary_of(stating(LATENCY))
    assert "Nothing more." not in summary_of(stating(LATENCY, advice))


def test_no_grave_outcome_is_left_out_of_the_shortest() -> None:
    facts = [
        fact(FactKind.SEVERITY, f"Sentence {number}.", outcome=outcome)
        for number, outcome in enumerate(InjuryOutcome)
        if outcome.is_grave
    ]
    text = paper_text("summary", alone(stating(LATENCY, *facts)))
    shortest = " ".join(read((text.html, *text.shorter)[-1]).words)

    for each in facts:
        assert each.sentence in shortest


def test_a_real_summary_is_one_page(shared: Path, theme: Theme) -> None:
    for file in sorted((shared / "data").glob("livertox*/*z*.nxml")):
        monograph = read_chapter(file.read_bytes(), file.name)
        assert Sheets(paper_text("summary", alone(monograph)), A4).count == 1, file.name


# Titles of rows and dates are longer in German.
@pytest.mark.usefixtures("german")
def test_every_starter_summary_is_one_page(tmp_path: Path, theme: Theme) -> None:
    build_library([RESOURCES / "starter"], tmp_path / "library")
    with closing(Library.open(tmp_path / "library")) as whole:
        for summary in whole.summaries():
            text = paper_text("summary", matter(whole, whole.get(summary.id)))
            assert Sheets(text, A4).count == 1, summary.id


def test_scores_are_grouped_and_no_statement_is_repeated() -> None:
    both = "Likelihood scores: fictamab and otheramab B, thirdamab C."
    scores = tuple(
        LikelihoodScore(letter=letter, agent=agent, high_dose=False, wording="", statement=both)
        for agent, letter in (("fictamab", "B"), ("otheramab", "B"), ("thirdamab", "C"))
    )
    summary = summary_of(stating(LATENCY, likelihood=scores))

    assert summary.count(both) == 1
    assert "fictamab, otheramab: " in summary
    assert summary.count(meaning_of("B").meaning) == 1


def test_a_statement_of_two_scores_and_one_in_two_sections_are_said_once() -> None:
    one, two = (
        "Likelihood score (fictamab): B (fatal cause).",
        "Likelihood score (none): D (cause).",
    )
    body = section("Hepatotoxicity", f"<p>{one} {two}</p><p>All of it was mild.</p>")
    summary = " ".join(read(paper_text("summary", alone(read_chapter(bits(body)))).html).words)

    assert (summary.count(one), summary.count(two)) == (1, 1)
    whole = body + section("Outcome and Management", f"<p>Nobody was told.</p><p>{one}</p>")
    summary = summary_of(read_chapter(bits(whole)))
    assert (summary.count(one), summary.count("Nobody was told.")) == (1, 1)


def test_a_chapter_without_a_liver_section_is_told_by_its_beginning() -> None:
    monograph = read_chapter(bits(section("OVERVIEW", "<p>A class of nothing.</p>")))
    summary = " ".join(read(paper_text("summary", alone(monograph)).html).words)

    assert "OVERVIEW A class of nothing." in summary
    assert "No sentence found" not in summary


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


def test_shorter_pages_name_fewer_references_before_anything_else_less(library: Library) -> None:
    text = paper_text("summary", matter(library, library.get(INOTUZUMAB)))
    first = key_references(library.get(INOTUZUMAB))

    for fewer, html in enumerate(text.shorter[: MOST - 1], 1):
        for place, each in enumerate(first):
            assert (plain(each.citation)[:40] in " ".join(read(html).words)) is (
                place < MOST - fewer
            )
    assert read(text.shorter[-1]).headings == read(text.html).headings[:-1]


def test_what_to_do_is_cut_short_last() -> None:
    cut = [(length.quoted, length.advised) for length in LENGTHS]

    assert list(dict.fromkeys(cut)) == [(2, 2), (1, 2), (1, 1)]
