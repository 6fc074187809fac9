"""Finds the pictures of a page, for screen and paper; nothing outside the library is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtGui import QImage, QImageReader

from desktop.page.inlines import INLINE_PICTURE, PICTURE_SCHEME

# Chemical structures are in the last of four columns: a larger share would widen the page.
_INLINE_SHARE: Final = 0.4
_FORMATS: Final = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG\r\n\x1a\n": b"png", b"GIF8": b"gif"}


def picture_at(address: QUrl, pictures: Mapping[str, bytes]) -> tuple[QImage, float] | None:
    """The picture that a page's HTML names, and the share of the column it may take.

    `pictures` are the ones of the monograph, by the name its HTML gives them.
    """
    if address.scheme() != PICTURE_SCHEME:
        return None
    picture = _decoded(pictures.get(unquote(address.path()), b""))
    if picture is None:
        return None
    return picture, _INLINE_SHARE if address.query() == INLINE_PICTURE else 1.0


def _decoded(data: bytes) -> QImage | None:
    """A JPEG, PNG or GIF; None where it is anything else, whatever else Qt could read."""
    form = next((form for start, form in _FORMATS.items() if data.startswith(start)), None)
    if form is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, form)
    # Else Qt tries every other format it knows, drawings that name files among them.
    reader.setAutoDetectImageFormat(False)
    picture = reader.read()
    return None if picture.isNull() else picture
