"""Below the box: the filters of the query, each to be taken away, and the way to more of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.i18n.translate import translate
from desktop.theme.plain_text import plain_tip
from desktop.theme.removable_chips import RemovableChips
from index import Filter


class ChipRow(RemovableChips):
    """The filters as chips, after the button that shows more of them."""

    filter_removed = Signal(object)
    all_removed = Signal()
    narrowing_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        # The button comes before the chips.
        super().__init__(parent, before=1)
        self.narrow = QToolButton(self)
        self._filters: tuple[Filter, ...] = ()
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
        at = self._begin_again()
        for each in filters:
            self._add_filter(each)
        if len(filters) > 1:
            self._add_clear()
        self._end(at)

    def _add_filter(self, of: Filter) -> None:
        shown = words_of(of)
        tip = self.tr("Remove {0}").format(shown)
        name = self.tr("Remove the filter {0}").format(shown)
        chip = self._add(shown, tip, name, self.narrow)
        chip.clicked.connect(lambda: self.filter_removed.emit(of))

    def _leave(self) -> None:
        self.narrow.setFocus()

    def _add_clear(self) -> None:
        """A button that takes all filters away; a chip alone is one already."""
        clear = QPushButton(self.tr("Clear all"), self)
        clear.setObjectName("chip")
        clear.setToolTip(plain_tip(self.tr("Remove all filters")))
        clear.clicked.connect(self.all_removed)
        self._flow.addWidget(clear)
        QWidget.setTabOrder(self._chips[-1], clear)
        clear.show()

    def _on_toggled(self, wanted: bool) -> None:
        self.narrow.setArrowType(Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.RightArrow)
        self.narrowing_requested.emit(wanted)


def words_of(each: Filter) -> str:
    """A filter for people: `class: Statins`, `not class: Statins`."""
    words = f"{each.field.value}: {each.value}"
    return translate("ChipRow", "not {0}").format(words) if each.excluded else words
