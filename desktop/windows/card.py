"""What stands in place of a page: what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.icons import window_icon
from desktop.theme import Theme, text_font
from desktop.theme.flow import FlowLayout

_WIDTH: Final = 520
_TITLE_POINTS: Final = 19.0
_PICTURE: Final = 56


@dataclass(frozen=True, slots=True)
class Wish:
    """A button: its words, and the action it stands for."""

    text: str
    action: str


@dataclass(frozen=True, slots=True)
class CardState:
    """A title, paragraphs, and what can be done."""

    title: str
    paragraphs: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()


class Card(QWidget):
    """Shows a `CardState` in the middle of the reading pane."""

    wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = CardState("")
        self._picture = QLabel(self)
        self._title = QLabel(self)
        self._text = QLabel(self)
        self._buttons = QWidget(self)
        self._wishes = FlowLayout(self._buttons)
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self.setObjectName("pagePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        for part in (self._picture, self._title, self._text):
            column.addWidget(part)
        column.addWidget(self._buttons)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.addStretch(1)
        layout.addLayout(column, 20)
        layout.addStretch(1)

    def show_state(self, state: CardState) -> None:
        """Show a title, words and buttons."""
        if self._picture.pixmap().isNull():
            # Only now: most windows never show a card.
            self._picture.setPixmap(window_icon().pixmap(_PICTURE, _PICTURE))
        self._state = state
        scale = self._theme.chrome_scale
        self._title.setFont(text_font(_TITLE_POINTS * scale, bold=True))
        self._title.setText(state.title)
        self._text.setFont(text_font(12.0 * scale))
        self._text.setText("\n\n".join(state.paragraphs))
        for label in (self._title, self._text):
            label.setMaximumWidth(round(_WIDTH * scale))
        while (item := self._wishes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for wish in state.wishes:
            button = QPushButton(wish.text, self._buttons)
            button.setObjectName("wish")
            button.setProperty("action", wish.action)
            button.clicked.connect(self._on_clicked)
            self._wishes.addWidget(button)

    @property
    def text(self) -> str:
        """All words on the card."""
        return f"{self._title.text()}\n{self._text.text()}"

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.wished.emit(str(button.property("action")))

    def _on_theme_changed(self) -> None:
        self.show_state(self._state)
