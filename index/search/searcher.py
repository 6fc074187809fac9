"""Searching the full text: our own executor over the postings that Whoosh keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Final

from index.errors import LibraryDamaged
from index.search.analyzers import STOP_WORDS, forms_of, is_code, prefixes_of
from index.search.masks import Mask, all_documents, where_set
from index.search.parts import Term
from index.search.postings import Postings, PostingsReader
from index.search.query import Query
from index.search.ranking import Clause, any_of, matching, raised, rank
from index.search.vocabulary import Vocabulary

_MOST_COMPLETIONS: Final = 24
_MOST_COMPLETED_POSTINGS: Final = 60_000
_MOST_FOR_A_LETTER: Final = 15_000
_KEPT_PREFIXES: Final = 64
# `word*` asks for every word that begins so; two letters begin thousands.
_SHORTEST_FOR_EVERY: Final = 3
_EVERY: Final = 1 << 20


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
        self._completed: dict[tuple[str, bool], Postings] = {}
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

    @property
    def documents(self) -> Sequence[int]:
        """The number each document was written under, in the order that masks have."""
        return self._reader.documents

    def search(self, query: Query, limit: int, allowed: Mask | None = None) -> TextMatches:
        """The best `limit` documents that have all words; if none has, those that have most.

        `allowed` only takes away: which words are wanted together is decided without it. Phrases
        are searched as words: whether the words stand side by side is for the caller to see in
        the text (`snippets.is_answered_by`).
        """
        with self._lock:
            clauses, unknown = self._clauses(query)
            if not clauses:
                return TextMatches(unknown=unknown, complete=False)
            ranking = rank(clauses, self._excluded(query), limit, allowed)
            share = len(clauses) / (len(clauses) + len(unknown))
            numbers = self._reader.documents
            return TextMatches(
                tuple(TextMatch(numbers[number], score * share) for number, score in ranking.best),
                ranking.total,
                unknown,
                ranking.complete and not unknown,
            )

    def matching(self, query: Query) -> Mask:
        """All documents that `search` would find without a limit; every one if no word is asked."""
        with self._lock:
            clauses, unknown = self._clauses(query)
            size = len(self._reader.documents)
            if not clauses:
                return bytes(size) if unknown else all_documents(size)
            return matching(clauses, self._excluded(query))

    def having(self, term: Term) -> Mask:
        """The documents that have all words of a term, wherever they stand."""
        with self._lock:
            return where_set(self._of(term).by_document)

    def nearest(self, word: str) -> tuple[str, ...]:
        """Words of the texts within one or two edits of `word`, nearest and most frequent first."""
        forms = forms_of(word)
        return self._vocabulary.nearest(forms[0].text) if forms else ()

    def knows(self, query: Query) -> bool:
        """Whether every word typed stands in the texts just so, the last one too."""
        words = query.whole.words
        terms = (term for word in words for term in self._terms_of(word))
        return all(self._vocabulary.count(term) for term in terms)

    def _clauses(self, query: Query) -> tuple[list[Clause], tuple[str, ...]]:
        """What has to match, and the words that cannot."""
        demands: dict[str, Postings] = {}
        unknown: dict[str, None] = {}
        wanted = [(word, self._whole(word)) for word in (*query.words, *_telling(query.phrases))]
        wanted += [(word, self._begun(word, every=True)) for word in query.begun]
        if query.prefix is not None:
            wanted.append((query.prefix, self._begun(query.prefix)))
        wanted += [(str(group[0]), self._either(group)) for group in query.either]
        for word, found in wanted:
            if found and all(postings.count for postings in found.values()):
                demands.update(found)
            else:
                unknown[word] = None
        return [Clause.of(postings) for postings in demands.values()], tuple(unknown)

    def _excluded(self, query: Query) -> list[Postings]:
        """Whether an excluded phrase stands side by side is to be seen in the text."""
        return [self._of(term) for term in query.excluded if len(term.words) == 1]

    def _either(self, group: tuple[Term, ...]) -> dict[str, Postings]:
        """What has to match for alternatives: one of them."""
        found = [postings for term in group if (postings := self._of(term)).count]
        size = len(self._reader.documents)
        return {" OR ".join(map(str, group)): any_of(found, size) if found else self._of(group[0])}

    def _of(self, term: Term) -> Postings:
        """The documents that have all words of a term."""
        *words, last = _telling([term.words])
        parts = {stem: postings for word in words for stem, postings in self._whole(word).items()}
        parts |= self._begun(last, every=True) if term.begun else self._whole(last)
        return Postings.in_all(list(parts.values()), len(self._reader.documents))

    def _whole(self, word: str) -> dict[str, Postings]:
        """What has to match for a word."""
        return {term: self._reader.of(term) for term in self._terms_of(word)}

    def _begun(self, word: str, *, every: bool = False) -> dict[str, Postings]:
        """What has to match for a word that goes on: while it is typed, in the likeliest words."""
        _, *parts = forms_of(word)
        completed = self._completions(word, every)
        if not parts or (is_code(word) and completed.count):
            return {f"{word}*": completed}
        *done, last = parts
        found = {part.stem: self._reader.of(part.stem) for part in done}
        return {**found, f"{last.text}*": self._completions(last.text, every)}

    def _terms_of(self, word: str) -> list[str]:
        """A compound is looked up in its parts (`dose-related`), a code that texts have whole."""
        forms = forms_of(word)
        if len(forms) > 1 and not (is_code(word) and self._vocabulary.count(forms[0].stem)):
            return [form.stem for form in forms[1:]]
        return [form.stem for form in forms[:1]]

    def _completions(self, prefix: str, every: bool) -> Postings:
        """The documents of all likely completions together, or of all there are."""
        every = every and len(prefix) >= _SHORTEST_FOR_EVERY
        asked = (prefix, every)
        if asked not in self._completed:
            while len(self._completed) >= _KEPT_PREFIXES:
                del self._completed[next(iter(self._completed))]
            found = list(self._alternatives(prefix, every))
            self._completed[asked] = any_of(found, len(self._reader.documents))
        return self._completed[asked]

    def _alternatives(self, prefix: str, every: bool) -> Iterator[Postings]:
        """The word itself, if it is one, then its completions, until there are enough of them."""
        itself = forms_of(prefix)[0].stem
        exact = self._reader.of(itself)
        yield raised(exact)
        seen = exact.count
        enough = _MOST_COMPLETED_POSTINGS if len(prefix) > 1 else _MOST_FOR_A_LETTER
        most = _EVERY if every else _MOST_COMPLETIONS
        for term in self._vocabulary.completions(prefixes_of(prefix), most):
            if seen > enough and not every:
                return
            if term != itself:
                postings = self._reader.of(term)
                seen += postings.count
                yield postings


def _telling(phrases: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for phrase in phrases:
        yield from [word for word in phrase if word not in STOP_WORDS] or phrase
