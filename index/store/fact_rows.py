"""The facts of a monograph, as the store keeps them beside its text."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from index.monograph.master_list import Listing
from index.monograph.trade_names import TradeNames, TradeStatus
from index.store.schema import FactTable


def rows_of(connection: sqlite3.Connection, select: str, id: str) -> sqlite3.Cursor:
    """The rows of one monograph in their order. `select` is ours, never what was typed."""
    return connection.execute(f"{select} WHERE monograph = ? ORDER BY position", (id,))


def facts_of(connection: sqlite3.Connection, table: FactTable, id: str) -> tuple[Any, ...]:
    """The facts of a monograph that a table holds, in the order stated."""
    return tuple(table.fact(*row) for row in rows_of(connection, table.select, id))


def facts_by_monograph(
    connection: sqlite3.Connection, table: FactTable
) -> dict[str, tuple[Any, ...]]:
    """The facts that a table holds of every monograph that has some, in the order stated."""
    selected = table.select.removeprefix("SELECT ")
    found = defaultdict[str, list[Any]](list)
    for id, *row in connection.execute(
        f"SELECT monograph, {selected} ORDER BY monograph, position"
    ):
        found[id].append(table.fact(*row))
    return {id: tuple(facts) for id, facts in found.items()}


def names_of(connection: sqlite3.Connection, id: str) -> list[tuple[str, str, str | None]]:
    """The names that the chapter itself gives: name, kind, the drug it is of."""
    return [
        (name, kind, drug)
        for name, kind, drug, origin in rows_of(
            connection, "SELECT name, kind, drug, origin FROM names", id
        )
        if origin in ("chapter", "hidden")
    ]


def trade_names_of(
    connection: sqlite3.Connection, id: str, names: Iterable[tuple[str, str, str | None]]
) -> tuple[TradeNames, ...]:
    """The brands of each drug among the names of a monograph, and what is said of their sale."""
    statuses: dict[str, list[TradeStatus]] = {}
    for drug, brand, wording in rows_of(
        connection, "SELECT drug, brand, wording FROM trade_statuses", id
    ):
        statuses.setdefault(drug, []).append(TradeStatus(brand, wording))
    brands: dict[str, list[str]] = {}
    for name, kind, drug in names:
        if kind == "generic" and drug is not None:
            brands.setdefault(drug, [])
        if kind == "brand" and drug is not None:
            brands.setdefault(drug, []).append(name)
    return tuple(
        TradeNames(drug, tuple(found), tuple(statuses.get(drug, ())))
        for drug, found in brands.items()
    )


def listings_of(connection: sqlite3.Connection, id: str) -> Iterator[Listing]:
    """What the master list says of the drugs of a monograph."""
    return _listings(connection, "monograph = ?", id)


def listings_of_list(connection: sqlite3.Connection) -> Iterator[Listing]:
    """Every row of the master list, once: those of a chapter's drugs stand a second time in a
    library that has an entry for each drug."""
    of_entries = "monograph LIKE 'listed-%'"
    return _listings(
        connection,
        f"{of_entries} OR NOT EXISTS (SELECT 1 FROM listings WHERE {of_entries})",
    )


def _listings(connection: sqlite3.Connection, where: str, *values: str) -> Iterator[Listing]:
    rows = connection.execute(
        "SELECT ingredient, brands, letter, high_dose, chapter, updated, approved, classes,"
        f" approved_before, right_name FROM listings WHERE {where} ORDER BY id",
        values,
    )
    for ingredient, brands, letter, high_dose, chapter, updated, approved, classes, *rest in rows:
        yield Listing(
            ingredient,
            tuple(json.loads(brands)),
            letter,
            bool(high_dose),
            chapter,
            updated,
            approved,
            tuple(json.loads(classes)),
            *rest,
        )
