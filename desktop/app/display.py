"""Makes Qt's application where there is a display; one line says so where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

# What Qt says of its own plugins: it tries them in turn, and says of each why it will not do.
_OF_PLUGINS: Final = ("qt.qpa.", "qt.core.plugin")
_FAULT: Final = 1
_NO_DISPLAY: Final = (
    "liverleaf: there is no display to open the window on. Start it on a desktop, or use a command "
    "that needs no window: liverleaf --help\n"
)


def application_on_display() -> QApplication:
    """The application. Without a display Qt would abort: a line is written, and the exit is 1."""
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(_starting(before))
    try:
        return QApplication(sys.argv[:1])
    finally:
        qInstallMessageHandler(before)


_Handler = Callable[[QtMsgType, QMessageLogContext, str], object]


def _starting(before: _Handler | None) -> _Handler:
    def handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            os.write(2, _NO_DISPLAY.encode())
            # Qt aborts as soon as this returns.
            os._exit(_FAULT)
        if (context.category or "").startswith(_OF_PLUGINS):
            return
        if before is not None:
            before(kind, context, text)
        else:
            os.write(2, f"{text}\n".encode(errors="replace"))

    return handle
