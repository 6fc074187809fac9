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
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_a_statement_gives_its_scores(case: Case) -> None:
    found = list(likelihood_scores([case.statement]))

    assert [(s.agent, s.letter, s.high_dose, s.wording) for s in found] == case.scores
    assert all(score.statement == case.statement for score in found)
