"""Images in the text on paper: pictures in full resolution, drawings and QR codes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import QImage, QPainter, QPyTextObject, QTextDocument, QTextFormat

from desktop.page.course_html import course_at
from desktop.page.pictures import picture_at
from desktop.printing.paper import DOTS, dots
from desktop.printing.paper_text import PaperText
from desktop.printing.qr_codes import draw_code
from desktop.printing.web_addresses import CODE_SCHEME
from desktop.theme.theme import LIGHT

_CODE_MM: Final = 18.0
# A pixel of a picture has the size of a CSS pixel: 400 pixels are 11 cm wide where there is room.
_SCREEN_DOTS: Final = 96
_LARGEST_HEIGHT: Final = 0.33
# The width of our own drawings, the size of their text relative to the page's, their resolution.
_COURSE_SHARE: Final = 0.98
_COURSE_SCALE: Final = 0.8
_COURSE_DOTS: Final = 600


class PaperImages(QPyTextObject):
    """Draws the images of a text's HTML: its pictures, its courses of liver tests, and codes.

    `room` is the column's width and the page's height. No picture is wider than its share of the
    column or higher than a third of the page; it is made smaller, with all its pixels.
    """

    def __init__(self, document: QTextDocument, text: PaperText, room: QSizeF) -> None:
        super().__init__(document)
        self._text = text
        self._room = room
        self._read: dict[str, tuple[QImage, QSizeF] | None] = {}

    def intrinsicSize(self, document: QTextDocument, place: int, format: QTextFormat) -> QSizeF:
        """The size of an image, in dots."""
        name = format.toImageFormat().name()
        if _code_of(name) is not None:
            return QSizeF(dots(_CODE_MM), dots(_CODE_MM))
        found = self.picture(name)
        return found[1] if found is not None else QSizeF()

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        place: int,
        format: QTextFormat,
    ) -> None:
        """Draw an image into its rectangle."""
        name = format.toImageFormat().name()
        text = _code_of(name)
        if text is not None:
            draw_code(painter, text, QRectF(rect))
            return
        found = self.picture(name)
        if found is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # Otherwise Qt stores the picture as JPEG, which blurs letters and lines.
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            painter.drawImage(QRectF(rect), found[0])

    def picture(self, name: str) -> tuple[QImage, QSizeF] | None:
        """The picture that the HTML calls `name`, and its size on paper; None if there is none."""
        if name not in self._read:
            self._read[name] = self._course(name) or self._photograph(name)
        return self._read[name]

    def _photograph(self, name: str) -> tuple[QImage, QSizeF] | None:
        found = picture_at(QUrl(name), self._text.pictures)
        return (found[0], self._fitted(*found)) if found is not None else None

    def _course(self, name: str) -> tuple[QImage, QSizeF] | None:
        course = course_at(name, self._text.courses)
        if course is None:
            return None
        # Imported here: most chapters have none.
        from desktop.page.course_plot import course_image

        width = int(self._room.width() * _COURSE_SHARE * _SCREEN_DOTS / DOTS)
        drawn = course_image(course, width, LIGHT, _COURSE_SCALE, _COURSE_DOTS / _SCREEN_DOTS)
        return drawn, drawn.deviceIndependentSize() * (DOTS / _SCREEN_DOTS)

    def _fitted(self, picture: QImage, share: float) -> QSizeF:
        size = QSizeF(picture.size()) * (DOTS / _SCREEN_DOTS)
        too_wide = size.width() / (self._room.width() * share)
        too_high = size.height() / (self._room.height() * _LARGEST_HEIGHT)
        return size / max(too_wide, too_high, 1.0)


def _code_of(name: str) -> str | None:
    scheme, _, text = name.partition(":")
    return text if scheme == CODE_SCHEME else None
