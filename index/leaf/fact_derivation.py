"""The key facts of a library that comes from elsewhere: derived here, whatever it holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from index.facts.derivation import key_facts_of
from index.monograph.key_fact import KeyFact
from index.monograph.model import Monograph
from index.store.key_fact_rows import replace_key_facts
from index.store.schema import FILE_NAME


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
                sections = connection.execute(
                    "SELECT key, id FROM sections WHERE monograph = ?", (monograph,)
                )
                replace_key_facts(connection, monograph, facts, dict(sections.fetchall()))
