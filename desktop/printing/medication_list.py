"""A medication list for paper: the table, and the summaries of its drugs. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.medications.model import ListRow
from desktop.medications.words import (
    fact_words,
    latency_fact,
    letters_of,
    likelihood_words,
    outcome_fact,
    pattern_fact,
    updated_words,
)
from desktop.page.fact_labels import book_of
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from desktop.printing.content import Matter, MedicationsOnPaper
from desktop.printing.paper_text import paper_options
from index import TRACK_RECORD_NOTE, Library, MedicationEntry, marked

# The columns and their widths in percent. There is no patient on the sheet: the label is put on.
_COLUMNS: Final = (
    (marked("Paper", "Drug"), 16),
    (marked("Paper", "Likelihood score"), 20),
    (marked("Paper", "Latency stated"), 19),
    (marked("Paper", "Pattern stated"), 14),
    (marked("Paper", "Gravest outcome stated"), 16),
    (marked("Paper", "Updated"), 14),
)
MEDICATION_COLUMNS: Final = len(_COLUMNS)
_LABEL: Final = marked("Paper", "Patient label")
_NO_RANKING: Final = marked(
    "Paper",
    "The order of the rows does not rank suspect drugs. Values are selected by "
    "keyword from the chapters.",
)


def matter_of_rows(
    library: Library, rows: Sequence[ListRow], options: PageOptions | None = None
) -> Matter:
    """What can be printed of the rows of a list: the table, and the summaries of their drugs."""
    entries = _each_once(row.entry for row in rows if row.entry is not None)
    ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.id is not None))
    matter = Matter(library.manifest, datetime.now(), options=paper_options(options))
    # All drugs of an entry share a book; a monograph is read for it once.
    books = tuple(dict.fromkeys(book_of(library.get(id)) for id in ids))
    cells = tuple(map(_cells, entries))

    def several() -> Iterator[Matter]:
        for id in ids:
            monograph = library.get(id)
            yield replace(
                matter,
                monograph=monograph,
                pictures=pictures_of(monograph, library),
                chapters=library.resolve(monograph),
            )

    order = translate("Paper", _NO_RANKING)
    return replace(matter, medications=MedicationsOnPaper(cells, order, books), several=several)


def medications_html(title: str, listed: MedicationsOnPaper) -> str:
    """The sheet: a field for the label, the table, and what the scores are."""
    label = escape(translate("Paper", _LABEL))
    heads = "".join(
        f'<th width="{width}%">{escape(translate("Paper", name))}</th>' for name, width in _COLUMNS
    )
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in listed.rows
    )
    note = escape(translate("Index", TRACK_RECORD_NOTE))
    return (
        f'<table width="99%"><tr><td><h1>{escape(title)}</h1></td>'
        f'<td width="34%" class="label"><p>{label}</p><p>&nbsp;</p><p>&nbsp;</p></td></tr>'
        "</table>\n"
        f'<p class="note">{note} {escape(listed.order)}</p>\n'
        f'<table class="list" width="99%" cellspacing="0"><thead><tr>{heads}</tr></thead>\n'
        f"{rows}</table>\n"
    )


def _cells(entry: MedicationEntry) -> tuple[str, ...]:
    facts = (latency_fact(entry), pattern_fact(entry), outcome_fact(entry))
    scores = likelihood_words(entry) or letters_of(entry)
    return (
        entry.name,
        scores,
        *(fact_words(entry, fact) for fact in facts),
        updated_words(entry),
    )


def _each_once(entries: Iterator[MedicationEntry]) -> tuple[MedicationEntry, ...]:
    """The entries in order, a drug named twice only once."""
    return tuple({(entry.id, entry.name): entry for entry in entries}.values())
