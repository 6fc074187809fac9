"""The way of text into labels, tooltips and questions: every sign of it stands for itself.

Qt reads what looks like HTML as HTML there, and opens the files that it names. Text of a library
is untrusted, so nothing of the window hands its text to Qt itself.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from html import escape
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget

_LINE_LETTERS: Final = 60


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class LinkLabel(QLabel):
    """A label of links, to be clicked or reached with Tab: `linkActivated` gives their address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )

    def show_link(self, url: str, words: str) -> None:
        """Show `words`, which lead to `url`."""
        self.show_links(((words, url),))

    def show_links(self, pieces: Iterable[tuple[str, str]]) -> None:
        """Show pieces of text one after the other, each with where it leads; '' for nowhere."""
        self.setText(
            "".join(
                f'<a href="{escape(url)}">{escape(words)}</a>' if url else escape(words)
                for words, url in pieces
            )
        )


def plain_tip(text: str) -> str:
    """`text` for a tooltip, as one sees it and not as HTML, in lines of readable length."""
    # Qt itself breaks the lines of HTML only: others would be as long as the screen.
    text = "\n".join(_broken(line) for line in text.split("\n"))
    if "<" not in text and "&lt;" not in text:
        # As it is, for screen readers are given it, too: Qt takes no such text for HTML.
        return text
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'


def _broken(line: str) -> str:
    """A line, with breaks in place of the spaces where it gets too long; no letter is lost."""
    if len(line) <= _LINE_LETTERS:
        return line
    return textwrap.fill(
        line,
        _LINE_LETTERS,
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )


def show_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show a tooltip of `text` at a point of the screen; '' hides the one that is shown."""
    QToolTip.showText(at, plain_tip(text), widget)


def plain_question(parent: QWidget, title: str, text: str, detail: str) -> QMessageBox:
    """A question in a dialog of its own, still without buttons."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    # The format above is not that of the detail.
    box.setInformativeText(plain_tip(detail))
    return box


def button_text(text: str) -> str:
    """`text` for a button or an entry of a menu: no letter of it is a key."""
    return text.replace("&", "&&")
