"""Marks on the words of the opened hit."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop.theme import Palette

_MOST: Final = 400


def find_marks(document: QTextDocument, words: tuple[str, ...]) -> list[QTextCursor]:
    """Every place where one of `words` begins a word, in the order of the text."""
    wanted = [re.escape(word) for word in sorted(words, key=len, reverse=True) if word.strip()]
    if not wanted:
        return []
    pattern = QRegularExpression(
        rf"(?<!\w)(?:{'|'.join(wanted)})",
        QRegularExpression.PatternOption.CaseInsensitiveOption
        | QRegularExpression.PatternOption.UseUnicodePropertiesOption,
    )
    found: list[QTextCursor] = []
    cursor = document.find(pattern)
    while not cursor.isNull() and len(found) < _MOST:
        found.append(cursor)
        cursor = document.find(pattern, cursor)
    return found


def begins_word(words: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether one of `words` begins a word of a text, as `find_marks` finds them."""
    wanted = "|".join(re.escape(word) for word in words if word.strip())
    pattern = re.compile(rf"(?<!\w)(?:{wanted})", re.IGNORECASE) if wanted else None
    return lambda text: pattern is not None and pattern.search(text) is not None


def first_in(marks: list[QTextCursor], start: int, end: int | None) -> QTextCursor | None:
    """The first mark from `start` on and before `end`."""
    return next(
        (
            mark
            for mark in marks
            if mark.selectionStart() >= start and (end is None or mark.selectionStart() < end)
        ),
        None,
    )


def selections(marks: list[QTextCursor], palette: Palette) -> list[QTextEdit.ExtraSelection]:
    """The marks as a text view wants them."""
    form = QTextCharFormat()
    form.setBackground(QColor(palette.mark))
    form.setForeground(QColor(palette.on_mark))
    result = []
    for mark in marks:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = mark
        selection.format = form
        result.append(selection)
    return result
