"""How large a dialog opens: as large as it likes to be, and never larger than the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

# What a window manager puts around a window: a title above it, and a thin edge.
_FRAME: Final = QSize(4, 40)


def resize_within_screen(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog that size, or what the screen has room for."""
    dialog.resize(QSize(width, height).boundedTo(room_for(dialog)))


def room_for(dialog: QWidget) -> QSize:
    """The largest size of a dialog that stands whole on its screen."""
    return dialog.screen().availableSize() - _FRAME
