"""The latency of a liver injury, and the durations that are none."""

from dataclasses import dataclass

import pytest

from index.facts.agents import OtherAgents
from index.facts.derivation import facts_in
from index.facts.latency import general_ones
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind
from tests.index.facts.passages import facts_of, sentences_in

Days = tuple[float | None, float | None]


def days_in(text: str, region: Region = Region.LIVER, before: str = "") -> list[Days]:
    sentence = Sentence(text, region, before)
    facts = [fact for fact in facts_in(sentence) if fact.kind is FactKind.LATENCY]
    assert all(fact.sentence == text for fact in facts)
    return [(fact.from_days, fact.to_days) for fact in facts]


@dataclass(frozen=True)
class Told:
    does: str
    text: str
    days: Days
    region: Region = Region.LIVER
    before: str = ""


TOLD = [
    Told("onset", "The onset of injury is usually within 1 to 3 months of starting.", (30, 90)),
    Told("time to onset", "The time to onset is typically 2 to 12 weeks.", (14, 84)),
    Told("in brackets", "The latency to onset is usually short (1 to 3 weeks).", (7, 21)),
    Told("a verb", "Liver injury arose 3 to 8 weeks after the first infusion.", (21, 56)),
    Told("an illness", "The typical case presents with jaundice after 4 to 20 weeks.", (28, 140)),
    Told("becoming apparent", "The injury becomes apparent between 2 and 5 months.", (60, 150)),
    Told("an interval", "The interval from the start to onset of jaundice was 10 days.", (10, 10)),
    Told("incubation", "Jaundice has an incubation period of 1 to 4 weeks.", (7, 28)),
    Told("a less", "The latency to onset was less than one month in most cases.", (None, 30)),
    Told("a count in words", "Hepatitis arises one to four months into treatment.", (30, 120)),
    Told("an average", "Symptoms began after a mean of 31 days.", (31, 31)),
    Told(
        "obstruction of sinusoids",
        "The time to onset of sinusoidal obstruction syndrome is within 3 weeks.",
        (None, 21),
    ),
    Told(
        "features that come with it",
        "Fictamab hepatotoxicity occurs with onset of fever, followed by rash, 1 to 8 weeks after"
        " starting therapy.",
        (7, 56),
    ),
    Told(
        "what leans on the sentence before",
        "It usually arises within 2 to 8 weeks of starting.",
        (14, 56),
        before="Fictamab can cause an acute hepatitis.",
    ),
    Told(
        "the introduction",
        "Fictamab causes acute liver injury, typically arising within 2 to 6 weeks.",
        (14, 42),
        Region.BACKGROUND,
    ),
    Told(
        "what is usual beside a case",
        "The latency of 8 months was long (the usual latency being 2-6 weeks).",
        (14, 42),
        Region.COMMENT,
    ),
    Told("people", "Patients present with jaundice 2 to 12 weeks after starting.", (14, 84)),
    Told("the most", "Onset ranged to 2 years, but in most cases was within 3 months.", (None, 90)),
    Told("of reported cases", "The latency of the reported cases was 3 to 7 weeks.", (21, 49)),
    Told("years", "Cirrhosis typically arises after years of therapy.", (None, None)),
    Told("two ranges, the first", "Hepatitis arises within 2 weeks, or in a day.", (None, 14)),
]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case.does)
def test_the_latency_is_read(case: Told) -> None:
    assert case.days in days_in(case.text, case.region, case.before)


TRAPS = [
    ("a case in brackets", "Cases of liver injury arise late (9 months in Case 1)."),
    ("recovery", "The injury resolves within 4 to 8 weeks of stopping."),
    ("recovery after onset", "Jaundice appears early, and recovery takes 4 to 8 weeks."),
    ("improvement that begins", "The injury is reversible, improvement beginning within 5 days."),
    ("what lasts", "Jaundice persisted for 6 months in two patients."),
    ("what grows worse", "The injury may worsen for 1 to 2 weeks after discontinuation."),
    ("rechallenge", "Recurrence of jaundice arose within 3 days of rechallenge."),
    ("re-exposure", "Upon re-exposure, liver injury occurred within 2 days."),
    ("duration of therapy", "Patients were given a 2 week course and one developed jaundice."),
    ("duration of use", "Liver injury occurred in patients treated for up to 2 years."),
    ("a trial", "In a trial of 24 weeks, jaundice occurred in one patient."),
    ("elevations alone", "ALT elevations typically arise within 2 to 8 weeks of starting."),
    ("abnormalities", "These abnormalities usually arise within 6 weeks of starting."),
    ("a rash", "Rash usually arises within 2 weeks of starting."),
    ("Stevens-Johnson", "Stevens Johnson syndrome can occur within 2 to 6 weeks of starting."),
    ("monitoring", "Liver tests are recommended every 2 weeks to detect liver injury."),
    ("what has no jaundice", "ALT elevations without jaundice arise within 3 weeks of starting."),
    ("nothing seen", "No cases of liver injury occurred within 6 months of starting."),
    ("an age", "Liver injury occurred in patients with a median age of 55 years."),
    ("an age by years", "Jaundice developed in a 45 year old woman."),
    ("a dose", "Liver injury has occurred with doses of 10 mg a day."),
    ("years on the market", "It was used for 30 years before hepatitis was reported."),
    ("an effect", "The onset of action is within 2 to 4 weeks."),
    ("overdose", "Overdose is marked by onset of agitation 3 to 6 hours after ingestion."),
    ("a death", "Patients with jaundice died within 3 weeks."),
    ("reactivation", "Reactivation of HBV typically arises 2 to 6 months after starting."),
]


