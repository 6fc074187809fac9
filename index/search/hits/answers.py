"""What leads where a drug is named among other words: its section or key fact that answers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from index.monograph.listed_drug import is_listed
from index.monograph.sections import SectionKind
from index.search.filters.document_map import DocumentMap
from index.search.hits.hit_loader import HitLoader
from index.search.hits.matches import matcher_of
from index.search.hits.text_hits import TextFinder, TextRequest, TextsWanted
from index.search.names.name_table import NameMatch
from index.search.outcome import Hit, Match, Snippet
from index.search.question.interpretation import Interpretation, NamedPart
from index.search.text.documents import section_document
from index.store.fact_sentences import FactSentence
from index.store.reader import StoreReader

if TYPE_CHECKING:
    from index.search.hits.chapter_order import ChapterRanking

# So many monographs of one name lead, and so many names.
_MOST_OF_A_NAME, _MOST_NAMES = 4, 4
# As many places of a monograph as a list of hits shows at first.
_MOST_PLACES: Final = 3
_LEADS: Final = 1000.0


class AnswerFinder:
    """Finds in the monograph of a drug that is named what else was asked."""

    def __init__(
        self,
        store: StoreReader,
        document_map: Callable[[], DocumentMap],
        places: HitLoader,
        finder: TextFinder,
        drugs_of: Callable[[NamedPart], Iterable[str]],
    ) -> None:
        """`drugs_of` are the drugs of the class that a part names."""
        self._drugs_of = drugs_of
        self._store = store
        self._document_map = document_map
        self._places = places
        self._finder = finder

    def leads(self, reading: Interpretation, request: TextRequest, seen: set[int]) -> list[Hit]:
        """The places that lead, name by name; `seen` gets their documents."""
        if not reading.named:
            return []
        ranking = self._finder.chapters(
            TextsWanted(replace(reading, query=reading.others)), request.allowed
        )
        hits: list[Hit] = []
        for named in reading.named[:_MOST_NAMES]:
            for match in self._candidates(named, ranking):
                if match.name.monograph not in {hit.monograph for hit in hits}:
                    found = self._of(match, reading, ranking, _LEADS - len(hits), seen)
                    kind = Match.GUESS if named.is_guess else Match.ANSWER
                    hits += (replace(hit, match=kind) for hit in found)
        return hits

    def _candidates(self, named: NamedPart, ranking: ChapterRanking) -> list[NameMatch]:
        """The monographs of a name, what is only listed last.

        Two books may have a chapter on a drug: the one that has more of what is asked leads. Of a
        class the drugs that have all of it lead where its chapter, if there is one, lacks a word.
        """
        matches = list(named.matches)
        if not named.is_class:
            return sorted(
                matches[:_MOST_OF_A_NAME], key=lambda each: self._lacks(each, ranking)[:2]
            )
        own = {match.name.monograph for match in matches}
        drugs = [id for id in self._drugs_of(named) if not is_listed(id)]
        first = matches[0]
        matches += (
            replace(first, name=first.name._replace(monograph=id)) for id in drugs if id not in own
        )
        matches.sort(key=lambda each: self._lacks(each, ranking))
        # Without a chapter on the class the first is only the first of its drugs.
        if drugs and self._lacks(first, ranking)[1] == self._lacks(matches[0], ranking)[1]:
            matches.sort(key=lambda each: each is not first)
        return matches[:_MOST_OF_A_NAME]

    def _lacks(self, match: NameMatch, ranking: ChapterRanking) -> tuple[bool, int, float]:
        """Whether a monograph is only listed, how much it lacks, and how badly it fits."""
        id = match.name.monograph
        place = self._document_map().place_of[id]
        lacking = ranking.missing(place)
        # All of it in one text says more than each word somewhere.
        best = ranking.best_documents(place, 1)
        return is_listed(id), len(lacking), -best[0][1] if best else 0.0

    def _of(
        self,
        match: NameMatch,
        reading: Interpretation,
        ranking: ChapterRanking,
        relevance: float,
        seen: set[int],
    ) -> Iterator[Hit]:
        """The places of one monograph, the best first."""
        document_map = self._document_map()
        id = match.name.monograph
        if is_listed(id):
            yield self._whole(match, reading, None, relevance, ())
            return
        place = document_map.place_of[id]
        missing = ranking.missing(place)
        fact = self._fact(id, reading)
        led: set[int] = set()
        if fact is not None:
            led.add(section_document(fact.section))
            yield self._stating(match, fact, reading, relevance, missing)
        kinds = [kind for aspect in reading.aspects for kind in aspect.sections]
        favoured = document_map.kinds_named(kinds)
        for number, _ in ranking.best_documents(place, _MOST_PLACES, favoured):
            document = document_map.documents[number]
            if document not in led:
                reason = "" if led else match.name.reason
                led.add(document)
                yield self._places.of_document(
                    document,
                    reading.others,
                    relevance - (len(led) - 1) / 10,
                    Match.ANSWER,
                    reason,
                    missing,
                )
        if not led:
            asked = self._places.first_of_kind(id, tuple(map(SectionKind, kinds)))
            yield self._whole(match, reading, asked, relevance, missing)
        seen |= led

    def _fact(self, id: str, reading: Interpretation) -> FactSentence | None:
        """The key fact that answers an aspect, if it speaks of every sign that is asked about."""
        kinds = [kind for aspect in reading.aspects for kind in aspect.facts]
        if not kinds:
            return None
        for fact in self._store.fact_sentences(id, kinds):
            signs = (
                replace(reading.others, words=(), prefix=None, alike=(s,)) for s in reading.signs
            )
            if all(matcher_of(sign).marks(fact.sentence) for sign in signs):
                return fact
        return None

    def _stating(
        self,
        match: NameMatch,
        fact: FactSentence,
        reading: Interpretation,
        relevance: float,
        missing: tuple[str, ...],
    ) -> Hit:
        name = match.name
        return self._places.of_monograph(
            name.monograph,
            fact.section,
            relevance=relevance,
            match=Match.ANSWER,
            reason=name.reason,
            marks=(fact.sentence,),
            scores=self._places.scores.found_by(name, reading.query),
            snippet=Snippet(fact.sentence),
            missing=missing,
        )

    def _whole(
        self,
        match: NameMatch,
        reading: Interpretation,
        section: int | None,
        relevance: float,
        missing: tuple[str, ...],
    ) -> Hit:
        """A monograph that has none of the other words: at the section they would stand in."""
        name = match.name
        return self._places.of_monograph(
            name.monograph,
            section,
            relevance=relevance,
            match=Match.ANSWER,
            reason=name.reason,
            marks=(name.name,),
            scores=self._places.scores.found_by(name, reading.query),
            snippet=self._places.snippet_of(section, reading.query),
            missing=missing,
        )


def compared(reading: Interpretation) -> tuple[str, ...]:
    """The monographs of the drugs named, if there are several; none of a class or a list."""
    found = dict.fromkeys(
        named.matches[0].name.monograph
        for named in reading.named
        if not named.is_class and not is_listed(named.matches[0].name.monograph)
    )
    return tuple(found)[:_MOST_NAMES] if len(found) > 1 else ()
