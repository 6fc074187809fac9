"""Likelihood statements: the letter, the agent, the [HD] mark and the wording, as stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from index.medical.likelihood import PLAIN_LETTER
from index.monograph.model import LikelihoodScore
from index.monograph.sentences import sentence_ends
from index.parse.agents import agents_in
from index.parse.misspellings import edits_between

# Words as long as "likelihood score" with a slip or two: sources write "Likehood score".
_TWO_WORDS: Final = re.compile(
    r"(?<![^\W_])(?=(?P<first>[^\W\d_]{8,12})[\s-]+(?P<second>[^\W\d_]{4,7})(?![^\W_]))"
)
_LIKELIHOOD_SLIPS: Final = 2
_SCORE_SLIPS: Final = 1
# "Likelihood score (venlafaxine): …", "Likelihood score for A and B: …", "Likelihood score = …".
_UP_TO_COLON: Final = re.compile(
    r"(?P<after>(?:\([^()]{0,300}\)|[^:=()]){0,300}?)(?:[:=]|\s[–—-]\s)"
)
# "Likelihood score (venlafaxine) B (…)": the colon is forgotten.
_NO_COLON: Final = re.compile(
    r"(?P<after>\s*(?:\([^()]{0,300}\))?)\s*"
    rf"(?={PLAIN_LETTER}\s?[*∗＊]?\s*(?:\[H\s?D?\]\s*)?\()"
)
# NCBI writes the mark as "[HD]" or "[H]", with or without a space before it.
_LETTER: Final = re.compile(
    rf"(?<![^\W_])(?P<letter>{PLAIN_LETTER})(?P<star>\s?[*∗＊])?"
    r"(?P<hd>\s*[\[(]\s*H\s?D?\s*[\])]|\s*\bHD\b)?(?![A-Za-z\d'’])"
)
_RANGE: Final = re.compile(rf"\s*(?:to|through|[–—-])\s*{PLAIN_LETTER}\b")
# What may follow a second letter: "B (…). A few cases …" states one score, not two.
_AFTER_SCORE: Final = re.compile(r"\s*(?:[(\[]|,|;|\.?\s*$|\band\b|\bfor\b)")
_FOR_AGENTS: Final = re.compile(
    r"\s+for\s+(?P<agents>[^,;.()]{2,80}?)"
    rf"(?=\s*(?:[,;.(]|$|\band\s+{PLAIN_LETTER}\b))"
)
_BRACKETS: Final = {"(": 1, "[": 1, ")": -1, "]": -1}
# Letters that belong to a name: "vitamin E (…)".
_LETTERED: Final = re.compile(
    r"\b(?:vitamin|hepatitis|type|class|group|category|amphotericin|c[iy]closporin|factor|"
    r"influenza|streptococcus)$",
    re.IGNORECASE,
)
_WORDING_SIGNS: Final = ("cause", "injur", "likel", "known", "suspected", "hepatotox", "probable")
# A statement is a sentence or two; pages of text that begin like one are none.
_LONGEST: Final = 4000


def likelihood_scores(paragraphs: Iterable[str]) -> Iterator[LikelihoodScore]:
    """The scores that `paragraphs` state, in order.

    >>> [s.letter for s in likelihood_scores(["Likelihood score: E* (unproven cause)."])]
    ['E*']

    A statement may name one agent, several for one letter ("(citalopram, escitalopram): B"), or a
    letter each ("B (amlodipine), C (felodipine)"). Text that gives no letter yields nothing.
    """
    for paragraph in paragraphs:
        statements = list(_statements(paragraph))
        ends = (*(each.start for each in statements[1:]), len(paragraph))
        for statement, end in zip(statements, ends, strict=False):
            if end - statement.start <= _LONGEST:
                yield from _scores(paragraph[:end], statement)


@dataclass(frozen=True, slots=True)
class _Statement:
    """Where a statement begins in its paragraph, where its letters do, and whom it names."""

    start: int
    scores: int
    agents: list[str]


def _statements(paragraph: str) -> Iterator[_Statement]:
    """The places that state a score; what follows may yet turn out to have no letter."""
    # Before a statement read already, no other begins.
    least = 0
    for keyword in _keywords(paragraph):
        if found := _statement(paragraph, keyword, least):
            yield found
            least = found.scores


def _keywords(paragraph: str) -> Iterator[tuple[int, int]]:
    for found in _TWO_WORDS.finditer(paragraph):
        first, second = found["first"].lower(), found["second"].lower()
        slips = min(edits_between(second, each, _SCORE_SLIPS) for each in ("score", "scores"))
        if slips <= _SCORE_SLIPS and (
            edits_between(first, "likelihood", _LIKELIHOOD_SLIPS) <= _LIKELIHOOD_SLIPS
        ):
            yield found.start("first"), found.end("second")


def _statement(paragraph: str, keyword: tuple[int, int], least: int) -> _Statement | None:
    begins, ends = keyword
    start = _sentence_start(paragraph, begins, least)
    told = paragraph[start:begins].rstrip()
    # "Acarbose likelihood score": a clause that ends in a comma names no agent.
    before = [] if told.endswith(",") else agents_in(told)
    colon = _UP_TO_COLON.match(paragraph, ends)
    if colon is not None and (after := agents_in(colon["after"])) is not None:
        return _Statement(start, colon.end(), [*(before or ()), *after])
    if colon is not None and paragraph[begins:ends].lower().endswith("e"):
        # "The likelihood score given to it is: C"; "scores that …" may tell of the scale.
        return _Statement(start, colon.end(), before or [])
    bare = _NO_COLON.match(paragraph, ends)
    if bare is not None and before is not None:
        return _Statement(start, bare.end(), [*before, *(agents_in(bare["after"]) or ())])
    return None


def _sentence_start(paragraph: str, place: int, least: int) -> int:
    """Where the sentence or clause begins that `place` stands in."""
    before = paragraph[least:place]
    ends = [end for end in sentence_ends(f"{before}X") if end <= len(before)]
    ends += [found.end() for found in re.finditer(r"[;)]\.?(?=\s)|\)\.|\n", before)]
    start = least + max(ends, default=0)
    return start + len(paragraph[start:place]) - len(paragraph[start:place].lstrip(" \t\n\xa0.;,"))


def _scores(paragraph: str, statement: _Statement) -> Iterator[LikelihoodScore]:
    rest, position = paragraph[statement.scores :], 0
    while found := _next_letter(rest, position):
        letter, before = found
        agents, end = list(before), letter.end()
        if behind := _FOR_AGENTS.match(rest, end):
            agents, end = agents or agents_in(behind["agents"]) or [], behind.end()
        inside, wording, end = _in_parentheses(rest, end)
        for agent in agents or inside or statement.agents or [""]:
            yield LikelihoodScore(
                agent=agent or None,
                letter=letter["letter"] + ("*" if letter["star"] else ""),
                high_dose=letter["hd"] is not None,
                wording=wording,
                statement=paragraph[statement.start :].strip().rstrip(";"),
            )
        position = end


def _next_letter(rest: str, position: int) -> tuple[re.Match[str], list[str]] | None:
    """The next letter that stands where a score can, and the agents that are named before it."""
    start = position
    while letter := _LETTER.search(rest, position):
        before = rest[start : letter.start()].strip(" \t\n\xa0,;.")
        before = before[max((0, *sentence_ends(before))) :]
        is_first = start == 0 and not before
        if not _RANGE.match(rest, letter.end()) and (
            is_first or _can_be_score(rest, letter, before)
        ):
            agents = agents_in(re.sub(r"^and\b", "", before.rpartition(";")[2]))
            if agents is not None:
                return letter, agents
        position = letter.end()
    return None


def _can_be_score(rest: str, letter: re.Match[str], before: str) -> bool:
    """Whether a letter that is not the first thing said is a score, and no letter of a name."""
    stands_before = rest[: letter.start()].rstrip()
    if stands_before.endswith((":", "=", "–", ",", ";", ".", ")", " and")):
        return _AFTER_SCORE.match(rest, letter.end()) is not None
    _, wording, end = _in_parentheses(rest, letter.end())
    return bool(wording) and end > letter.end() and not _LETTERED.search(before)


def _in_parentheses(rest: str, position: int) -> tuple[list[str], str, int]:
    """Agents and wording that stand in parentheses right after a letter, and where they end."""
    agents: list[str] = []
    wording = ""
    while not wording:
        inside, end = _parenthesis(rest, position)
        if end == position:
            break
        named, colon, said = inside.partition(":")
        if _is_wording(inside) and not (colon and not _is_wording(named) and agents_in(named)):
            wording = inside
        elif _is_wording(inside):
            agents, wording = agents_in(named) or [], said.strip()
        elif agents:
            break
        else:
            agents = agents_in(inside) or []
        position = end
    return agents, wording, position


def _is_wording(text: str) -> bool:
    return any(sign in text.lower() for sign in _WORDING_SIGNS)


def _parenthesis(text: str, start: int) -> tuple[str, int]:
    """What stands in parentheses right after `start`, nested ones included, and where it ends."""
    opening = re.compile(r"\s*[(\[]").match(text, start)
    if opening is None:
        return "", start
    depth = 1
    for position in range(opening.end(), len(text)):
        depth += _BRACKETS.get(text[position], 0)
        if depth == 0:
            return text[opening.end() : position].strip(), position + 1
    return text[opening.end() :].strip(), len(text)
