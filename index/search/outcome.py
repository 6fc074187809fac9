"""What a search answers: closed outcomes made of frozen hits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from index.monograph.entry_kinds import entry_kind
from index.monograph.model import LikelihoodScore
from index.search.query.query import Query
from index.search.question.parts import Part

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text and the character ranges in it that matched."""

    text: str
    spans: tuple[Span, ...] = ()


class Match(Enum):
    """What a hit was found by, strongest first."""

    IDENTIFIER = "identifier"
    NAME = "name"
    ANSWER = "answer"
    STATED = "stated"
    TEXT = "text"
    REFERENCE = "reference"
    GUESS = "guess"


class SortOrder(Enum):
    """How hits are sorted; the value is what `search --sort` takes."""

    RELEVANCE = "relevance"
    LIKELIHOOD = "likelihood"
    NAME = "name"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer: a place in a monograph.

    `section` and `reference` are keys within the monograph, `heading` the section's heading or "".
    `reason` says in words what matched where the snippet does not ("trade name Besponsa",
    "PMID 27292104"); the snippet of a hit that is STATED is the chapter's sentence. `words` are the
    literal words and phrases to mark on the page. `unscored` is what is said in place of a
    likelihood score where nothing in a drug's monograph states one. `missing` are the words asked
    for that the whole monograph lacks. An ANSWER is of a drug named among other words.
    """

    monograph: str
    title: str
    section: str | None
    heading: str
    snippet: Snippet
    likelihood: tuple[LikelihoodScore, ...]
    relevance: float
    match: Match
    reason: str = ""
    reference: str | None = None
    words: tuple[str, ...] = ()
    unscored: str = ""
    missing: tuple[str, ...] = ()

    @property
    def entry(self) -> str:
        """`"listed"` where only the drug list knows the drug, else `"monograph"`."""
        return entry_kind(self.monograph)


@dataclass(frozen=True, slots=True)
class Place:
    """A hit in the text whose text was not read yet; `wording` is the query that found it.

    `is_whole`: the one text has all words that were asked for.
    """

    document: int
    relevance: float
    match: Match | None
    wording: Query
    missing: tuple[str, ...] = ()
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """There are hits, best first. `total` counts all matches, not only those at hand.

    `places` says of monographs of which not all hits are at hand how many places match in all;
    0 where that would have to be looked up in too many texts. `rest` are further hits, if only
    the first were asked for at once. `exact`: a name was found just as it was typed, so that no
    guess can be meant. `read_as` is how the parts of the query were read; `compared` are the
    monographs of several drugs that it names.
    """

    hits: tuple[Hit, ...]
    total: int
    suggestion: str | None = None
    places: Mapping[str, int] = field(default_factory=dict)
    rest: tuple[Place, ...] = ()
    exact: bool = False
    read_as: tuple[Part, ...] = ()
    compared: tuple[str, ...] = ()
    sort: SortOrder = SortOrder.RELEVANCE


@dataclass(frozen=True, slots=True)
class NoHits:
    """Nothing matched; `suggestion` is a query that would, `read_as` as in `Found`."""

    suggestion: str | None = None
    read_as: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class NoQuery:
    """Nothing was asked."""


Outcome = Found | NoHits | NoQuery
