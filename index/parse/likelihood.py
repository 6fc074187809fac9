"""Likelihood statements: the letter, the agent, the [HD] mark and the wording, as stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from index.medical.likelihood import LETTERS, PLAIN_LETTER
from index.monograph.model import LikelihoodScore
from index.monograph.sentences import sentence_ends
from index.parse.agents import agents_in
from index.parse.likelihood_keyword import keywords_in

# "Likelihood score (venlafaxine): …", "Likelihood score for A and B: …", "Likelihood score = …".
_UP_TO_COLON: Final = re.compile(
    r"(?P<after>(?:\([^()]{0,300}\)|[^:=()]){0,300}?)"
    rf"(?:[:=]|\s[–—-]\s|\s(?:is|was)\s(?={PLAIN_LETTER}\b))"
)
# A source's star may be another sign, or stand behind a space; only E is starred.
_STAR: Final = r"\s?[*∗]"
# NCBI writes the mark as "[HD]" or "[H]", with or without a space before it.
_HIGH_DOSE: Final = r"(?i:\s*[\[({]\s*H\s?D?\s*[\])}]|[\s,/]*\bHD\b)"
# "Likelihood score (venlafaxine) B (…)", "Likelihood score; B (…)": the colon is forgotten.
_NO_COLON: Final = re.compile(
    r"(?P<after>\s*(?:\([^()]{0,300}\))?)(?P<sign>\s*(?:[;.,–—-]|\b(?:is|was|of)\b)?)\s*"
    rf"(?={PLAIN_LETTER}(?:{_STAR})?(?:{_HIGH_DOSE})?\s*(?:\((?P<inside>[^()]*)|\.?\s*$|\s[–—-]\s))"
)
_LETTER: Final = re.compile(
    rf"(?<![^\W_])(?P<letter>{PLAIN_LETTER})(?P<star>{_STAR})?"
    rf"(?P<hd>{_HIGH_DOSE})?(?![A-Za-z\d'’])"
)
# The letter right behind the colon: also as "[C]", as “C”, as "Category C" or, before its wording
# or at the end, as "c".
_FIRST: Final = re.compile(
    r"[\s\"“”'‘’\[(]*(?:(?i:category|class|score)\s+)?[\"“'‘\[]?"
    rf"(?P<letter>{PLAIN_LETTER}|{PLAIN_LETTER.lower()}(?=(?:{_STAR})?(?:{_HIGH_DOSE})?\s*(?:\(|\.?\s*$)))"
    rf"(?P<star>{_STAR})?(?P<hd>{_HIGH_DOSE})?(?![\w'’])[\"”’\])]*"
)
# "Likelihood score: A 45 year old man": the article.
_ARTICLE: Final = re.compile(r"\s+(?P<words>\w+(?:[\s-]+\w+){0,2})")
# "D or E (…)", "B–C (…)": both are stated, with one wording.
_TWO_LETTERS: Final = re.compile(
    rf"\s*(?P<one>{PLAIN_LETTER})(?P<one_star>{_STAR})?\s*(?:\b(?:to|or)\b|[/–—-])\s*"
    rf"(?P<two>{PLAIN_LETTER})(?P<two_star>{_STAR})?(?P<hd>{_HIGH_DOSE})?\s*(?=\(|\.?\s*$)"
)
# "probable (C)": the wording stands before its letter.
_WORDING_FIRST: Final = re.compile(
    rf"\s*(?P<wording>[^():;]{{3,150}}?)\s*\((?P<letter>{PLAIN_LETTER})(?P<star>{_STAR})?"
    rf"(?P<hd>{_HIGH_DOSE})?\s*\)"
)
# "Quinine B, quinidine A": names and letters without any other sign.
_NAME_AND_LETTER: Final = re.compile(
    rf"(?P<agent>[^()\[\]:]{{3,60}}?)\s+\[?(?P<letter>{PLAIN_LETTER})(?P<star>{_STAR})?\]?"
    rf"(?P<hd>{_HIGH_DOSE})?\s*"
)
_BETWEEN_PAIRS: Final = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")
_RANGE: Final = re.compile(rf"\s*(?:to|through|[–—-])\s*{PLAIN_LETTER}\b")
# What may follow a second letter: "B (…). A few cases …" states one score, not two.
_AFTER_SCORE: Final = re.compile(r"\s*(?:[(\[]|,|;|\.?\s*$|\band\b|\bfor\b)")
_FOR_AGENTS: Final = re.compile(
    r"\s+for\s+(?P<agents>[^,;.()]{2,80}?)"
    rf"(?=\s*(?:[,;.(]|$|\band\s+{PLAIN_LETTER}\b))"
)
_BEFORE_LETTER: Final = re.compile(r"^and\b|[\s:,]*\b(?:is|was|are|were|both|each|all)$")
_HIGH_DOSE_BEHIND: Final = re.compile(_HIGH_DOSE)
_BRACKETS: Final = {"(": 1, "[": 1, ")": -1, "]": -1}
# Letters that belong to a name: "vitamin E (…)".
_LETTERED: Final = re.compile(
    r"\b(?:vitamin|hepatitis|type|class|group|category|amphotericin|c[iy]closporin|factor|"
    r"influenza|streptococcus)$",
    re.IGNORECASE,
)
_WORDING_SIGNS: Final = (
    *("cause", "injur", "likel", "known", "suspected", "hepatotox", "probable"),
    " list",  # "LiverTox master list, January 2025": whose letter it is
)
# A statement is a sentence or two; pages of text that begin like one are none.
_LONGEST: Final = 4000
_LONGEST_SENTENCE: Final = 1000
# Signs that look like those of a statement: of full width, Cyrillic, a raised star.
_ALIKE: Final = str.maketrans("：；（）［］＊АВСЕХ", ":;()[]*ABCEX")


def likelihood_scores(paragraphs: Iterable[str]) -> Iterator[LikelihoodScore]:
    """The scores that `paragraphs` state, in order.

    >>> [s.letter for s in likelihood_scores(["Likelihood score: E* (unproven cause)."])]
    ['E*']

    A statement may name one agent, several for one letter ("(citalopram, escitalopram): B"), or a
    letter each ("B (amlodipine), C (felodipine)"). Text that gives no letter yields nothing.
    """
    found: dict[tuple[str, str, bool], LikelihoodScore] = {}
    for stated in paragraphs:
        paragraph = stated.translate(_ALIKE)
        statements = list(_statements(paragraph))
        ends = (*(each.start for each in statements[1:]), len(paragraph))
        for statement, end in zip(statements, ends, strict=False):
            if end - statement.start <= _LONGEST:
                for score in _scores(paragraph[:end], statement):
                    words = stated[statement.start : end].strip().rstrip(";")
                    key = (score.agent or "").casefold(), score.letter, score.high_dose
                    # Said twice, as under two headings: the one that says more is kept.
                    if key not in found or (score.wording and not found[key].wording):
                        found[key] = replace(score, statement=words)
    yield from found.values()


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
    for keyword in keywords_in(paragraph):
        if found := _statement(paragraph, keyword, least):
            yield found
            least = found.scores


def _statement(paragraph: str, keyword: tuple[int, int], least: int) -> _Statement | None:
    begins, ends = keyword
    start = _sentence_start(paragraph, begins, least)
    told = paragraph[start:begins].rstrip()
    # "Acarbose likelihood score": a clause that ends in a comma names no agent.
    before = [] if told.endswith(",") else agents_in(told)
    if bare := _without_colon(paragraph, ends, before):
        return replace(bare, start=start)
    colon = _UP_TO_COLON.match(paragraph, ends)
    if colon is not None and (after := agents_in(colon["after"])) is not None:
        return _Statement(start, colon.end(), [*(before or ()), *after])
    if colon is not None and paragraph[begins:ends].lower().endswith("e"):
        # "The likelihood score given to it is: C"; "scores that …" may tell of the scale.
        letter = _FIRST.match(paragraph, colon.end())
        if letter is not None and _AFTER_SCORE.match(paragraph, letter.end()):
            return _Statement(start, colon.end(), before or [])
    return None


def _without_colon(paragraph: str, ends: int, before: list[str] | None) -> _Statement | None:
    """The statement whose letter stands right behind the words; None where that is not so."""
    bare = _NO_COLON.match(paragraph, ends)
    if bare is None or before is None:
        return None
    sign = bare["sign"].strip()
    # "Drugs with a likelihood score of B (…)" tells of others.
    if sign == "of" and before:
        return None
    if sign and bare["inside"] is not None and not _is_wording(bare["inside"]):
        return None
    return _Statement(0, bare.end(), [*before, *(agents_in(bare["after"]) or ())])


def _sentence_start(paragraph: str, place: int, least: int) -> int:
    """Where the sentence or clause begins that `place` stands in."""
    least = max(least, place - _LONGEST_SENTENCE)
    before = paragraph[least:place]
    ends = [end for end in sentence_ends(f"{before}X") if end <= len(before)]
    ends += [found.end() for found in re.finditer(r"[;)]\.?(?=\s)|\)\.|\n", before)]
    start = least + max(ends, default=0)
    return start + len(paragraph[start:place]) - len(paragraph[start:place].lstrip(" \t\n\xa0.;,"))


def _scores(paragraph: str, statement: _Statement) -> Iterator[LikelihoodScore]:
    """The scores of a statement, their statement left empty."""
    rest, position = paragraph[statement.scores :], 0
    whole = _TWO_LETTERS.match(rest) or _WORDING_FIRST.match(rest)
    if whole is not None and (scores := list(_stated_otherwise(rest, whole))):
        agents = statement.agents or [""]
        yield from (replace(each, agent=name or None) for name in agents for each in scores)
        return
    if pairs := list(_pairs_in(rest)):
        yield from pairs
        return
    while found := _next_letter(rest, position):
        letter, before = found
        agents, end = list(before), letter.end()
        if behind := _FOR_AGENTS.match(rest, end):
            agents, end = agents or agents_in(behind["agents"]) or [], behind.end()
        inside, wording, end = _in_parentheses(rest, end)
        high_dose = letter["hd"] or (wording and _HIGH_DOSE_BEHIND.match(rest, end))
        for agent in agents or inside or statement.agents or [""]:
            yield _score(letter["letter"], letter["star"], high_dose, wording, agent)
        position = end


def _pairs_in(rest: str) -> Iterator[LikelihoodScore]:
    """The scores of `Quinine B, quinidine A`; none unless all of it is such pairs."""
    parts = _BETWEEN_PAIRS.split(rest.strip(" ."))
    pairs = [_NAME_AND_LETTER.fullmatch(part) for part in parts]
    if len(pairs) > 1 and all(
        pair is not None
        and not _LETTERED.search(pair["agent"])
        and agents_in(pair["agent"]) == [pair["agent"]]
        for pair in pairs
    ):
        for pair in filter(None, pairs):
            yield _score(pair["letter"], pair["star"], pair["hd"], "", pair["agent"])


def _stated_otherwise(rest: str, found: re.Match[str]) -> Iterator[LikelihoodScore]:
    """The scores of `D or E (…)` and of `probable (C)`; none for other words of that form."""
    named = found.groupdict()
    if "two" not in named:
        if _is_wording(found["wording"]):
            yield _score(found["letter"], found["star"], found["hd"], found["wording"])
        return
    agents, wording, _ = _in_parentheses(rest, found.end())
    if not agents:
        yield _score(found["one"], found["one_star"], None, wording)
        yield _score(found["two"], found["two_star"], found["hd"], wording)


def _score(
    letter: str, star: str | None, high_dose: object, wording: str, agent: str = ""
) -> LikelihoodScore:
    letter = letter.upper()
    # Behind another letter than E the star is a footnote's.
    shown = f"{letter}*" if star and f"{letter}*" in LETTERS else letter
    return LikelihoodScore(agent or None, shown, bool(high_dose), wording, "")


def _next_letter(rest: str, position: int) -> tuple[re.Match[str], list[str]] | None:
    """The next letter that stands where a score can, and the agents that are named before it."""
    start = position
    if start == 0 and (first := _FIRST.match(rest)) is not None and _is_letter(rest, first):
        return first, []
    while letter := _LETTER.search(rest, position):
        before = rest[start : letter.start()].strip(" \t\n\xa0,;.")
        before = before[max((0, *sentence_ends(before))) :]
        if not _RANGE.match(rest, letter.end()) and _can_be_score(rest, letter, before):
            agents = agents_in(_BEFORE_LETTER.sub("", before.rpartition(";")[2]))
            if agents is not None:
                return letter, agents
        position = letter.end()
    return None


def _is_letter(rest: str, first: re.Match[str]) -> bool:
    """Whether the first letter said is a score: no range, and no article."""
    if _RANGE.match(rest, first.end()):
        return False
    article = _ARTICLE.match(rest, first.end()) if first[0].strip() == "A" else None
    is_joint = article is not None and article["words"].split()[0] in ("and", "for", "or")
    return article is None or is_joint or _is_wording(article["words"])


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
        elif _is_wording(inside) and (letter := _FIRST.match(said)) and letter["hd"]:
            # "[niacin: A [HD] (…)]" is a score of its own.
            break
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
