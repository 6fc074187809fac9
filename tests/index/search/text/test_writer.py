"""What the writer leaves on the disk."""

from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader

from index.monograph.sections import SectionKind
from index.search.query.query import Query
from index.search.text.searcher import TextIndex
from index.search.text.whoosh_adapter import _SCHEMA, FIELD, _segment
from index.search.text.writer import TextWriter


def written(folder: Path) -> dict[str, bytes]:
    writer = TextWriter(folder)
    writer.add_section(2, SectionKind.HEPATOTOXICITY, "Exampline", "Hepatotoxicity", "Rash, fever.")
    writer.add_reference(3, "Exampline", "Göklund A. Rash.", "(Two with rash.)")
    writer.close()
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*")}


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a") == written(tmp_path / "b")


def test_one_segment_and_nothing_left_over(folder: Path) -> None:
    names = sorted(written(folder))
    assert names == [
        "MAIN_text.pst", "MAIN_text.trm", "_MAIN_1.toc", "counts.bin", "documents.bin",
        "frequent.bin", "places.bin", "sequences.bin", "terms.txt", "words.txt",
    ]  # fmt: skip


def test_no_text_is_stored(folder: Path) -> None:
    assert not any(b"Rash, fever" in content for content in written(folder).values())


def test_it_is_an_index_that_whoosh_itself_can_read(folder: Path) -> None:
    written(folder)
    reader = SegmentReader(FileStorage(str(folder)), _SCHEMA, _segment(documents=2))
    assert reader.doc_count() == 2
    assert list(reader.postings(FIELD, "rash").all_ids()) == [0, 1]
    assert reader.doc_frequency(FIELD, "fever") == 1
    reader.close()


def test_long_lists_are_written_in_blocks(folder: Path) -> None:
    writer = TextWriter(folder)
    for number in range(1, 2001):
        writer.add_section(number, SectionKind.BACKGROUND, "", "", "rash" + " fever" * (number % 2))
    writer.close()
    index = TextIndex.open(folder)

    every = index.search(Query.from_text("rash "), 5000)
    half = index.search(Query.from_text("fever "), 5000)
    assert sorted(match.document for match in every.matches) == list(range(1, 2001))
    assert sorted(match.document for match in half.matches) == list(range(1, 2001, 2))
    index.close()


def test_a_cancelled_writer_leaves_nothing(folder: Path) -> None:
    writer = TextWriter(folder)
    writer.add_section(2, SectionKind.OTHER, "", "", "rash")
    writer.cancel()
    assert not folder.exists()


def test_a_disk_that_does_not_take_it_is_an_os_error(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    writer = TextWriter(folder)
    writer.add_section(2, SectionKind.OTHER, "", "", "rash")
    with pytest.raises(OSError, match="index"):
        writer.close()


def test_an_empty_index(folder: Path) -> None:
    TextWriter(folder).close()
    index = TextIndex.open(folder)
    assert index.search(Query.from_text("rash"), 10).matches == ()
    assert index.nearest("rash") == ()
    index.close()
