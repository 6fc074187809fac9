"""What to expect of a drug, in the chapter's own sentences: found by cue words, never rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from desktop.printing.sentences import sentences
from index import (
    Aside,
    Block,
    Inlines,
    LikelihoodScore,
    ListBlock,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    Section,
    SectionKind,
    marked,
    plain,
)

LOOKED_IN: Final = (SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME)
_MOST: Final = 2

_TESTS: Final = (
    r"(?:aminotransferase|transaminase|\bALT\b|\bAST\b|liver (?:enzyme|test)|\benzymes?\b"
    r"|alkaline phosphatase|bilirubin)"
)
_RISE: Final = r"(?:elevat|rais|\bris(?:e|es|ing)\b|\brose\b|increas|abnormal|\bhigher\b)"
# A sentence that begins with one of these is not understood without the one before it.
_LEANS: Final = re.compile(
    r"(?:This|These|They|Their|It|Its|Such|Both|Most of these|All of these|The latter)\b"
)
_COUNT: Final = r"(?:\d+|an?|one|two|three|four|five|six|few|several|many|first)"
_TIME: Final = r"(?:hours?|days?|weeks?|months?|years?)"


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `cues` are patterns of sentences that answer it, the most certain first."""

    title: str
    cues: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, title: str, *cues: str) -> Question:
        """A question with its cues as patterns that ignore case."""
        return cls(title, tuple(re.compile(cue, re.IGNORECASE) for cue in cues))


QUESTIONS: Final = (
    Question.of(
        marked("Paper", "Enzyme elevations"),
        rf"{_TESTS}.*{_RISE}.*\d+(?:\.\d+)? ?%|\d+(?:\.\d+)? ?%.*{_TESTS}.*{_RISE}",
        rf"{_TESTS}.*{_RISE}|{_RISE}.*{_TESTS}",
    ),
    Question.of(
        marked("Paper", "Latency"),
        r"\blatency|time to onset",
        rf"\bonset\b.*\b{_TIME}\b",
        rf"\b(?:arises?|arose|began|begins?|appear(?:s|ed)?|develop(?:s|ed)?|occur(?:s|red)?"
        rf"|present(?:s|ed)?)\b.*\b{_COUNT}\b.*\b{_TIME}\b",
    ),
    Question.of(
        marked("Paper", "Pattern"),
        r"\bpatterns?\b",
        r"hepatocellular|cholesta(?:sis|tic)|\bmixed\b",
        r"sinusoidal obstruction|veno-?occlusive|steatosis|steatohepatitis|autoimmune-like",
    ),
    Question.of(
        marked("Paper", "Severity"),
        r"\bseverity\b|\bsevere\b|\bfatal|\bmortality|\bdeaths?\b|\bdied\b|\bdying\b",
        r"liver failure|liver transplant|\btransplant(?:ed)?\b|life.threatening|\bserious\b",
        r"\bmild\b|\bmoderate\b|\bminor\b",
    ),
    Question.of(
        marked("Paper", "Outcome"),
        r"\bresol(?:v|ut)|\brecover|self.limit|\bprognosis\b|\boutcomes?\b",
        r"\bfatal|\bmortality|\bdeaths?\b|\bdied\b|\btransplant(?:ed)?\b",
        r"\bchronic (?:liver|injury)",
        r"\btransient|\bprogress|\brevers(?:e|es|ed|ible)|\bsettle|\brecur",
    ),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The chapter's sentences on one question, or on several at once; () where there are none."""

    titles: tuple[str, ...]
    quotes: tuple[Inlines, ...]


def answers(monograph: Monograph) -> tuple[Answer, ...]:
    """The answers to all questions; adjacent ones with the same sentences are joined."""
    told = tuple(_told(monograph))
    found: list[Answer] = []
    for question in QUESTIONS:
        quotes = _quotes(question, told)
        if found and quotes and found[-1].quotes == quotes:
            found[-1] = Answer((*found[-1].titles, question.title), quotes)
        else:
            found.append(Answer((question.title,), quotes))
    return tuple(found)


def can_be_asked(monograph: Monograph) -> bool:
    """Whether the chapter has a section in which answers are searched."""
    told = any(_is_looked_in(section) for _, section in monograph.walk())
    return told and monograph.kind is not MonographKind.FRONT_MATTER


def states_score(block: Block, scores: Iterable[LikelihoodScore]) -> bool:
    """Whether a block is the statement of a likelihood score, which a summary has elsewhere."""
    if not isinstance(block, Paragraph):
        return False
    rest = " ".join(plain(block.content).split())
    statements = {" ".join(score.statement.split()) for score in scores} - {""}
    stated = [statement for statement in statements if statement in rest]
    # A paragraph may hold two statements; any other text in it must be shown.
    for statement in sorted(stated, key=len, reverse=True):
        rest = rest.replace(statement, " ")
    return bool(stated) and not rest.strip(" ;")


def _is_said(passage: Inlines, scores: Iterable[LikelihoodScore]) -> bool:
    """Whether a passage is a statement of a score that ends a longer paragraph."""
    words = " ".join(plain(passage).split())
    return any(words in " ".join(score.statement.split()) for score in scores)


def _is_looked_in(section: Section) -> bool:
    return not set(section.kinds).isdisjoint(LOOKED_IN)


def _quotes(question: Question, told: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    ranked = []
    for place, sentence in enumerate(told):
        words = plain(sentence)
        rank = next((n for n, cue in enumerate(question.cues) if cue.search(words)), None)
        if rank is not None:
            ranked.append((rank, place))
    best = sorted(ranked)[:_MOST]
    return tuple(told[place] for place in sorted(place for _, place in best))


def _told(monograph: Monograph) -> Iterator[Inlines]:
    scores = monograph.likelihood
    for _, section in monograph.walk():
        if _is_looked_in(section):
            for block in section.blocks:
                if not states_score(block, scores):
                    yield from (each for each in _passages_of(block) if not _is_said(each, scores))


def _passages(content: Inlines) -> Iterator[Inlines]:
    """The sentences of a paragraph, each with the following ones that depend on it."""
    passage: Inlines = ()
    for sentence in sentences(content):
        if passage and _LEANS.match(plain(sentence)):
            passage = (*passage, Run(" "), *sentence)
            continue
        if passage:
            yield passage
        passage = sentence
    if passage:
        yield passage


def _passages_of(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph(content=content):
            yield from _passages(content)
        case ListBlock(items=items):
            for item in items:
                for inner in item:
                    yield from _passages_of(inner)
        case Aside(blocks=blocks):
            for inner in blocks:
                yield from _passages_of(inner)
        case _:
            pass
