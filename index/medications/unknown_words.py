"""Words of a line that stand where a name is expected, and are none that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from index.medical.salts import is_salt
from index.medications.lines import LineWord, LineWords
from index.medications.list_words import follows_strength, has_state, is_measured, is_test
from index.medications.model import MentionStatus, ReadMention
from index.medications.named import Named, part_of, stands_first

_MOST_UNKNOWN: Final = 4


def _is_syllable(word: LineWord) -> bool:
    """Whether a short word is written as part of a name: "Hou Po"."""
    return len(word.text) == 2 and word.text.istitle()


class UnknownWords:
    """Words that stand where a name is expected and are none."""

    def __init__(self, line: LineWords, named: Sequence[Named]) -> None:
        self.line = line
        self._named = named
        self._taken = {at for each in named for at in range(each.first, each.last + 1)}

    def runs(self) -> Iterator[range]:
        """Stretches of words between names, doses and words of lists, where a name may stand."""
        words = self.line.words
        at = 0
        while at < len(words):
            last = at
            while self._is_open(at) and self._is_open(last + 1, at):
                last += 1
            if self._is_open(at) and self._is_expected(at, last):
                yield range(at, last + 1)
            at = last + 1

    def mentions(self) -> Iterator[ReadMention]:
        """What is told to be unknown."""
        words = self.line.words
        for run in self.runs():
            start, end = words[run[0]].start, words[run[-1]].end
            if len(run) <= _MOST_UNKNOWN and any(map(str.isalpha, self.line.text[start:end])):
                yield ReadMention(start, end, MentionStatus.ABSENT)

    def _is_open(self, at: int, first: int | None = None) -> bool:
        words = self.line.words
        if at >= len(words) or at in self._taken:
            return False
        word = words[at]
        if first is not None and _is_syllable(word) and words[at - 1].text.istitle():
            return True
        short = len(word.text) < 3 and first is None
        if word.schedule or word.filler or short or word.bracketed:
            return False
        if is_salt(word.text) and (at - 1 in self._taken or self.line.text[word.start - 1] == "-"):
            return False
        return first is None or (
            part_of(self.line, at) == part_of(self.line, first)
            and ":" not in self.line.text[words[at - 1].end : word.start]
        )

    def _is_expected(self, first: int, last: int) -> bool:
        line, words = self.line, self.line.words
        here = part_of(line, first)
        if any(is_test(words[at].text) for at in range(first, last + 1)):
            return False
        text, end = line.text, words[last].end
        if has_state(text[words[first].start : end]):
            return False
        if text[end:].lstrip()[:1] == ":" or is_measured(text, words[first].start, end):
            return False
        done = first - 1 if first - 1 in self._taken else -1
        if self._is_half(first, last):
            return True
        if follows_strength(text, end):
            return words[first - 1].filler or stands_first(line, first, done)
        if not stands_first(line, first, done):
            return False
        mates = [at for at in range(len(words)) if part_of(line, at) == here]
        if any(at in self._taken for at in mates):
            return False
        if any(words[at].dose for at in mates if at > last):
            beyond = next((at for at in mates if at > last and not words[at].bracketed), last)
            return words[beyond].schedule
        if "\t" in text[: words[first].start] or last - first > 1:
            return False
        if len(mates) < len(words) and not self._named:
            return False
        return all(first <= at <= last or words[at].filler or words[at].schedule for at in mates)

    def _is_half(self, first: int, last: int) -> bool:
        """Whether a slash joins words to a name: "tilidine/naloxone"."""
        text, words = self.line.text, self.line.words
        return any(
            at in self._taken and re.fullmatch(r"\s?[/+]\s?", text[start:end]) is not None
            for at, start, end in (
                (first - 1, words[first - 1].end, words[first].start),
                (last + 1, words[last].end, words[min(last + 1, len(words) - 1)].start),
            )
        )
