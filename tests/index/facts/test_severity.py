"""The outcomes that a sentence states, and those that it denies or tells of something else."""

from dataclasses import dataclass, replace

import pytest

from index.facts.agents import OtherAgents
from index.facts.derivation import facts_in
from index.facts.sentence import Region, Sentence
from index.facts.severity import OUTCOMES, most_telling
from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.outcomes import InjuryOutcome


def outcomes_in(text: str, region: Region = Region.OUTCOME, before: str = "") -> list[str]:
    facts = facts_in(Sentence(text, region, before))
    return [str(fact.outcome and fact.outcome.value) for fact in facts if fact.outcome]


DEATH, FAILURE, TRANSPLANT = "death", "acute liver failure", "transplant"
C = "chronic injury"


@dataclass(frozen=True)
class Told:
    text: str
    outcomes: list[str]


TOLD = [
    Told("Fatal cases of jaundice have been reported.", [DEATH]),
    Told("The mortality rate is 10% in those with jaundice.", [DEATH]),
    Told(
        "Several cases resulted in acute liver failure and death or liver transplantation.",
        [DEATH, FAILURE, TRANSPLANT],
    ),
    Told("Half of those with acute liver failure die.", [DEATH, FAILURE]),
    Told("Although rare, fulminant hepatitis has occurred.", [FAILURE]),
    Told("Rare instances of cirrhosis have been linked to long term use.", ["cirrhosis"]),
    Told("Jaundice with paucity of bile ducts has been reported.", ["vanishing bile duct"]),
    Told("Veno-occlusive disease arises in 5% of patients.", ["SOS"]),
    Told("Nodular regenerative hyperplasia has been described.", ["NRH"]),
    Told("A few cases went on to chronic hepatitis.", ["chronic injury"]),
    Told("The injury is mild to moderate in severity and self-limited.", ["self-limited", "mild"]),
    Told("Every case resolved by itself.", ["self-limited"]),
    Told("Most cases were self-limited, but there were two deaths.", [DEATH, "self-limited"]),
    Told("Most cases were self-limited, and there were no deaths.", ["self-limited"]),
    Told("The label has a boxed warning for liver failure.", [FAILURE]),
    Told("Vanishing bile duct syndrome can lead to hepatic failure.", ["vanishing bile duct", C]),
    Told("The injury can progress to liver failure.", [C]),
    Told("Chronic hepatitis and acute liver failure have been reported.", [FAILURE, C]),
    Told("Signs of end stage liver disease have been reported.", [C]),
    Told("The prognosis is better than that of hepatocellular cancer with cirrhosis.", []),
    Told("Of 73 cases 4 were fatal or ended in liver transplantation.", [DEATH, TRANSPLANT]),
    Told("Every patient with acute-on-chronic liver failure died.", [DEATH, FAILURE]),
    Told("One patient, already cirrhotic, was transplanted.", [TRANSPLANT]),
    Told("Patients with cirrhosis due to fictamab are often without symptoms.", ["cirrhosis"]),
]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case.text)
def test_every_outcome_is_told_the_gravest_first(case: Told) -> None:
    assert outcomes_in(case.text) == case.outcomes


@pytest.mark.parametrize(
    "text",
    [
        "There have been no deaths from liver injury.",
        "It has not been linked to acute liver failure or vanishing bile duct syndrome.",
        "None of the patients with jaundice died.",
        "It is used to prevent rejection after liver transplantation.",
        "The risk of liver injury is higher after an earlier transplant.",
        "Patients with cirrhosis should have a lower dose.",
        "The injury leads to cell death in the liver.",
        "ALT elevations resolve by themselves.",
        "ALT elevations are usually mild and self-limited.",
        "Chronic hepatitis B is found in many patients.",
        "Large case series of acute liver failure do not list fictamab.",
        "Contraindications include acute liver failure and pregnancy.",
        "Fictamab should not be given to patients with acute liver failure.",
        "It must not be used in acute liver failure.",
        "Liver biopsy shows cirrhosis in some.",
        "Rash is usually mild and self-limited.",
    ],
)
def test_what_is_denied_or_of_something_else_is_no_outcome(text: str) -> None:
    assert outcomes_in(text) == []


