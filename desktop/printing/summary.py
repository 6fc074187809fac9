"""A monograph's summary as a PDF: one page where it fits, more where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from desktop.paths import RESOURCES
from desktop.printing.content import plain_style, summary_html
from desktop.printing.document import PaperDocument
from desktop.theme import load_fonts, text_font
from index import PROGRAM, Manifest, Monograph, StorageError

_PAPERS: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_NO_PICTURES: Final[Mapping[str, bytes]] = {}
_DOTS: Final = 300
_MARGIN_MM: Final = 16.0
_FOOT_POINTS: Final = 8.0
# Lines kept free below the text for the two lines of the footer.
_FOOT_LINES: Final = 3.2


def write_pdf(
    monograph: Monograph,
    manifest: Manifest,
    path: Path,
    paper: str = "a4",
    pictures: Mapping[str, bytes] = _NO_PICTURES,
) -> None:
    """Write the summary of `monograph` to `path`. `paper` is a key of `_PAPERS`.

    `pictures` are those of the monograph, by name; one that is not there is told in words. Needs
    no window: an application is made where there is none. Raises `StorageError`.
    """
    application = QGuiApplication.instance() or _application()
    load_fonts()
    writer = _writer(monograph, path, paper)
    document = _document(monograph, writer, pictures)
    painter = QPainter()
    if not painter.begin(writer):
        raise StorageError(f"The summary cannot be written to {path}. Choose another folder.")
    _paint(painter, writer, document, foot_of(monograph, manifest))
    painter.end()
    del application


def foot_of(monograph: Monograph, manifest: Manifest) -> tuple[str, str]:
    """The two lines at the foot of every page, without the page number."""
    updated = monograph.updated.isoformat() if monograph.updated else "no date given"
    return (
        f"{monograph.title} · updated {updated} · {manifest.name} ({manifest.id}) · "
        f"printed {date.today().isoformat()} · {PROGRAM}",
        "Not a substitute for the product labelling or for clinical judgment.",
    )


def _application() -> QGuiApplication:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])


def _writer(monograph: Monograph, path: Path, paper: str) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setResolution(_DOTS)
    writer.setCreator(PROGRAM)
    writer.setTitle(monograph.title)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(_PAPERS[paper])
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    return writer


def _document(
    monograph: Monograph, writer: QPdfWriter, pictures: Mapping[str, bytes]
) -> QTextDocument:
    folder = RESOURCES / "page"
    template = (folder / "page.html").read_text(encoding="utf-8")
    sheet = (folder / "summary.css").read_text(encoding="utf-8")
    document = PaperDocument(writer, pictures)
    font = text_font(9.5)
    # Without: "ff" becomes one sign, and a brand copied from the PDF is found nowhere.
    font.setFeature(QFont.Tag("liga"), 0)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(summary_html(monograph, plain_style(template, sheet), pictures))
    document.setPageSize(QSizeF(writer.width(), writer.height() - _foot_height(writer)))
    # The layout is made bit by bit; asking for the number of pages finishes it.
    document.pageCount()
    return document


def _foot_height(writer: QPdfWriter) -> float:
    return _FOOT_LINES * _FOOT_POINTS * 1.3 * writer.logicalDpiY() / 72


def _paint(
    painter: QPainter, writer: QPdfWriter, document: QTextDocument, foot: tuple[str, str]
) -> None:
    page = document.pageSize()
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        clip = QRectF(0, number * page.height(), page.width(), page.height())
        painter.save()
        painter.translate(0, -clip.top())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
        painter.setClipRect(clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        _paint_foot(painter, writer, foot, f"Page {number + 1} of {pages}")


def _paint_foot(painter: QPainter, writer: QPdfWriter, foot: tuple[str, str], page: str) -> None:
    painter.save()
    painter.setFont(text_font(_FOOT_POINTS))
    painter.setPen(QColor("#45424f"))
    line = painter.fontMetrics().height()
    top = writer.height() - 2 * line
    painter.drawLine(0, top - line // 3, writer.width(), top - line // 3)
    right = painter.fontMetrics().horizontalAdvance(page) + line
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for number, text in enumerate(foot):
        place = QRectF(0, top + number * line, writer.width() - (0 if number == 0 else right), line)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, flags, shown)
    place = QRectF(writer.width() - right, top + line, right, line)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
    painter.restore()
