"""No document of the window opens a file, whatever its HTML names."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.page.view import PageView
from desktop.theme.closed_document import ClosedBrowser, ClosedDocument
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme

WIDTH = 137
_IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture that is to stay where it is."""
    image = QImage(WIDTH, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(tmp_path / "x.png"))
    return tmp_path / "x.png"


def spellings(file: Path) -> tuple[str, ...]:
    return (str(file), file.as_uri(), f"file:{file}", f"//{file}", os.path.relpath(file))


def html_of(file: Path) -> str:
    images = "".join(f'<p><img src="{name}"></p>' for name in spellings(file))
    return f"<html><body>{images}</body></html>"


def widest(document: QTextDocument, names: tuple[str, ...]) -> int:
    """The width of the widest picture that a document has under one of these names."""
    document.size()
    found = [document.resource(_IMAGE, QUrl(name)) for name in names]
    return max(each.width() if isinstance(each, QImage) else WIDTH for each in found)


def test_qt_itself_would_open_them(qapp: QApplication, picture: Path) -> None:
    document = QTextDocument()
    document.setHtml(html_of(picture))

    assert document.size().width() >= WIDTH


def test_a_document_opens_nothing(qapp: QApplication, picture: Path) -> None:
    document = ClosedDocument()
    document.setHtml(html_of(picture))

    assert document.size().width() < WIDTH
    assert widest(document, spellings(picture)) == 1


@pytest.mark.parametrize("make", [lambda _: ClosedBrowser(), TextPage, PageView])
def test_no_page_opens_anything(
    qtbot: QtBot, theme: Theme, picture: Path, make: Callable[[Theme], ClosedBrowser]
) -> None:
    page = make(theme)
    qtbot.addWidget(page)
    page.setHtml(html_of(picture))
    with qtbot.waitExposed(page):
        page.show()

    assert widest(page.document(), spellings(picture)) == 1
    assert page.document().defaultFont() == page.font()


def test_what_the_page_answers_for_is_shown(qapp: QApplication, picture: Path) -> None:
    image = QImage(str(picture))
    document = ClosedDocument(answer=lambda kind, url: image if url.path() == "ours" else None)
    document.setHtml('<p><img src="picture:ours"></p>')

    assert document.size().width() >= WIDTH
