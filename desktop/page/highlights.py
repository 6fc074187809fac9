"""Marks on the words of the opened hit, or on what is sought in the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop.i18n.translate import number
from desktop.theme.theme import Palette
from index import pattern_of

# More are not marked, and said to be more.
_MOST: Final = 2000
# About as many characters as the snippet of a hit has.
_PASSAGE: Final = 180


def find_marks(document: QTextDocument, words: tuple[str, ...]) -> list[QTextCursor]:
    """Every place where one of `words` begins a word, in the order of the text."""
    wanted = [_spaced(word) for word in sorted(words, key=len, reverse=True) if word.strip()]
    if not wanted:
        return []
    return _all_of(document, rf"(?<!\w)(?:{'|'.join(wanted)})")


def find_text(document: QTextDocument, text: str) -> list[QTextCursor]:
    """Every place of `text`, inside words too, however its signs are written."""
    pattern = pattern_of(text)
    return _all_of(document, pattern) if pattern else []


def counted(total: int) -> str:
    """So many matches, in words: `2,000+` where there may be more than are marked."""
    return f"{number(total)}+" if total >= _MOST else number(total)


def has_text(within: str, text: str) -> bool:
    """Whether `find_text` would find `text` there."""
    return re.search(pattern_of(text), within, re.IGNORECASE) is not None


def _spaced(text: str) -> str:
    return r"\s+".join(map(re.escape, text.split()))


def _all_of(document: QTextDocument, wanted: str) -> list[QTextCursor]:
    pattern = QRegularExpression(
        wanted,
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
    wanted = "|".join(_spaced(word) for word in words if word.strip())
    pattern = re.compile(rf"(?<!\w)(?:{wanted})", re.IGNORECASE) if wanted else None
    return lambda text: pattern is not None and pattern.search(text) is not None


def passage_in(
    marks: list[QTextCursor], start: int, end: int | None
) -> tuple[QTextCursor, QTextCursor] | None:
    """The first and last mark of the passage with the most different words, the first of several.

    It lies from `start` on and before `end`; None without a mark there.
    """
    inside = [
        mark
        for mark in marks
        if mark.selectionStart() >= start and (end is None or mark.selectionStart() < end)
    ]
    # A mark can be longer than a passage: a key fact marks its sentence.
    passages = [
        [mark, *(other for other in inside[place + 1 :] if _distance(mark, other) <= _PASSAGE)]
        for place, mark in enumerate(inside)
    ]
    if not passages:
        return None
    best = max(passages, key=lambda passage: len({_word(mark) for mark in passage}))
    return best[0], best[-1]


def _distance(mark: QTextCursor, other: QTextCursor) -> int:
    return other.selectionEnd() - mark.selectionStart()


def _word(mark: QTextCursor) -> str:
    return mark.selectedText().casefold()


def selections(
    marks: list[QTextCursor], current: int | None, palette: Palette
) -> list[QTextEdit.ExtraSelection]:
    """The marks as a text view wants them; the current one stands out."""
    result = []
    for place, mark in enumerate(marks):
        ground, ink = (palette.mark, palette.on_mark)
        if place == current:
            ground, ink = (palette.found, palette.on_found)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = mark
        selection.format = QTextCharFormat()
        selection.format.setBackground(QColor(ground))
        selection.format.setForeground(QColor(ink))
        result.append(selection)
    return result
