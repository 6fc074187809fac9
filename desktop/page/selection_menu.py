"""The entries of the context menu that are about the selected words."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.i18n.translate import translate
from desktop.theme.plain_text import button_text
from index import marked

# Of what is to be looked up or found: a longer text is found nowhere.
_MOST_LETTERS: Final = 80
_SHOWN_LETTERS: Final = 28


class SelectionRequest(Enum):
    """What can be done with selected words; the value is the entry."""

    COPY_WITH_CITATION = marked("Selection", "Copy with citation")
    LOOK_UP = marked("Selection", "Look up “{0}”")
    FIND = marked("Selection", "Find in page")


def add_selection_entries(menu: QMenu, words: str, request: SignalInstance) -> None:
    """Add the entries after the first one, which copies; `request` is emitted with the words."""
    if not words:
        return
    after = (menu.actions()[1:] or [menu.addSeparator()])[0]
    for kind in SelectionRequest:
        if kind is not SelectionRequest.COPY_WITH_CITATION and len(words) > _MOST_LETTERS:
            continue
        action = QAction(_entry(kind, words), menu)
        action.triggered.connect(lambda _=False, kind=kind: request.emit(kind, words))
        menu.insertAction(after, action)
    menu.insertSeparator(after)


def _entry(kind: SelectionRequest, words: str) -> str:
    shown = words if len(words) <= _SHOWN_LETTERS else f"{words[:_SHOWN_LETTERS].rstrip()}…"
    return translate("Selection", kind.value).format(button_text(shown))
