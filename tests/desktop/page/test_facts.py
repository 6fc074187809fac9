from dataclasses import replace
from datetime import date

from desktop.page.facts import badge_text, brands_of, distinct, long_date
from desktop.page.model import facts_of, outline_of
from index import LikelihoodScore, TradeNames
from tests.desktop.page.specimen import SPECIMEN


def score(agent: str | None, letter: str, *, high_dose: bool = False) -> LikelihoodScore:
    return LikelihoodScore(agent, letter, high_dose, "", "")


def test_a_badge_says_its_high_dose_mark() -> None:
    assert badge_text(score(None, "E*")) == "E*"
    assert badge_text(score(None, "A", high_dose=True)) == "A [HD]"


def test_a_score_stated_twice_is_one_badge() -> None:
    scores = (score("one", "B"), score("one", "B"), score("two", "B"))

    assert [each.agent for each in distinct(scores)] == ["one", "two"]


def test_brands_stand_under_their_drugs_where_there_are_several() -> None:
    one, other = TradeNames("Drug", ("A", "B")), TradeNames("Other", ("C",))

    assert brands_of(replace(SPECIMEN, trade_names=(one,))) == "A, B"
    assert brands_of(replace(SPECIMEN, trade_names=(one, other))) == "Drug: A, B; Other: C"


def test_a_date_reads_the_same_on_every_machine() -> None:
    assert long_date(replace(SPECIMEN, updated=date(2017, 3, 5))) == "5 March 2017"
    assert long_date(replace(SPECIMEN, updated=None)) == ""


def test_the_band_says_date_source_and_library() -> None:
    facts = facts_of(SPECIMEN, "Some library")
    undated = facts_of(replace(SPECIMEN, updated=None), "Some library")

    assert facts.source == "Updated 15 January 2024 · Source: a source · Some library"
    assert facts.drug_class == "One class; Another class"
    assert undated.source.startswith("No date of update given")


def test_the_outline_has_every_section_with_its_depth() -> None:
    assert [(entry.key, entry.depth) for entry in outline_of(SPECIMEN)] == [
        ("s1", 0),
        ("s1.1", 1),
        ("s1.2", 1),
        ("s2", 0),
        ("s3", 0),
    ]
