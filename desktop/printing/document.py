"""A text document for paper: its pictures keep all their pixels, at a size one can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QPdfWriter, QTextDocument

from desktop.page.pictures import picture_at

# A pixel of a picture is a pixel of a screen: a structure of 400 is 11 cm wide where there is room.
_SCREEN_DOTS: Final = 96
_LARGEST_HEIGHT: Final = 0.33


class PaperDocument(QTextDocument):
    """Lays out for `writer`; `pictures` are the ones its HTML names."""

    def __init__(self, writer: QPdfWriter, pictures: Mapping[str, bytes]) -> None:
        super().__init__()
        self._pictures = pictures
        self._paper = QSizeF(writer.width(), writer.height()) * (_SCREEN_DOTS / writer.resolution())
        self.documentLayout().setPaintDevice(writer)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of this page, no wider than its column and no higher than a third of a page."""
        found = picture_at(QUrl(name), self._pictures)
        if found is None:
            return None
        picture, share = found
        too_wide = picture.width() / (self._paper.width() * share)
        too_high = picture.height() / (self._paper.height() * _LARGEST_HEIGHT)
        # Smaller on paper, with all its pixels: paper has more dots than a screen.
        picture.setDevicePixelRatio(max(too_wide, too_high, 1.0))
        return picture
