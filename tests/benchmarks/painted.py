"""Opens a window, says what it took, and ends: the child of `first_paint`."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

# A word of a thousand chapters: the text index is read, not only the names.
_ASKED = "hepatitis"
_LOOK_MS = 2


class Watch(QObject):
    """Waits for the first paint of any window, then says what it took and does `then`."""

    def __init__(self, application: QApplication, then: Callable[[QWidget], None]) -> None:
        super().__init__(application)
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            window = watched.window()
            QTimer.singleShot(0, lambda: self._on_painted(window))
            QApplication.instance().removeEventFilter(self)
        return False

    def _on_painted(self, window: QWidget) -> None:
        say(painted=time.monotonic(), processor=time.process_time())
        self._then(window)


def say(**measured: float) -> None:
    """One line of JSON."""
    print(json.dumps(measured), flush=True)


def end(window: QWidget) -> None:
    """Say how much memory is in use, and be gone."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    say(memory=pages * os.sysconf("SC_PAGE_SIZE"))
    os._exit(0)


def ask(window: QWidget) -> None:
    """Type into what is there, wait until all is there, and until there are hits."""
    timer = QTimer(window)
    furnished = False

    def look() -> None:
        nonlocal furnished
        if not furnished and hasattr(window, "search"):
            furnished = True
            say(furnished=time.monotonic())
        if furnished and window.search.rows:
            say(answered=time.monotonic())
            end(window)

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    window.box.setText(_ASKED)


def open_ours(folder: Path) -> None:
    """The real window, by the way a user's start takes."""
    from PySide6 import QtWidgets

    class Watched(QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.installEventFilter(Watch(self, ask))

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
    application.installEventFilter(Watch(application, end))
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
