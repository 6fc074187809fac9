"""What stands side by side: every section is a row or a link, and what is missing says so."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from desktop.compare.comparison_rows import Side, background_of, rows_of
from desktop.compare.html import MISSING, Content, Head, comparison_html, paper_table
from desktop.navigation.addresses import Address, Perform
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from index import (
    FactKind,
    Library,
    Monograph,
    Paragraph,
    Run,
    Section,
    SectionKind,
    build_library,
    section_text,
)
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.fact_chapters import fact, stating
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import style
from tests.words import words_of_text

VENLAFAXINE = "Venlafaxine_Desvenlafaxine"
THREE = (INOTUZUMAB, "Brentuximab_Vedotin", VENLAFAXINE)


def content_of(library: Library, *ids: str) -> Content:
    return Content.of(library, ids, PageOptions(style()), pictures_of)


def words(html: str) -> str:
    # "3<sup>rd</sup>" is one word.
    html = re.sub(r"</?su[bp]>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace("\u200b", "").split())


def test_the_rows_stand_in_the_order_in_which_one_decides(library: Library) -> None:
    names = [row.name for row in content_of(library, *THREE).rows]

    assert names[:4] == ["Likelihood score", "Boxed warning", "Latency", "Pattern"]
    assert names[4] == "Severity and outcome"
    assert names.index("What to do") < names.index("Drug class") < names.index("Hepatotoxicity")
    assert names[-1] == "More in the monograph"
    assert [row.name for row in content_of(library, *THREE).background] == [
        "Introduction",
        "Background",
        "CAS number and formula",
    ]


@pytest.mark.parametrize("unfolded", [True, False])
def test_the_background_is_shown_where_it_is_asked_for(library: Library, unfolded: bool) -> None:
    options = PageOptions(style(), background=unfolded)
    content = Content.of(library, THREE, options, pictures_of)
    said = words(content.background[0].cells[0])[:60]
    screen = comparison_html(content, style(), heads=False)
    paper = paper_table(content)

    assert said
    for html in (screen, comparison_html(content, style()), paper):
        assert (said in words(html)) is unfolded
    assert Perform("show_background").to_url() in screen
    assert ("Hide introduction" in screen) is unfolded
    assert ("Show introduction" in screen) is not unfolded
    assert Perform("show_background").to_url() not in paper
    assert ("chemistry are not shown" in paper) is not unfolded


def test_nothing_is_offered_to_be_unfolded_where_there_is_none() -> None:
    bare = replace(stating(), sections=(), chemistry=())
    side = Side(bare, PageOptions(style()).of(bare))
    content = Content((Head.of(bare),), tuple(rows_of((side,))), {}, tuple(background_of((side,))))

    assert content.background == ()
    assert "introduction" not in comparison_html(content, style(), heads=False)
    assert "left out" not in paper_table(content)


def test_key_facts_are_quoted_side_by_side_and_none_is_said_to_be_unstated() -> None:
    latency = fact(
        FactKind.LATENCY, "It comes in 2 weeks.", as_written="2 weeks", from_days=14.0, to_days=14.0
    )
    recovery = fact(FactKind.RECOVERY, "It resolves.")
    bare = replace(stating(title="Bare"), id="Bare", sections=())
    sides = tuple(
        Side(each, PageOptions(style()).of(each)) for each in (stating(latency, recovery), bare)
    )
    rows = {row.name: row for row in rows_of(sides)}

    assert words(rows["Latency"].cells[0]) == "2 weeks: “It comes in 2 weeks.” Hepatotoxicity"
    assert words(rows["Recovery"].cells[1]) == "No sentence found by keyword. Read Bare ."
    assert "Not a clinical judgment" in rows["Latency"].note
    assert rows["Pattern"].note == ""
    assert "Features" not in rows


def test_a_row_says_what_each_states_and_what_is_missing(library: Library) -> None:
    content = content_of(library, *THREE)
    likelihood = content.rows[0]

    assert [words(cell) for cell in likelihood.cells] == [
        "A well known cause",
        "",
        "venlafaxine: B “highly likely rare causes”"
        " desvenlafaxine: E* “suspected but unproven cause”",
    ]
    assert "evidence for the drug" in likelihood.note
    html = comparison_html(content, style())
    missing = sum(not cell for row in content.rows for cell in row.cells)
    assert html.count(MISSING) == missing > 0


def test_a_section_of_two_kinds_stands_in_both_rows() -> None:
    heading = (Run("Hepatotoxicity, Outcome and Management"),)
    both = Section("s", heading, SectionKind.HEPATOTOXICITY, (Paragraph((Run("It passed."),)),))
    monograph = replace(SPECIMEN, sections=(both,))
    side = Side(monograph, PageOptions(style()).of(monograph), 3)
    cells = {row.name: row.cells[0] for row in rows_of((side,))}

    assert "It passed." in cells["Hepatotoxicity"]
    assert "It passed." in cells["Outcome and management"]


def test_a_row_that_nobody_has_anything_for_is_left_out(library: Library) -> None:
    names = {row.name for row in content_of(library, "Brentuximab_Vedotin").rows}

    assert "Likelihood score" not in names
    assert "Drug levels" not in names


def test_the_heads_name_date_and_source(library: Library) -> None:
    head, other, _ = content_of(library, *THREE).heads

    assert (head.title, head.letters) == ("Inotuzumab Ozogamicin", "A")
    assert head.origin == "Updated 15 January 2024 · Starter text"
    assert other.letters == "not scored here"


def test_heads_stand_in_the_table_only_where_nobody_shows_them(library: Library) -> None:
    content = content_of(library, INOTUZUMAB, VENLAFAXINE)

    for heads in (True, False):
        html = comparison_html(content, style(), heads=heads)
        assert (content.heads[0].origin in html) is heads


def assert_nothing_is_lost(library: Library, monograph: Monograph) -> None:
    content = content_of(library, monograph.id)
    shown = words_of_text(
        words(" ".join(row.cells[0] for row in (*content.rows, *content.background)))
    )
    links = {Address(monograph.id, key).to_url() for key in _linked(monograph, content)}
    for ancestors, section in monograph.walk():
        if not any(Address(monograph.id, s.key).to_url() in links for s in (*ancestors, section)):
            told = words_of_text(section_text(section))
            assert not told - shown, (monograph.id, section.heading)


def _linked(monograph: Monograph, content: Content) -> set[str]:
    rows = [row.cells[0] for row in content.rows if row.name == "More in the monograph"]
    urls = set(re.findall(r'href="([^"]+)"', " ".join(rows)))
    return {
        section.key
        for _, section in monograph.walk()
        if Address(monograph.id, section.key).to_url() in urls
    }


def test_no_section_of_the_starter_is_lost(library: Library) -> None:
    for summary in library.summaries():
        assert_nothing_is_lost(library, library.get(summary.id))


def test_no_section_of_a_real_chapter_is_lost(shared: Path, tmp_path: Path) -> None:
    build_library([shared / "data"], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    for summary in library.summaries():
        assert_nothing_is_lost(library, library.get(summary.id))
    library.close()


def section(key: str, kind: SectionKind, *inner: Section) -> Section:
    text = Paragraph((Run(f"words of {key}"),))
    return Section(key, (Run(f"Heading {key}"),), kind, (text,), inner)


def rows_by_name(*sections: Section) -> dict[str, str]:
    monograph = replace(SPECIMEN, sections=sections)
    side = Side(monograph, PageOptions(style()).of(monograph))
    return {row.name: row.cells[0] for row in (*rows_of((side,)), *background_of((side,)))}


OTHER, OVERVIEW, OUTCOME = SectionKind.OTHER, SectionKind.OVERVIEW, SectionKind.OUTCOME


def test_an_unknown_section_stands_in_the_row_it_is_in() -> None:
    rows = rows_by_name(section("a", OVERVIEW, section("b", OTHER), section("c", OUTCOME)))

    assert words(rows["Overview"]) == "words of a Heading b words of b"
    assert words(rows["Outcome and management"]) == "words of c"
    assert "More in the monograph" not in rows


def test_an_unknown_section_around_a_row_is_a_link() -> None:
    rows = rows_by_name(section("a", OTHER, section("b", OUTCOME), section("c", OTHER)))

    assert words(rows["Outcome and management"]) == "words of b"
    assert words(rows["More in the monograph"]) == "Heading a · Heading c"


def test_case_reports_are_one_link() -> None:
    case = section("b", SectionKind.CASE)
    rows = rows_by_name(section("a", SectionKind.CASE_REPORTS, case))

    assert words(rows["More in the monograph"]) == "Heading a"


def test_two_sections_of_one_kind_share_a_row() -> None:
    rows = rows_by_name(section("a", OUTCOME), section("b", OUTCOME))

    assert words(rows["Outcome and management"]) == "words of a words of b"