@pytest.mark.parametrize(("what", "text"), TRAPS, ids=[what for what, _ in TRAPS])
def test_another_duration_is_no_latency(what: str, text: str) -> None:
    assert days_in(text) == []


@pytest.mark.parametrize(
    ("region", "text"),
    [
        (Region.BACKGROUND, "The effect usually appears within 2 to 4 weeks of starting."),
        (Region.COMMENT, "She developed jaundice 5 weeks after starting, as is typical."),
        (Region.COMMENT, "The latency of 8 months was longer than usual."),
        (Region.COMMENT, "Jaundice arose 5 weeks after starting."),
    ],
)
def test_outside_hepatotoxicity_only_what_is_said_of_the_liver_in_general(
    region: Region, text: str
) -> None:
    assert days_in(text, region) == []


def test_a_latency_in_words_has_no_days() -> None:
    (fact,) = facts_in(Sentence("The latency to onset of liver injury is often short."))

    assert (fact.kind, fact.from_days, fact.to_days) == (FactKind.LATENCY, None, None)
    assert fact.as_written == "latency to onset of liver injury is often short"


@pytest.mark.parametrize(
    "text",
    [
        "Recovery is prompt in cases with a short latency.",
        "The rapid onset was due to reexposure.",
        "Rash has a short latency.",
    ],
)
def test_words_of_another_thing_are_no_latency(text: str) -> None:
    assert days_in(text) == []


def test_a_figure_hides_the_vague_one_beside_it() -> None:
    text = "Injury arises within 6 months of starting or several months after a change of dose."

    assert days_in(text) == [(None, 180)]


@pytest.mark.parametrize(
    ("text", "typical"),
    [
        ("The onset of jaundice is usually within 2 weeks.", [True]),
        ("Jaundice arises within 2 weeks but can be as late as 9 months.", [True, False]),
        ("Jaundice is rare, but usually arises within 2 weeks of starting.", [True]),
        ("Onset is within 2 to 4 weeks, but can be up to a year.", [True, False]),
        ("Without rash, the latency can reach 6 to 12 months.", [False]),
        ("Rarely, jaundice arises after 2 years of therapy.", [False]),
        ("Some instances of injury with a short latency (2 to 8 weeks) come with rash.", [False]),
        ("It is linked to rare instances of jaundice, with an onset within 2 weeks.", [True]),
        ("In rare instances, jaundice arose shortly after starting therapy.", [False]),
        ("Jaundice arose within 2 days of starting intravenous therapy.", [False]),
        ("Intravenous use is usual: jaundice usually arises within 2 days of starting.", [True]),
        ("Most cases of acute liver failure arise within 2 weeks of starting.", [False]),
        ("There are severe cases of liver injury, usually arising within 9 days.", [True]),
        ("Most patients with acute liver failure had an onset within 2 weeks.", [False]),
        ("Acute liver failure is on record, usually with an onset within 9 days.", [False]),
    ],
)
def test_extremes_and_rarities_are_not_typical(text: str, typical: list[bool]) -> None:
    facts = [fact for fact in facts_in(Sentence(text)) if fact.kind is FactKind.LATENCY]

    assert [fact.typical for fact in facts] == typical


def typical_in(text: str, region: Region = Region.LIVER) -> list[bool | None]:
    told = [
        (sentence, fact)
        for sentence in sentences_in(text, region, OtherAgents(("fictamab",)))
        for fact in facts_in(sentence)
        if fact.kind is FactKind.LATENCY
    ]
    return [fact.typical for fact in general_ones(told)]


@pytest.mark.parametrize(
    ("text", "typical"),
    [
        ("The onset ranges from 2 weeks to 6 months.", [True]),
        ("Onset mostly falls within 2 to 5 months.", [True]),
        ("Symptoms of the injury follow within 9 days of starting.", [True]),
        ("Injury had a median onset of 8 days (1 to 99 days).", [True, False]),
        ("The onset was within 9 weeks, in 3 of them within 10 days.", [True, False]),
        ("The onset ranges from 2 to 9 months; a typical latency is not given.", [False]),
        (
            "Injury arises in 1 to 3 days. Clinical symptoms follow at 60 to 90 hours.",
            [True],
        ),
        ("The onset ranged from 2 weeks to 6 months, averaging 3 months.", [False, True]),
        ("The onset varies from 2 to 90 days. Onset is usually within 3 weeks.", [False, True]),
        ("The onset ranges to 6 months, the usual latency being 4 weeks.", [False, True]),
        ("The onset is usually 4 weeks, with a range of 2 to 90 days.", [True, False]),
        ("The latency was 15 to 400 days with a median of 72 days.", [False, True]),
        ("The latency is usually 2 weeks; rare cases arise after 6 weeks.", [True, False]),
        ("In the case told below the latency was 3 weeks.", [False]),
        ("The latency was 2 to 4 weeks in the published case with jaundice.", [False]),
        ("The onset usually ranges from 2 to 6 weeks. Jaundice arises in 9 days.", [True, True]),
    ],
)
def test_a_mere_range_is_typical_only_where_nothing_else_is(
    text: str, typical: list[bool | None]
) -> None:
    assert typical_in(text) == typical


