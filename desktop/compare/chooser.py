"""Asks what to compare with: type any name, or take one of the same class."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.compare.model import Choice, Choices
from desktop.i18n.spoken import spoken_letter, with_place
from desktop.i18n.translate import translate
from desktop.theme.choice_speech import ChoiceSpeech
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.plain_text import PlainLabel

_SIZE: Final = (420, 440)
_LIST_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_CHOICE: Final = Qt.ItemDataRole.UserRole


class Chooser(QDialog):
    """A box to type in and the monographs that match. Enter or a click takes one."""

    text_changed = Signal(str)
    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QLineEdit()
        self.list = QListWidget()
        self._caption = PlainLabel()
        self._speech = ChoiceSpeech(self.box)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()

    def _build(self) -> None:
        self.box.setObjectName("searchBox")
        self.box.setPlaceholderText(self.tr("Drug, brand or class"))
        self.box.setAccessibleName(self.tr("Compare with"))
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self.text_changed)
        self._caption.setObjectName("quiet")
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Monographs to compare with"))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for widget in (self.box, self._caption, self.list):
            layout.addWidget(widget)
        resize_within_screen(self, *_SIZE)

    def show_choices(self, choices: Choices) -> None:
        """Show what there is to choose from."""
        if choices.text != self.box.text():
            return
        self.list.clear()
        for choice in choices.rows:
            item = QListWidgetItem(_words(choice))
            item.setData(_CHOICE, choice.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(choice))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._caption.setText(self._caption_of(choices))
        self._speech.answer(self._caption.text(), self._current())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter work from the box without leaving it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                self.list.event(event)
                self._speech.choice(self._current())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _current(self) -> str:
        """The choice under the marker in words; '' where there is none."""
        row = self.list.currentRow()
        if row < 0:
            return ""
        words = self.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        return with_place(str(words), row + 1, self.list.count())

    def _caption_of(self, choices: Choices) -> str:
        if choices.text.strip():
            return self.tr("In this library") if choices.rows else self.tr("Nothing matches.")
        if choices.rows:
            return self.tr("Of the same class")
        return self.tr("Type a name in any spelling.")

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_CHOICE)))
            self.accept()


def _words(choice: Choice) -> str:
    listed = translate("Comparison", "listed") if choice.listed else ""
    return " · ".join(filter(None, (choice.title, choice.letters, listed)))


def _spoken(choice: Choice) -> str:
    letters = "; ".join(spoken_letter(each) for each in choice.letters.split(", ") if each)
    likelihood = translate("Comparison", "likelihood score {0}").format(letters) if letters else ""
    listed = translate("Comparison", "listed drug, no monograph") if choice.listed else ""
    return ". ".join(filter(None, (choice.title, listed, likelihood)))
