"""Queries taken from the texts: phrases, and references as one remembers them."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from index import Monograph, plain, section_text
from index.monograph.text import reference_text
from index.search.analysis.analyzers import STOP_WORDS, plain_letters
from tests.relevance.judged import Judged

_WORD: Final = re.compile(r"[a-z]{3,}")
# No run begins within a word, as "s label" does in "the drug's label".
_RUN: Final = re.compile(r"(?<![\w'’-])[a-z]+(?: [a-z]+){3,5}(?![\w'’-])")
_END: Final = re.compile(r"[.;:?!()\n]+")
_YEAR: Final = re.compile(r"\b(19|20)\d\d\b")
_AUTHOR: Final = re.compile(r"([^\W\d_][\w'’-]{2,}) [A-Z]{1,3}[,.]")


class TextQueries:
    """Makes queries of the texts of a library; `most` of each kind."""

    def __init__(self, monographs: tuple[Monograph, ...], seed: int, most: int) -> None:
        self._monographs = monographs
        self._chance = random.Random(seed)
        self._most = most

    def all(self) -> Iterator[Judged]:
        """Every kind in turn."""
        yield from self.phrases()
        yield from self.references()

    def phrases(self) -> Iterator[Judged]:
        """Four to six words that stand side by side somewhere, with and without quotation marks."""
        # One cites García, another Garcia: both are meant.
        texts = {one.id: plain_letters("\n".join(_texts(one))) for one in self._monographs}
        runs = sorted({run for text in texts.values() for run in _RUN.findall(text)})
        for run in self._some(runs):
            meant = [one for one, text in texts.items() if run in text]
            yield Judged.meaning("phrase, quoted", f'"{run}"', meant)
            yield Judged.meaning("phrase, unquoted", run, meant)

    def references(self) -> Iterator[Judged]:
        """The first author and the year; four words of the title.

        Such words as "vanishing bile duct syndrome" do not tell whether a paper is meant: a text
        that has the very words in a sentence of its own answers them.
        """
        by_author: defaultdict[str, set[str]] = defaultdict(set)
        by_title: defaultdict[str, set[str]] = defaultdict(set)
        told = {one.id: "\n".join(_told_without_stops(one)) for one in self._monographs}
        for monograph in self._monographs:
            for reference in monograph.references:
                citation = plain(reference.citation)
                author, year = _AUTHOR.match(citation), _YEAR.search(citation)
                if author and year:
                    by_author[f"{author[1].lower()} {year[0]}"].add(monograph.id)
                words = [word for word in _title_words(citation) if word not in STOP_WORDS]
                if len(words) >= 4:
                    by_title[" ".join(words[:4])].add(monograph.id)
        for words_of_title, meant in by_title.items():
            meant |= {one for one, text in told.items() if f" {words_of_title} " in text}
        for kind, found in (("author and year", by_author), ("words of a title", by_title)):
            for typed in self._some(sorted(found)):
                yield Judged.meaning(f"reference, {kind}", typed, found[typed])

    def _some(self, queries: list[str]) -> list[str]:
        return self._chance.sample(queries, min(self._most, len(queries)))


def _texts(monograph: Monograph) -> Iterator[str]:
    for _, section in monograph.walk():
        yield section_text(section)
    yield from map(reference_text, monograph.references)


def _told_without_stops(monograph: Monograph) -> Iterator[str]:
    """The words of each sentence of the sections, those left out that titles are asked without."""
    for _, section in monograph.walk():
        for sentence in _END.split(section_text(section).lower()):
            yield f" {' '.join(w for w in _WORD.findall(sentence) if w not in STOP_WORDS)} "


def _title_words(citation: str) -> list[str]:
    """The words of the second sentence: the first names the authors."""
    _, _, rest = citation.partition(". ")
    title, _, _ = rest.partition(". ")
    return _WORD.findall(title.lower())
