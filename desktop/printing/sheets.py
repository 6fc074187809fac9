"""A text on sheets of paper: laid out once, then painted identically on any device."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextDocument,
    QTextFormat,
)

from desktop.i18n.translate import translate
from desktop.printing.inline_images import PaperImages
from desktop.printing.layout_pieces import headings_of, paragraph_over, strips_of
from desktop.printing.pagination import Span, page_of, slices
from desktop.printing.paper import DOTS, Paper, dots
from desktop.printing.paper_text import PaperText
from desktop.theme.closed_document import ClosedDocument
from desktop.theme.theme import load_fonts, text_font

_BODY_POINTS: Final = 10.0
_SMALL_POINTS: Final = 8.5
_INK: Final = "#000000"
_QUIET_INK: Final = "#45424f"
_RULE_MM: Final = 0.15
# The width that a table's column needs besides its text.
_CELL_MM: Final = 4.0
# How far a page extends beyond the edge of a table's row, to show the rule on the edge.
_RULE_ROOM: Final = 3.0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading: its level (1 is the outermost), its sheet from 0, its position there in dots."""

    text: str
    level: int
    sheet: int
    top: float


class Sheets:
    """`text` on sheets of `paper`. Making it lays everything out; an application must exist."""

    def __init__(self, text: PaperText, paper: Paper) -> None:
        load_fonts()
        self.text = text
        self.paper = replace(paper, wide=text.is_wide)
        # Fonts are measured for this device, so that the layout is the same for every output.
        self._device = _device()
        self._lay_out(text.html)
        if text.shorter and self._own > 1 and not any(map(self._fits, text.shorter)):
            self._lay_out(text.html)
        self._further = tuple(Sheets(each, paper) for each in text.further)

    @property
    def count(self) -> int:
        """The number of sheets."""
        return self._own + sum(each.count for each in self._further)

    @property
    def _own(self) -> int:
        """The number of sheets of the text itself, without what is further printed."""
        return len(self._slices)

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The headings of the text, with the sheets they are on."""
        marks = []
        for heading in headings_of(self._document):
            sheet = page_of(self._slices, heading.top)
            top = self.paper.room.top() + heading.top - self._slices[sheet].span.top
            marks.append(Bookmark(heading.text, heading.level, sheet, top))
        begun = self._own
        for each in self._further:
            marks += [replace(mark, sheet=mark.sheet + begun) for mark in each.bookmarks]
            begun += each.count
        return tuple(marks)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a sheet, counted from 0, at (0, 0) of `painter`, whose unit is a dot."""
        if number >= self._own:
            self._paint_further(painter, number - self._own)
            return
        shown = self._slices[number]
        top = self.paper.room.top()
        for head in shown.heads:
            self._paint_span(painter, head, top, (True, True))
            top += head.height
        self._paint_span(painter, shown.span, top, shown.ruled)
        self._paint_head(painter, first=number == 0)
        self._paint_foot(
            painter, translate("Paper", "Page {0} of {1}").format(number + 1, self._own)
        )

    def _paint_further(self, painter: QPainter, number: int) -> None:
        for each in self._further:
            if number < each.count:
                each.paint(painter, number)
                return
            number -= each.count

    def _fits(self, html: str) -> bool:
        self._lay_out(html)
        return self._own == 1

    def _lay_out(self, html: str) -> None:
        height = self.paper.room.height()
        self._document = self._document_of(html)
        self._slices = slices(strips_of(self._document, height), height)

    def _document_of(self, html: str) -> QTextDocument:
        document = ClosedDocument()
        room = self.paper.room
        columns = self.text.columns
        width = room.width() / columns - (dots(_CELL_MM) if columns > 1 else 0)
        images = PaperImages(document, self.text, QSizeF(width, room.height()))
        layout = document.documentLayout()
        layout.setPaintDevice(self._device)
        layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, images)
        document.setDefaultFont(_plain_font(_BODY_POINTS))
        document.setDocumentMargin(0)
        # One endless page; ours are slices of it. Set before the text, or Qt lays it out twice.
        document.setPageSize(QSizeF(room.width(), -1))
        document.setHtml(html)
        # Qt lays the text out step by step; reading the size completes it.
        document.size()
        return document

    def _paint_span(
        self, painter: QPainter, span: Span, top: float, ruled: tuple[bool, bool]
    ) -> None:
        """Paint a span of the column with its upper edge at `top`."""
        # A line that only touches the edge belongs to the next page, and must not be painted twice.
        above, below = (_RULE_ROOM if rule else -1.0 for rule in ruled)
        clip = QRectF(0, span.top - above, self.paper.room.width(), span.height + above + below)
        painter.save()
        painter.translate(self.paper.room.left(), top - span.top)
        painter.setClipRect(clip.adjusted(-_RULE_ROOM, 0, _RULE_ROOM, 0))
        painter.setPen(QColor(_INK))
        clip.setTop(max(clip.top(), self._paint_rest(painter, span)))
        if clip.height() > 0:
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = clip
            context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
            self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_rest(self, painter: QPainter, span: Span) -> float:
        """Paint what a span shows of a paragraph that began before it; returns where that ends.

        Qt would also paint the line above the edge: invisible, but twice in the text of the PDF.
        """
        block = paragraph_over(self._document, span.top)
        if block is None:
            return span.top - _RULE_ROOM
        place = self._document.documentLayout().blockBoundingRect(block)
        origin = place.topLeft() - block.layout().boundingRect().topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            if span.top - 1 <= origin.y() + line.y() < span.bottom - 1:
                line.draw(painter, origin)
        return place.bottom() + 1

    def _paint_head(self, painter: QPainter, *, first: bool) -> None:
        place = self.paper.head.adjusted(0, 0, 0, -dots(3.0))
        _set_small(painter)
        kind = self.text.kind
        taken = painter.fontMetrics().horizontalAdvance(kind) + dots(4)
        if not first:
            painter.setFont(_small_font(bold=True))
            _paint_line(painter, place.adjusted(0, 0, -taken, 0), self.text.title)
            painter.setFont(_small_font())
        _paint_line(painter, place, kind, Qt.AlignmentFlag.AlignRight)
        _paint_rule(painter, place.left(), place.bottom() + dots(0.6), place.width())

    def _paint_foot(self, painter: QPainter, page: str) -> None:
        _set_small(painter)
        line = float(painter.fontMetrics().height())
        foot = self.paper.foot
        top = foot.bottom() - len(self.text.foot) * line
        _paint_rule(painter, foot.left(), top - dots(0.8), foot.width())
        right = painter.fontMetrics().horizontalAdvance(page) + dots(4)
        for number, words in enumerate(self.text.foot):
            is_last = number == len(self.text.foot) - 1
            width = foot.width() - (right if is_last else 0)
            _paint_line(painter, QRectF(foot.left(), top + number * line, width, line), words)
        last = QRectF(foot.left(), foot.bottom() - line, foot.width(), line)
        _paint_line(painter, last, page, Qt.AlignmentFlag.AlignRight)


def _device() -> QImage:
    device = QImage(1, 1, QImage.Format.Format_RGB32)
    device.setDotsPerMeterX(round(DOTS / 0.0254))
    device.setDotsPerMeterY(round(DOTS / 0.0254))
    return device


def _plain_font(points: float) -> QFont:
    font = text_font(points)
    # A ligature makes "ff" one character, and a brand copied from the PDF cannot be searched.
    font.setFeature(QFont.Tag("liga"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _small_font(*, bold: bool = False) -> QFont:
    font = _plain_font(_SMALL_POINTS)
    # In dots, independent of the resolution of the painter's device.
    font.setPixelSize(round(_SMALL_POINTS * DOTS / 72))
    font.setBold(bold)
    return font


def _set_small(painter: QPainter) -> None:
    painter.setFont(_small_font())
    painter.setPen(QColor(_QUIET_INK))


def _paint_line(
    painter: QPainter,
    place: QRectF,
    words: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, int(place.width()))
    painter.drawText(place, side | Qt.AlignmentFlag.AlignBottom, shown)


def _paint_rule(painter: QPainter, left: float, top: float, width: float) -> None:
    painter.fillRect(QRectF(left, top, width, dots(_RULE_MM)), QColor(_QUIET_INK))
