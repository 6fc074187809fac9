"""Searching the full text: our own executor over the postings that Whoosh keeps."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import mul
from pathlib import Path
from threading import RLock
from typing import Final

from index.errors import LibraryRepairable
from index.messages import marked
from index.search.analysis.analyzers import (
    STOP_WORDS,
    Form,
    folded_words,
    forms_of,
    is_code,
)
from index.search.query.parts import Term
from index.search.query.query import Query
from index.search.text.bitsets import Mask, all_documents, in_any, inverted, where, where_set
from index.search.text.bm25 import (
    Clause,
    Matched,
    Scored,
    among,
    any_of,
    best_of,
    best_of_one,
    in_every,
    matched_by,
    raised,
    scores_of,
)
from index.search.text.completions import Completions, make_room
from index.search.text.denials import Denials
from index.search.text.postings import Postings, PostingsReader
from index.search.text.proximity import Wanted, gains, those_as_typed
from index.search.text.text_matches import Demand, TextMatch, TextMatches, demand_of
from index.search.text.token_sequences import Sequences
from index.search.text.vocabulary import Vocabulary

_MOST_KEPT: Final = 64
_MOST_GROUPS_KEPT: Final = 16
_MOST_MATCHES_KEPT: Final = 4
# So many of the best texts are looked at for words side by side; and for all words just as they
# were typed every text that has them, unless those are too many for the time between two keys.
_LOOKED_AT: Final = 240
_MOST_LOOKED_THROUGH: Final = 5000
# Fewer words side by side may stand in any text; so many are a piece of one.
_SHORTEST_QUOTED: Final = 4


class TextIndex:
    """The full-text index of a library, open for reading. May be shared by threads."""

    def __init__(
        self, reader: PostingsReader, vocabulary: Vocabulary, sequences: Sequences
    ) -> None:
        self._reader = reader
        self._vocabulary = vocabulary
        self._sequences = sequences
        self._completions = Completions(reader, vocabulary)
        self._quoted: dict[Term, Postings] = {}
        self._grouped: dict[tuple[Term, ...], Postings] = {}
        self._matching: dict[Query, Matched] = {}
        self._lock = RLock()

    @classmethod
    def open(cls, folder: Path) -> TextIndex:
        """Open the folder a `TextWriter` wrote; raises LibraryRepairable.

        The caller has compared the files with their checksums: see `plain_pickles`.
        """
        if not folder.is_dir():
            raise LibraryRepairable(marked("Index", "The search index of the library is missing."))
        vocabulary = Vocabulary.load(folder)
        reader = PostingsReader(folder)
        try:
            sequences = Sequences(folder, len(vocabulary.terms), len(reader.documents))
        except (OSError, ValueError, IndexError, zlib.error) as error:
            reader.close()
            raise LibraryRepairable(
                marked("Index", "The search index of the library cannot be read.")
            ) from error
        return cls(reader, vocabulary, sequences)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._completions.clear()
            self._quoted.clear()
            self._grouped.clear()
            self._matching.clear()
            self._reader.close()

    @property
    def documents(self) -> Sequence[int]:
        """The number each document was written under, in the order that masks have."""
        return self._reader.documents

    def search(self, query: Query, limit: int, allowed: Mask | None = None) -> TextMatches:
        """The best `limit` documents that have all words; if none has, those that have most.

        `allowed` only takes away: which words are wanted together is decided without it. The
        words of a quotation stand side by side. Of words typed without quotation marks, texts in
        which they stand so are better.
        """
        with self._lock:
            clauses, unknown = self._clauses(query)
            if not clauses:
                return TextMatches(unknown=unknown, complete=False, has_known=False)
            best, total, complete = self._ranked(query, clauses, limit, allowed)
            share = len(clauses) / (len(clauses) + len(unknown))
            numbers = self._reader.documents
            return TextMatches(
                tuple([TextMatch(numbers[at], score * share, at) for at, score in best]),
                total,
                unknown,
                complete and not unknown,
                complete,
            )

    def matching(self, query: Query) -> Mask:
        """All documents that `search` would find without a limit; every one if no word is asked."""
        with self._lock:
            clauses, unknown = self._clauses(query)
            size = len(self._reader.documents)
            if not clauses:
                return bytes(size) if unknown else all_documents(size)
            return self._matched(query, clauses).documents

    def having(self, term: Term) -> Mask:
        """The documents that have all words of a term, wherever they stand."""
        with self._lock:
            parts = self._parts(term)
            return in_every(parts) if parts else bytes(len(self._reader.documents))

    def affirming(self, terms: Sequence[Term], documents: Sequence[int]) -> set[int]:
        """Those of `documents` (by place) that speak of one of `terms` without denying it.

        Terms whose words may stand apart are not looked at: a text that has one affirms.
        """
        with self._lock:
            spelled = ("".join(map(self._letters, term.words)) for term in terms if not term.apart)
            return self._denials.affirmed([each for each in spelled if each], documents)

    def beginning_with(self, words: Sequence[str], documents: Sequence[int]) -> set[int]:
        """Those of `documents` (by place) whose text begins with some words, in order."""
        with self._lock:
            letters = [self._letters(word) for word in words]
            if not all(letters):
                return set()
            begun, text = "".join(letters), self._sequences.text
            return {each for each in documents if text(each).startswith(begun)}

    @cached_property
    def _denials(self) -> Denials:
        return Denials(self._sequences, self._letters)

    def nearest(self, word: str) -> tuple[str, ...]:
        """Words of the texts within one or two edits of `word`, nearest and most frequent first."""
        forms = forms_of(word)
        return self._vocabulary.nearest(forms[0].text) if forms else ()

    def knows(self, query: Query) -> bool:
        """Whether every word typed stands in the texts just so, the last one too.

        Another word of the same stem will not do: it may be a name, and what was typed a slip.
        """
        forms = (form for word in query.whole.words for form in self._forms_of(word))
        return all(form.text in self._vocabulary for form in forms)

    def quoted(self, query: Query, *, strictly: bool, limit: int = 3) -> list[TextMatch]:
        """The best texts of which a query of some length is a piece, word for word.

        Its words stand there just as they were typed, small ones too; unless `strictly`, or side by
        side in any order and without small ones, as titles are remembered.
        """
        typed = folded_words(query.asked)
        small = [word for word in typed if word in STOP_WORDS]
        if query.has_more_than_words or len(typed) < _SHORTEST_QUOTED or (strictly and not small):
            return []
        with self._lock:
            clauses, unknown = self._clauses(query)
            wanted = Wanted.of(query, self._letters, self._letters_begun)
            if unknown or not clauses or not wanted.is_several:
                return []
            matched = self._matched(query, clauses)
            if not matched.complete or matched.total > _MOST_LOOKED_THROUGH:
                return []
            documents = where(matched.documents)
            found = set(those_as_typed(wanted, documents, self._sequences))
            if not strictly and wanted.most >= _SHORTEST_QUOTED:
                runs = self._sequences.longest_runs(wanted.any, documents)
                pairs = zip(documents, runs, strict=True)
                found |= {document for document, run in pairs if run >= wanted.most}
            chosen = sorted(found)
            scores = scores_of(clauses, matched, chosen)
            factors = gains(wanted, chosen, self._sequences)
            scored = zip(chosen, map(mul, scores, factors), strict=True)
            best = sorted(scored, key=lambda pair: (-pair[1], pair[0]))[:limit]
            return [TextMatch(self._reader.documents[at], score, at) for at, score in best]

    def demands(self, query: Query) -> tuple[Demand, ...]:
        """What a query wants, one by one: each word, quotation, and group of alternatives."""
        with self._lock:
            words = self._asked(replace(query, phrases=()))
            quoted = ((" ".join(each), {"": self._of(Term(each))}) for each in query.phrases)
            return tuple(demand_of(label, [*found.values()]) for label, found in (*words, *quoted))

    def gains(self, query: Query, documents: Sequence[int]) -> list[float]:
        """What each of `documents` (by place) gains by the query's words standing side by side."""
        with self._lock:
            wanted = Wanted.of(query, self._letters, self._letters_begun)
            if not wanted.is_several:
                return [1.0] * len(documents)
            return gains(wanted, documents, self._sequences)

    def left_out(self, query: Query) -> Mask | None:
        """The documents that have nothing of what the query leaves out; None if that is nothing."""
        with self._lock:
            masks = [where_set(self._of(term).by_document) for term in query.excluded]
        size = len(self._reader.documents)
        return inverted(in_any(masks, size)) if masks else None

    def _clauses(self, query: Query) -> tuple[list[Clause], tuple[str, ...]]:
        """What has to match, and the words that cannot."""
        demands: dict[str, Postings] = {}
        unknown: dict[str, None] = {}
        for word, found in self._asked(query):
            if found and all(postings.count for postings in found.values()):
                demands.update(found)
            else:
                unknown[word] = None
        return [Clause.of(postings) for postings in demands.values()], tuple(unknown)

    def _asked(self, query: Query) -> Iterator[tuple[str, dict[str, Postings]]]:
        """Each thing that is wanted, in its words, and all that has to match for it."""
        for word in (*query.words, *_telling(query.phrases)):
            yield word, self._whole(word)
        for word in query.begun:
            yield word, self._begun(word, every=True)
        if query.prefix is not None:
            yield query.prefix, self._begun(query.prefix)
        for group in (*query.either, *query.alike):
            yield " ".join(group[0].words), self._either(group)

    def _ranked(
        self, query: Query, clauses: list[Clause], limit: int, allowed: Mask | None
    ) -> tuple[Scored, int, bool]:
        """The best documents, how many there are, and whether they match every clause."""
        if len(clauses) == 1 and allowed is None and not (query.excluded or query.phrases):
            return best_of_one(clauses[0], limit), clauses[0].postings.count, True
        matched = self._matched(query, clauses)
        if allowed is not None:
            matched = matched.within(allowed)
        wanted = Wanted.of(query, self._letters, self._letters_begun)
        if not wanted.is_several or limit < 1:
            return best_of(clauses, matched, limit), matched.total, matched.complete
        best = best_of(clauses, matched, max(limit, _LOOKED_AT))
        # However many are wanted, so many are looked at: the order is one.
        documents = [document for document, _ in best[:_LOOKED_AT]]
        scores = [score for _, score in best[:_LOOKED_AT]]
        if matched.complete and len(best) < matched.total <= _MOST_LOOKED_THROUGH:
            others = sorted(set(where(matched.documents)).difference(documents))
            found = list(those_as_typed(wanted, others, self._sequences))
            documents += found
            scores += scores_of(clauses, matched, found)
        factors = gains(wanted, documents, self._sequences)
        scored = zip(documents, map(mul, scores, factors), strict=True)
        better = sorted(scored, key=lambda pair: (-pair[1], pair[0]))
        seen = set(documents)
        better += [pair for pair in best[_LOOKED_AT:] if pair[0] not in seen]
        return better[:limit], matched.total, matched.complete

    def _matched(self, query: Query, clauses: list[Clause]) -> Matched:
        """The documents that match; of the last queries they are still known."""
        if query not in self._matching:
            make_room(self._matching, _MOST_MATCHES_KEPT)
            matched = matched_by(clauses, [self._of(term) for term in query.excluded])
            for phrase in query.phrases:
                matched = matched.within(where_set(self._of(Term(phrase)).by_document))
            self._matching[query] = matched
        return self._matching[query]

    def _either(self, group: tuple[Term, ...]) -> dict[str, Postings]:
        """What has to match for alternatives: one of them."""
        if group not in self._grouped:
            make_room(self._grouped, _MOST_GROUPS_KEPT)
            # What is said as it was typed stands before what is said otherwise.
            typed, *others = map(self._of, group)
            others = [each for each in others if each.count and each is not typed]
            found = [raised(typed), *others] if others else [typed]
            self._grouped[group] = any_of(found, len(self._reader.documents))
        return {" OR ".join(map(str, group)): self._grouped[group]}

    def _of(self, term: Term) -> Postings:
        """The documents that have a term, several words side by side."""
        parts = self._parts(term)
        if len(parts) == 1 and len(term.words) == 1:
            return parts[0]
        if term not in self._quoted:
            make_room(self._quoted, _MOST_KEPT)
            documents = where(in_every(parts)) if parts else []
            if len(term.words) > 1 and not term.apart:
                phrase = [self._letters(word) for word in term.words]
                having = self._sequences.having
                documents = having("".join(phrase), documents) if all(phrase) else []
            self._quoted[term] = among(parts or [self._reader.none], documents)
        return self._quoted[term]

    def _parts(self, term: Term) -> list[Postings]:
        """What all has to match for a term, wherever it stands."""
        if not term.words:
            return []
        *words, last = _telling([term.words])
        parts = {stem: postings for word in words for stem, postings in self._whole(word).items()}
        parts |= self._begun(last, every=True) if term.begun else self._whole(last)
        return list(parts.values())

    def _letters(self, word: str) -> str:
        """The letters of a word, of a compound those of its parts; "" if a part stands nowhere."""
        forms = forms_of(word)
        numbers = [self._vocabulary.number(form.stem) for form in forms[1:] or forms]
        letters = ["" if number is None else self._sequences.letter(number) for number in numbers]
        return "".join(letters) if all(letters) else ""

    def _letters_begun(self, prefix: str) -> str:
        """The letters of the words that a beginning may become."""
        forms = forms_of(prefix)
        terms = self._completions.of(forms[-1].text, every=False).terms if forms else ()
        numbers = map(self._vocabulary.number, terms)
        return "".join(self._sequences.letter(number) for number in numbers if number is not None)

    def _whole(self, word: str) -> dict[str, Postings]:
        """What has to match for a word."""
        stems = (form.stem for form in self._forms_of(word))
        return {stem: self._reader.of(stem) for stem in stems}

    def _begun(self, word: str, *, every: bool = False) -> dict[str, Postings]:
        """What has to match for a word that goes on: while it is typed, in the likeliest words."""
        _, *parts = forms_of(word)
        completed = self._completions.of(word, every=every).postings
        if not parts or (is_code(word) and completed.count):
            return {f"{word}*": completed}
        *done, last = parts
        found = {part.stem: self._reader.of(part.stem) for part in done}
        return {**found, f"{last.text}*": self._completions.of(last.text, every=every).postings}

    def _forms_of(self, word: str) -> tuple[Form, ...]:
        """A compound is looked up in its parts (`dose-related`), a code that texts have whole.

        So is a word whose parts are none (`hepato-toxicity`, cut by the end of a line).
        """
        forms = forms_of(word)
        if len(forms) < 2 or not self._vocabulary.count(forms[0].stem):
            return forms[1:] or forms
        broken = not all(self._vocabulary.count(form.stem) for form in forms[1:])
        return forms[:1] if broken or is_code(word) else forms[1:]


def _telling(phrases: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for phrase in phrases:
        yield from [word for word in phrase if word not in STOP_WORDS] or phrase
