"""How long a PDF takes once the window is open: of a monograph, a comparison, a whole library."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.measures import Measure, median, seconds
from tests.benchmarks.reading import long_one

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.navigation.addresses import Comparison
from desktop.printing.content import Matter
from desktop.printing.paper import DOTS, PAPERS
from desktop.printing.paper_kinds import PaperKind, kind_named
from desktop.printing.pdf import pdf_of
from desktop.printing.sheets import Sheets
from desktop.printing.sources import LeftSide, matter_of
from desktop.theme.theme import load_fonts
from index import Grouping, Library

_A4 = PAPERS[0]


def measures(folder: Path, repeats: int) -> Iterator[Measure]:
    """Print of the library in `folder` a monograph of 40 KB, four side by side, and all."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    library = Library.open(folder)
    longest = library.get(long_one(library))
    four = Comparison(tuple(each.id for each in library.summaries()[-4:]))
    browsed = LeftSide("", Grouping.LETTER)
    for name, title, matter in (
        ("summary", "summary", matter_of(library, longest)),
        ("monograph", "whole long monograph", matter_of(library, longest)),
        ("comparison", "comparison of four", matter_of(library, four)),
        ("list", "list of the library", matter_of(library, left=browsed)),
    ):
        ours = partial(_print, kind_named(name), matter)
        html = kind_named(name).write(kind_named(name), matter).html
        times = [(seconds(ours), seconds(_plain(html))) for _ in range(repeats + 1)]
        # The first of each loads what later ones have.
        value, yardstick = (median(column) * 1000 for column in zip(*times[1:], strict=True))
        against = f"a plain QTextDocument.print of the same {len(html) // 1000} KB of HTML"
        yield Measure(f"{title} to PDF", value, "ms", against, yardstick, repeats)
    library.close()
    del application


def _print(kind: PaperKind, matter: Matter) -> bytes:
    return pdf_of(Sheets(kind.write(kind, matter), _A4))


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
