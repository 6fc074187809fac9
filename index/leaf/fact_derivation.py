"""The key facts of a library that comes from elsewhere: derived here, whatever it holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from index.facts.derivation import key_facts_of
from index.monograph.key_fact import KeyFact
from index.monograph.model import Monograph
from index.store.compression import Packing
from index.store.fact_sentences import dump_sentences
from index.store.row_ids import StoredRows
from index.store.schema import FILE_NAME, KEY_FACTS
from index.store.section_lists import SectionLists

_COLUMNS: Final = ("monograph", "position", *KEY_FACTS.column_names)
_INSERT: Final = (
    f"INSERT INTO {KEY_FACTS.name} ({', '.join(_COLUMNS)})"
    f" VALUES ({', '.join('?' for _ in _COLUMNS)})"
)


class FactDerivation:
    """The facts that a library's chapters state, where its store has others."""

    def __init__(self) -> None:
        self._derived: dict[str, tuple[KeyFact, ...]] = {}

    def look_at(self, monograph: Monograph) -> None:
        """Derive the facts of a monograph, and remember them if it came with others."""
        derived = key_facts_of(monograph)
        if derived != monograph.key_facts:
            self._derived[monograph.id] = derived

    def write(self, folder: Path) -> None:
        """Put them into the store in `folder`; one that has the same is left as it is."""
        if not self._derived:
            return
        with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
            for monograph, facts in self._derived.items():
                for table in (KEY_FACTS.name, "fact_sentences"):
                    connection.execute(f"DELETE FROM {table} WHERE monograph = ?", (monograph,))
                _write_facts(connection, monograph, facts)


def _write_facts(
    connection: sqlite3.Connection, monograph: str, facts: tuple[KeyFact, ...]
) -> None:
    packing = Packing(*connection.execute("SELECT dictionary FROM packing").fetchone())
    heads = SectionLists(packing).heads(connection, monograph)
    rows = StoredRows({head.key: head.row for head in heads}, {})
    connection.executemany(
        _INSERT,
        [
            (monograph, position, *KEY_FACTS.values(fact, rows))
            for position, fact in enumerate(facts)
        ],
    )
    if rows.sentences:
        connection.execute(
            "INSERT INTO fact_sentences (monograph, sentences) VALUES (?, ?)",
            (monograph, packing.pack(dump_sentences(rows.sentences))),
        )
