"""Likelihood statements as the chapters word them."""

from dataclasses import dataclass

import pytest

from index.parse.likelihood import likelihood_scores
from tests.index.parse.chapters import bits, read, section

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
    *(
        Case(f"nothing but the slip: {words}", f"{words} ({KNOWN}).", [(None, "C", False, KNOWN)])
        for words in (
            *("Likelihoodscore: C", "Likeli-hood score: C", "Likelihood s core: C"),
            *("Likelihood score; C", "Likelihood score. C", "Likelihood score—C"),
            *("Likelihood score–C", "Likelihood score is C", "The likelihood score of C"),
            *("likelihood score: c", "Likelihood score: [C]", "Likelihood score: “C”"),
            *("Likelihood score: Category C", "Likelihood score： С"),
        )
    ),
    Case("no colon and no wording", "Likelihood score C.", [(None, "C", False, "")]),
    Case(
        "the wording before its letter",
        "Likelihood score: probable (C).",
        [(None, "C", False, "probable")],
    ),
    *(
        Case(
            f"high dose as {mark}",
            f"Likelihood score: A {mark} ({KNOWN}).",
            [(None, "A", True, KNOWN)],
        )
        for mark in ("[hd]", "[HD}", "(HD)", "[ H D ]")
    ),
    Case(
        "high dose behind the wording",
        f"Likelihood score: A ({KNOWN}) [HD].",
        [(None, "A", True, KNOWN)],
    ),
    Case("a footnote's star", f"Likelihood score: A* ({KNOWN}).", [(None, "A", False, KNOWN)]),
    *(
        Case(
            f"between two letters: {pair}",
            f"Likelihood score: {pair} ({KNOWN}).",
            [(None, "B", False, KNOWN), (None, "C", False, KNOWN)],
        )
        for pair in ("B-C", "B or C", "B/C", "B to C")
    ),
    Case(
        "is instead of a colon",
        f"Likelihood score for fictamab is A ({KNOWN}) and for imaginol is B ({KNOWN}).",
        [("fictamab", "A", False, KNOWN), ("imaginol", "B", False, KNOWN)],
    ),
    Case(
        "both are of it",
        f"Likelihood score: Fictamab and imaginol: both A ({KNOWN}).",
        [("Fictamab", "A", False, KNOWN), ("imaginol", "A", False, KNOWN)],
    ),
    Case(
        "an article behind a clause",
        "The likelihood score was based upon 12 cases: A 45 year old man fell ill.",
        [],
    ),
    Case("an article behind the colon", "Likelihood score: A new review is planned.", []),
    Case(
        "wording without parentheses",
        "Likelihood score: A well known cause of liver injury.",
        [(None, "A", False, "")],
    ),
    Case("others of that score", f"Drugs with a likelihood score of B ({KNOWN}) are many.", []),
    *(
        Case(f"no letter yet: {words}", f"Likelihood score: {words}.", [])
        for words in ("Not scored", "Pending", "None; a new review is planned", "To be determined")
    ),
    Case("no colon and a dash", "Likelihood score C – probable cause.", [(None, "C", False, "")]),
    *(
        Case(
            f"names and letters alone: {words}",
            f"Likelihood scores: {words}.",
            [("Fictamab", "B", False, ""), ("imaginol", "E*", False, "")],
        )
        for words in ("Fictamab B, imaginol E*", "Fictamab [B] and imaginol [E*]")
    ),
    Case(
        "wording of one word is no agent",
        "Likelihood score: E* (unproven).",
        [(None, "E*", False, "")],
    ),
    Case(
        "a score within brackets is of its own agent",
        f"Likelihood score: E* (unproven) [niacin: A[HD] ({KNOWN})].",
        [(None, "E*", False, ""), ("niacin", "A", True, KNOWN)],
    ),
    Case(
        "a dose is no agent",
        f"Likelihood score (in high doses): A ({KNOWN}).",
        [(None, "A", False, KNOWN)],
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


def test_a_score_stated_twice_is_one() -> None:
    found = list(likelihood_scores(["Likelihood score: C.", f"Likelihood score: C ({KNOWN})."]))

    assert [(score.letter, score.wording) for score in found] == [("C", KNOWN)]


def _cells(*rows: tuple[str, ...]) -> str:
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table-wrap><table><tbody>{body}</tbody></table></table-wrap>"


STATED = f"Likelihood score: B ({KNOWN})."
SET_AS = {
    "a list": f"<list><list-item><p>{STATED}</p></list-item></list>",
    "a box": f"<boxed-text><p>{STATED}</p></boxed-text>",
    "the title of a box": f"<boxed-text><title>{STATED}</title><p>Words.</p></boxed-text>",
    "a heading": f"<sec><title>{STATED}</title><p>Words.</p></sec>",
    "a heading and a paragraph": f"<sec><title>Likelihood score</title><p>B ({KNOWN}).</p></sec>",
    "a label and a paragraph": f"<p><bold>Likelihood score:</bold></p><p>B ({KNOWN}).</p>",
    "mark-up within words": f"<p><bold>Likeli</bold>hood <italic>score</italic>:B ({KNOWN}).</p>",
    "a cell": _cells((STATED,)),
    "two cells": _cells(("Likelihood score", f"B ({KNOWN})")),
    "a caption": f"<table-wrap><caption><p>{STATED}</p></caption><table/></table-wrap>",
}


@pytest.mark.parametrize("form", SET_AS)
def test_a_statement_is_read_however_it_is_set(form: str) -> None:
    chapter = read(bits(section("Hepatotoxicity", f"<p>Rare.</p>{SET_AS[form]}")))

    assert [(s.agent, s.letter, s.wording) for s in chapter.likelihood] == [(None, "B", KNOWN)]


def test_a_column_of_scores_is_one_for_each_drug() -> None:
    table = _cells(("Drug", "Likelihood score"), ("Fictamab", "B"), ("Imaginol", "A [HD]"))
    chapter = read(bits(section("Hepatotoxicity", table)))

    found = [(s.agent, s.letter, s.high_dose) for s in chapter.likelihood]
    assert found == [("Fictamab", "B", False), ("Imaginol", "A", True)]


def test_whose_letter_it_is_may_stand_for_the_wording() -> None:
    statement = "Likelihood score: E* (LiverTox master list, January 2025)."

    (score,) = likelihood_scores([statement])
    assert (score.agent, score.letter) == (None, "E*")
    assert (score.wording, score.statement) == ("LiverTox master list, January 2025", statement)
