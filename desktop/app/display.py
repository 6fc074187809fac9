"""Makes Qt's application where there is a display; one line says so where there is none."""

from __future__ import annotations

import os
import sys
from functools import partial
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
    """The application. Without a display Qt would abort: a line is written, and the exit is 1.

    What else Qt says meanwhile is written when the application is there.
    """
    before = qInstallMessageHandler(None)
    said: list[str] = []
    qInstallMessageHandler(partial(_hear, said))
    try:
        application = QApplication(sys.argv[:1])
    finally:
        qInstallMessageHandler(before)
    for text in said:
        os.write(2, f"{text}\n".encode(errors="replace"))
    return application


def _hear(said: list[str], kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        os.write(2, _NO_DISPLAY.encode())
        # Qt aborts as soon as this returns.
        os._exit(_FAULT)
    if not (context.category or "").startswith(_OF_PLUGINS):
        said.append(text)
