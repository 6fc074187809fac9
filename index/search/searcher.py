"""Searching the full text: our own executor over the postings that Whoosh keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Final

from index.errors import LibraryDamaged
from index.search.analyzers import STOP_WORDS, forms_of, is_code, prefixes_of
from index.search.postings import Postings, PostingsReader
from index.search.query import Query
from index.search.ranking import Clause, any_of, raised, rank
from index.search.vocabulary import Vocabulary

_MOST_COMPLETIONS: Final = 24
_MOST_COMPLETED_POSTINGS: Final = 60_000
_MOST_FOR_A_LETTER: Final = 15_000
_KEPT_PREFIXES: Final = 64


@dataclass(frozen=True, slots=True)
class TextMatch:
    """A document (the number it was written under) and how well it matches: above 0."""

    document: int
    score: float


@dataclass(frozen=True, slots=True)
class TextMatches:
    """The best documents, best first; how many matched in all; which words no document has.

    `complete` tells whether the documents have all words of the query, or only most of them.
    """

    matches: tuple[TextMatch, ...] = ()
    total: int = 0
    unknown: tuple[str, ...] = ()
    complete: bool = True


class TextIndex:
    """The full-text index of a library, open for reading. May be shared by threads."""

    def __init__(self, reader: PostingsReader, vocabulary: Vocabulary) -> None:
        self._reader = reader
        self._vocabulary = vocabulary
        self._completed: dict[str, Postings] = {}
        self._lock = RLock()

    @classmethod
    def open(cls, folder: Path) -> TextIndex:
        """Open the folder a `TextWriter` wrote; raises LibraryDamaged.

        The caller has compared the files with their checksums: see `narrow_pickle`.
        """
        if not folder.is_dir():
            raise LibraryDamaged("The search index of the library is missing.")
        vocabulary = Vocabulary.load(folder)
        return cls(PostingsReader(folder), vocabulary)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._completed.clear()
            self._reader.close()

    def search(self, query: Query, limit: int) -> TextMatches:
        """The best `limit` documents that have all words; if none has, those that have most.

        Phrases are searched as words: whether the words stand side by side is for the caller to
        see in the text (`snippets.contains_phrases`).
        """
        with self._lock:
            clauses, unknown = self._clauses(query)
            if not clauses:
                return TextMatches(unknown=unknown, complete=False)
            excluded = [self._reader.of(term) for term in self._terms_of_all(query.excluded)]
            ranking = rank(clauses, excluded, limit)
            share = len(clauses) / (len(clauses) + len(unknown))
            numbers = self._reader.documents
            return TextMatches(
                tuple(TextMatch(numbers[number], score * share) for number, score in ranking.best),
                ranking.total,
                unknown,
                ranking.complete and not unknown,
            )

    def nearest(self, word: str) -> tuple[str, ...]:
        """Words of the texts within one or two edits of `word`, nearest and most frequent first."""
        forms = forms_of(word)
        return self._vocabulary.nearest(forms[0].text) if forms else ()

    def knows(self, query: Query) -> bool:
        """Whether every word typed stands in the texts just so, the last one too."""
        words = query.whole.words
        return all(self._vocabulary.count(term) for term in self._terms_of_all(words))

    def _clauses(self, query: Query) -> tuple[list[Clause], tuple[str, ...]]:
        """What has to match, and the words that cannot."""
        demands: dict[str, Postings] = {}
        unknown: dict[str, None] = {}
        wanted = [(word, self._whole(word)) for word in (*query.words, *_telling(query.phrases))]
        if query.prefix is not None:
            wanted.append((query.prefix, self._begun(query.prefix)))
        for word, found in wanted:
            if found and all(postings.count for postings in found.values()):
                demands.update(found)
            else:
                unknown[word] = None
        return [Clause.of(postings) for postings in demands.values()], tuple(unknown)

    def _whole(self, word: str) -> dict[str, Postings]:
        """What has to match for a word."""
        return {term: self._reader.of(term) for term in self._terms_of(word)}

    def _begun(self, word: str) -> dict[str, Postings]:
        """What has to match for a word that is still being typed."""
        _, *parts = forms_of(word)
        completed = self._completions(word)
        if not parts or (is_code(word) and completed.count):
            return {f"{word}*": completed}
        *done, last = parts
        found = {part.stem: self._reader.of(part.stem) for part in done}
        return {**found, f"{last.text}*": self._completions(last.text)}

    def _terms_of(self, word: str) -> list[str]:
        """A compound is looked up in its parts (`dose-related`), a code that texts have whole."""
        forms = forms_of(word)
        if len(forms) > 1 and not (is_code(word) and self._vocabulary.count(forms[0].stem)):
            return [form.stem for form in forms[1:]]
        return [form.stem for form in forms[:1]]

    def _terms_of_all(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            yield from self._terms_of(word)

    def _completions(self, prefix: str) -> Postings:
        """The documents of all likely completions together."""
        if prefix not in self._completed:
            while len(self._completed) >= _KEPT_PREFIXES:
                del self._completed[next(iter(self._completed))]
            self._completed[prefix] = any_of(
                list(self._alternatives(prefix)), len(self._reader.documents)
            )
        return self._completed[prefix]

    def _alternatives(self, prefix: str) -> Iterator[Postings]:
        """The word itself, if it is one, then its completions, until there are enough of them."""
        itself = forms_of(prefix)[0].stem
        exact = self._reader.of(itself)
        yield raised(exact)
        seen = exact.count
        enough = _MOST_COMPLETED_POSTINGS if len(prefix) > 1 else _MOST_FOR_A_LETTER
        for term in self._vocabulary.completions(prefixes_of(prefix), _MOST_COMPLETIONS):
            if seen > enough:
                return
            if term != itself:
                postings = self._reader.of(term)
                seen += postings.count
                yield postings


def _telling(phrases: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for phrase in phrases:
        yield from [word for word in phrase if word not in STOP_WORDS] or phrase
