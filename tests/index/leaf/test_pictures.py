"""Pictures in a library file: each is decoded, and shown by a chapter, or the file is refused."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from index import LeafRefused, Library, build_library, install_leaf, pack_library
from tests.hostile.archives import png
from tests.index.importer.test_images import GIF, chapter
from tests.index.leaf.leaves import STORE, Bench, Members

NAME = "Structure.gif"


@pytest.fixture
def pictured(tmp_path: Path) -> Bench:
    source = tmp_path / "source"
    source.mkdir()
    (source / "Fictamab.nxml").write_bytes(chapter(NAME))
    (source / NAME).write_bytes(GIF)
    library = build_library([source], tmp_path / "library").target
    pack_library(library, tmp_path / "small.leaf")
    return Bench(tmp_path, library, tmp_path / "small.leaf")


def file_of(members: Members) -> str:
    (name,) = (name for name in members if name.startswith("images/"))
    return name


def put(data: bytes, suffix: str = ".gif") -> Callable[[Bench], None]:
    """Another picture in the place of ours, in a store and a manifest that fit it."""

    def change(bench: Bench) -> None:
        old = file_of(bench.members())
        new = old.removesuffix(".gif") + suffix

        def swap(members: Members) -> None:
            del members[old]
            members[new] = data
            members["manifest.json"] = members["manifest.json"].replace(old.encode(), new.encode())
            members[STORE] = changed(
                bench, members[STORE], "UPDATE images SET file = ?, bytes = ?", new, len(data)
            )

        bench.remake(swap)

    return change


def with_sql(sql: str) -> Callable[[Bench], None]:
    def change(bench: Bench) -> None:
        bench.remake(lambda members: members.update({STORE: changed(bench, members[STORE], sql)}))

    return change


def changed(bench: Bench, store: bytes, sql: str, *values: object) -> bytes:
    copy = bench.folder / "changed.sqlite"
    copy.write_bytes(store)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(sql, values)
        connection.commit()
    return copy.read_bytes()


DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (put(GIF[:20]), "cannot be read as one"),
        (put(DRAWING), "cannot be read as one"),
        (put(b"GIF89a" + DRAWING), "cannot be read as one"),
        (put(GIF, ".png"), "cannot be read as one"),
        (put(png(100, 100), ".png"), "cannot be read as one"),
        (put(png(60_000, 60_000), ".png"), "is too large to show"),
        (with_sql("UPDATE images SET bytes = 1"), "has another size than it says"),
        (with_sql("UPDATE images SET name = 'b.gif'"), "no chapter shows its picture b.gif"),
        (with_sql("DELETE FROM images"), "it holds pictures that it does not name"),
    ],
    ids=[
        "cut",
        "a drawing",
        "a drawing behind a picture's first bytes",
        "one format called another",
        "nothing but a head",
        "a bomb",
        "another size",
        "one that no page shows",
        "one without a name",
    ],
)
def test_a_picture_that_no_page_could_show_is_refused(
    pictured: Bench, change: Callable[[Bench], None], says: str
) -> None:
    change(pictured)

    with pytest.raises(LeafRefused, match=says):
        install_leaf(pictured.look(), pictured.installed)


def test_one_that_a_page_shows_arrives(pictured: Bench) -> None:
    library = Library.open(install_leaf(pictured.look(), pictured.installed))

    assert library.image(NAME) == GIF
    library.close()
