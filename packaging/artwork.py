"""The program's icon in the forms that desktops want, all drawn from its one SVG."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING: Final = Path(__file__).resolve().parents[1] / "resources" / "icons" / "liverleaf.svg"
ICO_SIDES: Final = (16, 24, 32, 48, 64, 128, 256)
# Apple's four letters for each side in pixels.
ICNS_SIDES: Final = {16: b"icp4", 32: b"icp5", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
_PNG_INSIDE: Final = (1, 32)

Drawn = Callable[[int], bytes]


def open_drawing(drawing: Path = DRAWING) -> Drawn:
    """Draws `drawing` as a PNG of any side. Needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))

    def draw(side: int) -> bytes:
        # Qt's painter works only as long as there is an application.
        assert application is not None
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(data.data())

    return draw


def ico(draw: Drawn, sides: Sequence[int] = ICO_SIDES) -> bytes:
    """An icon file of Windows, which holds a PNG of each side."""
    pictures = [draw(side) for side in sides]
    place = struct.calcsize("<HHH") + len(sides) * struct.calcsize("<BBBBHHII")
    head = struct.pack("<HHH", 0, 1, len(sides))
    for side, picture in zip(sides, pictures, strict=True):
        # A byte cannot say 256, so 0 does.
        head += struct.pack(
            "<BBBBHHII", side % 256, side % 256, 0, 0, *_PNG_INSIDE, len(picture), place
        )
        place += len(picture)
    return head + b"".join(pictures)


def icns(draw: Drawn) -> bytes:
    """An icon file of macOS, which holds a PNG of each side."""
    body = b""
    for side, name in ICNS_SIDES.items():
        picture = draw(side)
        body += name + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
