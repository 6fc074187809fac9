"""Files dropped on the window: an archive, a folder, chapters, or a library file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.importing.model import is_leaf, is_source


class Drops(QObject):
    """Accepts files dropped on a window, also on widgets in it that accept drops themselves."""

    dropped = Signal(object)

    def __init__(self, window: QWidget, *parts: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        for each in (window, *parts):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        sources = sources_in(event.mimeData())
        if not sources:
            return False
        # Copied, never moved: the file manager must not remove the dropped files.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(sources)
        return True


def sources_in(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders in `data` if all can be imported, or one library file; else none."""
    if not data.hasUrls():
        return ()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    wanted = all(is_source(path) for path in paths) or (len(paths) == 1 and is_leaf(paths[0]))
    return tuple(paths) if wanted and len(paths) == len(data.urls()) else ()
