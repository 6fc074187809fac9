"""Which sentences the card quotes."""

from dataclasses import replace

import pytest

from desktop.page.card_rows import card_rows, gravest_of
from index import (
    FactKind,
    InjuryOutcome,
    InjuryPattern,
    KeyFact,
    Monograph,
    MonographKind,
    Occurrence,
    SectionKind,
)
from tests.desktop.page.fact_chapters import fact, stating

STEROIDS = fact(FactKind.MANAGEMENT, "Corticosteroids have often been used with little effect.")
NONE_KNOWN = fact(FactKind.MANAGEMENT, "There are no known effective therapies.")
NO_NEED = fact(FactKind.MANAGEMENT, "Elevations do not require stopping, which should be rare.")
STOP = fact(FactKind.MANAGEMENT, "Fictamab should be stopped promptly.")
MONITOR = fact(FactKind.MANAGEMENT, "Monthly monitoring is recommended.")
RETURNS = fact(FactKind.RECHALLENGE, "Rechallenge commonly brings the injury back.")
RECURS = fact(FactKind.RECHALLENGE, "Rechallenge led to recurrence in two.")
STOP_AT_SIGNS = fact(FactKind.MANAGEMENT, "Fictamab should be stopped if symptoms arise.")
STOP_ALSO = fact(FactKind.MANAGEMENT, "Fictamab should be stopped at 5 times ULN.")
SCREEN = fact(FactKind.MANAGEMENT, "Screening for HBsAg is recommended.")
TAPER = fact(FactKind.MANAGEMENT, "Corticosteroids should be withdrawn as soon as possible.")
RESTART = fact(FactKind.RECHALLENGE, "It might be restarted if monitoring is recommended.")
CAREFUL = fact(FactKind.RECHALLENGE, "It should be restarted only with caution.")
HELD = fact(FactKind.MANAGEMENT, "It is held at grade 3 and stopped at grade 4.")
AVOID = fact(FactKind.RECHALLENGE, "Rechallenge leads to recurrence and should be avoided.")
SWITCH = fact(FactKind.CROSS_REACTIVITY, "Patients should avoid the other fictives.")


@pytest.mark.parametrize(
    ("facts", "quoted"),
    [
        ((STEROIDS, NONE_KNOWN, STOP), (STOP, STEROIDS)),
        ((STOP, MONITOR, AVOID), (STOP, AVOID)),
        ((NO_NEED, STOP), (STOP, NO_NEED)),
        ((STOP, STOP_ALSO, SWITCH), (STOP, SWITCH)),
        ((STOP, STOP_ALSO, STEROIDS), (STOP, STOP_ALSO)),
        ((STOP, STOP_AT_SIGNS, SCREEN), (STOP_AT_SIGNS, SCREEN)),
        ((MONITOR, STOP, STOP_AT_SIGNS), (STOP_AT_SIGNS, STOP)),
        ((CAREFUL, STOP, STOP_AT_SIGNS), (STOP_AT_SIGNS, STOP)),
        ((MONITOR, HELD), (HELD, MONITOR)),
        ((TAPER, AVOID), (AVOID, TAPER)),
        ((RESTART, AVOID, STEROIDS), (AVOID, RESTART)),
        ((STEROIDS, NONE_KNOWN, AVOID, SWITCH), (AVOID, SWITCH)),
        ((NO_NEED, STEROIDS, SWITCH), (SWITCH, STEROIDS)),
        ((RECURS, STOP, MONITOR), (STOP, MONITOR)),
        ((STEROIDS, RECURS), (STEROIDS, RECURS)),
        ((STOP, SWITCH, RETURNS), (STOP, RETURNS)),
        ((AVOID,), (AVOID,)),
    ],
)
def test_what_tells_somebody_to_act_comes_first(
    facts: tuple[KeyFact, ...], quoted: tuple[KeyFact, ...]
) -> None:
    (row,) = (row for row in card_rows(stating(*facts)) if row.title == "What to do")

    assert [each.place.sentence for each in row.quotes] == [each.sentence for each in quoted]


def test_where_each_row_has_one_sentence_what_to_do_may_have_two() -> None:
    recovery = [fact(FactKind.RECOVERY, f"Recovery takes {n} weeks.") for n in (2, 3)]
    chapter = stating(*recovery, STOP, AVOID)

    for advised in (1, 2):
        told = {row.title: len(row.quotes) for row in card_rows(chapter, 1, advised)}
        assert (told["Recovery"], told["What to do"]) == (1, advised)


def quoted(chapter: Monograph, title: str) -> list[str]:
    rows = [row for row in card_rows(chapter) if row.title == title]
    return [quote.place.sentence for row in rows for quote in row.quotes]


def severity(sentence: str, outcome: InjuryOutcome, **values: str) -> KeyFact:
    return fact(FactKind.SEVERITY, sentence, outcome=outcome, **values)


DEATH = InjuryOutcome.DEATH
REACTIVATION = severity("Reactivation of hepatitis B has led to death.", DEATH)
OWN_CIRRHOSIS = severity("Cirrhosis has been reported.", InjuryOutcome.CIRRHOSIS)
OF_CLASS = severity("Statins have caused deaths.", DEATH, agent="Statins")
CHRONIC = InjuryOutcome.CHRONIC_INJURY


def test_the_drugs_own_outcomes_stand_before_what_something_else_brought_about() -> None:
    for other in (REACTIVATION, OF_CLASS):
        chapter = stating(other, OWN_CIRRHOSIS)
        expected = [OWN_CIRRHOSIS.sentence, other.sentence]
        assert quoted(chapter, "Severity and outcome") == expected


