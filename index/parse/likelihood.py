"""Likelihood statements: the letter, the agent, the [HD] mark and the wording, as stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.monograph.model import LikelihoodScore

# "Likelihood score: …", "Likelihood score (venlafaxine): …", "Acarbose likelihood score: …".
_STATEMENT: Final = re.compile(
    r"^(?P<before>[^:.]{0,80}?)\blikelihood scores?\b(?P<after>[^:]{0,160}):\s*(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
# NCBI writes the mark as "[HD]", with or without a space before it.
_LETTER: Final = re.compile(r"(?P<letter>[A-EX])(?P<star>\s?\*)?(?P<hd>\s*\[HD\])?(?![A-Za-z\d'])")
# What may follow a second letter: "B (…). A few cases …" states one score, not two.
_AFTER_SCORE: Final = re.compile(r"\s*(?:\(|,|;|\.?\s*$|\band\b)")
_AGENT_BEFORE: Final = re.compile(r"(?P<agent>[^\W\d_][\w\s/+'-]*?)\s*[:=–]\s*$")
_WORDING_SIGNS: Final = ("cause", "injur", "likel", "known", "suspected", "hepatotox", "probable")
_NO_AGENT: Final = ("the", "overall", "its", "a", "this")
# A statement is a sentence or two; a paragraph of pages that begins like one is none.
_LONGEST: Final = 4000
_JOINTS: Final = re.compile(r"\s*(?:,|;|/|\band\b|&)\s*", re.IGNORECASE)


def likelihood_scores(paragraphs: Iterable[str]) -> Iterator[LikelihoodScore]:
    """The scores that `paragraphs` state, in order.

    >>> [s.letter for s in likelihood_scores(["Likelihood score: E* (unproven cause)."])]
    ['E*']

    A statement may name one agent, several for one letter ("(citalopram, escitalopram): B"), or a
    letter each ("B (amlodipine), C (felodipine)"). Text that gives no letter yields nothing.
    """
    for paragraph in paragraphs:
        if len(paragraph) > _LONGEST:
            continue
        if statement := _STATEMENT.match(paragraph):
            yield from _scores(paragraph, statement)


def _scores(paragraph: str, statement: re.Match[str]) -> Iterator[LikelihoodScore]:
    named = _agents(statement["before"] + " " + statement["after"])
    rest = statement["rest"]
    position = 0
    while letter := _next_letter(rest, position):
        inside, end = _parenthesis(rest, letter.end())
        before = _AGENT_BEFORE.search(rest[position : letter.start()].strip(" ,;."))
        agents = [_without_joint(before["agent"])] if before else named
        wording = inside
        if inside and not any(sign in inside.lower() for sign in _WORDING_SIGNS):
            agents, wording = _agents(inside), ""
        for agent in agents or [None]:
            yield LikelihoodScore(
                agent=agent,
                letter=letter["letter"] + ("*" if letter["star"] else ""),
                high_dose=letter["hd"] is not None,
                wording=wording,
                statement=paragraph,
            )
        position = end


def _next_letter(rest: str, position: int) -> re.Match[str] | None:
    """The next letter that stands where a score can: first, or after a separator or an agent."""
    while found := _LETTER.search(rest, position):
        before = rest[: found.start()].rstrip()
        if not before:
            return found
        separated = before.endswith((":", "=", "–", ",", ";", ".", ")", " and"))
        if separated and _AFTER_SCORE.match(rest, found.end()):
            return found
        position = found.end()
    return None


def _parenthesis(text: str, start: int) -> tuple[str, int]:
    """What stands in parentheses right after `start`, nested ones included, and where it ends."""
    opening = re.compile(r"\s*\(").match(text, start)
    if opening is None:
        return "", start
    depth = 1
    for position in range(opening.end(), len(text)):
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        if depth == 0:
            return text[opening.end() : position].strip(), position + 1
    return text[opening.end() :].strip(), len(text)


def _agents(text: str) -> list[str | None]:
    """`(venlafaxine)`, ` for gold and silver`, `Acarbose ` → the agents named."""
    text = re.sub(r"^\W*(?:for|of)\b", "", text.strip(), flags=re.IGNORECASE).strip(" (),;–-")
    return [part for part in _JOINTS.split(text) if part and part.lower() not in _NO_AGENT]


def _without_joint(agent: str) -> str:
    return re.sub(r"^(?:and|or)\s+", "", agent.strip(), flags=re.IGNORECASE)
