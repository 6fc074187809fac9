"""Questions of clinicians, each answered in the window by two actions: typing and one more."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.journeys.driver import Driver

MOST_ACTIONS = 2
Step = Callable[[Driver], object]


def typed(text: str) -> Step:
    return lambda driver: driver.type(text)


def enter(driver: Driver) -> None:
    driver.open_hit()


def hit(title: str, section: str = "") -> Step:
    return lambda driver: driver.click_hit(title, section)


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


FIRST_QUESTIONS = (
    Question(
        "is augmentin a known cause, and how late does it come?",
        (typed("augmentin"), enter),
        ("The latency to the onset of symptoms was a mean of 31 days in the 117 cases",),
        badge="A  well known cause (list of 2025)",
    ),
    Question(
        "which conjugates cause SOS?",
        (typed("which conjugates cause SOS?"), hit("Monoclonal Antibodies")),
        ("gemtuzumab ozogamicin (target CD33)", "inotuzumab ozogamicin (target CD22)"),
    ),
    Question(
        "what did INO-VATE report?",
        (typed("what did INO-VATE report?"), enter),
        ("81% vs 29% in the first report", "SOS occurred in 11% on inotuzumab"),
    ),
    Question(
        "what is E*?",
        (typed("what is E*?"), explanation),
        ("Unproven but suspected cause.", "no convincing case is published"),
        in_help=True,
    ),
    Question(
        "does it matter how long nitrofurantoin is taken? (and how is it spelt?)",
        (typed("nitrofurantion"), enter),
        (
            "The latency of the acute form is typically a few weeks or less",
            "The latency of the chronic form is typically months to years",
        ),
        badge="A  well known cause",
    ),
    Question(
        "may metoprolol be tried again?",
        (typed("metoprolol rechallenge"), enter),
        ("Injury is reported to have come back on rechallenge, which should be avoided.",),
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
        (typed("bosentan"), hit("Bosentan", "Outcome and Management")),
        ("and for good above 8 times ULN (the last two by the LiverTox chapter)",),
    ),
    Question(
        "is there an antidote to paracetamol?",
        (typed("paracetamol antidote"), enter),
        ("N-acetylcysteine (NAC)", "should be given immediately once an overdose is diagnosed"),
        badge="A [HD]  well known cause",
    ),
)
# Asked of the drugs that the library has been grown by.
LATER_QUESTIONS = (
    Question(
        "may warfarin be tried again?",
        (typed("warfarin rechallenge"), enter),
        ("Reexposure to warfarin can bring a more severe injury and death.",),
    ),
    Question(
        "how soon does Tegretol injure?",
        (typed("tegretol"), enter),
        ("the latency is usually 1 to 8 weeks", "the latency can reach 6 to 12 months"),
        badge="A  well known cause",
    ),
    Question(
        "after carbamazepine, is phenytoin safe?",
        (typed("carbamazepine phenytoin cross reactivity"), enter),
        (
            "Cross reactivity of carbamazepine with the other aromatic anticonvulsants (phenytoin,",
            "is common",
        ),
    ),
    Question(
        "at which ALT is flutamide stopped?",
        (typed("flutamide monitoring"), enter),
        ("flutamide should be stopped promptly when ALT rises above twice ULN",),
    ),
    Question(
        "whose injury goes with HLA-A*33:01?",
        (typed("HLA-A*33:01"), enter),
        ("Most patients of European ancestry with terbinafine injury carry HLA-A*33:01",),
        badge="B  highly likely cause",
    ),
    Question(
        "may celecoxib be given after a reaction to sulfonamides?",
        (typed("celecoxib sulfonamide"), enter),
        ("several patients had a history of sulfonamide hypersensitivity",),
    ),
    Question(
        "is amodiaquine fit for malaria prophylaxis?",
        (typed("amodiaquine prophylaxis"), enter),
        ("recommended for treatment only and not for prophylaxis",),
        badge="A  well known cause",
    ),
    Question(
        "how soon does levofloxacin injure? (and how is it spelt?)",
        (typed("levofloxazin"), enter),
        ("The latency is usually short, 1 to 3 weeks",),
        badge="A  well known cause",
    ),
    Question(
        "is entacapone as harmful as tolcapone?",
        (typed("entacapone tolcapone"), enter),
        ("Injury attributed to entacapone has been mild and self-limited in the reported cases.",),
        badge="D  possible cause",
    ),
    Question(
        "are monthly liver tests needed on ambrisentan?",
        (typed("ambrisentan"), enter),
        ("Monthly monitoring of aminotransferases is no longer routinely recommended",),
        badge="E  unlikely cause",
    ),
)


def test_there_are_ten_and_ten() -> None:
    assert len({question.asks for question in FIRST_QUESTIONS}) == 10
    assert len({question.asks for question in LATER_QUESTIONS}) == 10


@pytest.mark.parametrize(
    "question", FIRST_QUESTIONS + LATER_QUESTIONS, ids=lambda question: question.asks
)
def test_a_question_is_answered_within_two_actions(whole: Driver, question: Question) -> None:
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
