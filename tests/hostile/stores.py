"""Changes values of a store at random, as a stranger would who knows our tables."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final

from index.errors import LibraryDamaged
from index.store.compression import Packing
from index.store.schema import PACKED

# Columns whose text is JSON, as the store keeps it.
PLAIN_JSON: Final = {
    ("monographs", "lead"),
    ("sections", "title"),
    ("listings", "brands"),
    ("reference_lists", "keys"),
}
PACKED_JSON: Final = {
    *PACKED,
    ("sections", "blocks"),
    ("references", "text"),
    ("works", "works"),
}
NUMBERS: Final = (-1, 0, 1, 2, 3, 99, 1800, 70_000, 2**31, 2**40, None)
TEXTS: Final = (
    "",
    " ",
    "x",
    "E",
    "2024-13-01",
    "20240101",
    "\x00",
    "\u202e",
    "<b>x",
    "A [HD]",
    None,
)
NODES: Final[tuple[Any, ...]] = (
    None, True, False, -1, 0, 1, 2, 17, 1e300, 10**20, "", "x", "\ud800", "\x00", [], [[]], {},
    ["p"], ["p", "x"], ["x", 1], ["x", 99], ["x", 0, ["web", 5]], ["x", 0, ["citation", "x"]],
    ["x", 0, ["chapter", None, "b"]], {"image": 1, "alt": "x"}, {"image": "a.png", "alt": None},
    ["table", {"head": -1, "rows": []}], ["table", {"head": "1", "rows": [[[0, ["x"], 1, "2"]]]}],
    ["ol", [["p", 5]]], ["points", [["x"], [7]]], ["aside", "box", [], []], ["references", "x"],
)  # fmt: skip


def change_store(path: Path, chance: Random) -> str:
    """Change one to three values of the store at `path`; says what was changed."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        told = [_change(connection, chance) for _ in range(chance.randrange(1, 4))]
        connection.commit()
    return "; ".join(told)


def _change(connection: sqlite3.Connection, chance: Random) -> str:
    while True:
        table, column, kind = chance.choice(_columns(connection))
        keys = _keys(connection, table)
        found = connection.execute(f'SELECT {", ".join(keys)}, "{column}" FROM "{table}"')
        rows = [(tuple(key), value) for *key, value in found]
        if rows and (table, column) != ("packing", "dictionary"):
            break
    row, value = chance.choice(rows)
    is_json = {(table, column)} & (PLAIN_JSON | PACKED_JSON)
    if is_json and chance.random() < 0.9:
        new = _changed_json(connection, value, chance)
    elif kind == "INTEGER":
        new = chance.choice((*NUMBERS, (value or 0) + 1, chance.choice(rows)[1]))
    elif kind == "TEXT":
        new = chance.choice((*TEXTS, str(value).swapcase(), f"{value}x", chance.choice(rows)[1]))
    else:
        new = chance.choice((b"", b"x", chance.choice(rows)[1]))
    try:
        where = " AND ".join(f"{key} IS ?" for key in keys)
        connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE {where}', (new, *row))
    except sqlite3.IntegrityError:
        return "nothing"
    return f"{table}.{column} of row {row}: {new!r:.300}"


def _keys(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns that tell a row from others."""
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return [name for _, name, *_, key in columns if key] or ["rowid"]


def _columns(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    found = [
        (table, name, kind)
        for (table,) in tables
        for _, name, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")')
    ]
    # Most that can be wrong is in the texts.
    return [*found, *[each for each in found if each[:2] in PLAIN_JSON | PACKED_JSON] * 6]


def _changed_json(connection: sqlite3.Connection, value: str | bytes, chance: Random) -> Any:
    (dictionary,) = connection.execute("SELECT dictionary FROM packing").fetchone()
    packing = Packing(dictionary)
    try:
        lines = (packing.unpack(value) if isinstance(value, bytes) else value).split("\n")
        at = chance.randrange(len(lines))
        root = [json.loads(lines[at])]
    except (LibraryDamaged, ValueError):
        # It was changed already.
        return value
    _change_node(root, chance)
    lines[at] = json.dumps(root[0])
    new = "\n".join(lines)
    return packing.pack(new) if isinstance(value, bytes) else new


def _change_node(root: list[Any], chance: Random) -> None:
    """Put something else in the place of one value, or take it out, or set it twice."""
    places: list[tuple[Any, Any]] = []
    _walk(root, places)
    holder, at = chance.choice(places)
    other_holder, other = chance.choice(places)
    match chance.randrange(5):
        case 0 if isinstance(holder, list) and len(holder) > 1:
            del holder[at]
        case 1 if isinstance(holder, list):
            holder.insert(at, holder[at])
        case 2:
            holder[at] = json.loads(json.dumps(other_holder[other]))
        case 3:
            holder[at] = [holder[at]]
        case _:
            holder[at] = chance.choice(NODES)


def _walk(holder: Any, places: list[tuple[Any, Any]]) -> None:
    for at in range(len(holder)) if isinstance(holder, list) else list(holder):
        places.append((holder, at))
        if isinstance(holder[at], list | dict):
            _walk(holder[at], places)
