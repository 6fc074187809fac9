"""Finds the pictures of a page, for screen and paper; nothing outside the library is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from desktop.page.inlines import INLINE_PICTURE, PICTURE_SCHEME

# Chemical structures are in the last of four columns: a larger share would widen the page.
_INLINE_SHARE: Final = 0.4


def picture_at(address: QUrl, pictures: Mapping[str, bytes]) -> tuple[QImage, float] | None:
    """The picture that a page's HTML names, and the share of the column it may take.

    `pictures` are the ones of the monograph, by the name its HTML gives them.
    """
    if address.scheme() != PICTURE_SCHEME:
        return None
    picture = QImage.fromData(pictures.get(unquote(address.path()), b""))
    if picture.isNull():
        return None
    return picture, _INLINE_SHARE if address.query() == INLINE_PICTURE else 1.0
