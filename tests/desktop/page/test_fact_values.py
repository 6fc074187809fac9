"""Typed values in words: the amounts that the sentence has, in its own units."""

from dataclasses import replace

import pytest

from desktop.page.fact_values import value_words, values_words
from index import FactKind, InjuryOutcome, InjuryPattern, KeyFact, Occurrence
from tests.desktop.page.fact_chapters import fact


def latency(as_written: str, low: float | None, high: float | None) -> KeyFact:
    return fact(FactKind.LATENCY, "Words.", as_written=as_written, from_days=low, to_days=high)


@pytest.mark.parametrize(
    ("as_written", "low", "high", "words"),
    [
        ("2 to 6 months", 60, 180, "2 to 6 months"),
        ("1-4 weeks", 7, 28, "1 to 4 weeks"),
        ("24 to 72 hours", 1, 3, "24 to 72 hours"),
        ("2 weeks to 3 months", 14, 90, "2 weeks to 3 months"),
        ("30 weeks", 210, 210, "30 weeks"),
        ("averaging 3 months", 90, 90, "3 months"),
        ("0.5 to 3.6 years", 182.5, 1314, "0.5 to 3.6 years"),
        ("a few days to 3 weeks", None, 21, "up to 3 weeks"),
        ("0.5 years to 1314 days", 182.5, 1314, "0.5 to 3.6 years"),
        ("2 weeks to 93 days", 14, 93, "14 to 93 days"),
        ("3 days to 2 weeks", 3, 14, "3 days to 2 weeks"),
        ("one month", 30, 30, "1 month"),
        ("1.5 years", 547.5, 547.5, "1.5 years"),
        ("0.5 to 3.6 years", 182.5, 1314.0, "0.5 to 3.6 years"),
        ("within 6 months", None, 180, "up to 6 months"),
        ("less than one month", None, 30, "less than 1 month"),
        ("1 month to several years", 30, None, "1 month or longer"),
        ("within a week to over a year", 7, None, ""),
        ("half an hour", 1 / 48, 1 / 48, "0.5 hours"),
        ("within 8 hours", None, 0.3333, "up to 8 hours"),
        ("5 to 7 hours", 0.2083, 0.2917, "5 to 7 hours"),
        ("several months", None, None, ""),
    ],
)
def test_a_time(as_written: str, low: float | None, high: float | None, words: str) -> None:
    assert value_words(latency(as_written, low, high)) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"low_pct": 1.0, "high_pct": 10.0}, "1% to 10%"),
        ({"low_pct": 0.7, "high_pct": 0.7, "above_x_uln": 3.0}, "0.7% above 3 × ULN"),
        ({"high_pct": 5.0}, "up to 5%"),
        ({"low_pct": 5.0}, "5% or more"),
        ({"high_pct": 1.0, "as_written": "<1%"}, "less than 1%"),
        ({"high_pct": 1.0, "as_written": "less than 1%"}, "less than 1%"),
        ({"high_pct": 5.0, "as_written": "<1% to 5%"}, "up to 5%"),
        ({"high_pct": 50.0, "as_written": "almost half"}, "nearly 50%"),
        ({"low_pct": 20.0, "as_written": "more than 20%"}, "more than 20%"),
        ({"above_x_uln": 3.0}, ""),
        ({}, ""),
    ],
)
def test_a_share_of_patients(values: dict[str, float], words: str) -> None:
    assert value_words(fact(FactKind.ENZYME_ELEVATIONS, "Words.", **values)) == words


def test_every_pattern_outcome_and_feature_has_words() -> None:
    for outcome in InjuryOutcome:
        assert value_words(fact(FactKind.SEVERITY, "Words.", outcome=outcome))
    for pattern in InjuryPattern:
        assert value_words(fact(FactKind.PATTERN, "Words.", patterns=(pattern,))) == pattern.value
    for kind in (FactKind.IMMUNOALLERGIC, FactKind.AUTOIMMUNE):
        for stated in Occurrence:
            words = value_words(fact(kind, "Words.", stated=stated))
            assert words == f"{kind.value} features: {stated.value}"


def test_a_pattern_stands_with_the_condition_it_is_told_of() -> None:
    told = fact(
        FactKind.PATTERN,
        "Words.",
        patterns=(InjuryPattern.CHOLESTATIC,),
        as_written="acute form",
    )

    assert value_words(told) == "cholestatic (“acute form”)"


def test_what_is_stated_for_another_agent_says_so() -> None:
    own = latency("2 to 6 months", 60, 180)
    other = fact(FactKind.LATENCY, "Words.", agent="beta-blockers")

    assert values_words((own, own, other)) == "2 to 6 months; (stated for beta-blockers)"


