import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Found, Library, Query
from index.export.records import one_line
from index.export.tables import csv_table, hits_csv, summaries_csv

cells = st.text(max_size=40)


def read(text: str) -> list[list[str]]:
    """The rows as a spreadsheet reads them: from bytes, the byte order mark taken off."""
    return list(csv.reader(io.StringIO(text.encode().decode("utf-8-sig"), newline="")))


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_any_cell_survives_and_none_is_a_formula(rows: list[tuple[str, str]]) -> None:
    header, *told = read(csv_table(("a", "b"), rows))

    assert header == ["a", "b"]
    for row, shown in zip(rows, told, strict=True):
        for cell, seen in zip(row, shown, strict=True):
            assert seen.removeprefix("'") == one_line(cell).removeprefix("'")
            assert not seen.startswith(tuple("=+-@"))


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "＝1"])
def test_a_formula_is_kept_as_words(formula: str) -> None:
    _, (cell,) = read(csv_table(("a",), [(formula,)]))

    assert cell == "'" + formula.strip()


def test_a_table_begins_with_the_mark_that_excel_looks_for() -> None:
    assert csv_table(("ä",), []).encode() == b"\xef\xbb\xbf\xc3\xa4\r\n"


def test_hits_are_rows_with_score_date_and_library(small: Library) -> None:
    outcome = small.search(Query.from_text("jaundice"))
    assert isinstance(outcome, Found)

    header, *rows = read(hits_csv(outcome.hits, small.summaries(), "Small (abc)"))

    assert len(rows) == len(outcome.hits) >= 2
    row = next(dict(zip(header, r, strict=True)) for r in rows if r[0] == "Nonexistine")
    assert row.pop("Text").startswith("Hepatitis, hepatitis and again hepatitis with jaundice")
    assert row == {
        "Monograph": "Nonexistine",
        "Section": "Hepatotoxicity",
        "Likelihood score (the drug's track record)": "E*",
        "Found by": "text",
        "Updated": "2020-03-03",
        "Book": "LiverTox",
        "ID": "Nonexistine",
        "Library": "Small (abc)",
    }


def test_the_list_of_a_library_has_every_monograph(small: Library) -> None:
    _, *rows = read(summaries_csv(small.summaries(), "Small (abc)"))

    assert [row[:4] for row in rows] == [
        ["Fictamab Vedotide", "drug", "B", "2024-01-05"],
        ["Fictional Agents", "class", "", "2019-05-04"],
        ["Nonexistine", "drug", "E*", "2020-03-03"],
    ]
