"""The sentences of running text, each still set as the source sets it. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from index import Inlines, Run

# A stop, whatever closes after it, a space, and what can begin a sentence.
_END: Final = re.compile(r"[.!?][)\]\"”’']*\s+(?=[\"“(\[]?[A-Z0-9])")
# A stop after one of these, or after a single capital (an initial, a genus), ends no sentence.
_SHORT: Final = re.compile(
    r"(?:\b(?:al|approx|ca|cf|Dr|Drs|e\.g|Fig|i\.e|No|Prof|resp|St|vs)|(?:^|[\s(])[A-Z])$"
)


def sentences(content: Inlines) -> Iterator[Inlines]:
    """The sentences of a paragraph in order. Pictures are left out; marks are kept.

    >>> [plain(each) for each in sentences((Run("ALT rose, e.g. Fivefold. It fell."),))]
    ['ALT rose, e.g. Fivefold.', 'It fell.']
    """
    runs = [inline for inline in content if isinstance(inline, Run)]
    text = "".join(run.text for run in runs)
    start = 0
    for found in _END.finditer(text):
        if _SHORT.search(text[start : found.start()]):
            continue
        yield _between(runs, start, found.end())
        start = found.end()
    if text[start:].strip():
        yield _between(runs, start, len(text))


def _between(runs: list[Run], start: int, end: int) -> Inlines:
    """What stands from `start` to `end` of the text of `runs`, without space at its ends."""
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
