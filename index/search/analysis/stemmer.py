"""Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

_CONSONANT: Final = "(?:[^aeiouy]|(?:(?<=[aeiou])|^)y)"
_VOWEL: Final = "(?:[aeiou]|(?<![aeiou])y)"
_MEASURE_ABOVE_0: Final = re.compile(f"^{_CONSONANT}*{_VOWEL}+{_CONSONANT}")
_MEASURE_IS_1: Final = re.compile(f"^{_CONSONANT}*{_VOWEL}+{_CONSONANT}+{_VOWEL}*$")
_MEASURE_ABOVE_1: Final = re.compile(f"^{_CONSONANT}*{_VOWEL}+{_CONSONANT}+{_VOWEL}+{_CONSONANT}")
_HAS_VOWEL: Final = re.compile(f"^{_CONSONANT}*{_VOWEL}")
_ENDS_SHORT: Final = re.compile(f"^{_CONSONANT}+{_VOWEL}[^aeiouywx]$")
_ENDS_DOUBLE: Final = re.compile(r"([^aeiou])\1$")

_STEP_2: Final = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
)  # fmt: skip
_STEP_3: Final = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP_4: Final = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic", "ou",
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """`elevations` → `elev`. A word with a digit or a letter beyond a–z stays as it is.

    So does a word of three letters: here it is an abbreviation more often than a plural, and
    "SOS" must not find "so".
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    for step in _STEPS:
        word = step(word)
    return word


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _MEASURE_ABOVE_0.match(word[:-3]) else word
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return _restored(base) if _HAS_VOWEL.match(base) else word
    return word


def _restored(base: str) -> str:
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if _ENDS_DOUBLE.search(base) and base[-1] not in "lsz":
        return base[:-1]
    if _is_short(base):
        return base + "e"
    return base


def _is_short(base: str) -> bool:
    return bool(_MEASURE_IS_1.match(base)) and bool(_ENDS_SHORT.match(base))


def _last_y(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and _HAS_VOWEL.match(word[:-1]) else word


def _replaced(word: str, table: tuple[tuple[str, str], ...]) -> str:
    for ending, new in table:
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + new if _MEASURE_ABOVE_0.match(base) else word
    return word


def _long_endings(word: str) -> str:
    return _replaced(word, _STEP_2)


def _middle_endings(word: str) -> str:
    return _replaced(word, _STEP_3)


def _last_endings(word: str) -> str:
    if word.endswith("ion"):
        base = word[:-3]
        return base if base.endswith(("s", "t")) and _MEASURE_ABOVE_1.match(base) else word
    for ending in _STEP_4:
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base if _MEASURE_ABOVE_1.match(base) else word
    return word


def _last_e(word: str) -> str:
    if word.endswith("e"):
        base = word[:-1]
        if _MEASURE_ABOVE_1.match(base) or (_MEASURE_IS_1.match(base) and not _ends_cvc(base)):
            word = base
    if word.endswith("ll") and _MEASURE_ABOVE_1.match(word[:-1]):
        return word[:-1]
    return word


def _ends_cvc(base: str) -> bool:
    return bool(_ENDS_SHORT.match(base))


_STEPS: Final[tuple[Callable[[str], str], ...]] = (
    _plural,
    _past,
    _last_y,
    _long_endings,
    _middle_endings,
    _last_endings,
    _last_e,
)
