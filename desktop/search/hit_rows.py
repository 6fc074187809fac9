"""Hits as the rows of a list. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.i18n.spoken import spoken_letter, with_place
from desktop.i18n.translate import number, told, translate
from desktop.navigation.addresses import Address, Ask
from index import (
    Field,
    Filter,
    Found,
    Hit,
    LikelihoodScore,
    Match,
    Query,
    Snippet,
    SortOrder,
    is_listed,
    marked,
)

_SEPARATOR: Final = " · "
NO_QUERY: Final = Query.from_text("")
NO_BOOKS: Final[Mapping[str, str]] = MappingProxyType({})
_NO_SNIPPET: Final = Snippet("")
_NAMED: Final = (Match.IDENTIFIER, Match.NAME, Match.ANSWER)
# A reason that only repeats the title above it is not shown.
_TITLE: Final = "title"
_IN_TEXT: Final = marked("Search", "In the text")
_STATED: Final = marked("Search", "Chapters that state this")
SIMILAR_NAME: Final = marked("Search", "Similar name — did you mean:")
_LOOK_ALIKE: Final = marked("Search", "Exact name above. Look-alikes:")
_LISTED: Final = marked("Search", "Without a monograph")
_SIMILAR_TEXT: Final = marked("Search", "Similar words in the text")


@dataclass(frozen=True, slots=True)
class RowBadge:
    """A likelihood badge in a list: its text, and the letter that gives its colour; none if ''."""

    text: str
    letter: str

    @property
    def spoken(self) -> str:
        """The badge with what its letter means."""
        return spoken_letter(self.text) if self.letter else self.text


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list.

    `caption` is set above the first row of a part of the list. `title` and `badges` are shown by
    the first row of a monograph only (`leads`), but are always there to be read out. `more` is
    what a row asks that stands for the hits of its monograph that are not on show. `listed`: it is
    no monograph, but a drug that only the drug list knows.
    """

    address: Address
    title: str
    badges: tuple[RowBadge, ...] = ()
    leads: bool = True
    caption: str = ""
    line: str = ""
    snippet: Snippet = _NO_SNIPPET
    more: Ask | None = None
    listed: bool = False
    without: str = ""

    @property
    def shown_caption(self) -> str:
        """The caption in the reader's language."""
        return translate("Search", self.caption) if self.caption else ""

    @property
    def tip(self) -> str:
        """Line and snippet in full, which a narrow list cuts short."""
        return (
            "\n".join(filter(None, (self.line, self.without, self.snippet.text)))
            if self.snippet.text or self.without
            else ""
        )

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        scores = "; ".join(badge.spoken for badge in self.badges)
        likelihood = translate("Search", "likelihood score {0}").format(scores) if scores else ""
        kind = translate("Search", "listed drug, no monograph") if self.listed else ""
        parts = (
            *(self.shown_caption, self.title, kind, likelihood),
            *(self._line_beside(kind), self.without, self.snippet.text),
        )
        return ". ".join(part.rstrip(":.") for part in parts if part)

    def _line_beside(self, kind: str) -> str:
        """The line without what is read out anyway: that it is listed, and its score."""
        score = translate("Search", "likelihood score {0}")
        said = [score.format(badge.text) for badge in self.badges]
        said += [translate("Search", "listed")] if kind else []
        return _joined(*(part for part in self.line.split(_SEPARATOR) if part not in said))


def rows_of_hits(
    found: Found, books: Mapping[str, str] = NO_BOOKS, query: Query = NO_QUERY
) -> tuple[Row, ...]:
    """Names in their order, then the text with the hits of a monograph together.

    `books` is what `index.books_of` gives for the library. After the hits of a monograph that has
    more (`Found.places`) stands a row that asks `query` of it alone.
    """
    rows: list[Row] = []
    shown = ""
    for (part, monograph), hits in _grouped(found).items():
        caption = part if part != shown else ""
        shown = part
        for hit in hits:
            leads = hit is hits[0]
            book = books.get(monograph, "") if leads else ""
            rows.append(_row(hit, caption=caption if leads else "", leads=leads, book=book))
        if part == _IN_TEXT and monograph in found.places:
            rows.append(_row_for_more(hits, found.places[monograph], query))
    return tuple(rows)


