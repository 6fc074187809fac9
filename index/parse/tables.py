"""What both formats need to know about tables."""

from __future__ import annotations

from collections.abc import Iterator

from index.monograph.model import Cell, Inlines


def header_rows(rows: tuple[tuple[Cell, ...], ...], in_thead: int = 0) -> int:
    """How many leading rows are the header.

    The source often leaves header cells in `tbody`: then the leading rows made of header cells
    alone count, as long as a row of values follows.
    """
    if in_thead:
        return min(in_thead, len(rows))
    leading = 0
    for row in rows:
        if len(row) < 2 or not all(cell.header for cell in row):
            break
        leading += 1
    return leading if leading < len(rows) else 0


def filled_rows(rows: tuple[tuple[Cell, ...], ...], width: int) -> Iterator[tuple[Cell, ...]]:
    """The rows with a cell in each column, up to `width`: one that spans several is repeated."""
    below: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        waiting = iter(row)
        filled: list[Cell] = []
        while len(filled) < width:
            column = len(filled)
            cell, left = below.pop(column, (None, 0))
            if cell is None:
                cell = next(waiting, None)
                if cell is None:
                    break
                left = cell.rowspan
                for beside in range(column + 1, min(column + cell.colspan, width)):
                    below.setdefault(beside, (cell, left))
            if left > 1:
                below[column] = (cell, left - 1)
            filled.append(cell)
        yield tuple(filled)


def as_key_points(
    rows: tuple[tuple[Cell, ...], ...],
) -> tuple[tuple[Inlines, Inlines], ...] | None:
    """The (label, value) pairs of a key points table, or None if it has another shape."""
    if not rows or any(len(row) != 2 for row in rows):
        return None
    if any(cell.rowspan > 1 or cell.colspan > 1 for row in rows for cell in row):
        return None
    return tuple((label.content, value.content) for label, value in rows)
