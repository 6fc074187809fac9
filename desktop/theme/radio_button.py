"""A push button of a group of which one is chosen, told to screen readers as a radio button."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QPushButton, QWidget

from desktop.theme.accessible import describe

# What Qt calls it; the name that a screen reader gives is made of this one.
_PRESS: Final = "Press"


class ChoiceButton(QPushButton):
    """Looks like a button that stays down; is one of several choices."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        describe(ChoiceButton, _DescribedChoice)
        self.setCheckable(True)


class _DescribedChoice(QAccessibleWidget):
    def __init__(self, button: ChoiceButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton)
        self._button = button

    def text(self, kind: QAccessible.Text) -> str:
        own = super().text(kind)
        return own or self._button.text() if kind is QAccessible.Text.Name else own

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = True
        state.checked = self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == _PRESS:
            self._button.click()
        else:
            super().doAction(name)
