"""Says that Liverleaf itself is at fault, with a report to copy."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.plain_text import PlainLabel

_SIZE: Final = (680, 420)


class FaultDialog(QDialog):
    """One report after another, until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Liverleaf"))
        self._told: list[str] = []
        self.finished.connect(self._told.clear)
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self._report = QPlainTextEdit(self)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._copied = PlainLabel(parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for part in (self._words, self._report, self._copied, self._build_buttons()):
            layout.addWidget(part)
        resize_within_screen(self, *_SIZE)

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        # Qt's own icon for it is black in every theme.
        close.setIcon(QIcon())
        close.setDefault(True)
        copy = QPushButton(self.tr("&Copy the report"), self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def report(self) -> str:
        """What stands in it to be copied."""
        return self._report.toPlainText()

    def add(self, report: str) -> None:
        """Show a report, below those shown while the dialog was open."""
        self._words.setText(
            self.tr(
                "An error occurred in Liverleaf. You can continue reading. If it happens "
                "again, please pass this report on: it contains nothing that was typed."
            )
        )
        self._add(report)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        # Above whatever dialog is open, which would block it otherwise.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)

    def tell_of_last_time(self, report: str) -> None:
        """Show how the last run ended, beside the window, which stays usable."""
        self._words.setText(
            self.tr(
                "Liverleaf closed unexpectedly last time. Bookmarks and notes were saved as "
                "they were made. If it happens again, please pass this report on: it "
                "contains nothing that was typed."
            )
        )
        self._add(report)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The program ends with its window, even while this dialog is open.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.show()

    def _add(self, report: str) -> None:
        self._told.append(report)
        self._report.setPlainText("\n".join(self._told))
        self._copied.clear()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._copied.setText(self.tr("The report was copied."))
