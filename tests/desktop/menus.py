"""The menus of a window, and the letters that are keys in them."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu


def menus_of(window: QMainWindow) -> Iterator[tuple[str, list[QAction]]]:
    """Each menu with its entries, those of the menus within menus as well."""
    for top in window.menuBar().actions():
        yield from _menu(top)


def mnemonics(texts: Iterable[str]) -> list[str]:
    """The underlined letters of texts, in their order."""
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


def _menu(action: QAction) -> Iterator[tuple[str, list[QAction]]]:
    menu = action.menu()
    assert isinstance(menu, QMenu)
    entries = [entry for entry in menu.actions() if not entry.isSeparator()]
    yield action.text(), [entry for entry in entries if entry.menu() is None]
    for entry in entries:
        if entry.menu() is not None:
            yield from _menu(entry)
