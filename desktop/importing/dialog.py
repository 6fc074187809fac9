"""The import dialog: shows a view state, and emits the request of a pressed button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.translate import translate
from desktop.importing.view_state import Bar, ImportRequest, ImportViewState
from desktop.theme.announcer import announce
from desktop.theme.closed_document import ClosedBrowser
from desktop.theme.dialog_size import room_for
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme, text_font

_TITLE_POINTS: Final = 15.0
_POINTS: Final = 11.0
_WIDTH: Final = 560
_REPORT_HEIGHT: Final = 300
_MARGINS: Final = (26, 22, 26, 18)
_SPACING: Final = 14
_WHOLE: Final = 1000


class ImportDialog(QDialog):
    """A dialog that is not modal: the window stays in use. Esc acts as the last button."""

    requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = ImportViewState("")
        self._title = PlainLabel(parent=self)
        self._words = PlainLabel(parent=self)
        self._bar = QProgressBar(self)
        self._report = ClosedBrowser(self)
        self._note = PlainLabel(parent=self)
        self._buttons: dict[ImportRequest, QPushButton] = {}
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self.setWindowTitle(translate("Import", self._state.heading))
        for label in (self._title, self._words, self._note):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._report.setObjectName("dialogText")
        self._report.setAccessibleName(self.tr("Report of the import"))
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(_SPACING)
        for part in (self._title, self._words, self._bar):
            layout.addWidget(part)
        layout.addWidget(self._report, 1)
        layout.addWidget(self._note)
        layout.addStretch(0)
        layout.addLayout(self._row)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def show_state(self, state: ImportViewState) -> None:
        """Show another state; buttons are replaced only where they differ."""
        before, self._state = self._state, state
        self.setWindowTitle(translate("Import", state.heading))
        self._title.setText(state.title)
        self._words.setText("\n\n".join(state.paragraphs))
        self._show_bar(state.bar)
        if state.report != before.report:
            self._report.setHtml(state.report)
        self._report.setVisible(bool(state.report))
        if state.requests != before.requests or not self._buttons:
            self._show_buttons(state)
        if state.title != before.title:
            self.show_note("")
            self._fit()
            self.setAccessibleName(". ".join((state.title, *state.paragraphs)))
            announce(self, self.accessibleName())

    def show_note(self, text: str) -> None:
        """Show the answer to a click, such as that a report was saved; '' to hide it."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        if text:
            self._fit()
            announce(self, text)

    @property
    def text(self) -> str:
        """The whole text of the dialog, with the report."""
        parts = (self._title.text(), self._words.text(), self._report.toPlainText())
        return "\n".join((*parts, self._note.text()))

    def button(self, request: ImportRequest) -> QPushButton:
        """The button for `request`, which must be visible."""
        return self._buttons[request]

    def reject(self) -> None:
        """Do what the last button does: Esc was pressed."""
        self.requested.emit(self._state.requests[-1])

    def closeEvent(self, event: QCloseEvent) -> None:
        # Closing the dialog never cancels an import: only its button does.
        event.ignore()
        self.requested.emit(
            ImportRequest.HIDE
            if ImportRequest.HIDE in self._state.requests
            else ImportRequest.CLOSE
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._state.title:
            self._fit()

    def _show_bar(self, bar: float | Bar) -> None:
        self._bar.setVisible(bar is not Bar.NONE)
        if isinstance(bar, Bar):
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _WHOLE)
            self._bar.setValue(round(bar * _WHOLE))

    def _show_buttons(self, state: ImportViewState) -> None:
        for old in self._buttons.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for request in state.requests:
            button = QPushButton(translate("Import", request.value), self)
            button.setObjectName("offer")
            button.setAutoDefault(request is state.default)
            button.setDefault(request is state.default)
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            # Shown at once: the layout gives a hidden button no room.
            button.show()
            self._buttons[request] = button
        self._buttons[state.default].setFocus()

    def _fit(self) -> None:
        scale = self._theme.chrome_scale
        self._title.setFont(text_font(_TITLE_POINTS * scale, bold=True))
        self._words.setFont(text_font(_POINTS * scale))
        left, top, right, bottom = _MARGINS
        room = room_for(self)
        width = max(round(_WIDTH * scale), self._row.sizeHint().width() + left + right)
        width = min(width, room.width())
        parts = [self._row.sizeHint().height()]
        for label in self._labels_on_show():
            # Otherwise the label keeps the height of its previous text.
            label.setMinimumHeight(0)
            parts.append(label.heightForWidth(width - left - right))
            # On a small screen the report shrinks, the other text does not.
            label.setMinimumHeight(parts[-1])
        if not self._bar.isHidden():
            parts.append(self._bar.sizeHint().height())
        if self._state.report:
            parts.append(round(_REPORT_HEIGHT * scale))
        height = top + sum(parts) + _SPACING * len(parts) + bottom
        self.resize(width, min(height, room.height()))

    def _labels_on_show(self) -> list[PlainLabel]:
        return [each for each in (self._title, self._words, self._note) if not each.isHidden()]

    def _on_clicked(self) -> None:
        button = self.sender()
        for request, known in self._buttons.items():
            if known is button:
                self.requested.emit(request)
                return

    def _on_theme_changed(self) -> None:
        if self._state.title:
            self._fit()
