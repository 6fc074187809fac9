"""How long a PDF takes once the window is open: the summary, and a whole monograph of 40 KB."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measures import Measure, median, seconds
from tests.benchmarks.reading import long_one

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.papers import matter_of
from desktop.printing.kinds import kind_named
from desktop.printing.paper import DOTS, PAPERS
from desktop.printing.pdf import pdf_of
from desktop.printing.sheets import Sheets
from desktop.theme import load_fonts
from index import Library

_A4 = PAPERS[0]


def measures(folder: Path, repeats: int) -> Iterator[Measure]:
    """Print the monograph of the library in `folder` whose text is nearest to 40 KB."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    library = Library.open(folder)
    monograph = library.get(long_one(library))
    for name, title in (("summary", "summary"), ("monograph", "whole long monograph")):
        kind = kind_named(name)

        def ours() -> bytes:
            text = kind.write(kind, matter_of(library, monograph))  # noqa: B023
            return pdf_of(Sheets(text, _A4))

        html = kind.write(kind, matter_of(library, monograph)).html
        times = [(seconds(ours), seconds(_plain(html))) for _ in range(repeats + 1)]
        # The first of each loads what later ones have.
        value, yardstick = (median(column) * 1000 for column in zip(*times[1:], strict=True))
        against = f"a plain QTextDocument.print of the same {len(html) // 1000} KB of HTML"
        yield Measure(f"{title} to PDF", value, "ms", against, yardstick, repeats)
    library.close()
    del application


def _plain(html: str) -> Callable[[], object]:
    def work() -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(DOTS)
        writer.setPageLayout(_A4.page_layout)
        document = QTextDocument()
        document.setHtml(html)
        document.print_(writer)

    return work
