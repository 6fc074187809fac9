"""Splits running text into sentences that keep bold, italics and links. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from index import Inlines, Run, sentence_ends


def sentences(content: Inlines) -> Iterator[Inlines]:
    """The sentences of a paragraph in order. Pictures are left out; marks are kept.

    >>> [plain(each) for each in sentences((Run("ALT rose, e.g. Fivefold. It fell."),))]
    ['ALT rose, e.g. Fivefold.', 'It fell.']
    """
    runs = [inline for inline in content if isinstance(inline, Run)]
    text = "".join(run.text for run in runs)
    start = 0
    for end in sentence_ends(text):
        yield _between(runs, start, end)
        start = end
    if text[start:].strip():
        yield _between(runs, start, len(text))


def _between(runs: list[Run], start: int, end: int) -> Inlines:
    """The part of `runs` from `start` to `end` of their text, without surrounding space."""
    text = "".join(run.text for run in runs)[start:end]
    end -= len(text) - len(text.rstrip())
    start += len(text) - len(text.lstrip())
    cut = []
    at = 0
    for run in runs:
        inner = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if inner:
            cut.append(replace(run, text=inner))
    return tuple(cut)
