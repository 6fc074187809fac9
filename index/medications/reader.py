"""Reads a list of medications: which drugs its lines name, ask about, or set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from index.medical.drug_names import COMBINATION
from index.medications.lines import (
    is_heading,
    lines_of,
    words_of,
)
from index.medications.list_words import follows_strength
from index.medications.mentions import MentionReader
from index.medications.model import MentionStatus, ReadLine, ReadMention, SetAside
from index.medications.names import ListNames
from index.medications.private_lines import is_private
from index.medications.reasons import asides, reason_of_heading

_KEPT: Final = 2048
_LONGEST_LINE: Final = 20_000
MOST_LINES: Final = 500
_JOINING_END: Final = re.compile(
    r"(?:[/+&-]|\b(?:plus|und|and|et|y|e|mit|with|con))\s*$", re.IGNORECASE
)
_LAST_WORD: Final = re.compile(r"(?<![\w-])([^\W\d_][\w-]*)\s*$")
_FIRST_WORD: Final = re.compile(r"^\s*([^\W\d_][\w-]*)")


class ListReader:
    """Reads lists with the names of one library. A line that was read is known from then on."""

    def __init__(self, names: ListNames) -> None:
        self._names = names
        self._mentions = MentionReader(names)
        self._read_line = lru_cache(_KEPT)(self._line)

    def warm(self) -> None:
        """Load what the first misspelling needs."""
        self._mentions.warm()

    def forget(self) -> None:
        """Keep nothing of what was read."""
        self._read_line.cache_clear()
        self._names.forget()
        self._mentions.forget()

    def read(self, text: str) -> tuple[ReadLine, ...]:
        """The lines of a list that hold something, in order; at most `MOST_LINES`."""
        return tuple(self._lines(text))

    def _lines(self, text: str) -> Iterator[ReadLine]:
        above: SetAside | None = None
        joined = list(self._joined(list(lines_of(text))))
        for line in joined[:MOST_LINES]:
            if not line.strip():
                above = None
                continue
            line = line[:_LONGEST_LINE]
            read = self._read_line(line, above)
            if not read.mentions and is_heading(line):
                above = reason_of_heading(line)
            yield read

    def _joined(self, lines: Sequence[str]) -> Iterator[str]:
        """The lines, with those joined that were wrapped within a name or a combination."""
        at = 0
        while at < len(lines):
            line = lines[at]
            while at + 1 < len(lines) and line and self._is_wrapped(line, lines[at + 1]):
                at += 1
                line = f"{line} {lines[at]}"
            yield line
            at += 1

    def _is_wrapped(self, line: str, following: str) -> bool:
        first, last = _FIRST_WORD.match(following), _LAST_WORD.search(line)
        if not first:
            return False
        if _JOINING_END.search(line) and first[1][0].islower():
            return True
        if not last or first[1] != first[1].lower():
            return False
        named = self._names.named(f"{last[1]} {first[1]}")
        if (
            named is None
            or not named.drugs
            or any(each.kind == COMBINATION for each in named.drugs)
        ):
            return False
        alone = self._names.named(last[1])
        return alone is None or alone.drugs == () or alone.drugs[0].drug == named.drugs[0].drug

    def _line(self, line: str, above: SetAside | None) -> ReadLine:
        words = words_of(line)
        mentions = [each for each in self._mentions.read(words) if not _is_reason(line, each)]
        if is_private(line):
            # Of a patient's header only a drug with its dose counts, and nothing of it is told.
            mentions = [each for each in mentions if _is_dosed_drug(line, each)]
        parts = words.parts
        places = [parts.place(each.start, each.end) for each in mentions]
        found = asides(parts, places)
        told = [
            _set_aside(each, found.get(number) or above) for number, each in enumerate(mentions)
        ]
        first = next((each.aside for each in told if each.aside is not None), None)
        return ReadLine(line, tuple(told), first)


def is_cut(text: str) -> bool:
    """Whether a list is too long to be read to its end."""
    lines = list(lines_of(text))
    return len(lines) > MOST_LINES or any(len(line) > _LONGEST_LINE for line in lines)


def _is_dosed_drug(line: str, mention: ReadMention) -> bool:
    return mention.status is MentionStatus.FOUND and follows_strength(line, mention.end)


def _is_reason(line: str, mention: ReadMention) -> bool:
    """Whether unknown words are those by which something is set aside: "sospesa"."""
    words = line[mention.start : mention.end]
    return mention.status is MentionStatus.ABSENT and reason_of_heading(words) is not None


def _set_aside(mention: ReadMention, aside: SetAside | None) -> ReadMention:
    if aside is None or mention.status is MentionStatus.ABSENT:
        return mention
    return replace(mention, status=MentionStatus.SET_ASIDE, aside=aside)
