"""Tables of laboratory values as cells, for the tests of what reads and draws them."""

from index import Cell, Run, Table

HEAD = (
    "Time After Starting",
    "Time After Stopping",
    "ALT (U/L)",
    "Alk P (U/L)",
    "Bilirubin (mg/dL)",
)
NORMAL = ("Normal Values", "", "<40", "<115", "<1.2")


def table(*rows: tuple[str, ...], head: int = 1) -> Table:
    """A table of plain cells, its first row the header."""
    return Table(tuple(tuple(cell(text) for text in row) for row in rows), head=head)


def cell(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell((Run(text),) if text else (), colspan=colspan, rowspan=rowspan)


def course_table(*rows: tuple[str, ...]) -> Table:
    """A table with the usual header and limits."""
    return table(HEAD, *rows, NORMAL)
