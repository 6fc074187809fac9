"""Asks which drug a name of the list is meant for: a button for each, and one for none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.medications.model import NONE_OF_THESE, Key, ListRow
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import PlainLabel, button_text


class ChoiceBar(QWidget):
    """Shown for a row that is asked about. `chosen` is its key and what is meant."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: Key | None = None
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self._line = QWidget(self)
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._line)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons on offer."""
        return tuple(self._buttons)

    def take_focus(self) -> None:
        """Put the focus on the first choice."""
        if self._buttons:
            self._buttons[0].setFocus()

    def show_row(self, row: ListRow | None) -> None:
        """Offer the choices of a row; hide where there are none."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self.setVisible(row is not None and bool(row.choices))
        if row is None or not row.choices:
            self._key = None
            return
        self._key = row.key
        self._words.setText(self.tr("“{0}”: did you mean").format(row.as_written))
        for name, _ in row.choices:
            self._add(name, name)
        self._add(self.tr("None of these"), NONE_OF_THESE)

    def _add(self, words: str, choice: str) -> None:
        button = QPushButton(button_text(words), self._line)
        button.setObjectName("offer")
        button.setAutoDefault(False)
        button.setProperty("choice", choice)
        button.clicked.connect(self._on_clicked)
        self._flow.addWidget(button)
        # A layout shows what is added only later: the focus would find it hidden.
        button.show()
        self._buttons.append(button)

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None and self._key is not None:
            self.chosen.emit(self._key, str(button.property("choice")))
