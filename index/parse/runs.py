"""Builds the runs of a paragraph, with its white space made good."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from index.monograph.model import Image, Inline, Inlines, Link, Marks, Run

# White space that is not one space already.
_SPACE: Final = re.compile(r"[\t\r\n\f\v][ \t\r\n\f\v]*| [ \t\r\n\f\v]+")
LINE_BREAK: Final = "\n"
_GAPS: Final = (" ", LINE_BREAK)
# "9", "-9", "1,2", and a sign after the number where nothing else follows.
_FIRST_NUMBER: Final = re.compile(r"\s*[+−–‑-]?[0-9]+(?:[,–‑-][0-9]+)*(?:[+−–‑-]?\s*$)?")
_LAST_NUMBER: Final = re.compile(r"[+−–‑-]?[0-9]+(?:[,–‑-][0-9]+)*$")
# "6.5", "1/2": there are no raised signs for these.
_FRACTION: Final = re.compile(r"\s*(?P<number>[+−–-]?[0-9]+[./][0-9]+)\s*")
# Signs that stay raised or lowered where text has no setting.
_RAISED_OR_LOWERED: Final = frozenset(
    marks
    for number in range(1 << len(Marks))
    if (marks := Marks(number)) & (Marks.SUPERSCRIPT | Marks.SUBSCRIPT)
)
_SIGNS_OF: Final = {
    Marks.SUPERSCRIPT: str.maketrans("0123456789+-−–‑", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁻"),
    Marks.SUBSCRIPT: str.maketrans("0123456789+-−–‑", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₋"),
}


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
        inlines, self._inlines = self._inlines, []
        return told_apart(inlines)

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


def told_apart(inlines: Sequence[Inline]) -> Inlines:
    """The same runs; a raised or lowered number next to a digit is written in signs of its own.

    `10<sup>9</sup>/L` is one run, `10⁹/L`: as plain text it would read 109/L. That of
    `m<sup>2</sup>` changes no number, and keeps its setting.
    """
    # Nearly all texts: nothing in them is raised or lowered.
    if not any(isinstance(each, Run) and each.marks in _RAISED_OR_LOWERED for each in inlines):
        return tuple(inlines)
    told: list[Inline] = []
    for position, inline in enumerate(inlines):
        after = inlines[position + 1] if position + 1 < len(inlines) else None
        before = inlines[position - 1] if position else None
        for part in _in_signs(inline, before, after):
            last = told[-1] if told else None
            if isinstance(part, Run) and isinstance(last, Run) and _set_alike(last, part):
                told[-1] = Run(last.text + part.text, last.marks, last.link)
            else:
                told.append(part)
    return tuple(told)


def _in_signs(inline: Inline, before: Inline | None, after: Inline | None) -> Iterator[Inline]:
    """`inline`, its number next to a digit before or after it in signs that need no setting."""
    mark = next(
        (mark for mark in _SIGNS_OF if isinstance(inline, Run) and mark in inline.marks), None
    )
    if not isinstance(inline, Run) or mark is None:
        yield inline
        return
    text, start, end = inline.text, 0, len(inline.text)
    raised = mark is Marks.SUPERSCRIPT and _ends_in_digit(before)
    if raised and (fraction := _FRACTION.fullmatch(text)):
        yield Run(f"^{fraction['number']}", inline.marks & ~mark, inline.link)
        return
    if _ends_in_digit(before) and (found := _FIRST_NUMBER.match(text)):
        start = found.end()
    if _begins_with_digit(after) and (found := _LAST_NUMBER.search(text, start)):
        end = found.start()
    bare = inline.marks & ~mark
    for part, marks in ((text[:start], bare), (text[start:end], inline.marks), (text[end:], bare)):
        if part:
            signs = part.translate(_SIGNS_OF[mark]) if marks is bare else part
            yield Run(signs, marks, inline.link)


def _ends_in_digit(inline: Inline | None) -> bool:
    return isinstance(inline, Run) and inline.text.rstrip(" ")[-1:].isdecimal()


def _begins_with_digit(inline: Inline | None) -> bool:
    return isinstance(inline, Run) and inline.text[:1].isdecimal()


def _set_alike(run: Run, other: Run) -> bool:
    return run.marks == other.marks and run.link == other.link


def on_one_line(inlines: Inlines) -> Inlines:
    """The same runs with a space where a line ended."""
    return tuple(
        Run(inline.text.replace(LINE_BREAK, " "), inline.marks, inline.link)
        if isinstance(inline, Run)
        else inline
        for inline in inlines
    )


def lines_of(inlines: Inlines) -> Iterator[Inlines]:
    """The lines of a paragraph: it is parted at its line breaks, and pictures are left out."""
    line: list[Inline] = []
    for inline in inlines:
        if not isinstance(inline, Run):
            continue
        first, *others = inline.text.split(LINE_BREAK)
        line.append(Run(first, inline.marks, inline.link))
        for text in others:
            yield tuple(line)
            line = [Run(text, inline.marks, inline.link)]
    yield tuple(line)


def text_run(text: str, marks: Marks = Marks.NONE) -> Inlines:
    """`text` as runs of one setting."""
    builder = RunBuilder()
    builder.add(text, marks)
    return builder.finish()
