"""What is typed that help explains: a likelihood letter, a scale, an abbreviation. Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from index import ABBREVIATIONS, CATEGORIES, HIGH_DOSE_MEANING, REFERENCE_TABLES, TRACK_RECORD_NOTE

_LETTERS: Final = "what the letters mean"
_MORE: Final = "more abbreviations"
# "What is E*?" asks for "E*".
_AROUND: Final = re.compile(r"^what (?:is|are|does|do) (?:the |an? )?|(?: means?)?[ ?]*$", re.I)
_LETTER_PHRASES: Final = ("score {}", "likelihood {}", "likelihood score {}", "category {}")
# Words that a scale of index/liver_tests.py is asked by, besides its key.
_ASKED_BY: Final = {
    "r-ratio": ("r value", "pattern of injury", "injury pattern"),
    "severity": ("severity score", "severity of injury", "dilin severity"),
    "hys-law": ("hy law",),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A line of explanation, and the key of the help page that says more."""

    topic: str
    words: str


def explain(text: str) -> Explanation | None:
    """What help says about the whole of `text`; None where it is no term of ours.

    >>> explain("what is E*?").words
    'E*: unproven but suspected cause — what the letters mean'
    """
    term = _AROUND.sub("", " ".join(text.split()))
    return _EXACT.get(term) or _FOLDED.get(_folded(term))


def _folded(text: str) -> str:
    """`Hy's Law` → `hys law`, `R-ratio` → `r ratio`."""
    return " ".join(re.sub(r"[-:]", " ", re.sub(r"['’]", "", text.casefold())).split())


def _exact_terms() -> Iterator[tuple[str, Explanation]]:
    """Terms that are read case-exact: a small "a" begins a word."""
    for short, long in ABBREVIATIONS.items():
        yield short, Explanation("abbreviations", f"{short}: {long} — {_MORE}")
    for category in CATEGORIES:
        yield category.letter, _letter(category.letter, category.name)


def _folded_terms() -> Iterator[tuple[str, Explanation]]:
    score = Explanation("likelihood", f"{TRACK_RECORD_NOTE.rstrip('.')} — {_LETTERS}")
    for phrase in ("likelihood", "likelihood score", "likelihood scores", "likelihood category"):
        yield phrase, score
    high_dose = Explanation("likelihood", f"{HIGH_DOSE_MEANING.rstrip('.')} — {_LETTERS}")
    yield from (("[hd]", high_dose), ("hd", high_dose))
    for category in CATEGORIES:
        explained = _letter(category.letter, category.name)
        letter = category.letter.casefold()
        if not letter.isalpha():
            yield letter, explained
        for phrase in _LETTER_PHRASES:
            yield phrase.format(letter), explained
    for table in REFERENCE_TABLES:
        explained = Explanation(table.key, f"{table.title} — what it means")
        for phrase in (table.key, *_ASKED_BY.get(table.key, ())):
            yield _folded(phrase), explained


def _letter(letter: str, name: str) -> Explanation:
    return Explanation("likelihood", f"{letter}: {name} — {_LETTERS}")


_EXACT: Final = dict(_exact_terms())
_FOLDED: Final = dict(_folded_terms())
