"""Opens a window, says when it was painted first, and ends: the child of `first_paint`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Watch(QObject):
    """Waits for the first paint of any window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            QTimer.singleShot(0, _say_and_end)
            watched.window().removeEventFilter(self)
        return False


def _say_and_end() -> None:
    sys.stdout.write(f"{time.monotonic()}\n")
    sys.stdout.flush()
    os._exit(0)


def open_ours(folder: Path) -> None:
    """The real window, by the way a user's start takes."""
    from PySide6 import QtWidgets

    class Watched(QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.installEventFilter(Watch(self))

    QtWidgets.QApplication = Watched

    from desktop.__main__ import main

    main(["--library", str(folder)])


def open_bare() -> None:
    """The same kinds of widgets with nothing in them and no style of their own."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import (
        QLineEdit,
        QListView,
        QMainWindow,
        QSplitter,
        QTextBrowser,
        QToolBar,
        QTreeView,
    )

    application = QApplication(sys.argv[:1])
    application.installEventFilter(Watch(application))
    window = QMainWindow()
    bar = QToolBar()
    bar.addWidget(QLineEdit())
    window.addToolBar(bar)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for widget in (QListView(), QTextBrowser(), QTreeView()):
        splitter.addWidget(widget)
    window.setCentralWidget(splitter)
    window.statusBar().showMessage("")
    window.resize(1200, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    if sys.argv[1] == "window":
        open_ours(Path(sys.argv[2]))
    else:
        open_bare()
