"""A list of monographs for paper, in its groups where it has some. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.printing.content import ListOnPaper, ListPart, ListRow
from index import TRACK_RECORD_NOTE, marked

# The columns and their widths in percent, the same for every group, so that they are aligned.
_COLUMNS: Final = (
    (marked("Paper", "Monograph"), 61),
    (marked("Paper", "Likelihood score"), 23),
    (marked("Paper", "Updated"), 15),
)


def list_html(listed: ListOnPaper) -> str:
    """The list without its page around it: a table for each part, headed by the part's name."""
    note = translate("Index", TRACK_RECORD_NOTE)
    return (
        f'<h1>{escape(listed.title)}</h1>\n<p class="facts">{escape(listed.caption)}</p>\n'
        f'<p class="note">{escape(note)}</p>\n{"".join(map(_part, listed.parts))}'
    )


def _part(part: ListPart) -> str:
    # In the table's header, so that the group's name is repeated on every page of the group.
    heads = "".join(
        f'<th width="{width}%">{_heading(part) if place == 0 and part.heading else name}</th>'
        for place, (name, width) in enumerate(_columns())
    )
    rows = "".join(map(_row, part.rows))
    return (
        '<table class="list" width="99%" cellspacing="0">'
        f"<thead><tr>{heads}</tr></thead>\n{rows}</table>\n"
    )


def _columns() -> Iterator[tuple[str, int]]:
    for name, width in _COLUMNS:
        yield escape(translate("Paper", name)), width


def _heading(part: ListPart) -> str:
    return f"<h{part.level}>{escape(part.heading)}</h{part.level}>"


def _row(row: ListRow) -> str:
    note = f' <span class="quiet">· {escape(row.note)}</span>' if row.note else ""
    cells = (escape(row.name) + note, escape(row.likelihood), escape(row.updated))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
