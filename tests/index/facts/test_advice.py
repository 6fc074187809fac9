"""What is to be done: management, rechallenge, cross-reactivity."""

import pytest

from index.facts.derivation import facts_in
from index.facts.management import best_advice
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind


def kinds_in(text: str, region: Region = Region.OUTCOME) -> set[FactKind]:
    return {fact.kind for fact in facts_in(Sentence(text, region))}


@pytest.mark.parametrize(
    "text",
    [
        "Fictamab should be stopped if ALT rises above 5 times ULN.",
        "N-acetylcysteine should be given at once.",
        "Monitoring of liver tests is recommended during therapy.",
        "Patients should avoid other drugs of the family.",
        "Corticosteroids have been used, but their benefit is not proven.",
        "There are no specific therapies for the injury.",
        "The elevations do not require dose adjustment.",
        "Switching to another agent should be done with caution.",
        "Treatment is largely supportive.",
        "Testing for the allele is recommended before starting.",
        "Courses of prednisone appeared to be beneficial.",
        "It is no longer recommended for prophylaxis.",
        "Patients with liver failure should be referred for transplantation.",
        "A nomogram of plasma levels is available.",
        "This has led to recommendations for routine screening for HBsAg.",
        "Patients should be screened for hepatitis B before starting.",
        "A severe outcome is more likely if fictamab is continued after the onset of jaundice.",
        "Fictamab is held at grade 3 and stopped at grade 4.",
        "Stop fictamab if ALT rises above 5 times ULN.",
        "Jaundice requires prompt discontinuation of fictamab.",
        "The label has a boxed warning for liver injury.",
    ],
)
def test_advice_is_management(text: str) -> None:
    assert FactKind.MANAGEMENT in kinds_in(text)


def test_what_is_given_against_the_injury_is_not_what_the_advice_is_stated_for() -> None:
    for text, agent in (
        ("Corticosteroids have been used, but their benefit is not proven.", None),
        ("Other beta-blockers have been stopped and should be avoided.", "Other beta-blockers"),
    ):
        facts = facts_in(Sentence(text, Region.OUTCOME))
        assert [f.agent for f in facts if f.kind is FactKind.MANAGEMENT] == [agent]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Some take more than recommended amounts.", Region.LIVER),
        ("The usual dose is 10 mg and it should be taken with food.", Region.BACKGROUND),
        ("She was treated with prednisone and should recover.", Region.COMMENT),
        ("Complete recovery is expected promptly after stopping.", Region.OUTCOME),
    ],
)
def test_what_is_no_advice(text: str, region: Region) -> None:
    assert FactKind.MANAGEMENT not in kinds_in(text, region)


def test_the_weightiest_advice_stays_and_no_kind_crowds_out_the_others() -> None:
    texts = [
        "The elevations do not require dose adjustment.",
        "Fictamab should be stopped at once.",
        "Fictamab must be discontinued when jaundice appears.",
        "Corticosteroids should be considered.",
        "It is recommended that fictamab be withdrawn in all others.",
    ]
    sentences = [Sentence(text, Region.OUTCOME, start=place) for place, text in enumerate(texts)]
    told = [(sentence, fact) for sentence in sentences for fact in facts_in(sentence)]

    kept = best_advice((pair for pair in told if pair[1].kind is FactKind.MANAGEMENT), 3)

    assert [fact.sentence for fact in kept] == texts[1:4]


def kept_of(*texts: str, most: int) -> list[str]:
    sentences = [Sentence(text, Region.OUTCOME, start=place) for place, text in enumerate(texts)]
    told = [(sentence, fact) for sentence in sentences for fact in facts_in(sentence)]
    advice = (pair for pair in told if pair[1].kind is FactKind.MANAGEMENT)
    return [fact.sentence for fact in best_advice(advice, most)]


def test_a_rule_when_to_stop_stands_before_a_restart_with_caution_and_tests() -> None:
    rules = [
        "Fictamab should be stopped if jaundice appears.",
        "It should be stopped if ALT is above 8 times ULN.",
        "It is stopped permanently at grade 4.",
        "It must be stopped for good when veno-occlusive disease occurs.",
    ]
    weak = ["Restart only with caution.", "Liver tests should be monitored."]

    assert kept_of(*weak, *rules, most=4) == rules


STOP = "Fictamab should be stopped at once."
AVOID = "Patients should avoid alcohol."


@pytest.mark.parametrize(
    "weak",
    [
        "Corticosteroids have been used with some effect.",
        "ALT elevations do not require stopping therapy.",
    ],
)
def test_a_remark_gives_way_to_advice(weak: str) -> None:
    assert kept_of(weak, STOP, AVOID, most=2) == [STOP, AVOID]
    assert kept_of(weak, STOP, most=2) == [weak, STOP]


def test_a_boxed_warning_is_never_left_out_and_takes_no_place_of_advice() -> None:
    boxed = "Its label has a boxed warning for liver injury."

    assert kept_of(boxed, STOP, AVOID, most=2) == [boxed, STOP, AVOID]
    assert kept_of(boxed, STOP, AVOID, most=1) == [boxed, STOP]


@pytest.mark.parametrize(
    "text",
    [
        "It has no boxed warning.",
        "The boxed set was given.",
        "Hepatotoxicity was taken out of the boxed warning.",
        "Its boxed warning names the lung, not the liver.",
        "A boxed warning of liver injury has been removed.",
    ],
)
def test_there_may_be_no_boxed_warning(text: str) -> None:
    assert FactKind.MANAGEMENT not in kinds_in(text)


@pytest.mark.parametrize(
    ("text", "region", "told"),
    [
        ("Rechallenge leads to recurrence and should be avoided.", Region.OUTCOME, True),
        ("Re-exposure was followed by recurrence in most.", Region.LIVER, True),
        ("He was rechallenged in this case.", Region.COMMENT, False),
        ("Rechallenge suggests an immune mechanism.", Region.LIVER, False),
    ],
)
def test_rechallenge(text: str, region: Region, told: bool) -> None:
    assert (FactKind.RECHALLENGE in kinds_in(text, region)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There is little cross reactivity with other azoles.", True),
        ("Patients switched to another statin had no recurrence.", True),
        ("Other hepatotoxic agents should be avoided.", False),
        ("She was switched to another drug.", False),
        ("The injury resolved after switching to fictolol.", False),
        ("Liver tests fell to normal after switching from fictamab to another drug.", False),
        ("Patients switched to fictolol tolerated it without recurrence.", True),
        ("Elevations redeveloped after switching to another of them.", True),
    ],
)
def test_cross_reactivity(text: str, told: bool) -> None:
    assert (FactKind.CROSS_REACTIVITY in kinds_in(text)) is told
