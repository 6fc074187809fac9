"""Writing the full-text index of a new library: one Whoosh segment, written once."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from index.monograph.sections import SECTIONS, SPEC_OF, SectionKind
from index.search.analysis.analyzers import forms_of, written_words
from index.search.text.dense_columns import is_frequent, save_columns
from index.search.text.field_weights import FIELD_WEIGHTS, HIGHEST, SATURATION, TextField
from index.search.text.token_sequences import SequenceWriter
from index.search.text.vocabulary import Vocabulary
from index.search.text.whoosh_adapter import TermPostings, write_index

_LARGEST_BOOST: Final = max(spec.boost for spec in SECTIONS)


class TextWriter:
    """Collects the words of all documents, and writes the index when closed.

    A document is a section or a reference; its number is the caller's. Until `close` everything
    is in memory (about 6 bytes a posting) and nothing on disk.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents: array[int] = array("I")
        self._terms = _TermTable()
        self._sequences = SequenceWriter()

    def add_section(
        self, document: int, kind: SectionKind, title: str, heading: str, text: str
    ) -> None:
        """Add a section; `title` is its monograph's title and names."""
        fields = {TextField.TITLE: title, TextField.HEADING: heading, TextField.BODY: text}
        self._add(document, SPEC_OF[kind].boost, fields)

    def add_reference(self, document: int, title: str, citation: str, annotation: str) -> None:
        """Add a reference; `title` is its monograph's title and names."""
        fields = {
            TextField.TITLE: title,
            TextField.CITATION: citation,
            TextField.ANNOTATION: annotation,
        }
        self._add(document, SPEC_OF[SectionKind.REFERENCES].boost, fields)

    def close(self, stop_if_cancelled: Callable[[], None] = lambda: None) -> None:
        """Write the index into the folder. OSError if the disk does not take it.

        `stop_if_cancelled` is called often, and raises to end the writing.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        counts = self._terms.counts()
        write_index(self._folder, self._documents, self._postings(counts), stop_if_cancelled)
        Vocabulary.save(self._folder, counts, self._terms.term_of)
        self._sequences.save(self._folder, sorted(counts))
        stop_if_cancelled()
        save_columns(self._folder, self._columns(counts))
        self.cancel()

    def cancel(self) -> None:
        """Forget everything; nothing was written."""
        self._documents = array("I")
        self._terms = _TermTable()
        self._sequences = SequenceWriter()

    def _add(self, document: int, boost: float, texts: Mapping[TextField, str]) -> None:
        number = len(self._documents)
        self._documents.append(document)
        terms = self._terms
        weights: dict[int, float] = {}
        own: list[str] = []
        for field, text in texts.items():
            words = written_words(text.lower())
            if field is not TextField.TITLE:
                own += words
            unit = FIELD_WEIGHTS[field].unit(len(words))
            for written, count in Counter(words).items():
                for term in terms[written]:
                    weights[term] = weights.get(term, 0.0) + count * unit
        documents, impacts = terms.documents, terms.impacts
        scale = HIGHEST * boost / _LARGEST_BOOST
        for term, weight in weights.items():
            documents[term].append(number)
            impacts[term].append(int(scale * weight / (weight + SATURATION)) or 1)
        self._sequences.add(own)

    def _columns(self, counts: Mapping[str, int]) -> dict[str, bytes]:
        """The column of each frequent term."""
        terms, size = self._terms, len(self._documents)
        columns = {}
        for term, number in terms.numbers.items():
            if is_frequent(counts[term], size):
                column = bytearray(size)
                for document, impact in zip(
                    terms.documents[number], terms.impacts[number], strict=True
                ):
                    column[document] = impact
                columns[term] = bytes(column)
        return columns

    def _postings(self, counts: Mapping[str, int]) -> Iterator[TermPostings]:
        """The postings of each term that has no column."""
        size = len(self._documents)
        for term, number in sorted(self._terms.numbers.items()):
            if not is_frequent(counts[term], size):
                yield term, self._terms.documents[number], bytes(self._terms.impacts[number])


class _TermTable(dict[str, tuple[int, ...]]):
    """The terms of every written word, by number; a new word is analysed once."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        self.term_of: dict[str, str] = {}
        self.documents: list[array[int]] = []
        self.impacts: list[bytearray] = []

    def __missing__(self, written: str) -> tuple[int, ...]:
        forms = forms_of(written)
        self.term_of.update((form.text, form.stem) for form in forms)
        found = tuple(dict.fromkeys(self._number(form.stem) for form in forms))
        self[written] = found
        return found

    def counts(self) -> dict[str, int]:
        """In how many documents each term stands."""
        return {term: len(self.documents[number]) for term, number in self.numbers.items()}

    def _number(self, term: str) -> int:
        number = self.numbers.setdefault(term, len(self.documents))
        if number == len(self.documents):
            self.documents.append(array("I"))
            self.impacts.append(bytearray())
        return number
