"""Spans of a table's cells, bounded by the table there really is. Pure: no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from index import Cell, Table

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """The columns that a cell takes, and the last row that it reaches into."""

    start: int
    end: int
    last: int


def bounded(rows: Rows) -> Rows:
    """The same rows: no cell spans rows that are not there, or columns in which none begins."""
    if all(cell.rowspan == cell.colspan == 1 for row in rows for cell in row):
        return rows
    places = _places(rows)
    edges = sorted({place.start for row in places for place in row})
    return tuple(
        tuple(
            replace(
                cell,
                rowspan=place.last - number + 1,
                colspan=bisect_left(edges, place.end) - bisect_left(edges, place.start),
            )
            for cell, place in zip(row, where, strict=True)
        )
        for number, (row, where) in enumerate(zip(rows, places, strict=True))
    )


def places_of(table: Table, most: int) -> int:
    """How many places the grid of a table has, as far as `most`: above that only that it is more.

    A grid can be far larger than what is in it: a cell of one row may span all columns.
    """
    cells = sum(len(row) for row in table.rows)
    if cells + len(table.rows) > most:
        return most + 1
    edges = {place.start for row in _places(table.rows) for place in row}
    return min(max(cells, len(table.rows) * len(edges)), most + 1)


def _places(rows: Rows) -> list[list[_Place]]:
    """Where the cells stand, as HTML sets them: each in the first columns that are free."""
    found: list[list[_Place]] = []
    reaching: list[_Place] = []
    for number, row in enumerate(rows):
        if any(place.last < number for place in reaching):
            reaching = [place for place in reaching if place.last >= number]
        starts = [place.start for place in reaching]
        here, column = [], 0
        for cell in row:
            while (at := bisect_right(starts, column) - 1) >= 0 and column < reaching[at].end:
                column = reaching[at].end
            last = min(number + max(cell.rowspan, 1), len(rows)) - 1
            here.append(_Place(column, column + max(cell.colspan, 1), last))
            column = here[-1].end
        found.append(here)
        longer = [place for place in here if place.last > number]
        if longer:
            reaching = sorted([*reaching, *longer], key=lambda place: place.start)
    return found
