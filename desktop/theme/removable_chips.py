"""Chips in rows, each to be taken away: what filters and chosen drugs have in common."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import button_text, plain_tip

_REMOVE_KEYS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_CROSS: Final = "  ×"
_AROUND: Final = 24
_LEAST: Final = 40


class RemovableChips(QWidget):
    """A click, Space, Backspace or Delete takes a chip away.

    A subclass adds a chip for each of its things and says what taking it away does. `before` is how
    many widgets of its own come before the chips in the layout.
    """

    def __init__(self, parent: QWidget | None = None, *, before: int = 0) -> None:
        super().__init__(parent)
        self._before = before
        self._chips: list[QPushButton] = []
        self._texts: list[str] = []
        self._flow = FlowLayout(self)

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The chips on show."""
        return tuple(self._chips)

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

    def _begin_again(self) -> int | None:
        """Take every chip away, and what follows them; which of them had the focus."""
        at = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        while (item := self._flow.takeAt(self._before)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips, self._texts = [], []
        return at

    def _add(self, text: str, tip: str, name: str, after: QWidget) -> QPushButton:
        """A new chip; Tab goes to it from the chip before, to the first one from `after`."""
        chip = QPushButton(self)
        chip.setObjectName("chip")
        chip.setToolTip(plain_tip(tip))
        chip.setAccessibleName(name)
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        QWidget.setTabOrder(self._chips[-1] if self._chips else after, chip)
        chip.show()
        self._chips.append(chip)
        self._texts.append(text)
        return chip

    def _end(self, at: int | None) -> None:
        """All chips are there: the focus stays in its place, or leaves the row."""
        self._fit_words()
        self.updateGeometry()
        if at is not None and self._chips:
            self._chips[min(at, len(self._chips) - 1)].setFocus()
        elif at is not None:
            self._leave()

    def _leave(self) -> None:
        """The last chip is gone, and it had the focus."""
        raise NotImplementedError

    def _fit_words(self) -> None:
        """Elide the text of each chip that is wider than the row; its cross stays."""
        for chip, text in zip(self._chips, self._texts, strict=True):
            metrics = chip.fontMetrics()
            room = max(self.width() - metrics.horizontalAdvance(_CROSS) - _AROUND, _LEAST)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            chip.setText(button_text(f"{shown}{_CROSS}"))
