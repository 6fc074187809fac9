"""One printing: joins the dialog, the sheets, the printer and the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n.counts import Counts
from desktop.i18n.translate import told
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.paths import file_name_of
from desktop.printing.content import Matter
from desktop.printing.dialog import PrintDialog
from desktop.printing.paper import PAPERS, Paper
from desktop.printing.paper_kinds import KINDS
from desktop.printing.paper_text import PaperText
from desktop.printing.pdf import pdf_of
from desktop.printing.sheets import Sheets
from desktop.theme.theme import Theme
from desktop.windows.save_dialog import ask_where_to_save
from index import LiverleafError, StorageError, save_bytes

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_CHANNEL: Final = "paper"


class PrintSession(QObject):
    """Prints `matter` from a dialog before `window`. `told` is a line for the reader."""

    told = Signal(str)

    # The name of the paper that the reader chose.
    paper_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        window: QWidget,
        matter: Matter,
        paper: Paper = PAPERS[0],
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._matter = matter
        sections = matter.monograph.sections if matter.monograph is not None else ()
        offered = [kind for kind in KINDS if kind.has(matter)]
        self.dialog = PrintDialog(theme, offered, sections, window, paper)
        self._sheets: Sheets | None = None
        self._pending: Callable[[], None] | None = None
        self._printer: QPrinter | None = None
        self._join()

    def _join(self) -> None:
        self.dialog.choice_changed.connect(self._lay_out)
        self.dialog.paper_chosen.connect(self.paper_chosen)
        self.dialog.print_requested.connect(lambda: self._when_laid_out(self._ask_printer))
        self.dialog.save_requested.connect(lambda: self._when_laid_out(self._ask_file))
        self.dialog.finished.connect(self._on_finished)

    def ask(self) -> None:
        """Show what can be printed."""
        self.dialog.open()
        self._lay_out()

    @property
    def sheets(self) -> Sheets:
        """What is chosen, laid out; there is none before the dialog shows it."""
        assert self._sheets is not None
        return self._sheets

    def save(self, file: Path) -> None:
        """Write the chosen sheets to `file` as a PDF, and say so."""
        try:
            save_bytes(file, pdf_of(self.sheets))
        except StorageError as error:
            self.dialog.show_note(told(error))
            return
        self.dialog.accept()
        self.told.emit(self.tr("Saved {0}.").format(file))

    def _when_laid_out(self, request: Callable[[], None]) -> None:
        """Do `request` now, or, where it was asked for sooner, as soon as the sheets are there."""
        if self._sheets is not None:
            request()
        else:
            self._pending = request

    def _lay_out(self) -> None:
        self._sheets = self._pending = None
        self.dialog.show_waiting()
        choice = self.dialog.choice
        matter = replace(self._matter, sections=choice.sections)
        # What a query finds in a large library takes a second or two to gather.
        self._jobs.run_newest(
            _CHANNEL,
            lambda: choice.kind.write(choice.kind, matter),
            lambda result: self._on_written(result, choice.paper),
        )

    def _on_written(self, result: Result[PaperText], paper: Paper) -> None:
        match result:
            case Ok(value=text):
                self._sheets = Sheets(text, paper)
                self.dialog.show_sheets(self._sheets)
                if self._pending is not None:
                    self._pending()
            case Err(error=LiverleafError() as error):
                self.dialog.show_trouble(told(error))
            case Err(error=error):
                raise error

    def _ask_file(self) -> None:
        title = f"{self.sheets.text.document} {self.sheets.text.kind}"
        ask_where_to_save(
            self.dialog,
            self.tr("Save as PDF"),
            file_name_of(title),
            {"PDF (*.pdf)": ".pdf"},
            lambda file, _: self.save(file),
        )

    def _ask_printer(self) -> None:
        # Only here: it asks the system for its printers.
        from desktop.printing.cups import keep_to_this_computer
        from desktop.printing.printer import has_printer, make_printer, print_dialog

        if not has_printer():
            self.dialog.show_note(self._without_printer(keep_to_this_computer()))
            self.dialog.save_button.setFocus()
            return
        self._printer = make_printer(self.sheets)
        dialog = print_dialog(self._printer, self.sheets, self.dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.accepted.connect(self._on_printer)
        dialog.show()

    def _on_printer(self) -> None:
        from desktop.printing.printer import paper_set, print_sheets

        assert self._printer is not None
        paper = paper_set(self._printer, self.sheets)
        if paper is not self.sheets.paper:
            self._sheets = Sheets(self.sheets.text, paper)
        try:
            pages = print_sheets(self.sheets, self._printer)
        except StorageError as error:
            self.dialog.show_note(told(error))
            return
        name = self._printer.printerName()
        self.dialog.accept()
        sent = Counts.tr("Sent %Ln page(s) to {0}.", None, pages)
        self.told.emit(sent.format(name))

    def _without_printer(self, server: str) -> str:
        """That there is no printer, and the server on the network that may have some."""
        if not server:
            return self.tr("No printer is set up on this computer. Save as PDF instead.")
        words = self.tr(
            "This computer prints through the server {0}, and Liverleaf does not connect "
            "to a network. Save as PDF, and print the file."
        )
        return words.format(server)

    def _on_finished(self) -> None:
        self._jobs.forget(_CHANNEL)
        self.dialog.deleteLater()
        self.deleteLater()
