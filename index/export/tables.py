"""Lists as CSV that a spreadsheet opens as it is: hits, monographs, any table of texts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from index.books import book_name
from index.export.records import one_line
from index.search.hits import Hit
from index.store.records import Summary

# Excel takes a file for UTF-8 only where it begins with this.
_MARK: Final = "\ufeff"
# A cell that begins with one of these is run as a formula; the last four are of full width.
_FORMULA: Final = tuple("=+-@＝＋－＠")
_LIKELIHOOD: Final = "Likelihood score (the drug's track record)"
_SUMMARY_HEADER: Final = ("Monograph", "Kind", _LIKELIHOOD, "Updated", "Book", "ID", "Library")
_HIT_HEADER: Final = (
    *("Monograph", "Section", _LIKELIHOOD, "Found by", "Text"),
    *("Updated", "Book", "ID", "Library"),
)


def csv_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as CSV (RFC 4180) that begins with a byte order mark.

    Each cell is one line. What a spreadsheet would run as a formula has an apostrophe before it.
    """
    text = io.StringIO()
    text.write(_MARK)
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue()


def hits_csv(hits: Iterable[Hit], summaries: Iterable[Summary], library: str) -> str:
    """Hits in their order; `summaries` are those of the library, `library` is its name and id."""
    by_id = {summary.id: summary for summary in summaries}
    rows = ((hit, by_id[hit.monograph]) for hit in hits)
    return csv_table(
        _HIT_HEADER,
        (
            (
                *(hit.title, hit.heading, _letters(summary.letters)),
                *(hit.reason or hit.match.value, hit.snippet.text),
                *(_day(summary), book_name(summary.book), hit.monograph, library),
            )
            for hit, summary in rows
        ),
    )


def summaries_csv(summaries: Iterable[Summary], library: str) -> str:
    """A list of monographs in its order; `library` is the library's name and id."""
    return csv_table(
        _SUMMARY_HEADER,
        (
            (
                *(summary.title, summary.kind.value, _letters(summary.letters)),
                *(_day(summary), book_name(summary.book), summary.id, library),
            )
            for summary in summaries
        ),
    )


def _letters(letters: Iterable[str]) -> str:
    return "; ".join(letters)


def _day(summary: Summary) -> str:
    return summary.updated.isoformat() if summary.updated else ""


def _cell(text: str) -> str:
    words = one_line(text)
    return f"'{words}" if words.startswith(_FORMULA) else words