@pytest.mark.parametrize(
    ("text", "typical"),
    [
        ("Typical in this case was the onset of jaundice within a week of starting.", [False]),
        ("A typical case of hepatitis with onset 4 weeks after starting fictamab.", [False]),
        ("The course was typical with onset of jaundice within 4 weeks of starting.", [False]),
        ("Fictamab hepatotoxicity typically presents within 2 to 5 days.", [True]),
        ("The onset of 8 months was long (the usual latency being 2-6 weeks).", [True]),
    ],
)
def test_the_comment_on_a_case_is_typical_only_in_general(
    text: str, typical: list[bool | None]
) -> None:
    assert typical_in(text, Region.COMMENT) == typical


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("The onset of injury was after several cycles of therapy.", "after several cycles"),
        ("Liver injury usually arises after the second or third infusion.", "third infusion"),
        ("Jaundice arose after 2 to 6 courses.", "2 to 6 courses"),
        ("The time to onset was after several cycles of therapy.", "after several cycles"),
    ],
)
def test_a_latency_in_cycles_has_no_days(text: str, as_written: str) -> None:
    (fact,) = (fact for fact in facts_in(Sentence(text)) if fact.kind is FactKind.LATENCY)

    assert (fact.from_days, fact.to_days) == (None, None)
    assert as_written in (fact.as_written or "")


def test_the_onset_of_another_condition_is_no_latency() -> None:
    text = (
        "Fictamab can cause a hyperammonemia with coma. The time to onset was after several"
        " cycles of therapy."
    )
    assert not facts_of(text, FactKind.LATENCY)


def test_what_is_usual_stands_beside_what_is_of_some() -> None:
    text = "The latency is usually a few weeks or months, and is 3 to 6 weeks in some instances."

    facts = facts_of(text, FactKind.LATENCY)

    assert [(fact.as_written, fact.typical) for fact in facts] == [
        ("a few weeks or months", True),
        ("3 to 6 weeks", False),
    ]


def test_each_form_keeps_its_own_latency() -> None:
    text = (
        "Acute cases usually arise within a few weeks or months of starting, whereas chronic"
        " hepatitis typically arises after more than 6 months."
    )

    assert days_in(text) == [(None, None), (180, None)]


def test_of_a_drug_alone_one_case_counts_beside_another_drugs_latency() -> None:
    text = (
        "In a case report, jaundice arose within 4 weeks of starting fictamab. The injury from"
        " other azoles usually arises within 2 weeks."
    )

    assert typical_in(text) == [False, True]


def test_a_pattern_of_elevations_is_not_what_arises() -> None:
    text = "Jaundice with a mixed pattern of enzyme elevations arose within 4 weeks of starting."

    assert days_in(text) == [(None, 28)]


def test_one_published_case_counts_only_where_nothing_else_is_told() -> None:
    alone = Sentence("In a single case report, jaundice arose 9 weeks after starting.")
    usual = Sentence("The onset of jaundice is within 2 to 4 weeks.", start=70)
    told = [(each, fact) for each in (alone, usual) for fact in facts_in(each)]
    latencies = [pair for pair in told if pair[1].kind is FactKind.LATENCY]

    assert [fact.from_days for fact in general_ones(latencies)] == [14]
    assert [fact.from_days for fact in general_ones(latencies[:1])] == [63]


@pytest.mark.parametrize(
    "text",
    [
        "The latency is 1 to 8 weeks with fictolol and 2 to 6 months with otherolol.",
        "Injury arises within 1 to 8 weeks with fictolol and within 2 to 6 months with otherolol.",
        "Jaundice usually arises 1 to 8 weeks after starting fictolol and 2 to 6 months after"
        " starting otherolol.",
    ],
)
def test_of_two_drugs_each_has_its_own_latency(text: str) -> None:
    page_of_fictolol = OtherAgents(("fictolol",), ("otherolol",))
    page_of_the_class = OtherAgents((), ("fictolol", "otherolol"), of_class=True)

    def told(others: OtherAgents) -> list[tuple[float | None, str | None]]:
        facts = facts_of(text, FactKind.LATENCY, others=others)
        return [(fact.to_days, fact.agent) for fact in facts]

    assert told(page_of_fictolol) == [(56, None), (180, "otherolol")]
    assert told(page_of_the_class) == [(56, "fictolol"), (180, "otherolol")]


def test_how_long_a_drug_was_taken_is_no_latency() -> None:
    assert days_in("Jaundice arose within 2 months after 6 days of fictamab.") == [(None, 60)]
