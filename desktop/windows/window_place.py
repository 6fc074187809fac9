"""Where a window was, read from what Qt keeps of it, and made to fit another screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPoint, QRect, QSize

# How `QWidget.saveGeometry` begins; then come its version and two rectangles, the frame's first.
_MAGIC: Final = 0x01D9D0CB
_VERSIONS: Final = range(1, 4)
_LEAST: Final = QSize(320, 240)
_MOST: Final = 20_000


def kept_place(kept: QByteArray) -> QRect | None:
    """The place of the window in what `saveGeometry` gave; None for anything else.

    Qt itself drops it where the screen is of another size.
    """
    stream = QDataStream(kept, QIODevice.OpenModeFlag.ReadOnly)
    stream.setVersion(QDataStream.Version.Qt_4_0)
    magic, major, _ = stream.readUInt32(), stream.readUInt16(), stream.readUInt16()
    if magic != _MAGIC or major not in _VERSIONS:
        return None
    frame, place = QRect(), QRect()
    stream >> frame
    stream >> place
    whole = stream.status() == QDataStream.Status.Ok
    sound = place.isValid() and max(place.width(), place.height()) <= _MOST
    return place if whole and sound else None


def fitted(place: QRect, room: QRect) -> QRect:
    """`place` no larger than `room`, and moved into it."""
    size = place.size().boundedTo(room.size()).expandedTo(_LEAST.boundedTo(room.size()))
    x = min(max(place.x(), room.x()), room.right() - size.width() + 1)
    y = min(max(place.y(), room.y()), room.bottom() - size.height() + 1)
    return QRect(QPoint(x, y), size)
