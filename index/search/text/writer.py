"""Writing the full-text index of a new library: one Whoosh segment, written once."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from whoosh.codec.whoosh3 import W3PostingsWriter
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from index.monograph.sections import SECTIONS, SPEC_OF, SectionKind
from index.search.analysis.analyzers import forms_of, written_words
from index.search.text import safe_unpickler
from index.search.text.dense_columns import is_frequent, save_columns
from index.search.text.schema import (
    DOCUMENT,
    DOCUMENT_COLUMN,
    FIELDS,
    HIGHEST,
    INDEX_NAME,
    SATURATION,
    SCHEMA,
    WORDS,
    FieldSpec,
    TextField,
    codec,
    segment,
)
from index.search.text.token_sequences import SequenceWriter
from index.search.text.vocabulary import Vocabulary

_LARGEST_BOOST: Final = max(spec.boost for spec in SECTIONS)


class TextWriter:
    """Collects the words of all documents, and writes the index when closed.

    A document is a section or a reference; its number is the caller's. Until `close` everything
    is in memory (about 6 bytes a posting) and nothing on disk.
    """

    def __init__(self, folder: Path) -> None:
        safe_unpickler.install()
        self._folder = folder
        self._documents: array[int] = array("I")
        self._terms = _Terms()
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
        storage = FileStorage(str(self._folder))
        new = segment(len(self._documents))
        self._write_documents(storage, new)
        self._write_postings(storage, new, stop_if_cancelled)
        TOC(SCHEMA, [new], 1).write(storage, INDEX_NAME)
        counts = self._terms.counts()
        Vocabulary.save(self._folder, counts, self._terms.term_of)
        self._sequences.save(self._folder, sorted(counts))
        stop_if_cancelled()
        save_columns(self._folder, self._columns(counts))
        self.cancel()

    def cancel(self) -> None:
        """Forget everything; nothing was written."""
        self._documents = array("I")
        self._terms = _Terms()
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
            unit = _unit(FIELDS[field], len(words))
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

    def _write_documents(self, storage: Any, new: Any) -> None:
        writer = codec().per_document_writer(storage, new)
        for number, document in enumerate(self._documents):
            writer.start_doc(number)
            writer.add_column_value(DOCUMENT, DOCUMENT_COLUMN, document)
            writer.finish_doc()
        writer.close()
        if not self._documents:
            storage.create_file(codec().column_filename(new, DOCUMENT)).close()
        # The codec builds its columns in a folder of its own, and forgets it.
        storage.temp_storage(f"{INDEX_NAME}.tmp").destroy()

    def _write_postings(self, storage: Any, new: Any, between: Callable[[], None]) -> None:
        with closing(codec().field_writer(storage, new)) as writer:
            writer.start_field(WORDS, SCHEMA[WORDS])
            writer._postwriter = _WholeLists(writer._postfile, codec())
            for term, number in sorted(self._terms.numbers.items()):
                between()
                writer.start_term(term.encode())
                writer._postwriter.add_list(
                    self._terms.documents[number], bytes(self._terms.impacts[number])
                )
                writer.finish_term()
            writer.finish_field()


class _Terms(dict[str, tuple[int, ...]]):
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


class _WholeLists(W3PostingsWriter):
    """Writes the postings of a term in blocks, not one call each: a fifth of the time."""

    def __init__(self, file: Any, from_codec: Any) -> None:
        super().__init__(
            file,
            blocklimit=from_codec._blocklimit,
            compression=from_codec._compression,
            inlinelimit=from_codec._inlinelimit,
        )

    def add_list(self, documents: array[int], impacts: bytes) -> None:
        for start in range(0, len(documents), self._blocklimit):
            if start:
                self._write_block()
            self._ids = documents[start : start + self._blocklimit]
            self._weights = array("f", [1.0]) * len(documents[start : start + self._blocklimit])
            self._values = [impacts[start : start + self._blocklimit]]
            self._minlength = self._maxlength = 1
            self._maxweight = 1.0


def _unit(spec: FieldSpec, length: int) -> float:
    """What one occurrence counts in a field of `length` words, before saturation."""
    return spec.boost / (1 - spec.slope + spec.slope * length / spec.usual)
