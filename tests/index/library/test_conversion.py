"""A library of an older schema becomes one of today's beside it, without its source."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from index import (
    LISTED,
    BuildCancelled,
    Installed,
    Library,
    LibraryConvertible,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryTooNew,
    Progress,
    Query,
    StorageError,
    WrongUse,
    build_library,
    convert_among,
    convert_library,
    install_leaf,
    is_listed,
    look_at,
    pack_library,
)
from index.leaf.older_store import ADDED_COLUMNS, ADDED_TABLES
from index.leaf.older_tables import tables_of_8
from index.libraries.manifest import read_manifest, rewrite_manifest
from index.store.schema import OLDEST_CONVERTED, SCHEMA_VERSION
from tests.hostile.test_repair import bytes_of
from tests.index.chapters import retell_manifest, write_chapters
from tests.index.importer.test_images import GIF, chapter
from tests.index.importer.test_listed_drugs import program_facts, program_list
from tests.index.leaf.older import OLDER, SCHEMAS, STORE, make_older
from tests.index.parse.workbooks import HEADER, workbook

CREATED = "2020-02-02T02:02:02+00:00"


class House(NamedTuple):
    """A library of today's schema, the same to be made older, and the program's own facts."""

    folder: Path
    today: Path
    facts: Path

    def older(
        self, schema: int = 5, change: Callable[[sqlite3.Connection], object] | None = None
    ) -> Path:
        return make_older(self.folder / "older", schema, change)

    @property
    def new(self) -> Path:
        return self.folder / "new"

    @property
    def installed(self) -> Installed:
        return Installed(self.folder / "user" / "libraries", {"starter": self.today})


@pytest.fixture
def house(tmp_path: Path) -> House:
    source = write_chapters(tmp_path / "source")
    (source / "Pictured.nxml").write_bytes(chapter("Structure.gif"))
    (source / "Structure.gif").write_bytes(GIF)
    facts = program_facts(tmp_path)
    for name in ("today", "older"):
        build_library([source], tmp_path / name, name="The ward's own", drugs=facts)
        retell_manifest(tmp_path / name, created=CREATED, review_by="2027-01-31")
    return House(tmp_path, tmp_path / "today", facts)


@pytest.mark.parametrize("schema", OLDER)
def test_it_is_the_library_that_its_source_would_make(house: House, schema: int) -> None:
    older = house.older(schema)
    before = bytes_of(older)
    with pytest.raises(LibraryConvertible, match="liverleaf convert"):
        Library.open(older)

    assert convert_library(older, house.new, drugs=house.facts) == house.new

    assert bytes_of(older) == before
    with closing(Library.open(house.new)) as new, closing(Library.open(house.today)) as today:
        assert new.manifest.counts == today.manifest.counts
        assert new.manifest.counts[LISTED] == 4
        ids = [each.id for each in today.summaries()]
        assert [each.id for each in new.summaries()] == ids
        for id in ids:
            # Joined today from the program's list, as the entries of today's library were.
            assert new.get(id) == today.get(id), id
        assert any(new.get(id).key_facts for id in ids)
        assert new.image("Structure.gif") == GIF
        assert new.works().find("fictamab") == today.works().find("fictamab")
        for typed in ("jaundice", "Madeup", "solo", "likelihood:B", "class:fictional"):
            query = Query.from_text(typed)
            assert new.search(query) == today.search(query), typed
            assert new.facets(query) == today.facets(query), typed
    files = read_manifest(house.today).files
    assert read_manifest(house.new).files == files


def test_its_manifest_is_new_and_keeps_its_name_its_day_and_its_review(house: House) -> None:
    older = house.older()

    manifest = read_manifest(convert_library(older, house.new, drugs=house.facts))

    assert (manifest.name, manifest.created) == ("The ward's own", CREATED)
    assert manifest.review_by == "2027-01-31"
    assert manifest.sources == read_manifest(older).sources
    assert manifest.id != read_manifest(older).id


def test_the_schemas_here_are_those_that_can_be_converted() -> None:
    assert tuple(range(OLDEST_CONVERTED, SCHEMA_VERSION)) == OLDER
    assert {path.stem for path in SCHEMAS.iterdir()} == set(map(str, OLDER))


def test_every_difference_is_one_of_some_schema() -> None:
    """A row of the table that no older schema needs would let in what was never written."""

    def columns(tables: str) -> set[tuple[str, str]]:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.executescript(tables)
            found = connection.execute(
                "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
                " WHERE t.type = 'table'"
            )
            return set(found)

    missing: set[tuple[str, str]] = set()
    for schema in OLDER:
        missing |= columns(tables_of_8()) - columns((SCHEMAS / f"{schema}.sql").read_text("utf-8"))
    tables = {each.name for each in ADDED_TABLES}
    assert {table for table, _ in missing} & tables == tables
    assert {each for each in missing if each[0] not in tables} == {
        (each.table, each.name) for each in ADDED_COLUMNS
    }


def test_the_tables_before_there_were_lists_are_known_to_the_letter() -> None:
    def made(tables: str) -> set[tuple[str, str]]:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.executescript(tables)
            found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL")
            return {(name, " ".join(sql.split())) for name, sql in found}

    assert made(tables_of_8()) == made((SCHEMAS / "8.sql").read_text("utf-8"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param('UPDATE "references" SET id = id + 100', id="numbers from elsewhere"),
        pytest.param('UPDATE "references" SET position = 7 WHERE id = 2', id="another order"),
        pytest.param('UPDATE "references" SET year = 70000', id="a year beyond all"),
        pytest.param("UPDATE \"references\" SET year = 'soon'", id="a year in words"),
        pytest.param("UPDATE \"references\" SET text = x'00'", id="a text that is not packed"),
        pytest.param('UPDATE "references" SET section = 1', id="another section"),
        pytest.param("UPDATE \"references\" SET pmid = 'soon'", id="a number in words"),
        pytest.param(
            "UPDATE \"references\" SET key = x'00' WHERE id = 1", id="a key of another kind"
        ),
    ],
)
def test_references_that_an_import_would_not_write_are_refused(house: House, change: str) -> None:
    older = house.older(8, lambda connection: connection.executescript(change))

    with pytest.raises(LibraryDamaged):
        convert_library(older, house.new, drugs=house.facts)
    assert not house.new.exists()


def test_it_is_put_among_the_installed_and_taken_into_use_once(house: House) -> None:
    older = house.older()

    folder = convert_among(older, house.installed, drugs=house.facts)

    assert house.installed.current == folder
    assert convert_among(older, house.installed, drugs=house.facts) == folder
    Library.open(folder).close()


def test_a_file_of_an_older_library_is_converted_when_it_is_installed(house: House) -> None:
    pack_library(house.today, house.folder / "today.leaf")
    leaf = house.folder / "older.leaf"
    _packed(house.older(), leaf)

    folder = install_leaf(look_at(leaf, ()), house.installed, drugs=house.facts)

    assert house.installed.current == folder
    with closing(Library.open(folder)) as new, closing(Library.open(house.today)) as today:
        for each in today.summaries():
            assert new.get(each.id) == today.get(each.id)


def _packed(library: Path, leaf: Path) -> None:
    """Pack an older library, which only an older Liverleaf would."""
    import json
    import zipfile

    with zipfile.ZipFile(leaf, "w", zipfile.ZIP_DEFLATED) as archive:
        manifest = json.loads((library / "manifest.json").read_text(encoding="utf-8"))
        del manifest["sha256"]
        manifest["files"] = {
            name: value for name, value in manifest["files"].items() if "index/" not in name
        }
        archive.writestr("manifest.json", json.dumps(manifest))
        for name in manifest["files"]:
            archive.write(library / name, name)


@pytest.mark.parametrize("schema", OLDER)
def test_a_newer_master_list_of_its_source_stays(house: House, schema: int) -> None:
    """One of an unknown file is known by the newest of its rows."""
    source = house.folder / "source"
    row = ("1", "Latine", "Newbrand", "B", "None", "2030-03-03", "1999", "Yes", "Agents", "")
    (source / "masterlist03-30.xlsx").write_bytes(workbook(HEADER, row))
    build_library([source], house.folder / "older", drugs=house.facts)
    older = make_older(house.folder / "older", schema)

    with closing(Library.open(convert_library(older, house.new, drugs=house.facts))) as new:
        listed = [each.title for each in new.summaries() if is_listed(each.id)]

    assert listed == ["Latine"]


def test_an_older_master_list_gives_way_to_the_programs(house: House) -> None:
    facts = house.folder / "facts"
    older = house.older()
    program_list(facts, edition="2031-01")

    with closing(Library.open(convert_library(older, house.new, drugs=facts))) as new:
        assert new.get("listed-alonine").sections[0].heading.endswith("January 2031")


def test_progress_is_told_and_a_cancelled_conversion_leaves_nothing(house: House) -> None:
    older = house.older()
    told: list[Progress] = []

    convert_library(older, house.new, drugs=house.facts, on_progress=told.append)

    fractions = [each.fraction for each in told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    for steps in range(0, len(told), 7):
        left = iter(range(steps))
        target = house.folder / "cancelled"
        with pytest.raises(BuildCancelled):
            convert_library(older, target, is_cancelled=lambda left=left: next(left, None) is None)
        assert [path.name for path in house.folder.iterdir() if "cancelled" in path.name] == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("CREATE TRIGGER t AFTER INSERT ON names BEGIN SELECT 1; END", id="a trigger"),
        pytest.param("CREATE VIEW v AS SELECT 1", id="a view"),
        pytest.param("CREATE TABLE own (a TEXT)", id="a table of its own"),
        pytest.param("DROP TABLE works", id="a table that is missing"),
        pytest.param("ALTER TABLE names ADD COLUMN more TEXT", id="another column"),
        pytest.param("CREATE INDEX own ON names(upper(name))", id="an index of its own"),
        pytest.param("UPDATE likelihood SET letter = 'Z'", id="a letter that is none"),
        pytest.param("UPDATE sections SET kind = 'evil'", id="a kind that is none"),
        pytest.param("UPDATE monographs SET title = x'00'", id="a value of another kind"),
        pytest.param("UPDATE sections SET blocks = x'00'", id="text that cannot be unpacked"),
        pytest.param("UPDATE images SET file = '../secret.gif'", id="a picture elsewhere"),
        pytest.param("UPDATE images SET bytes = 1", id="a picture of another size"),
        pytest.param("UPDATE links SET monograph = 'nobody' WHERE rowid = 1", id="no such owner"),
        pytest.param("UPDATE monographs SET book = 'drug-list'", id="a chapter in the drug list"),
    ],
)
def test_a_hostile_store_is_refused(house: House, change: str) -> None:
    older = house.older(5, lambda connection: connection.executescript(change))

    with pytest.raises(LibraryDamaged):
        convert_library(older, house.new, drugs=house.facts)
    assert not house.new.exists()
    assert [path.name for path in house.folder.iterdir() if path.name.startswith(".")] == []


def test_what_an_older_store_says_of_regulators_and_key_facts_is_not_believed(house: House) -> None:
    older = house.older(
        7,
        lambda connection: connection.executescript(
            "UPDATE dilirank SET severity = 8; INSERT INTO boxed_warnings VALUES"
            " ('Nonexistine', 0, 'Nonexistine', '', 'label', 'x', '2020', '')"
        ),
    )
    with closing(Library.open(convert_library(older, house.new, drugs=house.facts))) as new:
        (rank,) = new.get("listed-alonine").dilirank
        assert rank.severity == 0
        assert new.get("Nonexistine").boxed_warnings == ()


def _shorten(older: Path) -> None:
    path = older / STORE
    path.write_bytes(path.read_bytes()[:-1000])


def _flip(older: Path) -> None:
    path = older / STORE
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def _version(number: int) -> Callable[[Path], None]:
    def change(older: Path) -> None:
        with closing(sqlite3.connect(older / STORE)) as connection:
            connection.execute(f"PRAGMA user_version = {number}")
        rewrite_manifest(older, read_manifest(older))

    return change


def _no_library(older: Path) -> None:
    (older / STORE).write_bytes(b"Dear ...")
    rewrite_manifest(older, read_manifest(older))


def _other_id(older: Path) -> None:
    rewrite_manifest(older, replace(read_manifest(older), id="../../evil"))


def _swap_picture(older: Path) -> None:
    """A picture that no program could draw, under a right sum."""
    (picture,) = (older / "images").iterdir()
    picture.write_bytes(b"GIF8" + bytes(len(GIF) - 4))
    manifest = read_manifest(older)
    rewrite_manifest(older, manifest)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (_shorten, LibraryDamaged),
        (_flip, LibraryDamaged),
        (_version(4), LibraryError),
        (_version(99), LibraryTooNew),
        (_version(SCHEMA_VERSION), WrongUse),
        (_no_library, LibraryDamaged),
        (_other_id, LibraryDamaged),
        (_swap_picture, LibraryDamaged),
        (lambda older: (older / "manifest.json").unlink(), LibraryMissing),
        (lambda older: (older / STORE).unlink(), LibraryError),
    ],
)
def test_a_damaged_library_is_refused(
    house: House, change: Callable[[Path], None], error: type[Exception]
) -> None:
    older = house.older()
    change(older)

    with pytest.raises(error):
        convert_library(older, house.new, drugs=house.facts)
    assert not house.new.exists()


def test_it_never_takes_the_place_of_the_older_one_or_of_other_files(house: House) -> None:
    older = house.older()
    before = bytes_of(older)

    (house.folder / "link").symlink_to(older, target_is_directory=True)
    for target in (older / ".." / "older", older / "new", house.folder / "link"):
        with pytest.raises(WrongUse, match="Choose a folder other"):
            convert_library(older, target, drugs=house.facts)
    with pytest.raises(WrongUse):
        convert_library(older, house.folder / "source", drugs=house.facts)
    with pytest.raises(StorageError):
        convert_library(older, house.folder / "facts" / "master_list.tsv" / "x", drugs=house.facts)
    assert bytes_of(older) == before


def test_the_day_of_its_build_tells_it_from_a_newer_one(house: House) -> None:
    """A conversion makes no text newer than it is."""
    convert_library(house.older(), house.new, drugs=house.facts)

    with closing(Library.open(house.new)) as new:
        assert new.manifest.day == "2020-02-02"
        assert new.get("Nonexistine").source.imported == _imported(house.today)
    assert hashlib.sha256((house.new / STORE).read_bytes()).hexdigest() == (
        read_manifest(house.new).files[STORE].sha256
    )


def _imported(library: Path) -> str:
    with closing(Library.open(library)) as opened:
        return opened.get("Nonexistine").source.imported
