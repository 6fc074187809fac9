"""Asks what to compare: type any name, or take one that was viewed or is of the same class."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.compare.chosen_chips import ChosenChips
from desktop.compare.model import MOST_SIDES, Choice, Choices
from desktop.i18n.spoken import spoken_letter, with_place
from desktop.i18n.translate import translate
from desktop.theme.choice_speech import ChoiceSpeech
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.plain_text import PlainLabel

_SIZE: Final = (460, 480)
_LEAST_SIDES: Final = 2
_LIST_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_CHOICE: Final = Qt.ItemDataRole.UserRole


class Chooser(QDialog):
    """Chosen drugs as chips, a box to type in, and what there is to choose from.

    Enter or a click adds a choice; with nothing typed or marked, Enter compares. `asked` gives
    what is typed and what is chosen, by ids; `chosen` the ids to compare.
    """

    asked = Signal(str, tuple)
    chosen = Signal(tuple)

    def __init__(self, title: str, beside: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChosenChips()
        self.box = QLineEdit()
        self.list = QListWidget()
        self.add = QPushButton(self.tr("Add"))
        self.compare = QPushButton(self.tr("Compare"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._caption = PlainLabel()
        self._speech = ChoiceSpeech(self.box)
        self._chosen = tuple(Choice(id, id, "") for id in beside)
        # The text that the list answers, and whether Enter waits for another's answer.
        self._answered: str | None = None
        self._on_answer = False
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()

    def _build(self) -> None:
        self.box.setObjectName("searchBox")
        self.box.setPlaceholderText(self.tr("Drug, brand or class"))
        self.box.setAccessibleName(self.tr("Compare with"))
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._ask)
        self._caption.setObjectName("quiet")
        self._caption.setWordWrap(True)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Monographs to compare with"))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.list.currentRowChanged.connect(self._refresh)
        self.chips.removed.connect(self._remove)
        self.chips.emptied.connect(self.box.setFocus)
        self.add.clicked.connect(self._on_add)
        self.compare.clicked.connect(self._compare)
        self.cancel.clicked.connect(self.reject)
        for button in (self.add, self.compare, self.cancel):
            button.setObjectName("offer")
            # Enter adds to the choice, or compares: it is no click of a button elsewhere.
            button.setAutoDefault(False)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        typed, ends = QHBoxLayout(), QHBoxLayout()
        typed.addWidget(self.box, 1)
        typed.addWidget(self.add)
        ends.addStretch(1)
        ends.addWidget(self.compare)
        ends.addWidget(self.cancel)
        layout.addWidget(self.chips)
        layout.addLayout(typed)
        layout.addWidget(self._caption)
        layout.addWidget(self.list, 1)
        layout.addLayout(ends)
        resize_within_screen(self, *_SIZE)
        self.box.setFocus()

    @property
    def ids(self) -> tuple[str, ...]:
        """What is chosen, by the ids of the monographs."""
        return tuple(each.id for each in self._chosen)

    def show_choices(self, choices: Choices) -> None:
        """Show what there is to choose from, and the titles of what is chosen."""
        if (choices.text, choices.beside) != (self.box.text(), self.ids):
            return
        self._chosen, self._answered = choices.chosen, choices.text
        self.list.clear()
        room = len(self._chosen) < MOST_SIDES
        for choice in choices.rows if room else ():
            item = QListWidgetItem(_words(choice))
            item.setData(_CHOICE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(choice))
            self.list.addItem(item)
        # With nothing typed Enter compares, and none is marked before an arrow key is pressed.
        self.list.setCurrentRow(0 if choices.text.strip() else -1)
        self._caption.setText(self._caption_of(choices))
        self._refresh()
        self._speech.answer(self._caption.text(), self._current())
        if self._on_answer:
            self._on_answer = False
            self._enter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Backspace work from the box without leaving it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                self._step(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.box.text() and self._chosen:
                self._remove(self._chosen[-1].id)
                return True
        return super().eventFilter(watched, event)

    def _step(self, event: QKeyEvent) -> None:
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        else:
            self.list.event(event)
        self._speech.choice(self._current())

    def _enter(self) -> None:
        if self.list.currentRow() < 0 and not self.box.text().strip():
            self._compare()
        elif self._answered != self.box.text():
            # The rows on show answer what stood in the box before: never take one of those.
            self._on_answer = True
        else:
            self._take(self.list.currentItem())

    def _current(self) -> str:
        """The choice under the marker in words; '' where there is none."""
        row = self.list.currentRow()
        if row < 0:
            return ""
        words = self.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        return with_place(str(words), row + 1, self.list.count())

    def _caption_of(self, choices: Choices) -> str:
        if len(self._chosen) >= MOST_SIDES:
            return self.tr("Up to four can be compared. Remove one to add another.")
        if choices.text.strip():
            return self.tr("In this library") if choices.rows else self.tr("Nothing matches.")
        if choices.rows:
            return self.tr("Recently viewed, or of the same class")
        return self.tr("Type a name in any spelling.")

    def _on_add(self) -> None:
        self._take(self.list.currentItem())
        self.box.setFocus()

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or len(self._chosen) >= MOST_SIDES:
            return
        choice: Choice = item.data(_CHOICE)
        self._change((*self._chosen, choice), self.tr("Added {0}.").format(choice.title))

    def _remove(self, id: str) -> None:
        (gone,) = (each for each in self._chosen if each.id == id)
        left = tuple(each for each in self._chosen if each.id != id)
        self._change(left, self.tr("Removed {0}.").format(gone.title))

    def _change(self, chosen: tuple[Choice, ...], words: str) -> None:
        self._chosen = chosen
        self.list.clear()
        self._speech.choice(words)
        if self.box.text():
            self.box.clear()
        else:
            self._ask("")
        self._refresh()

    def _ask(self, text: str) -> None:
        self._answered, self._on_answer = None, False
        self.asked.emit(text, self.ids)

    def _refresh(self, _row: int = -1) -> None:
        self.chips.show_choices(self._chosen, self.cancel)
        self.chips.setVisible(bool(self._chosen))
        room = len(self._chosen) < MOST_SIDES
        self.list.setEnabled(room)
        self.add.setEnabled(room and self.list.currentItem() is not None)
        self.compare.setEnabled(len(self._chosen) >= _LEAST_SIDES)

    def _compare(self) -> None:
        if len(self._chosen) >= _LEAST_SIDES:
            self.chosen.emit(self.ids)
            self.accept()


def _words(choice: Choice) -> str:
    listed = translate("Comparison", "listed") if choice.listed else ""
    recent = translate("Comparison", "recently viewed") if choice.recent else ""
    return " · ".join(filter(None, (choice.title, choice.letters, listed, recent)))


def _spoken(choice: Choice) -> str:
    letters = "; ".join(spoken_letter(each) for each in choice.letters.split(", ") if each)
    likelihood = translate("Comparison", "likelihood score {0}").format(letters) if letters else ""
    listed = translate("Comparison", "listed drug, no monograph") if choice.listed else ""
    recent = translate("Comparison", "recently viewed") if choice.recent else ""
    return ". ".join(filter(None, (choice.title, listed, likelihood, recent)))
