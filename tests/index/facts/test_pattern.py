"""The pattern of the injury, as sentences state it."""

from dataclasses import dataclass

import pytest

from index.facts.agents import OtherAgents
from index.facts.derivation import facts_in
from index.facts.sentence import Region, Sentence
from index.monograph.injury_pattern import InjuryPattern
from index.monograph.key_fact import FactKind
from tests.index.facts.passages import facts_of


@dataclass(frozen=True)
class Stated:
    text: str
    letters: str
    region: Region = Region.LIVER


# H hepatocellular, M mixed, C cholestatic; "H M" is two facts.
CASES = [
    Stated("The enzyme pattern is usually hepatocellular, but mixed forms can occur.", "H M"),
    Stated("Cases without rash tend to be hepatocellular rather than mixed.", "H"),
    Stated("The injury is typically cholestatic.", "C"),
    Stated("Cases of both hepatocellular and cholestatic hepatitis have been reported.", "HC"),
    Stated("The pattern ranged from hepatocellular to mixed to cholestatic.", "HMC"),
    Stated("The pattern was hepatocellular in most cases and never cholestatic.", "H"),
    Stated("The liver injury is hepatocellular rather than cholestatic.", "H"),
    Stated("All patterns of injury have been reported.", "HMC"),
    Stated("The pattern was mixed hepatocellular-cholestatic.", "M"),
    Stated("It is a rare cause of acute cholestatic liver injury.", "C", Region.BACKGROUND),
    Stated("The injury is typically hepatocellular and can be severe.", "H", Region.OUTCOME),
    Stated("The typical pattern of injury is a bland cholestasis.", "C"),
    Stated("The serum enzyme elevations are typically hepatocellular or mixed.", "HM"),
    Stated("Patients with a hepatocellular pattern have a worse prognosis.", ""),
    Stated("Hepatocellular carcinoma has been reported with long term use.", ""),
    Stated("It is metabolized by mixed function oxidases of the liver.", ""),
    Stated("Liver biopsy shows hepatocellular necrosis.", ""),
    Stated("Patients with cholestatic hepatitis may benefit from ursodiol.", "", Region.OUTCOME),
    Stated("The mortality of hepatocellular injury with jaundice is 10%.", ""),
    Stated("Recovery can be prolonged, particularly with cholestatic injury.", ""),
    Stated("The acute cholestatic injury usually presents after 2 months.", ""),
    Stated("The pattern was initially hepatocellular in this case.", "", Region.COMMENT),
    Stated("A typical hepatocellular pattern was found.", "H", Region.COMMENT),
    Stated("Hepatocellular injury is caused by a metabolite.", "", Region.MECHANISM),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_the_patterns_of_a_sentence(case: Stated) -> None:
    facts = list(facts_in(Sentence(case.text, case.region)))
    patterns = [fact.patterns for fact in facts if fact.kind is FactKind.PATTERN]
    letters = ["".join(pattern.value[0].upper() for pattern in each) for each in patterns]

    assert letters == case.letters.split()


@pytest.mark.parametrize(
    ("text", "typical"),
    [
        ("The pattern is usually hepatocellular, but mixed forms can occur.", [True, False]),
        ("While most cases have a mixed pattern, cholestatic forms occur.", [True, False]),
        ("The pattern is almost exclusively hepatocellular.", [True]),
        ("The pattern was hepatocellular.", [None]),
        ("Both cholestatic and mixed patterns have been described.", [None]),
        ("Some cases come with Stevens-Johnson syndrome, usually with a mixed pattern.", [False]),
        ("Rare instances of cholestatic liver injury have been reported.", [False]),
        ("Rare cases of liver injury are reported, with a cholestatic pattern.", [None]),
        ("Severity ranges from mild cholestatic injury to a severe pattern.", [False]),
        ("Cases of acute liver failure typically have a hepatocellular pattern.", [False]),
        ("Cases of cholestatic liver injury are very rare.", [False]),
        ("The injury is typically mixed, but in severe cases hepatocellular.", [True, False]),
        ("Intravenous use is usually followed by a hepatocellular pattern.", [False]),
    ],
)
def test_the_pattern_of_some_is_not_the_typical_one(text: str, typical: list[bool | None]) -> None:
    facts = [fact for fact in facts_in(Sentence(text)) if fact.kind is FactKind.PATTERN]

    assert [fact.typical for fact in facts] == typical


def test_what_a_case_is_typical_of_is_not_called_typical_of_the_drug() -> None:
    text = "A typical case of hepatocellular injury due to fictamab."
    sentence = Sentence(text, Region.COMMENT, others=OtherAgents(("fictamab",)))

    assert [f.typical for f in facts_in(sentence) if f.kind is FactKind.PATTERN] == [None]


def test_a_pattern_set_against_the_drugs_own_is_the_other_drugs() -> None:
    text = "The pattern is mixed, in contrast to the usual cholestatic one with other azoles."
    facts = [fact for fact in facts_in(Sentence(text)) if fact.kind is FactKind.PATTERN]

    assert [(fact.patterns, fact.agent, fact.typical) for fact in facts] == [
        ((InjuryPattern.MIXED,), None, None),
        ((InjuryPattern.CHOLESTATIC,), "other azoles", True),
    ]


def test_patterns_stand_in_one_order() -> None:
    (fact,) = facts_in(Sentence("The pattern is cholestatic, mixed or hepatocellular."))

    assert fact.patterns == tuple(InjuryPattern)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The acute form is typically cholestatic; the chronic form typically hepatocellular.",
            [("acute form", {"cholestatic"}), ("chronic form", {"hepatocellular"})],
        ),
        (
            "The injury is hepatocellular with early onset, but cholestatic with late onset.",
            [("with early onset", {"hepatocellular"}), ("with late onset", {"cholestatic"})],
        ),
        (
            "The injury is hepatocellular in children, but it can also be cholestatic.",
            [(None, {"hepatocellular", "cholestatic"})],
        ),
        (
            "The acute form is typically cholestatic or mixed.",
            [(None, {"cholestatic", "mixed"})],
        ),
    ],
)
def test_patterns_of_two_clauses_keep_the_condition_of_each(
    text: str, told: list[tuple[str | None, set[str]]]
) -> None:
    facts = facts_of(text, FactKind.PATTERN)

    assert [(fact.as_written, {each.value for each in fact.patterns}) for fact in facts] == told
