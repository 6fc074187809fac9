"""Builds the runs of a paragraph, with its white space made good."""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from index.monograph.model import Image, Inline, Inlines, Link, Marks, Run

_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")
LINE_BREAK: Final = "\n"
_GAPS: Final = (" ", LINE_BREAK)


class RunBuilder:
    """Collects text as the source gives it and yields normalised runs.

    Sources put inline elements on lines of their own, so white space is folded across runs, not
    inside each; a line break asked for by `break_line` is kept.
    """

    def __init__(self) -> None:
        self._inlines: list[Inline] = []
        # The pieces of the run that is still open: joined once, however many they are.
        self._pieces: list[str] = []
        self._marks = Marks.NONE
        self._link: Link | None = None

    def add(self, text: str | None, marks: Marks = Marks.NONE, link: Link | None = None) -> None:
        """Append source text; white space in it counts as one space."""
        if not text:
            return
        text = _SPACE.sub(" ", text)
        if self._pieces[-1].endswith(_GAPS) if self._pieces else not self._inlines:
            text = text.lstrip(" ")
        if not text:
            return
        if self._pieces and (marks is not self._marks or link != self._link):
            self._close_run()
        self._marks, self._link = marks, link
        self._pieces.append(text)

    def add_image(self, image: Image) -> None:
        """Append a picture."""
        self._close_run()
        self._inlines.append(image)

    def break_line(self) -> None:
        """Begin a new line, unless nothing stands before it."""
        self._trim_end()
        if self._pieces:
            self._pieces.append(LINE_BREAK)
        elif self._inlines:
            self._marks, self._link = Marks.NONE, None
            self._pieces.append(LINE_BREAK)

    def finish(self) -> Inlines:
        """The runs, without white space at their ends; the builder is empty again."""
        self._trim_end()
        self._close_run()
        inlines, self._inlines = tuple(self._inlines), []
        return inlines

    def ends_in(self, sign: str) -> bool:
        """Whether `sign` is the last thing but white space in the text collected so far."""
        closed = (inline.text for inline in reversed(self._inlines) if isinstance(inline, Run))
        pieces = (piece.rstrip() for piece in chain(reversed(self._pieces), closed))
        return next(filter(None, pieces), "").endswith(sign)

    def _close_run(self) -> None:
        if self._pieces:
            self._inlines.append(Run("".join(self._pieces), self._marks, self._link))
            self._pieces = []

    def _reopen_run(self) -> None:
        if not self._pieces and self._inlines and isinstance(last := self._inlines[-1], Run):
            self._inlines.pop()
            self._pieces, self._marks, self._link = [last.text], last.marks, last.link

    def _trim_end(self) -> None:
        """Drop white space at the end, and runs that hold nothing else."""
        self._reopen_run()
        while self._pieces:
            trimmed = self._pieces.pop().rstrip(" " + LINE_BREAK)
            if trimmed:
                self._pieces.append(trimmed)
                return
            self._reopen_run()


def on_one_line(inlines: Inlines) -> Inlines:
    """The same runs with a space where a line ended."""
    return tuple(
        Run(inline.text.replace(LINE_BREAK, " "), inline.marks, inline.link)
        if isinstance(inline, Run)
        else inline
        for inline in inlines
    )


def text_run(text: str, marks: Marks = Marks.NONE) -> Inlines:
    """`text` as runs of one setting."""
    builder = RunBuilder()
    builder.add(text, marks)
    return builder.finish()
