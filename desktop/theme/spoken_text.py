"""A laid out text in lines as it is read out: each cell after its header, no signs of Qt's."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextDocument

from desktop.theme.document_parts import DocumentPart, counted

# What stands for a sign that is not to be heard, so that all others keep their places.
_HEARD = {0xFDD0: " ", 0xFDD1: " ", 0xFFFC: " ", 0x200B: " ", 0x2028: "\n", 0x2029: "\n"}


class SpokenText:
    """The text, and which place of it belongs to which of the document."""

    def __init__(self, document: QTextDocument, parts: list[DocumentPart]) -> None:
        before = {part.start: part.before for top in parts for part in top.walk() if part.before}
        self._starts: list[int] = []
        self._places: list[int] = []
        self._lines: list[int] = []
        pieces: list[str] = []
        length = 0
        block = document.begin()
        while block.isValid():
            header = before.get(block.position(), "")
            self._starts.append(block.position())
            lines = _lines_of(block)
            self._places.append(length + len(header))
            # What holds nothing, as the stripe beside a box, is no line to be heard.
            if lines.strip():
                pieces.append(f"{header}{lines}\n")
                length += len(pieces[-1])
                self._lines += [block.position() + start for start in _line_starts(block)]
            block = block.next()
        self.text = "".join(pieces)[:-1]

    def place_of(self, position: int) -> int:
        """Where a position of the document is in the text."""
        number = max(bisect_right(self._starts, position) - 1, 0)
        return min(self._places[number] + position - self._starts[number], len(self.text))

    def position_of(self, place: int) -> int:
        """Which position of the document is at a place of the text."""
        number = max(bisect_right(self._places, place) - 1, 0)
        position = self._starts[number] + max(place - self._places[number], 0)
        if number + 1 < len(self._starts):
            # Within the header of the next: the end of this one.
            position = min(position, self._starts[number + 1] - 1)
        return position

    def line_from(self, position: int, by: int) -> int:
        """Where the next line (1) or the one before (-1) begins, in the order of reading."""
        # Before the first line is heard as in it.
        here = max(bisect_right(self._lines, position) - 1, 0)
        return self._lines[min(max(here + by, 0), len(self._lines) - 1)] if self._lines else 0


def _line_starts(block: QTextBlock) -> list[int]:
    layout = block.layout()
    return [layout.lineAt(number).textStart() for number in range(layout.lineCount())] or [0]


def _lines_of(block: QTextBlock) -> str:
    """The text of a block with its lines as they are seen, as long as it was."""
    text = counted(block.text()).translate(_HEARD)
    for start in _line_starts(block)[1:]:
        if text[start - 1 : start] == " ":
            text = f"{text[: start - 1]}\n{text[start:]}"
    return text
