"""Sheets of paper with their margins; the unit of all layout is a dot, 300 to the inch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize

from index import marked

DOTS: Final = 300
_MM: Final = DOTS / 25.4
_SIDE_MARGIN_MM: Final = 16.0
_TOP_MARGIN_MM: Final = 10.0
_BOTTOM_MARGIN_MM: Final = 9.0
_HEAD_MM: Final = 8.0
_FOOT_MM: Final = 15.0


def dots(millimetres: float) -> float:
    """A length on paper in dots."""
    return millimetres * _MM


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper: `name` on the command line, `title` in the window; `wide` lies across."""

    name: str
    title: str
    size: QPageSize.PageSizeId
    wide: bool = False

    @property
    def page_layout(self) -> QPageLayout:
        """The page layout for Qt, without margins: ours are the same on every printer."""
        ways = QPageLayout.Orientation
        way = ways.Landscape if self.wide else ways.Portrait
        return QPageLayout(QPageSize(self.size), way, QMarginsF(0, 0, 0, 0))

    @property
    def sheet(self) -> QRectF:
        """The whole sheet, in dots."""
        points = self.page_layout.fullRect(QPageLayout.Unit.Point)
        return QRectF(0, 0, points.width() * DOTS / 72, points.height() * DOTS / 72)

    @property
    def room(self) -> QRectF:
        """The rectangle of the text."""
        return self._inner.adjusted(0, dots(_HEAD_MM), 0, -dots(_FOOT_MM))

    @property
    def head(self) -> QRectF:
        """The rectangle of the running header."""
        inner = self._inner
        return QRectF(inner.left(), inner.top(), inner.width(), dots(_HEAD_MM))

    @property
    def foot(self) -> QRectF:
        """The rectangle of the running footer."""
        inner = self._inner
        top = inner.bottom() - dots(_FOOT_MM)
        return QRectF(inner.left(), top, inner.width(), dots(_FOOT_MM))

    @property
    def _inner(self) -> QRectF:
        side = dots(_SIDE_MARGIN_MM)
        return self.sheet.adjusted(side, dots(_TOP_MARGIN_MM), -side, -dots(_BOTTOM_MARGIN_MM))


PAPERS: Final = (
    Paper("a4", "A4", QPageSize.PageSizeId.A4),
    Paper("letter", marked("Paper", "Letter"), QPageSize.PageSizeId.Letter),
)


def paper_named(name: str) -> Paper:
    """The paper of that name, one of `PAPERS`; StopIteration for any other text."""
    return next(paper for paper in PAPERS if paper.name == name)
