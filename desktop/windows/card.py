"""What stands in place of a page: what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.announcer import announce
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.icons import window_icon
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme, text_font

_WIDTH: Final = 520
_TITLE_POINTS: Final = 19.0
_PICTURE: Final = 56
_STEPS: Final = 1000


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button: its words, and the action it stands for."""

    text: str
    action: str


@dataclass(frozen=True, slots=True)
class CardState:
    """A title, paragraphs, and what can be done.

    `done` is the progress of running work, 0 to 1; None where none is running.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    buttons: tuple[CardButton, ...] = ()
    done: float | None = None


class Card(QWidget):
    """Shows a `CardState` in the middle of the reading pane."""

    button_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = CardState("")
        self._picture = PlainLabel(parent=self)
        self._title = PlainLabel(parent=self)
        self._text = PlainLabel(parent=self)
        self._bar = QProgressBar(self)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self.setObjectName("pagePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._flow.setSpacing(10)
        inner = QWidget()
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        self._bar.setRange(0, _STEPS)
        for part in (self._picture, self._title, self._text, self._bar):
            column.addWidget(part)
        column.addWidget(self._buttons)
        column.addStretch(3)
        row = QHBoxLayout(inner)
        row.setContentsMargins(32, 24, 32, 24)
        row.addStretch(1)
        row.addLayout(column, 20)
        row.addStretch(1)
        # With large text in a small window, what does not fit is scrolled to, as by Tab.
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        for ground in (inner, area.viewport()):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def show_state(self, state: CardState) -> None:
        """Show a title, words and buttons."""
        if self._picture.pixmap().isNull():
            # Only here: most windows never show a card.
            self._picture.setPixmap(window_icon().pixmap(_PICTURE, _PICTURE))
        if state.title != self._state.title:
            announce(self, ". ".join((state.title, *state.paragraphs)))
        self._state = state
        scale = self._theme.chrome_scale
        self._title.setFont(text_font(_TITLE_POINTS * scale, bold=True))
        self._title.setText(state.title)
        self._text.setFont(text_font(12.0 * scale))
        self._text.setText("\n\n".join(state.paragraphs))
        for label in (self._title, self._text, self._bar):
            label.setMaximumWidth(round(_WIDTH * scale))
        self._bar.setVisible(state.done is not None)
        self._bar.setAccessibleName(state.title)
        self.show_done(state.done or 0.0)
        self._show_buttons(state.buttons)

    def show_done(self, done: float) -> None:
        """Show the progress of running work, 0 to 1."""
        self._bar.setValue(round(done * _STEPS))

    def _show_buttons(self, buttons: tuple[CardButton, ...]) -> None:
        had_focus = any(button.hasFocus() for button in self.findChildren(QPushButton))
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in buttons:
            button = QPushButton(row.text, self._buttons)
            button.setObjectName("offer")
            button.setProperty("action", row.action)
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
            if had_focus:
                # A button that is replaced had the focus: the first of the new ones gets it.
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                had_focus = False

    @property
    def text(self) -> str:
        """All words on the card."""
        return f"{self._title.text()}\n{self._text.text()}"

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.button_clicked.emit(str(button.property("action")))

    def _on_theme_changed(self) -> None:
        self.show_state(self._state)
