import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import (
    Entry,
    FactKind,
    Found,
    Group,
    Grouping,
    KeyFact,
    Library,
    MonographKind,
    Query,
    Summary,
    entry_of,
)
from index.export.fact_cells import FACT_HEADER, NOT_FOUND, fact_cells
from index.export.records import one_line
from index.export.tables import csv_table, groups_csv, hits_csv

cells = st.text(max_size=40) | st.text(alphabet="a;,\"'=+-@ |", max_size=12)


def read(text: str) -> list[list[str]]:
    """The rows as a spreadsheet reads them: from bytes, the byte order mark taken off."""
    return list(csv.reader(io.StringIO(text.encode().decode("utf-8-sig"), newline="")))


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_any_cell_survives_and_none_is_a_formula(rows: list[tuple[str, str]]) -> None:
    text = csv_table(("a", "b"), rows)
    header, *told = read(text)

    assert header == ["a", "b"]
    for row, shown in zip(rows, told, strict=True):
        for cell, seen in zip(row, shown, strict=True):
            assert unguarded(seen) == unguarded(one_line(cell))
    assert formulas_in(text) == []


def unguarded(cell: str) -> str:
    """A cell without the apostrophes before what would be a formula."""
    return re.sub("'+(?=[=+@＝＋－＠-])", "", cell)


def formulas_in(text: str) -> list[str]:
    """What a spreadsheet would run, at whatever sign it parts the cells."""
    lines = text.removeprefix("\ufeff")
    tables = [csv.reader(io.StringIO(lines, newline=""), delimiter=sign) for sign in ",;|\t"]
    cells = [cell for table in tables for row in table for cell in row]
    return [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝＋－＠"))]


@pytest.mark.parametrize(
    "cell",
    [
        "Foo;=1+1",
        "a; +1",
        ";-1",
        ";;@SUM(A1)",
        'a;"=1+1"',
        "a;＝1",
        "a,b;=1",
        'a";=1',
        "a|=1",
        "a|;+1",
    ],
)
def test_a_formula_behind_a_separator_is_kept_as_words(cell: str) -> None:
    text = csv_table(("a", "b"), [("x", cell)])
    _, (_, seen) = read(text)

    assert formulas_in(text) == []
    assert unguarded(seen) == unguarded(cell)
    assert seen.count("'") == 1


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "＝1"])
def test_a_formula_is_kept_as_words(formula: str) -> None:
    _, (cell,) = read(csv_table(("a",), [(formula,)]))

    assert cell == "'" + formula.strip()


def test_a_table_begins_with_the_mark_that_excel_looks_for() -> None:
    assert csv_table(("ä",), []).encode() == b"\xef\xbb\xbf\xc3\xa4\r\n"


def test_hits_are_rows_with_score_date_and_library(small: Library) -> None:
    outcome = small.search(Query.from_text("jaundice"))
    assert isinstance(outcome, Found)

    header, *rows = read(hits_csv(outcome.hits, small.summaries(), {}, "Small (abc)"))

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
        "Entry": "monograph",
        "ID": "Nonexistine",
        "Library": "Small (abc)",
        **dict(zip(FACT_HEADER, fact_cells((), is_read=True), strict=True)),
    }


def test_the_list_of_a_library_has_every_monograph_in_its_groups(small: Library) -> None:
    header, *rows = read(groups_csv(small.browse(Grouping.LETTER), {}, "Small (abc)"))

    assert header[:3] == ["Group", "Name", "Monograph"]
    assert [(row[0], *row[2:6]) for row in rows] == [
        ("F", "Fictamab Vedotide", "drug", "B", "2024-01-05"),
        ("F", "Fictional Agents", "class", "", "2019-05-04"),
        ("N", "Nonexistine", "drug", "E*", "2020-03-03"),
    ]
    assert {row[header.index("Library")] for row in rows} == {"Small (abc)"}


def test_a_row_has_the_key_facts_of_its_monograph() -> None:
    drug, listed, front = (
        Summary(id, id.title(), kind, None, (), "livertox")
        for id, kind in (
            ("a", MonographKind.DRUG),
            ("listed-b", MonographKind.DRUG),
            ("c", MonographKind.FRONT_MATTER),
        )
    )
    stated = KeyFact(FactKind.LATENCY, "In a week.", "", 0, 0, as_written="a week", to_days=7.0)
    groups = (Group("", tuple(map(entry_of, (drug, listed, front)))),)

    header, *rows = read(groups_csv(groups, {"a": (stated,)}, "L"))

    told = [dict(zip(header, row, strict=True)) for row in rows]
    assert [row["Latency as written"] for row in told] == ["a week", "", ""]
    assert [row["Pattern"] for row in told] == [NOT_FOUND, "", ""]
    assert told[0]["Latency, sentence"] == "In a week."


def test_what_stands_in_several_groups_has_a_row_in_each() -> None:
    chapter, drug = (
        Summary(id, id.title(), MonographKind.DRUG, None, ("C",), "lactmed") for id in ("a", "b")
    )
    inner = Group("Inner", (Entry("=Other", drug, ("A [HD]",)),))
    groups = (Group("Outer", (entry_of(drug),), (inner,), chapter), Group("", (entry_of(drug),)))

    _, *rows = read(groups_csv(groups, {}, "L"))

    assert [row[:5] for row in rows] == [
        ["Outer", "A", "A", "drug", "C"],
        ["Outer", "B", "B", "drug", "C"],
        ["Outer > Inner", "'=Other", "B", "drug", "A [HD]"],
        ["", "B", "B", "drug", "C"],
    ]
