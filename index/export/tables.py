"""Lists as CSV that a spreadsheet opens as it is: hits, monographs, any table of texts."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from index.browse.books import book_name
from index.browse.groups import Entry, Group, entry_of
from index.export.fact_cells import FACT_HEADER, KeyFacts, fact_cells
from index.export.records import one_line
from index.medical.likelihood import badge_of
from index.monograph.listed_drug import is_listed
from index.monograph.model import LikelihoodScore, MonographKind
from index.search.outcome import Hit
from index.store.records import Summary

# Excel takes a file for UTF-8 only where it begins with this.
_MARK: Final = "\ufeff"
# What begins with one of these signs is run as a formula, four of them of full width. A cell may
# begin where we set none: where the decimal sign is a comma, Excel parts the cells at semicolons,
# and whoever imports a file says at what.
_FORMULA: Final = re.compile('(?:^|(?<=[;|])[ "“”]*)(?=[=+@＝＋－＠-])')
_LIKELIHOOD: Final = "Likelihood score (the drug's track record)"
_GROUP_HEADER: Final = (
    *("Group", "Name", "Monograph", "Kind", _LIKELIHOOD),
    *("Updated", "Book", "Entry", "ID", "Library"),
    *FACT_HEADER,
)
_WITHIN: Final = " > "
_HIT_HEADER: Final = (
    *("Monograph", "Section", _LIKELIHOOD, "Found by", "Text"),
    *("Updated", "Book", "Entry", "ID", "Library"),
    *FACT_HEADER,
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


def hits_csv(
    hits: Iterable[Hit], summaries: Iterable[Summary], key_facts: KeyFacts, library: str
) -> str:
    """Hits in their order, each with the key facts of its monograph.

    `summaries` and `key_facts` are those of the library, `library` is its name and id.
    """
    by_id = {summary.id: summary for summary in summaries}
    rows = ((hit, by_id[hit.monograph]) for hit in hits)
    return csv_table(
        _HIT_HEADER,
        (
            (
                *(hit.title, hit.heading),
                _letters(map(_stated, hit.likelihood)) or hit.unscored,
                *(hit.reason or hit.match.value, hit.snippet.text),
                *(_day(summary), book_name(summary.book), hit.entry, hit.monograph, library),
                *_facts(summary, key_facts),
            )
            for hit, summary in rows
        ),
    )


def groups_csv(groups: Iterable[Group], key_facts: KeyFacts, library: str) -> str:
    """What is in groups, the innermost after its own; `key_facts` are those of the library,
    `library` is its name and id.

    A row for each place that a monograph has: it may stand in several groups, under several names.
    """
    return csv_table(
        _GROUP_HEADER,
        (
            (
                *(label, entry.name, entry.summary.title, entry.summary.kind.value),
                _letters(entry.letters) or entry.summary.unscored,
                *(_day(entry.summary), book_name(entry.summary.book), entry.summary.entry),
                *(entry.summary.id, library),
                *_facts(entry.summary, key_facts),
            )
            for label, entry in _entries(groups)
        ),
    )


def _entries(groups: Iterable[Group], above: tuple[str, ...] = ()) -> Iterator[tuple[str, Entry]]:
    for group in groups:
        path = (*above, group.label)
        chapters = () if group.chapter is None else (entry_of(group.chapter),)
        for entry in (*chapters, *group.entries):
            yield _WITHIN.join(path), entry
        yield from _entries(group.groups, path)


def _stated(score: LikelihoodScore) -> str:
    """`E*`, `A [HD]`, `B (venlafaxine)`: a letter, and the drug whose it is."""
    letter = badge_of(score.letter, score.high_dose)
    return f"{letter} ({score.agent})" if score.agent else letter


def _letters(letters: Iterable[str]) -> str:
    return "; ".join(letters)


def _facts(summary: Summary, key_facts: KeyFacts) -> tuple[str, ...]:
    is_read = not is_listed(summary.id) and summary.kind is not MonographKind.FRONT_MATTER
    return fact_cells(key_facts.get(summary.id, ()), is_read=is_read)


def _day(summary: Summary) -> str:
    return summary.updated.isoformat() if summary.updated else ""


def _cell(text: str) -> str:
    return _FORMULA.sub(r"\g<0>'", one_line(text))
