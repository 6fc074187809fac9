"""Recovery from the injury, with its time."""

import pytest

from index.facts.derivation import facts_in
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind

Days = tuple[float | None, float | None]


def recoveries_in(text: str, region: Region = Region.OUTCOME) -> list[Days]:
    facts = facts_in(Sentence(text, region))
    return [(f.from_days, f.to_days) for f in facts if f.kind is FactKind.RECOVERY]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Recovery is usually rapid and complete within 4 to 8 weeks of stopping.", (28, 56)),
        ("The injury typically resolves within 1 to 3 months of withdrawal.", (30, 90)),
        ("Most patients recover within 2 months.", (None, 60)),
        ("Recovery is rapid, occurring within 1 to 2 months of withdrawal.", (30, 60)),
        ("Improvement usually starts within 2 weeks, as a rule.", (None, None)),
        ("Resolution of jaundice may take 3 to 6 months.", (90, 180)),
        ("Jaundice arises within 2 weeks and resolves slowly after stopping.", (None, None)),
        ("The liver injury is usually reversible with stopping therapy.", (None, None)),
        ("Recovery may be delayed and generally takes 1 to 3 months.", (30, 90)),
        ("Recovery can be delayed for several weeks and takes 4 to 10 weeks.", (28, 70)),
        ("Recovery is slow, starting 1 to 4 weeks after stopping and requiring a month.", (30, 30)),
        ("The injury usually begins to resolve within 1 to 2 weeks of stopping.", (None, None)),
        ("Improvement begins early and recovery is complete in 6 to 8 weeks.", (42, 56)),
        ("Recovery occurs within 2 months of stopping even after 3 years of use.", (None, 60)),
        ("Aminotransferases fall to normal within 2 to 12 months after stopping.", (60, 360)),
    ],
)
def test_a_recovery_is_read_with_its_time(text: str, days: Days) -> None:
    assert recoveries_in(text) == [days]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("ALT elevations usually resolve within days of stopping.", Region.OUTCOME),
        ("ALT elevations resolve even with continuation.", Region.LIVER),
        ("Recovery after rechallenge was slower.", Region.OUTCOME),
        ("The infection resolved within 2 weeks.", Region.OUTCOME),
        ("The rash resolves rapidly on stopping.", Region.LIVER),
        ("It may be given again after recovery within weeks.", Region.OUTCOME),
        ("The injury did not resolve within 6 months.", Region.OUTCOME),
        ("He made a rapid recovery from hepatitis.", Region.COMMENT),
        ("Pain usually resolves within days.", Region.BACKGROUND),
    ],
)
def test_what_is_no_recovery_from_the_injury(text: str, region: Region) -> None:
    assert recoveries_in(text, region) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The injury resolves within 3 weeks, but takes 5 to 9 months in some.", (150, 270)),
        ("Recovery takes 1 to 2 months, or up to 6 months with cholestasis.", (None, 180)),
    ],
)
def test_a_second_longer_time_of_recovery_is_that_of_some(text: str, days: Days) -> None:
    facts = [f for f in facts_in(Sentence(text, Region.OUTCOME)) if f.kind is FactKind.RECOVERY]

    assert [fact.typical for fact in facts] == [None, False]
    assert (facts[1].from_days, facts[1].to_days) == days


def test_the_recovery_of_one_case_is_that_of_some() -> None:
    text = "Recovery of the injury came within 5 months of stopping in Case 1."
    (fact,) = (f for f in facts_in(Sentence(text, Region.OUTCOME)) if f.kind is FactKind.RECOVERY)

    assert (fact.typical, fact.to_days) == (False, 150)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The injury is mild, and recovery is rapid on stopping.", "recovery is rapid on stopping"),
        (
            "The injury is mild, but most patients recover rapidly (Nobody 2022, a review).",
            "most patients recover rapidly",
        ),
        ("Recovery is rapid (once it is stopped).", "Recovery is rapid"),
    ],
)
def test_the_words_of_a_recovery_without_time_are_kept(text: str, words: str) -> None:
    (fact,) = (each for each in facts_in(Sentence(text)) if each.kind is FactKind.RECOVERY)

    assert fact.as_written == words
