from dataclasses import replace
from datetime import date

import pytest

from desktop.page.fact_labels import (
    badge_text,
    brands_of,
    cause_words,
    distinct,
    letter_origin,
    listed_facts,
    listing_notes,
    long_date,
    source_of,
    starter_note,
)
from desktop.page.model import facts_of, outline_of
from index import (
    LikelihoodScore,
    Listing,
    Paragraph,
    Run,
    Section,
    SectionKind,
    TradeNames,
    TradeStatus,
)
from tests.desktop.page.specimen import SPECIMEN


def score(agent: str | None, letter: str, *, high_dose: bool = False) -> LikelihoodScore:
    return LikelihoodScore(agent, letter, high_dose, "", "")


def test_a_badge_says_its_high_dose_mark() -> None:
    assert badge_text(score(None, "E*")) == "E*"
    assert badge_text(score(None, "A", high_dose=True)) == "A [HD]"


@pytest.mark.parametrize(
    ("wording", "origin"),
    [
        ("category A in a list of causes that was published in 2016", "list of 2016"),
        ("LiverTox master list, January 2025", "list of 2025"),
        ("well known cause of clinically apparent liver injury", ""),
        ("not in a list", ""),
        ("probable cause; see the review of 2016", ""),
    ],
)
def test_a_letter_of_a_list_has_the_lists_year(wording: str, origin: str) -> None:
    assert letter_origin(replace(score(None, "A"), wording=wording)) == origin


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("", "highly likely cause"),
        ("Highly likely cause of liver injury", "highly likely cause"),
        ("likely but rare cause of clinically apparent liver injury", "“likely but rare cause”"),
        ("rare causes of liver injury", "“rare causes”"),
        ("assigned by the list", "highly likely cause"),
    ],
)
def test_a_score_is_told_in_the_chapters_own_words_where_they_differ(
    wording: str, words: str
) -> None:
    assert cause_words(replace(score(None, "B"), wording=wording)) == words


def test_a_score_stated_twice_is_one_badge() -> None:
    scores = (score("one", "B"), score("one", "B"), score("two", "B"))

    assert [each.agent for each in distinct(scores)] == ["one", "two"]


def test_one_statement_for_several_agents_is_one_badge_that_names_them() -> None:
    shared = [replace(score(agent, "E"), statement="One, two: E.") for agent in ("one", "two")]
    other = replace(score("three", "E"), statement="Three: E.")

    assert [each.agent for each in distinct((*shared, other))] == ["one, two", "three"]


def test_brands_stand_under_their_drugs_where_there_are_several() -> None:
    one, other = TradeNames("Drug", ("A", "B")), TradeNames("Other", ("C",))

    assert brands_of(replace(SPECIMEN, trade_names=(one,))) == "A, B"
    assert brands_of(replace(SPECIMEN, trade_names=(one, other))) == "Drug: A, B; Other: C"


def test_what_is_said_of_the_sale_follows_the_brand_or_all_brands() -> None:
    of_brand = TradeStatus("A", "Withdrawn from U.S. Market")
    of_drug = TradeStatus("", "Discontinued")
    one = TradeNames("Drug", ("A", "B"), (of_brand, of_drug))
    none = TradeNames("Other", (), (of_drug,))

    assert brands_of(replace(SPECIMEN, trade_names=(one,))) == (
        "A (Withdrawn from U.S. Market), B – Discontinued"
    )
    assert brands_of(replace(SPECIMEN, trade_names=(none,))) == "Discontinued"


def test_a_drug_without_trade_names_is_not_named_among_them() -> None:
    one, none = TradeNames("Drug", ("A",)), TradeNames("Other", ())

    assert brands_of(replace(SPECIMEN, trade_names=(one, none))) == "Drug: A"
    assert brands_of(replace(SPECIMEN, trade_names=(none,))) == ""


def test_a_date_reads_the_same_on_every_machine() -> None:
    assert long_date(replace(SPECIMEN, updated=date(2017, 3, 5))) == "5 March 2017"
    assert long_date(replace(SPECIMEN, updated=None)) == ""


def test_the_band_says_date_source_and_library() -> None:
    facts = facts_of(SPECIMEN, "Some library")
    undated = facts_of(replace(SPECIMEN, updated=None), "Some library")

    assert facts.source == "LiverTox, updated 15 January 2024"
    assert facts.origin.splitlines() == [
        "Updated 15 January 2024 · Source: LiverTox, Specimen.txt",
        "Library: Some library",
    ]
    assert undated.source == "LiverTox, update date not stated"
    assert undated.origin.startswith("Update date not stated")


