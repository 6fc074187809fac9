"""Text set from HTML that loads nothing: what Qt would open for it is answered here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QByteArray, QObject, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

_Answer = Callable[[int, QUrl], Any]
_IMAGE: Final = QTextDocument.ResourceType.ImageResource.value


class ClosedDocument(QTextDocument):
    """A document that has for its images what `answer` gives, and no file whatever it names."""

    def __init__(self, parent: QObject | None = None, answer: _Answer | None = None) -> None:
        super().__init__(parent)
        self._answer = answer

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """What `answer` gives; nothing to be seen or read for all else."""
        found = self._answer(kind, QUrl(name)) if self._answer is not None else None
        if found is not None:
            return found
        # Not None: then Qt would look for a file of that name itself.
        return _nothing() if kind == _IMAGE else QByteArray(b" ")


class ClosedBrowser(QTextBrowser):
    """Shows HTML; it loads and opens nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = ClosedDocument(self, self.loadResource)
        document.setDefaultFont(self.font())
        document.documentLayout().setPaintDevice(self.viewport())
        self.setDocument(document)
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """None: pictures and files that a page names stay where they are."""
        return None


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
