"""Finds the references at a place of the page, and fills the menu that copies them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable
from PySide6.QtWidgets import QMenu

from desktop.i18n.counts import Counts
from desktop.i18n.translate import translate
from desktop.page.references import reference_anchor

_ANCHOR: Final = reference_anchor("")


def references_in(cursor: QTextCursor) -> tuple[str, ...]:
    """The keys of the references that a selection touches, or that a bare cursor stands in."""
    block = cursor.document().findBlock(cursor.selectionStart())
    keys: dict[str, None] = {}
    while block.isValid() and block.position() <= cursor.selectionEnd():
        key = _reference_at(block)
        if key is not None:
            keys[key] = None
        block = block.next()
    return tuple(keys)


def add_copying(menu: QMenu, keys: tuple[str, ...], request: Callable[[str], None]) -> None:
    """Add an entry for each format of references; `request` is called with the chosen name."""
    # Only here: most readers never copy a citation.
    from index import REFERENCE_FORMATS

    single = translate("Citations", "Copy citation as {0}")
    several = Counts.tr("Copy %Ln citation(s) as {0}", None, len(keys))
    menu.addSeparator()
    for form in REFERENCE_FORMATS:
        text = (single if len(keys) == 1 else several).format(form.title)
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False, name=form.name: request(name))


def _reference_at(block: QTextBlock) -> str | None:
    """The key of the reference that a block belongs to: its row's first cell has the anchor."""
    cursor = QTextCursor(block)
    table = cursor.currentFrame()
    if not isinstance(table, QTextTable):
        return None
    first = table.cellAt(table.cellAt(cursor).row(), 0).firstCursorPosition()
    for name in first.charFormat().anchorNames():
        if name.startswith(_ANCHOR):
            return name.removeprefix(_ANCHOR)
    return None
