"""What an older library holds, given as an import is given what its sources hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePosixPath

from index.facts.derivation import key_facts_of
from index.importer.drug_facts import LIST_FILE
from index.importer.reader_process import Read
from index.importer.work_collector import works_of
from index.libraries.manifest import Manifest
from index.messages import on_a_line
from index.monograph.listed_drug import is_listed
from index.monograph.master_list import MasterList, edition_of
from index.monograph.model import Monograph
from index.parse.images import SourceImage
from index.store.fact_rows import listings_of_list
from index.store.file_address import read_only_address
from index.store.reader import StoreReader
from index.store.schema import FILE_NAME


def read_older(
    older: Path,
    tables: Path,
    manifest: Manifest,
    own_list: MasterList | None,
    fraction: Callable[[float], float],
) -> Generator[Read, None, None]:
    """Everything in an older library that is not derived anew, in the order it was built in.

    `older` is its folder, and `tables` holds its store in today's tables, both found sound.
    `own_list` is the program's, which gives way only to a newer one. `fraction` tells the part of
    all work that is done with a part of the reading.
    """
    yield from (Read(each, fraction(0)) for each in _pictures(older, tables))
    master_list = _master_list(tables, manifest, own_list.edition if own_list else "")
    if master_list is not None:
        yield Read(master_list, fraction(0))
    with closing(StoreReader(tables)) as store:
        ids = [id for id in store.ids() if not is_listed(id)]
        for position, id in enumerate(ids, start=1):
            chapter = _chapter(store.monograph(id))
            yield Read(chapter, fraction(position / len(ids)), works_of(chapter))


def _chapter(monograph: Monograph) -> Monograph:
    """A chapter as its source gave it, with the facts that it states derived anew.

    What was joined to it from a list of drugs is left out: it is joined again.
    """
    own = replace(monograph, dilirank=(), boxed_warnings=(), listings=(), key_facts=())
    return replace(own, key_facts=key_facts_of(own))


def _pictures(older: Path, tables: Path) -> Iterator[SourceImage]:
    with _opened(tables) as connection:
        rows = connection.execute("SELECT name, file FROM images").fetchall()
    for name, file in rows:
        data = (older / file).read_bytes()
        yield SourceImage(name, PurePosixPath(file).suffix, data)


def _master_list(tables: Path, manifest: Manifest, own: str) -> MasterList | None:
    """The list of its source; None where it had none, or none that is newer than the program's.

    `own` is the edition of the program's list.
    """
    with _opened(tables) as connection:
        entry = connection.execute(
            "SELECT source_file, source_sha256 FROM monographs WHERE id LIKE 'listed-%' LIMIT 1"
        ).fetchone()
        listings = tuple(listings_of_list(connection))
    if not listings:
        return None
    if entry is not None:
        file, digest = entry
        made = MasterList(file, listings, edition=edition_of(file, listings), sha256=digest)
        return None if file == LIST_FILE else made
    # Before every drug had an entry, nothing said which file the list was read from.
    edition = edition_of("", listings)
    file = f"{FILE_NAME} of {on_a_line(manifest.name)}"
    made = MasterList(file, listings, edition=edition, sha256=manifest.files[FILE_NAME].sha256)
    return made if edition > own else None


def _opened(tables: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(read_only_address(tables / FILE_NAME), uri=True))
