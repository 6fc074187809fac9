"""Ten questions of clinicians, each answered in the window within three actions."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.journeys.driver import Driver

MOST_ACTIONS = 3
Step = Callable[[Driver], object]


def typed(text: str) -> Step:
    return lambda driver: driver.type(text)


def enter(driver: Driver) -> None:
    driver.open_hit()


def hit(title: str) -> Step:
    return lambda driver: driver.click_hit(title)


def section(heading: str) -> Step:
    return lambda driver: driver.click_outline(heading)


def explanation(driver: Driver) -> None:
    driver.click_explanation()


@dataclass(frozen=True)
class Question:
    """A question, what its asker does, and the words that then answer it in view.

    `badge` is a likelihood badge that is part of the answer; `in_help`: help answers, not a page.
    """

    asks: str
    steps: tuple[Step, ...]
    answers: tuple[str, ...]
    badge: str = ""
    in_help: bool = False


QUESTIONS = (
    Question(
        "is augmentin a known cause, and how late does it come?",
        (typed("augmentin"), enter, section("Hepatotoxicity")),
        ("Symptoms began after a mean of 31 days",),
        badge="A  well known cause",
    ),
    Question(
        "which conjugates cause SOS?",
        (typed("which conjugates cause SOS?"), hit("Monoclonal Antibodies")),
        ("gemtuzumab ozogamicin (target CD33)", "inotuzumab ozogamicin (target CD22)"),
    ),
    Question(
        "what did INO-VATE report?",
        (typed("what did INO-VATE report?"), enter),
        ("81% vs 29% in the first report", "at 11% compared with 1%"),
    ),
    Question(
        "what is E*?",
        (typed("what is E*?"), explanation),
        ("Unproven but suspected cause.", "no convincing case is published"),
        in_help=True,
    ),
    Question(
        "does it matter how long nitrofurantoin is taken? (and how is it spelt?)",
        (typed("nitrofurantion"), enter, section("Hepatotoxicity")),
        ("44 one of a year or more", "Among those exposed for a year or more, 20%"),
        badge="A  well known cause",
    ),
    Question(
        "may metoprolol be tried again?",
        (typed("metoprolol rechallenge"), enter),
        ("Injury has come back on rechallenge, which should therefore be avoided.",),
        badge="D  possible cause",
    ),
    Question(
        "what was in the paper with PMID 27292104?",
        (typed("27292104"), enter),
        ("more complete remissions [81% vs 29%]",),
    ),
    Question(
        "the report says R=25: what is that?",
        (typed("R ratio"), explanation),
        ("R is 5 or more", "Hepatocellular"),
        in_help=True,
    ),
    Question(
        "at which ALT is bosentan stopped for good?",
        (typed("bosentan"), enter, section("Outcome and Management")),
        ("above 8 times ULN it is stopped for good",),
    ),
    Question(
        "is there an antidote to paracetamol?",
        (typed("paracetamol antidote"), enter),
        ("an antidote (acetylcysteine) given promptly prevents most injury",),
    ),
)


def test_there_are_ten() -> None:
    assert len({question.asks for question in QUESTIONS}) == 10


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asks)
def test_a_question_is_answered_within_three_actions(whole: Driver, question: Question) -> None:
    for step in question.steps:
        step(whole)

    view = whole.dialog.text if question.in_help else whole.window.reading.view
    assert [words for words in question.answers if not whole.sees(words, view)] == []
    assert not question.badge or whole.sees_badge(question.badge)
    assert whole.actions == len(question.steps) <= MOST_ACTIONS
    if question.in_help:
        whole.dialog.reject()


def test_what_would_need_scrolling_does_not_count_as_seen(whole: Driver) -> None:
    whole.type("augmentin")
    whole.open_hit()

    end = whole.window.reading.view.document().lastBlock().text()
    assert whole.sees("Key facts")
    assert end
    assert not whole.sees(end)
    assert not whole.sees("no such words")
