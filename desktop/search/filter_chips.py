"""Below the box: the filters of the query, each to be taken away, and the way to more of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.i18n.translate import translate
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import button_text, plain_tip
from index import Filter

_REMOVE_KEYS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_CROSS: Final = "  ×"
_AROUND: Final = 24
_LEAST: Final = 40
# The button comes before the chips in the layout.
_FIRST_CHIP: Final = 1


class ChipRow(QWidget):
    """The filters as chips. A click, Space, Backspace or Delete takes one away."""

    filter_removed = Signal(object)
    all_removed = Signal()
    narrowing_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = QToolButton(self)
        self._chips: list[QPushButton] = []
        self._filters: tuple[Filter, ...] = ()
        self._flow = FlowLayout(self)
        self._build()

    def _build(self) -> None:
        self.narrow.setObjectName("narrow")
        self.narrow.setText(self.tr("Filters"))
        self.narrow.setCheckable(True)
        self.narrow.setArrowType(Qt.ArrowType.RightArrow)
        self.narrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.narrow.setToolTip(
            plain_tip(
                self.tr("Choose classes, likelihood scores, sections or years (Ctrl+Shift+L)")
            )
        )
        self.narrow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.narrow.toggled.connect(self._on_toggled)
        self._flow.addWidget(self.narrow)

    def show_filters(self, filters: tuple[Filter, ...]) -> None:
        """Show a chip for each filter."""
        if filters == self._filters:
            return
        self._filters = filters
        at = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        while (item := self._flow.takeAt(_FIRST_CHIP)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips = []
        for each in filters:
            self._chips.append(self._chip(each))
        if len(filters) > 1:
            self._add_clear()
        self._fit_words()
        self.updateGeometry()
        if at is not None:
            # The focus stays in its place: on the next chip, or on the button before the chips.
            (self._chips[min(at, len(self._chips) - 1)] if self._chips else self.narrow).setFocus()

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

    def _chip(self, of: Filter) -> QPushButton:
        shown = words_of(of)
        chip = QPushButton(self)
        chip.setObjectName("chip")
        chip.setToolTip(plain_tip(self.tr("Remove {0}").format(shown)))
        chip.setAccessibleName(self.tr("Remove the filter {0}").format(shown))
        chip.clicked.connect(lambda: self.filter_removed.emit(of))
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        QWidget.setTabOrder(self._chips[-1] if self._chips else self.narrow, chip)
        chip.show()
        return chip

    def _add_clear(self) -> None:
        """A button that takes all filters away; a chip alone is one already."""
        clear = QPushButton(self.tr("Clear all"), self)
        clear.setObjectName("chip")
        clear.setToolTip(plain_tip(self.tr("Remove all filters")))
        clear.clicked.connect(self.all_removed)
        self._flow.addWidget(clear)
        QWidget.setTabOrder(self._chips[-1], clear)
        clear.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Elide the text of each chip that is wider than the row; its cross stays."""
        # Also called while chips are being made: there are fewer chips than filters then.
        for chip, each in zip(self._chips, self._filters, strict=False):
            metrics = chip.fontMetrics()
            room = max(self.width() - metrics.horizontalAdvance(_CROSS) - _AROUND, _LEAST)
            shown = metrics.elidedText(words_of(each), Qt.TextElideMode.ElideRight, room)
            chip.setText(button_text(f"{shown}{_CROSS}"))

    def _on_toggled(self, wanted: bool) -> None:
        self.narrow.setArrowType(Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.RightArrow)
        self.narrowing_requested.emit(wanted)


def words_of(each: Filter) -> str:
    """A filter for people: `class: Statins`, `not class: Statins`."""
    words = f"{each.field.value}: {each.value}"
    return translate("ChipRow", "not {0}").format(words) if each.excluded else words
