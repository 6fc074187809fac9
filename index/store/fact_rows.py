"""The facts of a monograph, as the store keeps them beside its text."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.master_list import Listing
from index.monograph.model import (
    Abbreviation,
    LikelihoodScore,
    StatedPattern,
    Substance,
)
from index.monograph.trade_names import TradeNames, TradeStatus

_PATTERNS: Final = (
    "SELECT pattern, (SELECT key FROM sections WHERE sections.id = section"
    " AND sections.monograph = patterns.monograph), statement FROM patterns"
)


def rows_of(connection: sqlite3.Connection, select: str, id: str) -> sqlite3.Cursor:
    """The rows of one monograph in their order. `select` is ours, never what was typed."""
    return connection.execute(f"{select} WHERE monograph = ? ORDER BY position", (id,))


def likelihood_of(connection: sqlite3.Connection, id: str) -> Iterator[LikelihoodScore]:
    """The likelihood scores of a monograph in the order stated."""
    for agent, letter, high_dose, wording, statement in rows_of(
        connection, "SELECT agent, letter, high_dose, wording, statement FROM likelihood", id
    ):
        yield LikelihoodScore(agent, letter, bool(high_dose), wording, statement)


def patterns_of(connection: sqlite3.Connection, id: str) -> Iterator[StatedPattern]:
    """The injury patterns of a monograph's case reports in the order stated."""
    for pattern, section, statement in rows_of(connection, _PATTERNS, id):
        yield StatedPattern(InjuryPattern(pattern), section, statement)


def chemistry_of(connection: sqlite3.Connection, id: str) -> Iterator[Substance]:
    """The rows of a monograph's chemistry tables."""
    for row in rows_of(connection, "SELECT drug, cas, formula FROM chemistry", id):
        yield Substance(*row)


def abbreviations_of(connection: sqlite3.Connection, id: str) -> Iterator[Abbreviation]:
    """The abbreviations that a monograph explains."""
    for row in rows_of(connection, "SELECT short, long FROM abbreviations", id):
        yield Abbreviation(*row)


def names_of(connection: sqlite3.Connection, id: str) -> list[tuple[str, str, str | None]]:
    """The names that the chapter itself gives: name, kind, the drug it is of."""
    return [
        (name, kind, drug)
        for name, kind, drug, origin in rows_of(
            connection, "SELECT name, kind, drug, origin FROM names", id
        )
        if origin == "chapter"
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
    rows = connection.execute(
        "SELECT ingredient, brands, letter, high_dose, chapter, updated, approved, classes,"
        " approved_before, right_name FROM listings WHERE monograph = ? ORDER BY id",
        (id,),
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