def spoken_row(rows: tuple[Row, ...], at: int) -> str:
    """The row at a position in words, with its place among the hits; '' where there is none."""
    if not 0 <= at < len(rows):
        return ""
    row = rows[at]
    hits = [number for number, each in enumerate(rows) if each.more is None]
    return row.spoken if row.more else with_place(row.spoken, hits.index(at) + 1, len(hits))


def badges_of(scores: Iterable[LikelihoodScore]) -> tuple[RowBadge, ...]:
    """Each badge once, in the order of the text."""
    texts = {
        f"{score.letter} [HD]" if score.high_dose else score.letter: score.letter
        for score in scores
    }
    return tuple(RowBadge(text, letter) for text, letter in texts.items())


def _badges(hit: Hit) -> tuple[RowBadge, ...]:
    if hit.unscored:
        return (RowBadge(translate("Index", hit.unscored), ""),)
    return badges_of(hit.likelihood)


def _grouped(found: Found) -> dict[tuple[str, str], list[Hit]]:
    """The hits by part and monograph, each group at the place of the best in it."""
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in found.hits:
        groups.setdefault((_part(hit, found), hit.monograph), []).append(hit)
    return groups


def _row_for_more(hits: list[Hit], places: int, query: Query) -> Row:
    first = hits[0]
    count = places - len(hits)
    line = translate("Search", "Show more in {0}").format(first.title)
    if count > 0:
        line = translate("Search", "Show {0} more in {1}").format(number(count), first.title)
    alone = Filter(Field.DRUG, " ".join(first.title.replace('"', " ").split()))
    return Row(
        address=Address(first.monograph),
        title=first.title,
        leads=False,
        line=line,
        more=Ask(query.narrowed(alone)),
    )


def _part(hit: Hit, found: Found) -> str:
    if hit.match is Match.ANSWER and is_listed(hit.monograph) and hit is not found.hits[0]:
        return _LISTED
    if hit.match in _NAMED:
        return ""
    if hit.match is Match.STATED:
        return _STATED
    if hit.match is Match.GUESS:
        similar = _LOOK_ALIKE if found.exact else SIMILAR_NAME
        return similar if hit.reason else _SIMILAR_TEXT
    # In another order than that of relevance names and texts stand among one another.
    return _IN_TEXT if found.sort is SortOrder.RELEVANCE else ""


def _row(hit: Hit, *, caption: str, leads: bool, book: str) -> Row:
    by_name = bool(hit.reason)
    answers = hit.match is Match.ANSWER
    quotes = hit.match is Match.STATED or hit.reference is not None or answers
    heading = hit.heading if answers or not by_name else ""
    listed = is_listed(hit.monograph)
    kind = translate("Search", "listed") if listed else ""
    reason = "" if hit.reason == f"{_TITLE} {hit.title}" else told(hit.reason)
    return Row(
        address=Address(hit.monograph, hit.section, hit.words, hit.reference),
        title=hit.title,
        badges=_badges(hit),
        leads=leads,
        caption=caption,
        line=_joined(kind, book, *_of_others(hit), *((reason,) if by_name else ()), heading),
        listed=listed,
        snippet=hit.snippet if quotes or not by_name else _NO_SNIPPET,
        without=_without(hit) if leads else "",
    )


def _without(hit: Hit) -> str:
    """`without: weeks, stopping`: the words that the monograph lacks."""
    words = ", ".join(hit.missing)
    return translate("Search", "without: {0}").format(words) if words else ""


def _of_others(hit: Hit) -> Iterator[str]:
    """The agents of scores that are of no drug in the title: its badge alone would be the title's.

    >>> from index import LikelihoodScore as Score
    >>> scores = tuple(Score(agent, "E", False, "", "") for agent in ("barbital", "amobarbital"))
    >>> list(_of_others(Hit("B", "Barbiturates", None, "", _NO_SNIPPET, scores, 1, Match.NAME)))
    ['E: barbital, amobarbital']
    """
    agents: dict[str, list[str]] = {}
    for score in hit.likelihood:
        if score.agent and score.agent.casefold() not in hit.title.casefold():
            (badge,) = badges_of([score])
            agents.setdefault(badge.text, []).append(score.agent)
    yield from (f"{badge}: {', '.join(named)}" for badge, named in agents.items())


def _joined(*parts: str) -> str:
    return _SEPARATOR.join(part for part in parts if part)
