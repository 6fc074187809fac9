"""Likelihood statements as the chapters word them."""

from dataclasses import dataclass

import pytest

from index.parse.likelihood import likelihood_scores

KNOWN = "well known cause of clinically apparent liver injury"


@dataclass(frozen=True)
class Case:
    does: str
    statement: str
    scores: list[tuple[str | None, str, bool, str]]


CASES = [
    Case("a plain statement", f"Likelihood score: A ({KNOWN}).", [(None, "A", False, KNOWN)]),
    Case(
        "a letter with an asterisk",
        "Likelihood score: E* (unproven but suspected rare cause of liver injury).",
        [(None, "E*", False, "unproven but suspected rare cause of liver injury")],
    ),
    Case(
        "high dose with a space", f"Likelihood score: A [HD] ({KNOWN}).", [(None, "A", True, KNOWN)]
    ),
    Case("high dose without one", "Likelihood score: C[HD].", [(None, "C", True, "")]),
    Case(
        "the agent in parentheses",
        f"Likelihood score (venlafaxine): B ({KNOWN}).",
        [("venlafaxine", "B", False, KNOWN)],
    ),
    Case(
        "the agent before the words",
        f"Acarbose likelihood score: B ({KNOWN}).",
        [("Acarbose", "B", False, KNOWN)],
    ),
    Case(
        "several agents, one letter",
        f"Likelihood score (citalopram, escitalopram and sertraline): B ({KNOWN}).",
        [(agent, "B", False, KNOWN) for agent in ("citalopram", "escitalopram", "sertraline")],
    ),
    Case(
        "a letter each in one statement",
        "Likelihood scores: B (amlodipine), C (felodipine) and E* (isradipine).",
        [
            ("amlodipine", "B", False, ""),
            ("felodipine", "C", False, ""),
            ("isradipine", "E*", False, ""),
        ],
    ),
    Case(
        "an agent before each letter",
        f"Likelihood score: amlodipine: B ({KNOWN}); felodipine: X (unknown cause).",
        [("amlodipine", "B", False, KNOWN), ("felodipine", "X", False, "unknown cause")],
    ),
    Case(
        "parentheses inside the wording",
        "Likelihood score: C (probable cause (rare) of liver injury).",
        [(None, "C", False, "probable cause (rare) of liver injury")],
    ),
    Case(
        "a sentence after the score is no second score",
        f"Likelihood score: B ({KNOWN}). A few cases of E. coli sepsis, D dimers and vitamin C.",
        [(None, "B", False, KNOWN)],
    ),
    Case(
        "the article is no agent",
        f"The likelihood score: D ({KNOWN}).",
        [(None, "D", False, KNOWN)],
    ),
    Case("no letter stated", "Likelihood score: not stated in the sources of this text.", []),
    Case("a sentence about scores", "It concludes with a likelihood score from E to A.", []),
    Case("a word that begins with a letter of the scale", "Likelihood score: Drug specific.", []),
    *(
        Case(
            f"a slip of the pen: {words}",
            f"{words} (fictamab): B ({KNOWN}).",
            [("fictamab", "B", False, KNOWN)],
        )
        for words in (
            *("Likehood score", "Likelhood score", "Likelihod score", "Likelihood socre"),
            *("Likelihood core", "Liklihood scores", "Likelihood scre", "likelyhood score"),
        )
    ),
    Case(
        "high dose without its D", f"Likelihood score: A[H] ({KNOWN}).", [(None, "A", True, KNOWN)]
    ),
    Case(
        "several agents before the letter",
        f"Likelihood score: amobarbital, pentobarbital and secobarbital: E ({KNOWN}).",
        [(agent, "E", False, KNOWN) for agent in ("amobarbital", "pentobarbital", "secobarbital")],
    ),
    Case(
        "several agents after for",
        f"Likelihood score for fictamab, imaginol and nullidine: E ({KNOWN}).",
        [(agent, "E", False, KNOWN) for agent in ("fictamab", "imaginol", "nullidine")],
    ),
    Case(
        "a combination is one agent",
        f"Likelihood score (fictamab/imaginol): C ({KNOWN}).",
        [("fictamab/imaginol", "C", False, KNOWN)],
    ),
    Case(
        "an agent that begins with a number",
        f"Likelihood score: 6-fictopurine: A ({KNOWN}); imaginol: B ({KNOWN}).",
        [("6-fictopurine", "A", False, KNOWN), ("imaginol", "B", False, KNOWN)],
    ),
    Case(
        "an agent whose name ends in a letter",
        f"Likelihood scores: vitamin A: A[HD] ({KNOWN}), vitamin E: E (unlikely cause).",
        [("vitamin A", "A", True, KNOWN), ("vitamin E", "E", False, "unlikely cause")],
    ),
    Case(
        "an agent without a colon",
        f"Likelihood scores: Fictamab C ({KNOWN}), imaginol E* (unproven but suspected).",
        [("Fictamab", "C", False, KNOWN), ("imaginol", "E*", False, "unproven but suspected")],
    ),
    Case(
        "the agent before the wording",
        f"Likelihood score: B (fictamab: {KNOWN}).",
        [("fictamab", "B", False, KNOWN)],
    ),
    Case(
        "the agent in parentheses of its own",
        f"Likelihood score: B (fictamab) ({KNOWN}).",
        [("fictamab", "B", False, KNOWN)],
    ),
    Case(
        "the agents after the letters",
        "Likelihood score: A [HD] for niacin and E for niacinamide.",
        [("niacin", "A", True, ""), ("niacinamide", "E", False, "")],
    ),
    Case("a forgotten colon", f"Likelihood score B ({KNOWN}).", [(None, "B", False, KNOWN)]),
    Case("another asterisk", f"Likelihood score: E∗ ({KNOWN}).", [(None, "E*", False, KNOWN)]),
    Case(
        "a clause between the words and the letter",
        f"Likelihood score of the drug as given in 2020: C ({KNOWN}).",
        [(None, "C", False, KNOWN)],
    ),
    Case(
        "letters in the wording",
        "Likelihood score: D (possible cause in hepatitis C, hepatitis B (chronic) or HIV).",
        [(None, "D", False, "possible cause in hepatitis C, hepatitis B (chronic) or HIV")],
    ),
    Case("a range is no score", "Likelihood scores: A to E are given in this book.", []),
    Case("scores that are explained", "Likelihood scores used here: see page 3.", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_a_statement_gives_its_scores(case: Case) -> None:
    found = list(likelihood_scores([case.statement]))

    assert [(s.agent, s.letter, s.high_dose, s.wording) for s in found] == case.scores
    assert all(score.statement == case.statement for score in found)


@pytest.mark.parametrize(
    ("paragraph", "scores"),
    [
        (
            "It was given to 30 people with hepatitis B (chronic). Nobody fell ill. "
            "Likelihood score: D (possible cause).",
            [(None, "D", "Likelihood score: D (possible cause).")],
        ),
        (
            "Likelihood score (fictamab): C (probable cause). "
            "Likelihood score (imaginol): E (unlikely cause).",
            [
                ("fictamab", "C", "Likelihood score (fictamab): C (probable cause)."),
                ("imaginol", "E", "Likelihood score (imaginol): E (unlikely cause)."),
            ],
        ),
        (
            "Fictamab likelihood score: C (probable cause); "
            "imaginol likelihood score: E (unlikely).",
            [
                ("Fictamab", "C", "Fictamab likelihood score: C (probable cause)"),
                ("imaginol", "E", "imaginol likelihood score: E (unlikely)."),
            ],
        ),
        (
            "Nobody fell ill, likelihood score: E (unlikely cause).",
            [(None, "E", "Nobody fell ill, likelihood score: E (unlikely cause).")],
        ),
        (f"{'Nobody fell ill. ' * 900}Likelihood score: E.", [(None, "E", "Likelihood score: E.")]),
        (f"Likelihood score: {'words ' * 900}", []),
    ],
    ids=[
        "at the end",
        "two",
        "two with the agent first",
        "within a sentence",
        "pages",
        "no letter",
    ],
)
def test_a_statement_within_a_paragraph_is_its_own_words(
    paragraph: str, scores: list[tuple[str | None, str, str]]
) -> None:
    found = likelihood_scores([paragraph])

    assert [(score.agent, score.letter, score.statement) for score in found] == scores
