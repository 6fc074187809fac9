"""Pictures of the library on the page; nothing else is ever loaded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QImage, QTextDocument

from desktop.page.html import render
from desktop.page.inlines import PICTURE_SCHEME
from desktop.page.options import PageOptions
from desktop.page.pictures import picture_at
from desktop.page.presenter import pictures_of
from desktop.page.view import PageView
from desktop.theme.theme import Theme
from index import Library, build_library
from tests.desktop.page.test_html import style
from tests.index.parse.chapters import bits, section

IMAGE = QTextDocument.ResourceType.ImageResource


def png(width: int, height: int) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def library(tmp_path: Path, qapp):
    source = tmp_path / "source"
    source.mkdir()
    graphic = '<graphic xlink:href="My liver.png"><alt-text>A liver</alt-text></graphic>'
    missing = '<graphic xlink:href="none.png"><alt-text>Another</alt-text></graphic>'
    body = section("OVERVIEW", f"<p>{graphic}</p><p>Then {missing} follows.</p>")
    (source / "Fictamab.nxml").write_bytes(bits(body))
    (source / "My liver.png").write_bytes(png(3000, 300))
    build_library([source], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    yield library
    library.close()


def test_a_picture_is_shown_with_its_words_and_a_missing_one_as_words(library: Library) -> None:
    monograph = library.get("Fictamab")
    pictures = pictures_of(monograph, library)
    html = render(monograph, PageOptions(style(), pictures=pictures))

    assert list(pictures) == ["My liver.png"]
    assert '<img src="picture:My%20liver.png"/>' in html
    assert "A liver" in html
    assert "none.png" not in html
    assert "Another (picture not in this library)" in html


def test_a_wide_picture_is_made_to_fit_the_column(library: Library, qapp, qtbot) -> None:
    view = PageView(Theme(qapp))
    qtbot.addWidget(view)
    view.resize(700, 500)
    monograph = library.get("Fictamab")
    pictures = pictures_of(monograph, library)
    html = render(monograph, PageOptions(style(), pictures=pictures))
    view.show_page(html, (), pictures)
    picture = view.loadResource(IMAGE, QUrl("picture:My%20liver.png"))

    assert 100 < picture.width() <= view.column_width
    assert picture.height() == pytest.approx(picture.width() / 10, abs=1)
    assert view.document().size().width() <= view.viewport().width()


def test_a_picture_in_a_table_leaves_room_for_the_other_columns(library, qapp, qtbot) -> None:
    view = PageView(Theme(qapp))
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_page("<p>x</p>", (), {"wide.png": png(3000, 300)})
    alone = view.loadResource(IMAGE, QUrl("picture:wide.png"))
    inline = view.loadResource(IMAGE, QUrl("picture:wide.png?inline"))

    assert inline.width() < alone.width() / 2


@pytest.mark.parametrize(
    "url", ["picture:other.png", "file:///etc/hostname", "http://example.invalid/a.png", "a.png"]
)
def test_nothing_else_is_loaded(library: Library, qapp, qtbot, url: str) -> None:
    view = PageView(Theme(qapp))
    qtbot.addWidget(view)
    view.show_page("<p>x</p>", (), {"broken.png": b"\x89PNG\r\n\x1a\n cut"})

    assert view.loadResource(IMAGE, QUrl(url)) is None
    assert view.loadResource(IMAGE, QUrl("picture:broken.png")) is None


DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
POINTS = b"P3 1 1 255 1 2 3\n"


@pytest.mark.parametrize(
    "data",
    [DRAWING, POINTS, b"BM" + bytes(60), b"GIF89a" + DRAWING, b"\xff\xd8\xff" + POINTS, b""],
    ids=["SVG", "PPM", "BMP", "SVG called GIF", "PPM called JPEG", "nothing"],
)
def test_what_is_no_jpeg_png_or_gif_is_no_picture(data: bytes, qapp) -> None:
    address = QUrl(f"{PICTURE_SCHEME}:a.png")

    assert picture_at(address, {"a.png": png(9, 9)}) is not None
    assert picture_at(address, {"a.png": data}) is None
