"""Headings that a source sets in capitals, set like the others. The text itself stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL: Final = frozenset("A AN AND AS AT BY FOR FROM IN OF ON OR THE TO VS WITH".split())
# Abbreviations that look like words; those without a vowel are known by that.
_ABBREVIATIONS: Final = frozenset(
    "ACE AIDS ALT ARB AST CAS DILI DRESS FDA HIV INR NIH RUCAM SOS ULN US".split()
)
_VOWELS: Final = frozenset("AEIOUY")
_LEAST: Final = 4


def is_capitals(text: str) -> bool:
    """Whether a heading is set in capitals: `CASE REPORTS`, and not `DILI` or `HIV-1`.

    >>> is_capitals("CASE REPORTS"), is_capitals("Case Reports"), is_capitals("DILI")
    (True, False, False)
    """
    letters = [letter for letter in text if letter.isalpha()]
    lowered = any(True for _ in lowered_spans(text))
    return len(letters) >= _LEAST and all(map(str.isupper, letters)) and lowered


def like_others(text: str) -> str:
    """A heading in capitals as others are set; any other text as it is.

    >>> like_others("CHEMICAL FORMULA AND STRUCTURE"), like_others("HIV AGENTS")
    ('Chemical Formula and Structure', 'HIV Agents')
    """
    if not is_capitals(text):
        return text
    shown = list(text)
    for start, end in lowered_spans(text):
        shown[start:end] = text[start:end].lower()
    return "".join(shown)


def lowered_spans(text: str) -> Iterator[tuple[int, int]]:
    """The pieces of a heading in capitals that are set in small letters."""
    for number, word in enumerate(_WORD.finditer(text)):
        is_small = number > 0 and word[0] in _SMALL
        if is_small:
            yield word.span()
        elif not _is_abbreviation(word[0]) and len(word[0]) > 1:
            yield word.start() + 1, word.end()


def _is_abbreviation(word: str) -> bool:
    return word in _ABBREVIATIONS or not _VOWELS & set(word)
