"""Prints sheets on a printer; loads Qt's print support only when it is needed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.i18n.translate import translate
from desktop.printing.cups import keep_to_this_computer, refusal
from desktop.printing.paper import DOTS, Paper
from desktop.printing.sheets import Sheets
from index import StorageError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

# A smaller sheet than A5, in points, has no room for the text between head and foot.
_LEAST_PAPER: Final = (419, 595)


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    keep_to_this_computer()
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def make_printer(sheets: Sheets) -> QPrinter:
    """The default printer, set up for `sheets`. The caller keeps it while a dialog uses it."""
    keep_to_this_computer()
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheets.text.document)
    _set_paper(printer, sheets)
    return printer


def print_dialog(printer: QPrinter, sheets: Sheets, parent: QWidget) -> QPrintDialog:
    """The system's dialog: which printer, which pages, how many copies."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, sheets.count)
    return dialog


def print_sheets(sheets: Sheets, printer: QPrinter) -> int:
    """Print the sheets that `printer` is set to print; returns how many. Raises `StorageError`."""
    _set_paper(printer, sheets)
    painter = QPainter()
    if not painter.begin(printer):
        raise StorageError(
            translate("Paper", "The printer {0} is not responding. Save as PDF instead."),
            printer.printerName(),
        )
    numbers = list(_numbers(sheets, printer))
    scale = printer.resolution() / DOTS
    painter.scale(scale, scale)
    for place, number in enumerate(numbers):
        if place:
            printer.newPage()
        sheets.paint(painter, number)
    painter.end()
    reason = _trouble(printer)
    if reason:
        refused = translate(
            "Paper", "The printer {0} did not accept the pages: {1}. Save as PDF instead."
        )
        raise StorageError(refused, printer.printerName(), reason)
    return len(numbers)


def paper_set(printer: QPrinter, sheets: Sheets) -> Paper:
    """The paper that the system's dialog was set to; that of the sheets where it has no other."""
    size = printer.pageLayout().pageSize()
    points = sorted((size.sizePoints().width(), size.sizePoints().height()))
    known = size.isValid() and size.id() is not size.PageSizeId.Custom
    fits = all(map(int.__ge__, points, _LEAST_PAPER))
    if not known or not fits or size.id() is sheets.paper.size:
        return sheets.paper
    return Paper(size.key().lower(), size.name(), size.id())


def _trouble(printer: QPrinter) -> str:
    """Why the pages handed over did not come to a queue; '' if they did."""
    if printer.printerState() in (printer.PrinterState.Error, printer.PrinterState.Aborted):
        return translate("Paper", "an error of the printing system")
    # Qt does not pass on what CUPS answers.
    return "" if printer.outputFileName() or not sys.platform.startswith("linux") else refusal()


def _numbers(sheets: Sheets, printer: QPrinter) -> Iterator[int]:
    """The sheets to print, counted from 0, in the order in which they are to come out."""
    wanted = [n for n in range(sheets.count) if _is_wanted(printer, n + 1)]
    if printer.pageOrder() is printer.PageOrder.LastPageFirst:
        wanted.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    for _ in range(copies):
        yield from wanted


def _is_wanted(printer: QPrinter, page: int) -> bool:
    if printer.printRange() is not printer.PrintRange.PageRange:
        return True
    return printer.pageRanges().isEmpty() or printer.pageRanges().contains(page)


def _set_paper(printer: QPrinter, sheets: Sheets) -> None:
    printer.setFullPage(True)
    # Separately: a printer that needs margins rejects a whole layout without them.
    printer.setPageSize(sheets.paper.page_layout.pageSize())
    printer.setPageOrientation(sheets.paper.page_layout.orientation())
