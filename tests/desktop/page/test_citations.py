import pytest
from PySide6.QtGui import QAction, QTextCursor
from pytestqt.qtbot import QtBot

from desktop.page.citations import references_in
from desktop.page.html import render
from desktop.page.options import PageOptions
from desktop.page.view import PageView
from desktop.theme.theme import Theme
from index import REFERENCE_FORMATS
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import style


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PageView:
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    made.show_page(render(SPECIMEN, PageOptions(style())), ())
    return made


def select(view: PageView, start: str, end: str) -> QTextCursor:
    """Select from the words `start` to the words `end`, and bring them into view."""
    cursor = view.document().find(start)
    cursor.setPosition(cursor.selectionStart())
    last = view.document().find(end, cursor)
    cursor.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    return cursor


@pytest.mark.parametrize(
    ("start", "end", "keys"),
    [
        ("Author A", "Author A", ("ref1",)),
        ("remark", "remark", ("ref1",)),
        ("PubMed", "PubMed", ("ref1",)),
        ("Author A", "Author D", ("ref1", "ref2", "ref4")),
        ("Boxed words", "Boxed words", ()),
        ("Latency", "a value", ()),
        ("Plain", "bold", ()),
    ],
)
def test_the_references_of_a_place(
    view: PageView, start: str, end: str, keys: tuple[str, ...]
) -> None:
    assert references_in(select(view, start, end)) == keys


def entries(view: PageView) -> list[str]:
    menu = view.context_menu(view.cursorRect().center())
    return [action.text() for action in menu.actions() if is_of_reference(action)]


def is_of_reference(action: QAction) -> bool:
    """Whether an entry copies references, and not the selected words with their source."""
    return "citation" in action.text() and action.text() != "Copy with citation"


def test_the_menu_on_a_reference_copies_it_in_every_format(view: PageView, qtbot: QtBot) -> None:
    select(view, "Author B", "Author B")
    menu = view.context_menu(view.cursorRect().center())
    copying = [action for action in menu.actions() if is_of_reference(action)]

    assert [action.text() for action in copying] == [
        f"Copy citation as {form.title}" for form in REFERENCE_FORMATS
    ]
    for action, form in zip(copying, REFERENCE_FORMATS, strict=True):
        with qtbot.waitSignal(view.citations_wanted) as request:
            action.trigger()
        assert request.args == [("ref2",), form.name]


def test_the_menu_on_a_selection_copies_all_in_it(view: PageView) -> None:
    select(view, "Author A", "Author D")

    assert entries(view)[0].startswith("Copy 3 citations as ")


def test_elsewhere_the_menu_copies_no_citation(view: PageView) -> None:
    select(view, "Boxed words", "Boxed words")

    assert entries(view) == []
