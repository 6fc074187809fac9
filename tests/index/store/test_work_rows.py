from pathlib import Path

from index.store.reader import StoreReader
from index.store.work_rows import WORKS_AT_ONCE, CitedWork, dump_works, load_works
from index.store.writer import StoreWriter

WORK = CitedWork("Göklund A, et al", "A title\twith “signs”", "Gut", 1999, "1", "10.1/x", (3, 7))
BARE = CitedWork("", "", "", None, None, None)


def test_works_come_back_as_they_were() -> None:
    assert load_works(dump_works([WORK, BARE])) == [WORK, BARE]


def test_more_works_than_one_text_holds_keep_their_order(tmp_path: Path) -> None:
    many = [CitedWork(f"Author {n}", "", "", n, None, None, (n,)) for n in range(WORKS_AT_ONCE + 3)]
    with StoreWriter(tmp_path) as writer:
        writer.add_works(many)
        writer.finish()

    reader = StoreReader(tmp_path)
    assert list(reader.works()) == many
    reader.close()
