"""Where printing is asked for: joins the dialog, the sheets, the printer and the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.paths import file_name_of
from desktop.printing.dialog import PrintDialog
from desktop.printing.kinds import KINDS, Matter, PaperKind, Subject
from desktop.printing.pdf import pdf_of
from desktop.printing.sheets import Sheets
from desktop.theme import Theme
from index import StorageError, save_bytes

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintDesk(QObject):
    """Prints `matter` from a dialog before `window`. `told` is a line for the reader."""

    told = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, matter: Matter) -> None:
        super().__init__(window)
        self._matter = matter
        sections = matter.monograph.sections if matter.monograph is not None else ()
        self.dialog = PrintDialog(theme, _offered(matter), sections, window)
        self._sheets: Sheets | None = None
        self._printer: QPrinter | None = None
        self._join()

    def _join(self) -> None:
        self.dialog.choice_changed.connect(self._lay_out)
        self.dialog.print_wished.connect(self._ask_printer)
        self.dialog.save_wished.connect(self._ask_file)
        self.dialog.finished.connect(self._on_finished)

    def ask(self) -> None:
        """Show what can be printed."""
        self.dialog.open()
        # The dialog first: the list of a whole library takes seconds to lay out.
        QTimer.singleShot(0, self._lay_out)

    @property
    def sheets(self) -> Sheets:
        """What is chosen, laid out."""
        if self._sheets is None:
            choice = self.dialog.choice
            matter = replace(self._matter, sections=choice.sections)
            self._sheets = Sheets(choice.kind.write(choice.kind, matter), choice.paper)
        return self._sheets

    def save(self, file: Path) -> None:
        """Write the chosen sheets to `file` as a PDF, and say so."""
        try:
            save_bytes(file, pdf_of(self.sheets))
        except StorageError as error:
            self.dialog.show_note(str(error))
            return
        self.dialog.accept()
        self.told.emit(self.tr("Saved {0}.").format(file))

    def _lay_out(self) -> None:
        self._sheets = None
        self.dialog.show_sheets(self.sheets)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.dialog, self.tr("Save as PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        # The dialog itself adds the ending: so it asks before another file is written over.
        dialog.setDefaultSuffix(".pdf")
        title = f"{self.sheets.text.title} {self.sheets.text.kind}"
        dialog.selectFile(file_name_of(title))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _ask_printer(self) -> None:
        # Only here: it asks the system for its printers.
        from desktop.printing.printer import has_printer, make_printer, print_dialog

        if not has_printer():
            self.dialog.show_note(
                self.tr("No printer is set up on this computer. Save as PDF instead.")
            )
            self.dialog.save_button.setFocus()
            return
        self._printer = make_printer(self.sheets)
        dialog = print_dialog(self._printer, self.sheets, self.dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.accepted.connect(self._on_printer)
        dialog.show()

    def _on_file(self, file: str) -> None:
        self.save(Path(file))

    def _on_printer(self) -> None:
        from desktop.printing.printer import print_sheets

        assert self._printer is not None
        try:
            pages = print_sheets(self.sheets, self._printer)
        except StorageError as error:
            self.dialog.show_note(str(error))
            return
        name = self._printer.printerName()
        self.dialog.accept()
        sent = self.tr("Sent 1 page to {1}.") if pages == 1 else self.tr("Sent {0} pages to {1}.")
        self.told.emit(sent.format(pages, name))

    def _on_finished(self) -> None:
        self.dialog.deleteLater()
        self.deleteLater()


def _offered(matter: Matter) -> list[PaperKind]:
    """The kinds that there is something for."""
    return [
        kind
        for kind in KINDS
        if (matter.listed if kind.subject is Subject.LIST else matter.monograph) is not None
    ]