@pytest.mark.parametrize(
    ("region", "text", "outcomes"),
    [
        (Region.BACKGROUND, "Deaths from bleeding have been reported.", []),
        (Region.COMMENT, "She died of liver failure.", []),
        (Region.MECHANISM, "Deaths of hepatic origin may be due to a metabolite.", []),
        (Region.LIVER, "Fatal cases are extremely rare.", [DEATH]),
        (Region.OUTCOME, "Fictamab overdose can be fatal.", []),
        (Region.OUTCOME, "Fictamab overdose can be fatal from liver injury.", [DEATH]),
    ],
)
def test_a_section_says_of_whom_a_sentence_speaks(
    region: Region, text: str, outcomes: list[str]
) -> None:
    assert outcomes_in(text, region) == outcomes


def test_a_death_is_of_the_liver_where_the_sentence_or_the_one_before_is() -> None:
    assert outcomes_in("Deaths have been due to sepsis.") == []
    assert outcomes_in("Deaths have been reported.") == [DEATH]
    assert outcomes_in("Liver disease raised the deaths from bleeding.", Region.LIVER) == []
    assert outcomes_in("Deaths have been reported.", Region.LIVER) == []
    told = outcomes_in("Deaths have been reported.", Region.LIVER, "Jaundice is common.")
    assert told == [DEATH]


OF_FICTOLOL = OtherAgents(("fictolol",), ("otherolol",))
OF_A_CLASS = OtherAgents((), ("otherolol",), of_class=True)


@pytest.mark.parametrize(
    ("text", "others", "told"),
    [
        ("Fictolol has caused fatal liver injury.", OF_FICTOLOL, [(DEATH, None)]),
        ("Deaths from liver injury are due to otherolol.", OF_FICTOLOL, []),
        (
            "Fatal liver injury has been caused by beta-blockers.",
            OF_FICTOLOL,
            [(DEATH, "beta-blockers")],
        ),
        ("Deaths from liver injury are due to otherolol.", OF_A_CLASS, [(DEATH, "otherolol")]),
    ],
)
def test_the_deaths_of_another_drug_are_not_told_of_this_one(
    text: str, others: OtherAgents, told: list[tuple[str, str | None]]
) -> None:
    facts = [f for f in facts_in(Sentence(text, others=others)) if f.outcome]

    assert [(fact.outcome.value, fact.agent) for fact in facts if fact.outcome] == told


@pytest.mark.parametrize(
    ("text", "before", "told"),
    [
        ("Fictolol can cause fatal liver injury.", "", [DEATH]),
        ("It can cause fatal liver injury.", "Fictolol is a made up drug.", [DEATH]),
        ("It can cause fatal liver injury.", "Alcohol is something else.", []),
        ("Many drugs can cause fatal liver injury.", "Fictolol is one of them.", []),
    ],
)
def test_an_introduction_speaks_of_the_drug_that_it_names(
    text: str, before: str, told: list[str]
) -> None:
    facts = facts_in(Sentence(text, Region.BACKGROUND, before, others=OF_FICTOLOL))

    assert [fact.outcome.value for fact in facts if fact.outcome] == told


def test_every_outcome_has_its_row_in_order_of_gravity() -> None:
    assert [row.outcome for row in OUTCOMES] == list(InjuryOutcome)


def test_of_many_sentences_each_grave_outcome_stays() -> None:
    light = KeyFact(FactKind.SEVERITY, "", "s", 0, 0, outcome=InjuryOutcome.MILD)
    facts = [replace(light, start=place) for place in range(20)]
    grave = replace(light, start=30, outcome=InjuryOutcome.CIRRHOSIS)
    again = replace(light, start=40, outcome=InjuryOutcome.DEATH)

    kept = most_telling([*facts, grave, again, replace(again, start=50)], 4)

    assert kept == [facts[0], grave, again, replace(again, start=50)]
