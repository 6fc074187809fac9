"""In how many patients liver tests rise, and how high."""

import pytest

from index.facts.derivation import facts_in
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind
from tests.index.facts.passages import facts_of

Value = tuple[float | None, float | None, float | None]


def elevations_in(text: str, region: Region = Region.LIVER, before: str = "") -> list[Value]:
    facts = facts_in(Sentence(text, region, before))
    return [
        (fact.low_pct, fact.high_pct, fact.above_x_uln)
        for fact in facts
        if fact.kind is FactKind.ENZYME_ELEVATIONS
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Serum ALT elevations occur in 3% to 5% of patients.", [(3, 5, None)]),
        ("ALT elevations occur in up to 20% of patients.", [(None, 20, None)]),
        ("ALT elevations occur in more than 20% of patients.", [(20, None, None)]),
        ("ALT elevations above 3 times ULN occurred in 2.5%.", [(2.5, 2.5, 3)]),
        (
            "ALT elevations occur in 8% to 10%, but values above five times ULN in less than 1%.",
            [(8, 10, None), (None, 1, 5)],
        ),
        (
            "ALT elevations above 3 times the ULN occurred in 25%, above 10 times ULN in 6%.",
            [(25, 25, 3), (6, 6, 10)],
        ),
        ("Up to half of patients had ALT elevations.", [(None, 50, None)]),
        ("ALT elevations occur in up to half of patients.", [(None, 50, None)]),
        ("ALT was elevated in 12% of patients vs 5% of controls.", [(12, 12, None)]),
        ("ALT was elevated in 12% of patients and 5% of placebo recipients.", [(12, 12, None)]),
        ("ALT elevations are rarely above 3 times ULN.", [(None, None, 3)]),
        (
            "ALT elevations occur in 0.4 to 3% of patients (<1% above 5 times ULN).",
            [(0.4, 3, None), (None, 1, 5)],
        ),
        ("ALT elevations occur in 4% (above 3 times ULN).", [(4, 4, 3)]),
        ("In a small study, ALT rose in one of 2 patients above 8 times ULN.", [(None, None, 8)]),
        ("Serum enzyme elevations are uncommon.", [(None, None, None)]),
        ("Elevations of ALT above 5 times ULN should prompt stopping.", []),
        ("The dose is reduced if ALT elevations exceed 3 times ULN.", []),
        ("A hepatocellular pattern of enzyme elevations was found in 60%.", []),
        ("Therapy was discontinued in 3% because of ALT elevations.", []),
        ("ALT elevations occurred in 2%, as with placebo (1%).", [(2, 2, None)]),
        ("Rash occurred in 12% of patients.", []),
        ("Low rates of ALT elevations occur (<1% to 5%).", [(None, 5, None)]),
        ("ALT elevations required discontinuation (in 3% of patients).", []),
        (
            "ALT rises in 4%, with values above 3 times ULN in under 1%.",
            [(4, 4, None), (None, 1, 3)],
        ),
        ("ALT rose in below 2% of patients.", [(None, 2, None)]),
        ("ALT rose in above 20% of patients.", [(20, None, None)]),
        (
            "The drug raised ALT in almost half of patients (above 3 times ULN in 25%).",
            [(None, 50, None), (25, 25, 3)],
        ),
        ("ALT was above the upper limit in 7%.", [(7, 7, 1)]),
        ("Of patients with ALT above 10 times ULN, 3 of 7 had a recurrence.", []),
        ("Serum enzymes often rise, and mortality is as high as 70%.", []),
        ("A rise of ALT with bilirubin at or above 2 times ULN is a reason to stop.", []),
        ("ALT rose above 3 times ULN with bilirubin above 2 times ULN in 2%.", [(2, 2, 3)]),
        ("Aminotransferases rise; the rates of cirrhosis were above 20% after 5 years.", []),
        ("ALT may be normal or elevated; cirrhosis was found in 8% of patients.", []),
    ],
)
def test_shares_of_patients_with_their_multiple(text: str, values: list[Value]) -> None:
    assert elevations_in(text) == values


def test_values_above_a_limit_lean_on_the_sentence_before() -> None:
    text = "Values above 5 times ULN occurred in 2% to 6%."

    assert elevations_in(text, before="ALT elevations are common.") == [(2, 6, 5)]
    assert elevations_in(text, before="Rash is common.") == []


def test_values_lean_on_what_the_sentence_before_leans_on() -> None:
    text = (
        "ALT elevations are common. These elevations usually arise early. Elevations above 3 times"
        " the upper limit of normal occurred in 25%."
    )
    facts = facts_of(text, FactKind.ENZYME_ELEVATIONS)

    assert [(fact.low_pct, fact.above_x_uln) for fact in facts][-1] == (25, 3)


@pytest.mark.parametrize(
    ("text", "times", "as_written"),
    [
        ("ALT elevations are uncommonly above 3 times ULN.", 3, "uncommonly above 3 times"),
        ("ALT can rise to 10 to 20 times the upper limit of normal.", 10, "10 to 20 times"),
        ("ALT can be elevated 10 to 100 fold.", 10, "10 to 100 fold"),
        ("ALT elevations are often more than 5 fold elevated.", 5, "often more than 5 fold"),
    ],
)
def test_a_multiple_without_a_share_keeps_its_words(
    text: str, times: float, as_written: str
) -> None:
    (fact,) = facts_of(text, FactKind.ENZYME_ELEVATIONS)

    assert (fact.above_x_uln, fact.as_written) == (times, as_written)


def test_outcome_and_management_state_no_rates() -> None:
    assert elevations_in("ALT elevations occur in 3% of patients.", Region.OUTCOME) == []
