"""Rich text survives the store unchanged."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.importer.archive import read_documents
from index.monograph.cited import CitedArticle, Group, Person
from index.monograph.model import (
    Aside,
    AsideKind,
    Block,
    Cell,
    ChapterLink,
    CitationLink,
    Image,
    Inlines,
    KeyPoints,
    ListBlock,
    Marks,
    Monograph,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Table,
    WebLink,
)
from index.parse.readers import read_document
from index.parse.source_document import SourceDocument
from index.store.codec import (
    dump_blocks,
    dump_inlines,
    dump_reference,
    load_blocks,
    load_inlines,
    load_reference,
)
from index.store.reader import StoreReader
from index.store.writer import StoreWriter
from tests.index.chapters import write_chapters

texts = st.text(min_size=1, max_size=12)
links = st.one_of(
    st.none(),
    st.builds(ChapterLink, texts, texts),
    st.builds(WebLink, texts),
    st.builds(CitationLink, texts),
)
marks = st.integers(0, 15).map(Marks)
inlines = st.lists(
    st.one_of(st.builds(Run, texts, marks, links), st.builds(Image, texts, texts)), max_size=4
).map(tuple)
paragraphs = st.builds(Paragraph, inlines)
cells = st.builds(Cell, inlines, st.booleans(), st.integers(1, 9), st.integers(1, 9))
tables = st.builds(
    Table,
    st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3).map(tuple),
    st.integers(0, 2),
    inlines,
    st.lists(paragraphs, max_size=2).map(tuple),
)
references = st.lists(texts, unique=True, max_size=3).map(
    lambda keys: ReferenceList(tuple(Reference(key, "", ()) for key in keys))
)
authors = st.one_of(st.builds(Group, texts), st.builds(Person, texts, st.text(), st.text()))
articles = st.builds(
    CitedArticle, st.lists(authors, max_size=3).map(tuple), st.booleans(), *[st.text()] * 6
)
points = st.builds(KeyPoints, st.lists(st.tuples(inlines, inlines), max_size=3).map(tuple))
blocks: st.SearchStrategy[Block] = st.recursive(
    st.one_of(paragraphs, tables, points, references),
    lambda inner: st.one_of(
        st.builds(
            ListBlock,
            st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple),
            st.booleans(),
        ),
        st.builds(
            Aside, st.sampled_from(AsideKind), st.lists(inner, max_size=2).map(tuple), inlines
        ),
    ),
    max_leaves=6,
)


@given(inlines)
def test_runs_come_back_as_they_were(value) -> None:
    assert load_inlines(dump_inlines(value)) == value


class EveryReference(dict[str, Reference]):
    """Any key's bare reference: the codec keeps keys, the store keeps references."""

    def __missing__(self, key: str) -> Reference:
        return Reference(key, "", ())


@given(st.lists(blocks, max_size=3).map(tuple))
def test_blocks_come_back_as_they_were(value) -> None:
    assert load_blocks(dump_blocks(value), EveryReference()) == value


@pytest.mark.parametrize("text", ["[[1,2,3,4]]", '["p"]', '[["nonsense"]]', '[{"image":1}]'])
def test_what_we_did_not_write_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not an? "):
        load_blocks(text, {})


def stored(folder: Path, source: Path) -> list[tuple[Monograph, Monograph]]:
    """Monographs as read, each with what the store gives back."""
    found = [
        read_document(document, "2026-11-22")
        for document in read_documents(source)
        if isinstance(document, SourceDocument)
    ]
    monographs = [monograph for monograph in found if isinstance(monograph, Monograph)]
    with StoreWriter(folder) as writer:
        for monograph in monographs:
            writer.add(monograph, naming(monograph))
        writer.finish()
    reader = StoreReader(folder)
    pairs = [(monograph, reader.monograph(monograph.id)) for monograph in monographs]
    reader.close()
    return pairs


def naming(monograph: Monograph):
    from index.importer.chapter_names import names_of

    return names_of(monograph)


@given(inlines, st.text(), inlines, st.none() | articles)
def test_a_reference_comes_back_with_the_parts_its_source_marks(
    citation: Inlines, identifiers: str, annotation: Inlines, article: CitedArticle | None
) -> None:
    reference = Reference("r", "", citation, identifiers, annotation, article=article)

    assert load_reference(json.loads(dump_reference(reference))) == (
        citation,
        identifiers,
        annotation,
        article,
    )


def test_a_monograph_comes_back_as_it_was(tmp_path: Path) -> None:
    pairs = stored(tmp_path, write_chapters(tmp_path / "source"))

    assert len(pairs) == 3
    assert all(before == after for before, after in pairs)


@pytest.mark.parametrize("book", ["livertox", "lactmed"])
def test_a_real_monograph_comes_back_as_it_was(tmp_path: Path, shared: Path, book: str) -> None:
    for before, after in stored(tmp_path, shared / "data" / book):
        assert before == after
