"""Files dropped on the window: an archive, a folder, chapters, or a library file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.importing.model import is_leaf, is_source
from desktop.paths import path_at

_ADDRESSES: Final = "text/uri-list"
# Some thousands of files; each is looked at whenever the pointer moves.
_MOST_BYTES: Final = 500_000


class Drops(QObject):
    """Accepts files dropped on a window, also on widgets in it that accept drops themselves.

    `refused` is a line for the reader about a drop that was too much.
    """

    dropped = Signal(object)
    refused = Signal(str)

    def __init__(self, window: QWidget, *parts: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        for each in (window, *parts):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        data = event.mimeData()
        too_much = is_too_much(data)
        sources = () if too_much else sources_in(data)
        if not (sources or too_much):
            return False
        # Copied, never moved: the file manager must not remove the dropped files.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() != QEvent.Type.Drop:
            return True
        if too_much:
            words = self.tr(
                "That is more than Liverleaf can take at once. Drop the folder that contains "
                "the files."
            )
            self.refused.emit(words)
        else:
            self.dropped.emit(sources)
        return True


def is_too_much(data: QMimeData) -> bool:
    """Whether `data` names more files than are taken at once."""
    return data.hasUrls() and data.data(_ADDRESSES).size() > _MOST_BYTES


def sources_in(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders in `data` if all can be imported, or one library file; else none."""
    if not data.hasUrls():
        return ()
    paths = [_path_of(url) for url in data.urls() if url.isLocalFile()]
    wanted = all(is_source(path) for path in paths) or (len(paths) == 1 and is_leaf(paths[0]))
    return tuple(paths) if wanted and len(paths) == len(data.urls()) else ()


def _path_of(url: QUrl) -> Path:
    """Where a file lies, whatever bytes its name is of: `toLocalFile` loses those of no text."""
    return path_at(bytes(url.toEncoded().data()).decode("ascii", errors="replace"))
