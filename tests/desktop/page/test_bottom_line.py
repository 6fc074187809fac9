"""The box at the head of a page: what the chapter states, and nothing else."""

from dataclasses import replace

import pytest

from desktop.page.bottom_line import bottom_line_html, first_sentences
from desktop.page.options import PageOptions
from index import (
    TRACK_RECORD_NOTE,
    Library,
    Listing,
    Monograph,
    MonographKind,
    Run,
    monograph_text,
    plain,
)
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.specimen import CHAPTERS, SPECIMEN
from tests.desktop.page.test_html import style
from tests.desktop.texts import words


def box(monograph: Monograph, *, links: bool = True) -> str:
    context = PageOptions(style(), CHAPTERS, links=links).of(monograph)
    return bottom_line_html(monograph, context)


BARE = replace(SPECIMEN, likelihood=(), drug_class=(), trade_names=())


def test_it_says_what_the_chapter_states_and_leads_to_the_introduction() -> None:
    said = words(box(SPECIMEN))

    assert said.startswith("Bottom line · drawn from this chapter by Liverleaf")
    assert "Likelihood C [HD] : probable cause." in said
    assert "Class One class; Another class" in said
    assert "Trade names Brand" in said
    assert "Runs & <marks> Plain, bold" in said
    assert 'href="liverleaf:Specimen#s1.1"' in box(SPECIMEN)


@pytest.mark.parametrize(
    ("missing", "label"),
    [("likelihood", "Likelihood"), ("drug_class", "Class"), ("trade_names", "Trade names")],
)
def test_nothing_stands_for_what_the_chapter_does_not_state(missing: str, label: str) -> None:
    assert label in words(box(SPECIMEN))
    assert label not in words(box(replace(SPECIMEN, **{missing: ()})))


@pytest.mark.parametrize(
    "monograph",
    [replace(SPECIMEN, kind=MonographKind.FRONT_MATTER), BARE],
    ids=["front matter", "a chapter that states no fact"],
)
def test_some_pages_have_no_box(monograph: Monograph) -> None:
    assert box(monograph) == ""


def test_two_sources_that_differ_are_both_named() -> None:
    listing = Listing("Specimen", (), "A", False, SPECIMEN.title, "", None, ())

    said = words(box(replace(SPECIMEN, listings=(listing,))))

    assert "master list gives Specimen the likelihood score A, this chapter states C [HD]" in said


def test_each_agent_has_its_own_line(library: Library) -> None:
    said = words(box(library.get("Venlafaxine_Desvenlafaxine")))

    assert "B for venlafaxine: highly likely cause." in said
    assert "E* for desvenlafaxine: unproven but suspected cause." in said


def test_paper_has_no_band_so_the_box_says_what_the_score_is_not() -> None:
    assert TRACK_RECORD_NOTE not in words(box(SPECIMEN))
    assert TRACK_RECORD_NOTE in words(box(SPECIMEN, links=False))
    assert "href" not in box(SPECIMEN, links=False)


def test_it_is_no_word_of_the_chapter(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)

    assert "Bottom line" in box(monograph)
    assert "Bottom line" not in monograph_text(monograph)


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("One. Two. Three.", 100, "One. Two. Three."),
        ("One. Two. Three.", 10, "One. Two."),
        ("A longer first sentence. Two.", 5, "A longer first sentence."),
        ("Given at 2.5 mg. Then more.", 18, "Given at 2.5 mg."),
        (
            "Seen by J. Smith in the U.S. Later it went.",
            30,
            "Seen by J. Smith in the U.S. Later it went.",
        ),
        ("Seen with HIV. Later it went.", 20, "Seen with HIV."),
        ("Given i.v. In two days. More text here.", 25, "Given i.v. In two days."),
        ("It rose (see below). Then it fell.", 21, "It rose (see below)."),
        ("It rose (as was said.) Then it fell.", 25, "It rose (as was said.)"),
        ("no sentence at all " * 5, 20, "no sentence at all " * 5),
    ],
)
def test_sentences_are_cut_at_their_ends(text: str, most: int, expected: str) -> None:
    assert plain(first_sentences((Run(text),), most)) == expected.strip()


def test_a_cut_keeps_marks_and_links() -> None:
    first, second = Run("Water is H"), SPECIMEN.sections[0].sections[0].blocks[0].content[5]
    content = (first, second, Run("O. "), Run("Another sentence."))

    assert first_sentences(content, 14) == (first, second, Run("O."))
