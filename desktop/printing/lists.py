"""A list of monographs for paper, in its groups where it has some. No Qt."""

from __future__ import annotations

from html import escape
from typing import Final

from desktop.printing.matter import ListOnPaper, ListPart, ListRow
from index import TRACK_RECORD_NOTE

# Columns and their widths in percent, the same for every group, so that they stand in line.
_COLUMNS: Final = (("Monograph", 64), ("Likelihood score", 20), ("Updated", 15))


def list_html(listed: ListOnPaper) -> str:
    """The list without its page around it: a table for each part, headed by the part's name."""
    return (
        f'<h1>{escape(listed.title)}</h1>\n<p class="facts">{escape(listed.caption)}</p>\n'
        f'<p class="note">{escape(TRACK_RECORD_NOTE)}</p>\n{"".join(map(_part, listed.parts))}'
    )


def _part(part: ListPart) -> str:
    # In the head of its table, a group's name is repeated where the group goes on to a next page.
    heads = "".join(
        f'<th width="{width}%">{_heading(part) if number == 0 and part.heading else name}</th>'
        for number, (name, width) in enumerate(_COLUMNS)
    )
    rows = "".join(map(_row, part.rows))
    return (
        '<table class="list" width="99%" cellspacing="0">'
        f"<thead><tr>{heads}</tr></thead>\n{rows}</table>\n"
    )


def _heading(part: ListPart) -> str:
    return f"<h{part.level}>{escape(part.heading)}</h{part.level}>"


def _row(row: ListRow) -> str:
    note = f' <span class="quiet">· {escape(row.note)}</span>' if row.note else ""
    cells = (escape(row.name) + note, escape(row.likelihood), escape(row.updated))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
