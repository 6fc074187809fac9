"""Writes sheets as a PDF with selectable text, embedded fonts, title and bookmarks."""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter

from desktop.printing.paper import DOTS, Paper
from desktop.printing.paper_text import PaperText
from desktop.printing.pdf_outline import Mark, with_bookmarks
from desktop.printing.sheets import Sheets
from index import PROGRAM


def made_pdf(text: PaperText, paper: Paper) -> bytes:
    """The PDF of `text`. Needs no window: an application is made where there is none."""
    application = QGuiApplication.instance() or _application()
    content = pdf_of(Sheets(text, paper))
    del application
    return content


def pdf_of(sheets: Sheets) -> bytes:
    """The PDF of all sheets."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setCreator(PROGRAM)
    writer.setTitle(f"{sheets.text.document} ({sheets.text.kind})")
    writer.setPageLayout(sheets.paper.page_layout)
    painter = QPainter(writer)
    for number in range(sheets.count):
        if number:
            writer.newPage()
        sheets.paint(painter, number)
    painter.end()
    buffer.close()
    return with_bookmarks(bytes(buffer.data().data()), _marks(sheets))


def _marks(sheets: Sheets) -> tuple[Mark, ...]:
    """The bookmarks, each with a little space above its heading."""
    height = sheets.paper.sheet.height()
    return tuple(
        Mark(mark.text, mark.level, mark.sheet, (height - mark.top + DOTS / 6) * 72 / DOTS)
        for mark in sheets.bookmarks
    )


def _application() -> QGuiApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