def test_the_gravest_outcome_is_the_drugs_own_where_there_is_one() -> None:
    own = severity("Fatal cases occur.", DEATH)
    found = gravest_of(stating(OF_CLASS, REACTIVATION, own))

    assert found is not None
    assert found.sentence == own.sentence
    light = severity("It is benign.", InjuryOutcome.SELF_LIMITED)
    for others, told in (
        ((REACTIVATION, OWN_CIRRHOSIS), OWN_CIRRHOSIS),
        ((light, OF_CLASS), OF_CLASS),
    ):
        gravest = gravest_of(stating(*others))
        assert gravest is not None
        assert gravest.sentence == told.sentence


def test_the_gravest_outcome_of_a_class_may_be_one_members() -> None:
    of_a_drug = stating(OWN_CIRRHOSIS, OF_CLASS, REACTIVATION)
    of_a_class = replace(of_a_drug, kind=MonographKind.DRUG_CLASS)

    for chapter, told in ((of_a_drug, OWN_CIRRHOSIS), (of_a_class, OF_CLASS)):
        found = gravest_of(chapter)
        assert found is not None
        assert found.sentence == told.sentence


def test_a_sentence_with_two_outcomes_of_another_drug_is_quoted_once() -> None:
    sentence = "Statins have caused deaths and transplants."
    both = [
        severity(sentence, outcome, agent="Statins")
        for outcome in (DEATH, InjuryOutcome.TRANSPLANT)
    ]

    assert quoted(stating(*both), "Severity and outcome") == [sentence]


def test_a_chronic_injury_that_ends_in_failure_is_never_left_out() -> None:
    light = [severity(f"It is benign {n}.", InjuryOutcome.SELF_LIMITED) for n in range(2)]
    fails = severity("It can progress to liver failure.", CHRONIC)
    grave = [
        severity("Fatal cases occur.", DEATH),
        severity("Transplants occur.", InjuryOutcome.TRANSPLANT),
    ]

    assert fails.sentence in quoted(stating(*grave, *light, fails), "Severity and outcome")
    plain = severity("Chronic hepatitis occurs.", CHRONIC)
    assert plain.sentence not in quoted(stating(*grave, *light, plain), "Severity and outcome")


def test_a_sentence_that_stands_alone_is_quoted_before_one_that_leans() -> None:
    leaning = severity("This syndrome can be fatal.", DEATH)
    alone = severity("Deaths have been reported.", DEATH)

    assert quoted(stating(leaning, alone), "Severity and outcome") == [alone.sentence]
    assert quoted(stating(leaning), "Severity and outcome") == [leaning.sentence]


def test_what_is_said_of_a_feature_comes_before_that_it_may_occur() -> None:
    may = fact(FactKind.AUTOIMMUNE, "Antibodies may occur.", stated=Occurrence.MAY_OCCUR)
    common = fact(FactKind.AUTOIMMUNE, "Antibodies are common.", stated=Occurrence.COMMON)

    assert quoted(stating(may, common), "Features") == [common.sentence]


def test_the_latency_of_one_case_is_quoted_only_where_there_is_no_other() -> None:
    case = fact(FactKind.LATENCY, "It came in 9 days.", typical=False, from_days=9.0)
    usual = fact(FactKind.LATENCY, "It comes in 3 weeks.", typical=True, from_days=21.0)
    mixed = fact(FactKind.PATTERN, "It was mixed.", patterns=(InjuryPattern.MIXED,))
    chapter = commenting(stating(case, mixed))

    assert quoted(chapter, "Latency") == [case.sentence]
    assert quoted(chapter, "Pattern") == [mixed.sentence]
    beside = commenting(stating(case, usual), usual)
    assert quoted(beside, "Latency") == [usual.sentence]


def commenting(chapter: Monograph, *elsewhere: KeyFact) -> Monograph:
    """The chapter with its first section as the comment on a case, but for some facts."""
    liver, outcome = chapter.sections
    sentences = [each.sentence for each in elsewhere]
    facts = tuple(
        replace(each, section="outcome") if each.sentence in sentences else each
        for each in chapter.key_facts
    )
    comment = replace(liver, kind=SectionKind.COMMENT)
    return replace(chapter, sections=(comment, outcome), key_facts=facts)


LABEL = fact(FactKind.MANAGEMENT, "Boxed warning (US label, May 2020): liver injury.")
GOES_ON = fact(FactKind.MANAGEMENT, "It can be fatal.")
TOLD = fact(FactKind.MANAGEMENT, "Its label has a “black box” warning.")


def test_a_boxed_warning_stands_on_top_whole_and_is_no_other_advice() -> None:
    rows = card_rows(stating(LABEL, GOES_ON))

    assert rows[0].title == "Boxed warning"
    assert [quote.place.sentence for quote in rows[0].quotes] == [LABEL.sentence, GOES_ON.sentence]
    assert rows[-1].unread is not None


def test_a_sentence_that_tells_of_a_boxed_warning_is_its_row() -> None:
    chapter = stating(STOP, TOLD)

    assert quoted(chapter, "Boxed warning") == [TOLD.sentence]
    assert quoted(chapter, "What to do") == [STOP.sentence]
    assert quoted(stating(STOP), "Boxed warning") == []


def test_an_empty_severity_points_to_the_outcome() -> None:
    (row,) = (row for row in card_rows(stating(STOP)) if row.title == "Severity and outcome")

    assert row.unread is not None
    assert row.unread.heading == "Outcome and Management"
