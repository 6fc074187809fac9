"""What another condition than the drug's own liver injury brings about."""

import pytest

from index.facts.agents import OtherAgents
from index.facts.conditions import condition_told
from index.facts.sentence import Region
from index.facts.severity import own_outcomes, severities
from index.monograph.key_fact import FactKind
from index.monograph.outcomes import Condition, InjuryOutcome
from tests.index.facts.passages import facts_of, sentences_in

OF_FICTAMAB = OtherAgents(("fictamab",))
REACTIVATES = "Fictamab has been linked to reactivation of hepatitis B. "


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (f"{REACTIVATES}It arises after 3 months.", Condition.REACTIVATION),
        (f"{REACTIVATES}Reactivation may be fatal.", None),
        (f"{REACTIVATES}Fictamab can cause liver injury. It is mild.", None),
        ("Fictamab can cause hyperammonemia. Recovery is rapid.", Condition.HYPERAMMONEMIA),
        ("Fictamab can cause hyperammonemia and acute hepatitis. Recovery is rapid.", None),
        ("Fictamab overdose is rare. Recovery is rapid.", None),
        ("Fictamab can cause liver injury. Recovery is rapid.", None),
        (f"{REACTIVATES}Fictamab can cause cholestasis. It is mild.", None),
    ],
)
def test_a_paragraph_that_turns_to_a_condition_speaks_of_it(
    text: str, condition: Condition | None
) -> None:
    assert condition_told(sentences_in(text, others=OF_FICTAMAB)[-1]) is condition


@pytest.mark.parametrize(
    ("then", "condition"),
    [
        ("It arises after 3 months.", Condition.REACTIVATION),
        ("Otherimab can cause fatal cholestasis.", None),
        ("Otherimab has caused liver injury. It is mild.", None),
        ("Prophylaxis is advised with otherimab. It is effective.", Condition.REACTIVATION),
    ],
)
def test_a_chapter_on_a_class_turns_to_its_next_member(
    then: str, condition: Condition | None
) -> None:
    of_class = OtherAgents((), ("fictamab", "otherimab"), of_class=True)

    assert condition_told(sentences_in(REACTIVATES + then, others=of_class)[-1]) is condition


@pytest.mark.parametrize(
    ("kind", "then"),
    [
        (FactKind.LATENCY, "The time to onset was 1 to 3 weeks of starting."),
        (FactKind.PATTERN, "The pattern is typically hepatocellular."),
        (FactKind.RECOVERY, "Recovery is rapid once the drug is stopped."),
        (FactKind.IMMUNOALLERGIC, "Rash and fever are rare."),
        (FactKind.ENZYME_ELEVATIONS, "ALT elevations occur in 5% of patients."),
    ],
)
def test_what_is_told_of_it_is_not_the_drugs_injury(kind: FactKind, then: str) -> None:
    own = f"Fictamab can cause liver injury. {then}"
    turned = f"Fictamab has been reported to cause hyperammonemia. {then}"

    assert len(facts_of(own, kind, others=OF_FICTAMAB)) == 1
    assert facts_of(turned, kind, others=OF_FICTAMAB) == []


def test_a_sentence_that_names_the_condition_tells_its_recovery() -> None:
    rapid = "is rapid once the drug is stopped."

    assert facts_of(f"Recovery from hyperammonemia {rapid}", FactKind.RECOVERY) == []
    assert len(facts_of(f"Recovery from liver injury {rapid}", FactKind.RECOVERY)) == 1
    text = "Recovery from liver injury takes 2 weeks, unlike that from hyperammonemia."
    assert len(facts_of(text, FactKind.RECOVERY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Reactivation of hepatitis B typically arises 2 to 6 months after starting.",
        "Hyperammonemia usually arises within 2 weeks of starting.",
    ],
)
def test_the_onset_of_another_condition_is_no_latency(text: str) -> None:
    assert facts_of(text, FactKind.LATENCY) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Reactivation of hepatitis B has led to death.", Condition.REACTIVATION),
        ("Fatal liver injury arose as a result of reactivation.", Condition.REACTIVATION),
        ("HBV reactivation and also fatal liver injury can occur.", Condition.REACTIVATION),
        ("Reactivation is rare, but liver injury can be fatal.", None),
        ("Reactivation of herpes zoster can be fatal.", None),
        ("Overdose can cause acute liver injury and death.", Condition.OVERDOSE),
        ("Injury without overdose is rare, but deaths from it occur.", None),
        ("Hyperammonemia with coma and death can occur.", Condition.HYPERAMMONEMIA),
        ("Fatal cases of jaundice have been reported.", None),
    ],
)
def test_what_brought_a_death_about(text: str, condition: Condition | None) -> None:
    fact = next(f for s in sentences_in(text, Region.OUTCOME) for f in severities(s))

    assert fact.outcome is InjuryOutcome.DEATH
    assert fact.condition is condition


def test_a_failure_that_only_the_context_tells_gives_way_to_a_sentence_that_names_it() -> None:
    text = f"{REACTIVATES}In some, the injury led to liver failure. Reactivation has led to death."
    told = [(s, fact) for s in sentences_in(text, others=OF_FICTAMAB) for fact in severities(s)]

    assert [fact.outcome for fact in own_outcomes(told)] == [InjuryOutcome.DEATH]
    (alone,) = own_outcomes(told[:1])
    assert (alone.outcome, alone.agent) == (InjuryOutcome.LIVER_FAILURE, "hepatitis B reactivation")
