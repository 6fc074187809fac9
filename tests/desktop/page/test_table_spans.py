import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.page.table_spans import Rows, bounded, places_of
from index import Cell, Run, Table

spans = st.integers(1, 1000)
cells = st.builds(lambda rows, columns: Cell((), rowspan=rows, colspan=columns), spans, spans)
tables = st.lists(st.lists(cells, max_size=4).map(tuple), max_size=6).map(tuple)


def row(*spans: tuple[int, int]) -> tuple[Cell, ...]:
    """Cells of these heights and widths."""
    return tuple(
        Cell((Run(str(number)),), rowspan=down, colspan=right)
        for number, (down, right) in enumerate(spans)
    )


def spans_of(rows: Rows) -> list[list[tuple[int, int]]]:
    return [[(cell.rowspan, cell.colspan) for cell in row] for row in rows]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((row((1, 1), (1, 1)),), [[(1, 1), (1, 1)]]),
        ((row((1000, 1000)), row((1000, 1000))), [[(2, 1)], [(1, 1)]]),
        ((row((1, 1000)), row((1, 1), (1, 1), (1, 1))), [[(1, 3)], [(1, 1)] * 3]),
        ((row((1, 2), (1, 2)), row(*[(1, 1)] * 4)), [[(1, 2)] * 2, [(1, 1)] * 4]),
        ((row((3, 1), (1, 1)), row((1, 1))), [[(2, 1), (1, 1)], [(1, 1)]]),
        ((row((2, 1), (1, 3)), row((1, 1), (1, 2))), [[(2, 1), (1, 2)], [(1, 1), (1, 1)]]),
        ((row((0, 0)),), [[(1, 1)]]),
        ((), []),
    ],
    ids=[
        *("plain", "endless", "a title over three columns", "two titles", "too high"),
        *("beside a high one", "no span", "no rows"),
    ],
)
def test_a_span_ends_with_the_table(rows: Rows, expected: list[list[tuple[int, int]]]) -> None:
    assert spans_of(bounded(rows)) == expected


@given(tables)
def test_no_cell_reaches_out_of_any_table(rows: Rows) -> None:
    count = sum(map(len, rows))
    found = bounded(rows)

    assert [len(each) for each in found] == [len(each) for each in rows]
    for number, each in enumerate(found):
        assert all(1 <= cell.rowspan <= len(rows) - number for cell in each)
        assert all(1 <= cell.colspan <= count for cell in each)
    assert spans_of(bounded(found)) == spans_of(found)


def test_the_grid_of_a_table_counts_not_its_cells() -> None:
    wide = Table((row(*[(1, 1)] * 30), *(row((1, 30)) for _ in range(30))))

    assert places_of(wide, 10_000) == 31 * 30
    assert places_of(wide, 100) == 101
    assert places_of(wide, 10) == 11
    assert places_of(Table((row((1000, 1000)),)), 10_000) == 1
