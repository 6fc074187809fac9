"""Writes monographs into a new SQLite file; only the importer loads this."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from sqlite_utils import Database

from index.monograph.master_list import Listing
from index.monograph.members import members_of
from index.monograph.model import Block, Monograph, Reference, ReferenceList, Section, nested
from index.monograph.regulatory import RegulatoryFacts
from index.store.codec import dump_blocks
from index.store.compression import Packing
from index.store.fact_sentences import dump_sentences
from index.store.images import StoredImage
from index.store.reference_lists import dump_keys, dump_line, dump_years, number_of
from index.store.row_ids import StoredRows
from index.store.schema import (
    APPLICATION_ID,
    BOXED_WARNINGS,
    DILIRANK,
    FACT_TABLES,
    FILE_NAME,
    PACKED,
    SCHEMA_VERSION,
    TABLES,
    FactTable,
)
from index.store.section_lists import dump_heads, dump_section
from index.store.work_rows import WORKS_AT_ONCE, CitedWork, dump_works

# Rows are held back and written many at a time: sqlite-utils inspects the table at each call.
_MONOGRAPHS_AT_ONCE: Final = 50
# A packed list ends somewhere in a page, and nothing else begins there.
_PAGE_BYTES: Final = 1024
# A reference, and the row of the section that lists it.
_Cited = tuple[Reference, int | None]


@dataclass(frozen=True, slots=True)
class StoredName:
    """A name that leads to a monograph: its kind as `NameKind.value`, and the drug it is of."""

    name: str
    kind: str
    drug: str | None = None
    origin: str = "chapter"


class StoreWriter:
    """A SQLite file being written. Use as a context manager; `finish` makes it whole."""

    def __init__(self, folder: Path) -> None:
        """Make the file in `folder`, which holds none. Raises sqlite3 and OS errors as they are."""
        self._connection = sqlite3.connect(folder / FILE_NAME)
        # The whole library is thrown away when writing it fails: no journal, no waiting for disks.
        try:
            self._connection.executescript(
                f"PRAGMA page_size = {_PAGE_BYTES}; PRAGMA journal_mode = OFF;"
                f"PRAGMA synchronous = OFF; PRAGMA application_id = {APPLICATION_ID};"
                f"PRAGMA user_version = {SCHEMA_VERSION};"
            )
            self._connection.executescript(TABLES)
        except sqlite3.Error:
            self._connection.close()
            raise
        self._database = Database(self._connection)
        self._pending: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._monographs = self._sections = self._references = 0
        self._names: Counter[str] = Counter()
        self._regulatory: Counter[tuple[str, str]] = Counter()
        self._packing: Packing | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._connection.close()

    def add(
        self, monograph: Monograph, names: Iterable[StoredName], *, hidden: bool = False
    ) -> StoredRows:
        """Keep one monograph and the names that lead to it. Its id must be new.

        One that is `hidden` has a page, and stands in no list.
        """
        row = {**self._monograph_row(monograph), "hidden": int(hidden)}
        self._pending["monographs"].append(row)
        rows = StoredRows({}, {})
        cited: list[_Cited] = [(reference, None) for reference in _listed(monograph.lead)]
        cited += self._add_sections(monograph, rows)
        self._add_references(monograph.id, cited, rows)
        self._add_facts(monograph, names, rows)
        if rows.sentences:
            self._pending["fact_sentences"].append(
                {"monograph": monograph.id, "sentences": dump_sentences(rows.sentences)}
            )
        self._monographs += 1
        if self._monographs % _MONOGRAPHS_AT_ONCE == 0:
            self._flush()
        return rows

    def add_listing(
        self, listing: Listing, monograph: str | None, names: Iterable[StoredName]
    ) -> None:
        """Keep a row of the master list, the monograph it belongs to, and names only it knows."""
        self._pending["listings"].append(
            {
                "monograph": monograph,
                "ingredient": listing.ingredient,
                "brands": json.dumps(listing.brands, ensure_ascii=False),
                "letter": listing.letter,
                "high_dose": int(listing.high_dose),
                "chapter": listing.chapter,
                "updated": listing.updated,
                "approved": listing.approved,
                "approved_before": listing.approved_before,
                "classes": json.dumps(listing.classes, ensure_ascii=False),
                "right_name": listing.right_name,
            }
        )
        if monograph is not None:
            self._add_names(monograph, names)

    def add_regulatory(self, monograph: str, facts: RegulatoryFacts) -> None:
        """Keep what a regulator says of a drug that a monograph treats."""
        for table, some in ((DILIRANK, facts.dilirank), (BOXED_WARNINGS, facts.boxed_warnings)):
            for fact in some:
                position = self._regulatory[table.name, monograph]
                self._regulatory[table.name, monograph] += 1
                self._pending[table.name].append(
                    {
                        "monograph": monograph,
                        "position": position,
                        **_fact_row(table, fact, StoredRows({}, {})),
                    }
                )

    def add_images(self, images: Iterable[StoredImage]) -> None:
        """Keep where the pictures are that chapters name."""
        self._pending["images"] += [asdict(image) for image in images]

    def add_works(self, works: Iterable[CitedWork]) -> None:
        """Keep the works that the chapters cite."""
        self._flush()
        packing = self._packing
        assert packing is not None
        rest = iter(works)
        while some := list(islice(rest, WORKS_AT_ONCE)):
            self._pending["works"].append({"works": packing.pack(dump_works(some))})

    def resolve_links(self, targets: dict[tuple[str, str], str | None]) -> None:
        """Set where links lead: (book, chapter) as written → id in this library, or None."""
        self._flush()
        with self._connection:
            self._connection.executemany(
                "UPDATE links SET target = ? WHERE book = ? AND chapter = ?",
                [(target, book, chapter) for (book, chapter), target in targets.items() if target],
            )

    def links(self) -> list[tuple[str, str, str]]:
        """Every different link written so far: book, chapter, one of its texts."""
        self._flush()
        found = self._connection.execute(
            "SELECT book, chapter, min(text) FROM links GROUP BY book, chapter"
        )
        return found.fetchall()

    def finish(self) -> None:
        """Write what is pending, check every foreign key, and leave the file compact."""
        self._flush()
        broken = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ValueError(f"foreign keys of the store do not hold: {broken[:3]}")
        self._connection.executescript("ANALYZE; VACUUM;")

    def _flush(self) -> None:
        self._pack()
        with self._connection:
            for table, rows in self._pending.items():
                self._database.table(table).insert_all(rows, batch_size=1000)
        self._pending.clear()

    def _pack(self) -> None:
        """Pack the long texts; those that come first are the dictionary for all."""
        if self._packing is None:
            self._packing = Packing.sampled_from(self._samples())
            self._pending["packing"] = [{"dictionary": self._packing.dictionary}]
        for table, column in PACKED:
            for row in self._pending[table]:
                row[column] = self._packing.pack(row[column])

    def _samples(self) -> tuple[list[str], list[str]]:
        """The texts of sections and those of references."""
        sections, references = (
            [line for row in self._pending[table] for line in row["texts"].split("\n")]
            for table in ("section_lists", "reference_lists")
        )
        return sections, references

    def _monograph_row(self, monograph: Monograph) -> dict[str, Any]:
        source = monograph.source
        return {
            "id": monograph.id,
            "position": self._monographs,
            "book": monograph.book,
            "title": monograph.title,
            "kind": monograph.kind.value,
            "updated": monograph.updated.isoformat() if monograph.updated else None,
            "masthead": "\n".join(monograph.masthead),
            "lead": dump_blocks(monograph.lead),
            "case_reports": monograph.case_reports,
            "source_name": source.name,
            "source_file": source.file,
            "source_sha256": source.sha256,
            "imported": source.imported,
        }

    def _add_sections(self, monograph: Monograph, rows: StoredRows) -> list[_Cited]:
        """Keep the sections; the references they list, each with the row of its section."""
        cited: list[_Cited] = []
        heads: list[tuple[str, int, str]] = []
        sections: list[Section] = []
        for above, section in monograph.walk():
            row = rows.sections[section.key] = self._sections + len(heads) + 1
            parent = rows.sections[above[-1].key] - self._sections if above else 0
            heads.append((section.key, parent, section.heading))
            sections.append(section)
            cited += [(reference, row) for reference in _listed(section.blocks)]
        if sections:
            self._pending["section_lists"].append(
                {
                    "first": self._sections + 1,
                    "monograph": monograph.id,
                    "kinds": " ".join(section.kind.value for section in sections),
                    "heads": dump_heads(heads),
                    "texts": "\n".join(map(dump_section, sections)),
                }
            )
        self._sections += len(sections)
        return cited

    def _add_references(self, monograph: str, cited: list[_Cited], rows: StoredRows) -> None:
        if not cited:
            return
        first = self._references + 1
        self._references += len(cited)
        for row, (reference, _) in enumerate(cited, first):
            rows.references[reference.key] = row
            if (pmid := number_of(reference.pmid)) is not None:
                self._pending["cited_pmids"].append({"pmid": pmid, "reference": row})
            if reference.doi is not None:
                self._pending["cited_dois"].append({"doi": reference.doi, "reference": row})
        self._pending["reference_lists"].append(
            {
                "first": first,
                "monograph": monograph,
                "years": dump_years(reference.year for reference, _ in cited),
                "keys": dump_keys([reference.key for reference, _ in cited]),
                "texts": "\n".join(dump_line(*each) for each in cited),
            }
        )

    def _add_facts(
        self, monograph: Monograph, names: Iterable[StoredName], rows: StoredRows
    ) -> None:
        members = members_of(monograph)
        facts: dict[str, list[dict[str, Any]]] = {
            **{table.name: _fact_rows(table, monograph, rows) for table in FACT_TABLES},
            "links": [
                {
                    "book": link.book,
                    "chapter": link.chapter,
                    "text": text,
                    "target": None,
                    "member": int((link, text) in members),
                }
                for link, text in monograph.links()
            ],
            "trade_statuses": [
                {"drug": entry.drug, "brand": status.brand, "wording": status.wording}
                for entry in monograph.trade_names
                for status in entry.statuses
            ],
        }
        self._add_names(monograph.id, names)
        for table, values in facts.items():
            self._pending[table] += [
                {"monograph": monograph.id, "position": position, **value}
                for position, value in enumerate(values)
            ]

    def _add_names(self, monograph: str, names: Iterable[StoredName]) -> None:
        for name in names:
            self._pending["names"].append(
                {
                    "monograph": monograph,
                    "position": self._names[monograph],
                    "name": name.name,
                    "kind": name.kind,
                    "drug": name.drug,
                    "origin": name.origin,
                }
            )
            self._names[monograph] += 1


def _listed(blocks: tuple[Block, ...]) -> Iterator[Reference]:
    """The references that blocks list."""
    for block in nested(blocks):
        if isinstance(block, ReferenceList):
            yield from block.references


def _fact_rows(table: FactTable, monograph: Monograph, rows: StoredRows) -> list[dict[str, Any]]:
    return [_fact_row(table, fact, rows) for fact in getattr(monograph, table.name)]


def _fact_row(table: FactTable, fact: object, rows: StoredRows) -> dict[str, Any]:
    return dict(zip(table.column_names, table.values(fact, rows), strict=True))
