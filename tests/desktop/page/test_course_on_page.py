"""The drawing of a course where it is shown: as wide as the column, in the look of the moment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.page.course_html import course_url
from desktop.page.html import render
from desktop.page.lab_course import courses_of
from desktop.page.options import PageOptions
from desktop.page.view import PageView
from desktop.theme.theme import DARK, LIGHT, Scheme, Theme
from index import Library
from tests.desktop.page.test_course_plot import dots
from tests.desktop.page.test_html import style


@pytest.fixture
def html(library: Library) -> str:
    monograph = library.get("Metoprolol")
    return render(monograph, PageOptions(style(), courses=courses_of(monograph)))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, library: Library, html: str) -> Iterator[PageView]:
    monograph = library.get("Metoprolol")
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    keys = tuple(section.key for _, section in monograph.walk())
    made.show_page(html, keys, courses=courses_of(monograph))
    return made


def drawing(view: PageView) -> QImage:
    url = QUrl(course_url("Metoprolol.Laboratory_Values/0"))
    image = view.document().resource(QTextDocument.ResourceType.ImageResource.value, url)
    assert isinstance(image, QImage)
    return image


def test_it_is_as_wide_as_the_column(view: PageView) -> None:
    assert 0.9 * view.column_width < drawing(view).width() <= view.column_width
    assert view.horizontalScrollBar().maximum() == 0


def test_it_is_drawn_again_for_another_width(view: PageView) -> None:
    wide = drawing(view).width()

    view.resize(420, 500)
    QApplication.processEvents()

    assert drawing(view).width() < wide
    assert drawing(view).width() <= view.column_width


def test_it_is_drawn_again_in_other_colours(view: PageView, theme: Theme, html: str) -> None:
    light, dark = (palette.badge("A").ground for palette in (LIGHT, DARK))
    assert dots(drawing(view), light) > 30

    theme.set_scheme(Scheme.DARK)
    view.restyle(html)

    assert dots(drawing(view), light) == 0
    assert dots(drawing(view), dark) > 30


def test_it_is_painted_on_the_page(view: PageView) -> None:
    view.go_to_section("Metoprolol.Laboratory_Values")
    QApplication.processEvents()

    seen = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    assert dots(seen, QColor(LIGHT.badge("A").ground).name()) > 30


def test_a_course_of_another_page_is_not_drawn(view: PageView) -> None:
    url = QUrl(course_url("Another.Laboratory_Values/0"))

    assert view.loadResource(QTextDocument.ResourceType.ImageResource.value, url) is None
