"""The rows of a comparison on the screen, in columns of equal width that stay readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextLength, QTextTable
from PySide6.QtWidgets import QWidget

from desktop.page.pictures import picture_at
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.compare.html import Pictures

# A line has at least about 40 letters and at most 80; in between, columns fill the window.
_LEAST_POINTS: Final = 180.0
_MOST_POINTS: Final = 570.0
_CELL_SPACE: Final = 24


class CompareView(TextPage):
    """Shows the table of a comparison. `columns_moved` says where its columns now stand."""

    # The width of a column, and how far the first lies left of the view's edge.
    columns_moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pictures: Pictures = {}
        self._sides = 1
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Comparison"))
        self.horizontalScrollBar().valueChanged.connect(self._tell_columns)

    def show_comparison(self, html: str, sides: int, pictures: Pictures) -> None:
        """Show a table of that many columns, whose pictures are `pictures`."""
        self._pictures = pictures
        self._sides = sides
        self.show_html(html)
        self._tell_columns()

    @property
    def column_width(self) -> int:
        """How wide each column is, in pixels."""
        scale = self.logicalDpiX() / 72 * self._theme.scale
        # The table adds a pixel on each side; at full width a scroll bar would appear.
        share = (self.viewport().width() - 2) // self._sides
        return round(min(max(share, _LEAST_POINTS * scale), _MOST_POINTS * scale))

    def fit_column(self) -> None:
        """Give every column of the table the same width."""
        table = next(iter(self.document().rootFrame().childFrames()), None)
        if not isinstance(table, QTextTable):
            return
        kind = QTextLength.Type.FixedLength
        widths = [QTextLength(kind, self.column_width)] * self._sides
        form = table.format()
        if form.columnWidthConstraints() != widths:
            form.setWidth(QTextLength(kind, self.column_width * self._sides))
            form.setColumnWidthConstraints(widths)
            table.setFormat(form)
        self._tell_columns()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of this comparison, no wider than its column; nothing else is ever loaded."""
        found = picture_at(QUrl(name), self._pictures)
        if found is None:
            return None
        room = self.column_width - _CELL_SPACE
        return found[0].scaledToWidth(room) if found[0].width() > room else found[0]

    def _tell_columns(self) -> None:
        self.columns_moved.emit(self.column_width, self.horizontalScrollBar().value())