def test_advice_is_not_named_after_what_else_its_sentence_tells() -> None:
    rechallenge = fact(FactKind.RECHALLENGE, "Words.")

    assert values_words((rechallenge,)) == "on rechallenge"
    assert values_words((fact(FactKind.MANAGEMENT, "Words."), rechallenge)) == ""


def test_values_are_told_in_german(german: None) -> None:
    grave = fact(FactKind.SEVERITY, "Words.", outcome=InjuryOutcome.DEATH)

    assert value_words(latency("2 to 6 months", 60, 180)) == "2 bis 6 Monate"
    assert value_words(latency("within 6 months", None, 180)) == "bis zu 6 Monate"
    assert value_words(latency("0.5 to 3.6 years", 182.5, 1314)) == "0,5 bis 3,6 Jahre"
    assert value_words(grave) == "Tod"
    share = fact(FactKind.ENZYME_ELEVATIONS, "Words.", high_pct=1.0, as_written="<1%")
    assert value_words(share) == "weniger als 1 %"


def test_patterns_stand_in_the_order_of_their_sentence() -> None:
    stated = fact(
        FactKind.PATTERN,
        "The pattern is typically cholestatic, but hepatocellular forms occur.",
        patterns=(InjuryPattern.HEPATOCELLULAR, InjuryPattern.CHOLESTATIC),
    )

    assert value_words(stated) == "cholestatic, hepatocellular"


@pytest.mark.parametrize(
    ("sentence", "outcome", "words"),
    [
        ("Acute liver failure occurs.", InjuryOutcome.LIVER_FAILURE, "acute liver failure"),
        ("Fulminant hepatitis occurs.", InjuryOutcome.LIVER_FAILURE, "acute liver failure"),
        ("It can lead to liver failure.", InjuryOutcome.LIVER_FAILURE, "liver failure"),
        ("It can progress to liver failure.", InjuryOutcome.CHRONIC_INJURY, "liver failure"),
        ("End stage liver disease.", InjuryOutcome.CHRONIC_INJURY, "end-stage liver disease"),
        ("Chronic hepatitis occurs.", InjuryOutcome.CHRONIC_INJURY, "chronic injury"),
        (
            "Acute liver failure has not been linked to it, but liver failure is mentioned.",
            InjuryOutcome.LIVER_FAILURE,
            "liver failure",
        ),
    ],
)
def test_a_failure_is_called_what_its_sentence_calls_it(
    sentence: str, outcome: InjuryOutcome, words: str
) -> None:
    assert value_words(fact(FactKind.SEVERITY, sentence, outcome=outcome)) == words


def test_what_another_condition_brought_about_says_so_once() -> None:
    sentence = "Reactivation of hepatitis B led to death or transplant."
    facts = [
        fact(FactKind.SEVERITY, sentence, outcome=outcome)
        for outcome in (InjuryOutcome.DEATH, InjuryOutcome.TRANSPLANT)
    ]

    assert values_words(facts) == "death; liver transplant (from hepatitis B reactivation)"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Overdose has led to death.", "death (after an overdose)"),
        ("Hyperammonemia has led to death.", "death (from hyperammonemia)"),
        ("Reactivation has led to death.", "death (from hepatitis B reactivation)"),
        ("Hepatitis has led to death.", "death"),
    ],
)
def test_every_condition_has_words(sentence: str, words: str) -> None:
    assert values_words((fact(FactKind.SEVERITY, sentence, outcome=InjuryOutcome.DEATH),)) == words


def test_a_value_beside_the_typical_one_says_so() -> None:
    pattern = fact(
        FactKind.PATTERN,
        "Typically cholestatic, but mixed or cholestatic cases occur.",
        patterns=(InjuryPattern.CHOLESTATIC,),
        typical=True,
    )
    others = (InjuryPattern.MIXED, InjuryPattern.CHOLESTATIC)
    beside = replace(pattern, patterns=others, typical=False)

    assert values_words((beside, pattern)) == "cholestatic; also mixed"
    assert values_words((beside,)) == "in some: cholestatic, mixed"
    rare = replace(latency("9 months", 270, 270), typical=False)
    usual = replace(latency("2 weeks", 14, 14), typical=True)
    assert values_words((rare, usual)) == "2 weeks; also 9 months"
    assert values_words((rare,)) == "in some: 9 months"


def test_a_time_without_a_figure_keeps_its_words_beside_another() -> None:
    vague = replace(latency("within a few weeks", None, None), typical=True)
    late = replace(latency("more than 6 months", 180, None), typical=True)

    assert values_words((vague, late)) == "“within a few weeks”; 6 months or longer"
    assert values_words((vague,)) == ""
