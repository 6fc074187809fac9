"""A query of filters alone: the monographs, or the references, that pass them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from index.medical.likelihood import badge_of
from index.messages import Said, marked
from index.monograph.sections import SectionKind
from index.search.filters.boxed_warnings import boxed_reason
from index.search.filters.document_map import OF_REFERENCES, DocumentMap
from index.search.filters.has_values import has_value
from index.search.filters.named_scores import scores_asked
from index.search.filters.stated_facts import Statement, statements_of
from index.search.hits.hit_loader import HitLoader
from index.search.hits.sort_order import SortKey
from index.search.outcome import Found, Hit, Match, NoHits, Outcome, Snippet
from index.search.query.fields import Field, kinds_of, years_of
from index.search.query.query import Query
from index.search.text.bitsets import in_all, inverted

# As high as a name that was typed: each stands where it is asked for.
_FIRST: Final = 3000.0
# Between sentences that do not follow one another.
_APART: Final = " … "
_KIND_OF_NAME: Final = {
    Field.DRUG: marked("Index", "drug"),
    Field.BRAND: marked("Index", "trade name"),
    Field.CLASS: marked("Index", "drug class"),
}


def listed(
    query: Query,
    limit: int,
    document_map: DocumentMap,
    places: HitLoader,
    sorter: Callable[[str], SortKey] | None,
) -> Outcome:
    """The references, newest first, if the query asks for them; else the monographs in an order.

    `sorter` is what monographs are sorted by, each by its id; without it they are by title.
    """
    if asks_for_references(query):
        hits, total = _references(query, limit, document_map, places)
    else:
        hits, total = _monographs(query, limit, document_map, places, sorter)
    return Found(tuple(hits), total) if hits else NoHits()


def asks_for_references(query: Query) -> bool:
    """Whether a query of filters is about references, not monographs."""
    return any(
        each.field in OF_REFERENCES
        or (each.field is Field.SECTION and SectionKind.REFERENCES in kinds_of(each.value))
        for each in query.filters
        if not each.excluded
    )


def _references(
    query: Query, limit: int, document_map: DocumentMap, places: HitLoader
) -> tuple[list[Hit], int]:
    masks = (document_map.allowed(query.filters), inverted(document_map.sections))
    numbered = list(document_map.numbered(in_all(masks, document_map.size)))
    numbered.sort(key=lambda pair: -document_map.years[pair[0]])
    asked = next((each for each in query.filters if each.field is Field.PMID), None)
    match = Match.REFERENCE if asked is None else Match.IDENTIFIER
    reason = "" if asked is None else f"PMID {asked.value}"
    hits: list[Hit] = []
    total = len(numbered)
    for _, document in numbered:
        if len(hits) == limit:
            break
        if places.is_answer(document, query):
            hits.append(places.of_document(document, query, _FIRST - len(hits), match, reason))
        else:
            total -= 1
    return hits, total


def _monographs(
    query: Query,
    limit: int,
    document_map: DocumentMap,
    places: HitLoader,
    sorter: Callable[[str], SortKey] | None,
) -> tuple[list[Hit], int]:
    allowed = document_map.allowed(query.filters)
    sections = in_all((allowed, document_map.listable), document_map.size)
    found = document_map.monographs_in(sections)
    if sorter is not None:
        found.sort(key=lambda place: sorter(document_map.monographs[place].id))
    fields = {each.field for each in query.filters if not each.excluded}
    hits = []
    for position, place in enumerate(found[:limit]):
        relevance = _FIRST - position
        if Field.SECTION in fields:
            document = next(document_map.documents_in(place, sections))
            hits.append(places.of_document(document, query, relevance))
            continue
        if stated := tuple(statements_of(document_map.facts[place], query.filters)):
            monograph = document_map.monographs[place].id
            hits.append(_quoted(monograph, stated, relevance, query, places))
            continue
        monograph = document_map.monographs[place].id
        reason, mark = next(_reasons(query, document_map, place), ("", ""))
        hits.append(
            places.of_monograph(
                monograph,
                next(_sections(query, document_map, place, places), None),
                relevance=relevance,
                match=Match.NAME,
                reason=reason,
                marks=(mark,),
                scores=places.scores.listed(monograph, query),
            )
        )
    return hits, len(found)


def _quoted(
    monograph: str,
    stated: tuple[Statement, ...],
    relevance: float,
    query: Query,
    places: HitLoader,
) -> Hit:
    """A hit for what a monograph states, filter by filter, with each sentence once."""
    reason = stated[0].told
    for each in stated[1:]:
        reason = Said("{0}; {1}", reason, each.told)
    sentences = dict.fromkeys(each.sentence for each in stated if each.sentence)
    return places.of_monograph(
        monograph,
        stated[0].section,
        relevance=relevance,
        match=Match.STATED,
        reason=reason,
        marks=tuple(dict.fromkeys(each.mark for each in stated)),
        scores=places.scores.listed(monograph, query),
        snippet=Snippet(_APART.join(sentences)),
    )


def _sections(
    query: Query, document_map: DocumentMap, place: int, places: HitLoader
) -> Iterator[int | None]:
    """The row of the section that says why a monograph passes, filter by filter."""
    monograph = document_map.monographs[place]
    for each in query.filters:
        match each.field:
            case Field.LIKELIHOOD if not each.excluded:
                yield places.first_of_kind(monograph.id, (SectionKind.HEPATOTOXICITY,))
            case _:
                pass


def _reasons(query: Query, document_map: DocumentMap, place: int) -> Iterator[tuple[str, str]]:
    """Why a monograph passes, and the words of its page that say so, filter by filter."""
    monograph = document_map.monographs[place]
    for each in query.filters:
        if each.excluded:
            continue
        match each.field:
            case Field.LIKELIHOOD:
                own = document_map.scores.at(place, query.filters)
                for score in scores_asked(own, each.value)[:1]:
                    shown = badge_of(score.letter, score.high_dose)
                    told = Said(marked("Index", "likelihood score {0}"), shown)
                    if score.agent:
                        told = Said("{0} ({1})", told, score.agent)
                    yield told, "Likelihood score"
            case Field.DRUG | Field.BRAND | Field.CLASS:
                for name, places in document_map.named(each.field, each.value).items():
                    if place in places:
                        yield Said("{0} {1}", Said(_KIND_OF_NAME[each.field]), name), name
            case Field.YEAR if monograph.updated in years_of(each.value):
                yield Said(marked("Index", "updated {0}"), monograph.updated), ""
            case Field.BOXED:
                yield boxed_reason(monograph), ""
            case Field.HAS:
                row = has_value(each.value)
                yield row.reason(monograph), row.mark
            case _:
                pass
