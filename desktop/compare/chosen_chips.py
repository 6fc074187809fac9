"""The drugs that are chosen for a comparison, as chips to be taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.compare.model import Choice
from desktop.theme.removable_chips import RemovableChips


class ChosenChips(RemovableChips):
    """A chip for each chosen drug. `emptied`: the last one is gone, and it had the focus."""

    removed = Signal(str)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: tuple[Choice, ...], after: QWidget) -> None:
        """Show a chip for each choice; Tab goes from `after` through them."""
        if choices == self._choices:
            return
        self._choices = choices
        at = self._begin_again()
        for each in choices:
            self._add_choice(each, after)
        self._end(at)

    def _add_choice(self, choice: Choice, after: QWidget) -> None:
        words = self.tr("Remove {0}").format(choice.title)
        chip = self._add(choice.title, words, words, after)
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda: self.removed.emit(choice.id))

    def _leave(self) -> None:
        self.emptied.emit()