def test_the_outline_has_every_section_with_its_depth() -> None:
    assert [(entry.key, entry.depth) for entry in outline_of(SPECIMEN)] == [
        ("s1", 0),
        ("s1.1", 1),
        ("s1.2", 1),
        ("s2", 0),
        ("s3", 0),
    ]


@pytest.mark.parametrize(
    ("says", "note"),
    [
        ("This is a condensed starter text written for Liverleaf.", "Condensed starter text"),
        ("This is a starter text in Liverleaf's own words.", "Starter text"),
    ],
)
def test_a_starter_text_is_never_taken_for_its_source(says: str, note: str) -> None:
    about = Section("about", (Run("About"),), SectionKind.STARTER_NOTE, (Paragraph((Run(says),)),))
    starter = replace(SPECIMEN, sections=(*SPECIMEN.sections, about))

    assert starter_note(starter) == note
    assert source_of(starter) == "Liverleaf starter text"
    facts = facts_of(starter, "Some library")
    assert facts.note == note
    assert "LiverTox" not in facts.source + facts.origin


def test_a_chapter_names_its_book_and_file() -> None:
    assert starter_note(SPECIMEN) == facts_of(SPECIMEN, "").note == ""
    assert source_of(SPECIMEN) == "LiverTox, Specimen.txt"
    assert source_of(replace(SPECIMEN, book="lactmed")) == "LactMed, Specimen.txt"
    assert source_of(replace(SPECIMEN, book="other")) == "other, Specimen.txt"


def listed(letter: str, *, high_dose: bool = False, ingredient: str = "Nonexistine") -> Listing:
    return Listing(ingredient, (), letter, high_dose, "Nonexistine", "", None, ())


@pytest.mark.parametrize(
    ("scores", "listings", "notes"),
    [
        ((None, "D"), (listed("D"),), 0),
        ((None, "D"), (listed("C"),), 1),
        ((None, "D"), (listed("D", high_dose=True),), 1),
        ((None, "D"), (listed(""),), 0),
        (None, (listed("C"),), 1),
        (("nonexistine", "D"), (listed("D"),), 0),
        (("Other", "D"), (listed("D"),), 1),
        ((None, "D"), (listed("C"), listed("C")), 1),
        ((None, "D"), (listed("D"), listed("C")), 1),
        ((None, "D"), (listed("C"), listed("C", ingredient="Other")), 2),
        (("Rightine", "D"), (replace(listed("D"), right_name="Rightine"),), 0),
        ((None, "A"), (listed("A", ingredient="Part"),), 0),
        ((None, "D"), (listed("A", ingredient="Part"),), 1),
    ],
    ids=[
        "the same letter",
        "another letter",
        "only the high-dose mark differs",
        "no letter in the list",
        "none in the chapter",
        "the agent in small letters",
        "a statement about another drug",
        "a row that stands twice",
        "the list has two letters",
        "two drugs of the list",
        "the agent rightly spelt",
        "the list calls a combination by a part of it",
        "a part of a combination has another letter",
    ],
)
def test_the_master_list_and_the_chapter_are_two_sources(
    scores: tuple[str | None, str] | None, listings: tuple[Listing, ...], notes: int
) -> None:
    stated = (LikelihoodScore(scores[0], scores[1], False, "", ""),) if scores else ()
    monograph = replace(SPECIMEN, likelihood=stated, listings=listings)
    found = listing_notes(monograph)

    assert len(found) == notes
    assert all("master list" in note and "this chapter" in note for note in found)


def test_a_chapter_that_states_no_letter_does_not_differ() -> None:
    silent = LikelihoodScore("Other", "D", False, "", "")
    (note,) = listing_notes(replace(SPECIMEN, likelihood=(silent,), listings=(listed("D"),)))

    assert "differ" not in note
    assert note.endswith("this chapter states none for it.")


@pytest.mark.parametrize(
    ("score", "said"),
    [("E*", "this chapter states E*."), (None, "this chapter states none for it.")],
)
def test_a_drug_that_the_list_has_twice_shows_both_letters(score: str | None, said: str) -> None:
    stated = (LikelihoodScore(None, score, False, "", ""),) if score else ()
    twice = (listed("E*"), listed("E"))
    (note,) = listing_notes(replace(SPECIMEN, likelihood=stated, listings=twice))

    assert "Nonexistine more than once, with the likelihood scores E*, E; " in note
    assert note.endswith(said)


def test_a_year_before_which_a_drug_was_approved_is_said_so() -> None:
    old = replace(listed("D"), approved_before=1980, classes=("Agents",))
    new = replace(listed("D"), approved=2017, ingredient="Newine")

    assert listed_facts(replace(SPECIMEN, listings=(old, new))) == (
        "Nonexistine: approved before 1980; Agents",
        "Newine: approved 2017",
    )
