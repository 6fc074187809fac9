"""Builds the runs of a paragraph, with its white space made good."""

from __future__ import annotations

import re
from typing import Final

from index.monograph import Image, Inline, Inlines, Link, Marks, Run

_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")
LINE_BREAK: Final = "\n"


class RunBuilder:
    """Collects text as the source gives it and yields normalised runs.

    Sources put inline elements on lines of their own, so white space is folded across runs, not
    inside each; a line break asked for by `break_line` is kept.
    """

    def __init__(self) -> None:
        self._inlines: list[Inline] = []

    def add(self, text: str | None, marks: Marks = Marks.NONE, link: Link | None = None) -> None:
        """Append source text; white space in it counts as one space."""
        if not text:
            return
        text = _SPACE.sub(" ", text)
        last = self._inlines[-1] if self._inlines else None
        if last is None or (isinstance(last, Run) and last.text.endswith((" ", LINE_BREAK))):
            text = text.lstrip(" ")
        if not text:
            return
        if isinstance(last, Run) and last.marks is marks and last.link == link:
            self._inlines[-1] = Run(last.text + text, marks, link)
        else:
            self._inlines.append(Run(text, marks, link))

    def add_image(self, image: Image) -> None:
        """Append a picture."""
        self._inlines.append(image)

    def break_line(self) -> None:
        """Begin a new line, unless nothing stands before it."""
        if not self._inlines:
            return
        self._trim_end()
        last = self._inlines[-1] if self._inlines else None
        if isinstance(last, Run):
            self._inlines[-1] = Run(last.text + LINE_BREAK, last.marks, last.link)
        elif last is not None:
            self._inlines.append(Run(LINE_BREAK))

    def finish(self) -> Inlines:
        """The runs, without white space at their ends; the builder is empty again."""
        self._trim_end()
        inlines, self._inlines = tuple(self._inlines), []
        return inlines

    @property
    def text(self) -> str:
        """The plain text collected so far."""
        return "".join(inline.text for inline in self._inlines if isinstance(inline, Run))

    def _trim_end(self) -> None:
        while self._inlines and isinstance(last := self._inlines[-1], Run):
            trimmed = last.text.rstrip(" " + LINE_BREAK)
            if trimmed:
                self._inlines[-1] = Run(trimmed, last.marks, last.link)
                return
            self._inlines.pop()


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
