"""What both formats need to know about tables."""

from __future__ import annotations

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


def as_key_points(
    rows: tuple[tuple[Cell, ...], ...],
) -> tuple[tuple[Inlines, Inlines], ...] | None:
    """The (label, value) pairs of a key points table, or None if it has another shape."""
    if not rows or any(len(row) != 2 for row in rows):
        return None
    if any(cell.rowspan > 1 or cell.colspan > 1 for row in rows for cell in row):
        return None
    return tuple((label.content, value.content) for label, value in rows)
