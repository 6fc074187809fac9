"""Wide tables in large text: smaller than the text, no smaller than usual, within the edge."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from desktop.page.fitted_view import FittedPage
from desktop.theme.theme import Theme

WORDS = ("REGISTRY", "MOLECULAR", "STRUCTURE", "ACETAMINOPHEN")
USUAL = 12.0


def page(columns: int, points: float) -> str:
    cells = "".join(f"<td>{WORDS[n % 4]}</td>" for n in range(columns))
    style = f'style="font-size: {points}pt"'
    return f"<p {style}>Before.</p><table {style} border=1 width='99%'><tr>{cells}</tr></table>"


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[FittedPage]:
    made = FittedPage(theme)
    qtbot.addWidget(made)
    made.resize(560, 400)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    theme.set_scale(1.0)


def shown(view: FittedPage, columns: int, scale: float) -> list[float]:
    """The sizes of the text of a page: of the words before its table, then of its cells."""
    view._theme.set_scale(scale)
    view._set_page(page(columns, USUAL * scale), (), frozenset())
    return sizes(view)


def sizes(view: FittedPage) -> list[float]:
    block, found = view.document().begin(), []
    while block.isValid():
        found += [each.format.fontPointSize() for each in block.textFormats() if block.text()]
        block = block.next()
    return found


def edge(view: FittedPage) -> float:
    table = view.document().rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    return view.document().documentLayout().frameBoundingRect(table).right()


def test_a_table_that_fits_has_the_size_of_the_text(view: FittedPage) -> None:
    assert shown(view, columns=2, scale=2.0) == [24.0] * 3
    assert not view.has_small_tables


def test_a_wide_table_is_made_to_fit_and_the_text_stays_large(view: FittedPage) -> None:
    before, *cells = shown(view, columns=4, scale=2.0)

    assert before == 24.0
    assert view.has_small_tables
    assert len(set(cells)) == 1
    assert USUAL <= cells[0] < 24.0
    assert edge(view) <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0


def test_no_table_is_smaller_than_usual(view: FittedPage) -> None:
    _, *large = shown(view, columns=20, scale=2.0)
    _, *usual = shown(view, columns=20, scale=1.0)
    _, *small = shown(view, columns=20, scale=0.8)

    assert set(large) == set(usual) == {USUAL}
    assert small[0] == pytest.approx(0.8 * USUAL, abs=0.1)
    assert view.horizontalScrollBar().maximum() > 0


def test_an_empty_table_and_no_table_are_left_alone(view: FittedPage) -> None:
    for html in ("", "<p>Words.</p>", "<table width='99%'><tr><td></td></tr></table>"):
        view._set_page(html, (), frozenset())
        assert not view.has_small_tables
