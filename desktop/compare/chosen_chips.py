"""The drugs that are chosen for a comparison, as chips to be taken away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.compare.model import Choice
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import button_text, plain_tip

_REMOVE_KEYS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_CROSS: Final = "  ×"
_AROUND: Final = 24
_LEAST: Final = 40


class ChosenChips(QWidget):
    """A chip for each chosen drug. A click, Space, Backspace or Delete takes it away."""

    removed = Signal(str)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(self)

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The chips on show."""
        return tuple(self._chips)

    def show_choices(self, choices: tuple[Choice, ...], after: QWidget) -> None:
        """Show a chip for each choice; Tab goes from `after` through them."""
        if choices == self._choices:
            return
        at = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._choices = choices
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips = []
        for each in choices:
            chip = self._chip(each)
            QWidget.setTabOrder(self._chips[-1] if self._chips else after, chip)
            self._chips.append(chip)
        self._fit_words()
        self.updateGeometry()
        if at is not None and self._chips:
            self._chips[min(at, len(self._chips) - 1)].setFocus()
        elif at is not None:
            self.emptied.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace and Delete take a chip away."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and key in _REMOVE_KEYS:
            for chip in self._chips:
                if chip is watched:
                    chip.click()
                    return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _chip(self, choice: Choice) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName("chip")
        chip.setAutoDefault(False)
        words = self.tr("Remove {0}").format(choice.title)
        chip.setToolTip(plain_tip(words))
        chip.setAccessibleName(words)
        chip.clicked.connect(lambda: self.removed.emit(choice.id))
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _fit_words(self) -> None:
        """Elide the title of each chip that is wider than the row; its cross stays."""
        for chip, choice in zip(self._chips, self._choices, strict=False):
            metrics = chip.fontMetrics()
            room = max(self.width() - metrics.horizontalAdvance(_CROSS) - _AROUND, _LEAST)
            shown = metrics.elidedText(choice.title, Qt.TextElideMode.ElideRight, room)
            chip.setText(button_text(f"{shown}{_CROSS}"))
