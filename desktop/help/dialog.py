"""A help page in a window of its own."""

from __future__ import annotations

import platform
from typing import Final

import PySide6
from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme
from index import VERSION

_SIZE: Final = (700, 600)


class TextDialog(QDialog):
    """A page of text with a button to close it. Clicked links leave as `target_activated`."""

    target_activated = Signal(object)

    def __init__(self, theme: Theme, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = TextPage(theme, self)
        self.text.setObjectName("dialogText")
        self.text.setAccessibleName(title)
        # Without a cursor the arrow keys scroll, which is all one does here.
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text.target_activated.connect(self.target_activated)
        self.text.show_html(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        # Qt's own icon for it is black in every theme.
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 14)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        resize_within_screen(self, *_SIZE)


def versions() -> tuple[tuple[str, str], ...]:
    """The programs at work here, each with its version."""
    return (
        ("Liverleaf", VERSION),
        ("Python", platform.python_version()),
        ("Qt", qVersion() or ""),
        ("PySide6", PySide6.__version__),
    )
