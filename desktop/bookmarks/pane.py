"""The pane below the page: the notes on the open chapter, and the one being written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.bookmarks.note_presenter import NotesState
from desktop.i18n.translate import translate
from desktop.theme.icons import icon
from desktop.theme.named_choices import name_choices
from desktop.theme.plain_text import PlainLabel, plain_tip
from desktop.theme.theme import Theme, text_font
from desktop.userdata.model import NO_PATIENTS, Note

_OPENING_LETTERS: Final = 60
_LINES: Final = 5


class NotesPane(QFrame):
    """Shows a `NotesState`; hidden while no note is open."""

    text_typed = Signal(str)
    note_chosen = Signal(int)
    delete_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: NotesState | None = None
        self._title = PlainLabel(parent=self)
        self._delete = QPushButton(self)
        self._close = QToolButton(self)
        self.others = QComboBox(self)
        self.text = QPlainTextEdit(self)
        self._warning = PlainLabel(translate("Keeping", NO_PATIENTS), self)
        self._build()
        self._connect()
        self._follow_theme()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("notesPane")
        self.setAccessibleName(self.tr("Notes"))
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._delete.setText(self.tr("Delete note"))
        self._delete.setObjectName("offer")
        self._close.setAccessibleName(self.tr("Close the notes"))
        self._close.setToolTip(plain_tip(self.tr("Close (Esc)")))
        name_choices(self.others, self.tr("Notes on this monograph"))
        self.others.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setObjectName("noteText")
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Type a note. Saved automatically."))
        self._warning.setObjectName("noteWarning")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.others, 1)
        top.addWidget(self._delete)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 14, 10)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._warning)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_text)
        self.others.activated.connect(self._on_other)
        self._delete.clicked.connect(self.delete_requested)
        self._close.clicked.connect(self.close_requested)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_requested)
        self._theme.changed.connect(self._follow_theme)

    def sizeHint(self) -> QSize:
        """Room for a few lines; where there is little, no more than half of it."""
        least = super().minimumSizeHint().height()
        few_lines = _LINES * self.text.fontMetrics().lineSpacing()
        around = self.parentWidget()
        half = around.height() // 2 if around is not None else 0
        return QSize(super().sizeHint().width(), max(least, min(least + few_lines, half)))

    def show_state(self, state: NotesState | None) -> None:
        """Show the notes on a chapter, or nothing."""
        before, self._state = self._state, state
        self.setVisible(state is not None)
        if state is None:
            return
        note = state.current
        title = self._titled(state)
        self._title.setText(title)
        self.text.setAccessibleName(title)
        self.text.setAccessibleDescription(self._warning.text())
        self._show_others(state, title)
        same = before is not None and before.current.spot == note.spot
        # The text that is being typed stays as it is, with its cursor and all that can be undone.
        if not same or self.text.toPlainText() != state.text:
            self._show_text(state.text)

    def write(self) -> None:
        """Give the focus to the note."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_others(self, state: NotesState, title: str) -> None:
        several = len(state.notes) > 1
        self._title.setVisible(not several)
        self.others.setVisible(several)
        self.others.clear()
        self.others.addItems([self._line(note) for note in state.notes])
        self.others.setItemText(state.at, title)
        self.others.setCurrentIndex(state.at)

    def _titled(self, state: NotesState) -> str:
        form = self.tr("Note on {0}")
        if state.unsaved:
            form = self.tr("Note on {0}: not saved yet")
        elif state.fleeting:
            form = self.tr("Note on {0}: will be lost when Liverleaf is closed")
        elif state.gone:
            form = self.tr("Note on {0} (no longer in this library)")
        return form.format(state.current.spot.name if state.elsewhere else _place(state.current))

    def _show_text(self, text: str) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)

    def _line(self, note: Note) -> str:
        words = " ".join(note.text.split())[:_OPENING_LETTERS] or self.tr("new note")
        return f"{_place(note)}: {words}"

    def _on_text(self) -> None:
        self.text_typed.emit(self.text.toPlainText())

    def _on_other(self, at: int) -> None:
        if self._state is not None:
            self.note_chosen.emit(self._state.notes[at].id)

    def _follow_theme(self) -> None:
        scale = self._theme.chrome_scale
        self._title.setFont(text_font(11.0 * scale, bold=True))
        self._close.setIcon(icon("clear", self._theme.palette))
        line = self.text.fontMetrics().lineSpacing()
        self.text.setMinimumHeight(2 * line + 16)


def _place(note: Note) -> str:
    return note.spot.heading or note.spot.title
