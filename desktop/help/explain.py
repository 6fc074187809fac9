"""What is typed that help explains: a likelihood letter, a scale, an abbreviation. Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from desktop.i18n.translate import translate
from index import (
    ABBREVIATIONS,
    CATEGORIES,
    HIGH_DOSE_MEANING,
    REFERENCE_TABLES,
    TRACK_RECORD_NOTE,
    LikelihoodMeaning,
    ReferenceTable,
)

# "What is E*?" asks for "E*".
_AROUND: Final = re.compile(r"^what (?:is|are|does|do) (?:the |an? )?|(?: means?)?[ ?]*$", re.I)
_LETTER_PHRASES: Final = ("score {}", "likelihood {}", "likelihood score {}", "category {}")
# Words that a scale of index/medical/liver_tests.py is asked by, besides its key.
_ASKED_BY: Final = {
    "r-ratio": ("r wert", "pattern of injury", "injury pattern"),
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
    explained = _EXACT.get(term) or _FOLDED.get(_folded(term))
    return explained() if explained is not None else None


def _folded(text: str) -> str:
    """`Hy's Law` → `hys law`, `R-ratio` → `r ratio`."""
    return " ".join(re.sub(r"[-:]", " ", re.sub(r"['’]", "", text.casefold())).split())


def _exact_terms() -> Iterator[tuple[str, _Explaining]]:
    """Terms that are read case-exact: a small "a" begins a word."""
    for short, long in ABBREVIATIONS.items():
        yield short, partial(_abbreviation, short, long)
    for category in CATEGORIES:
        yield category.letter, partial(_letter, category)


def _folded_terms() -> Iterator[tuple[str, _Explaining]]:
    score = partial(_of_letters, TRACK_RECORD_NOTE)
    for phrase in ("likelihood", "likelihood score", "likelihood scores", "likelihood category"):
        yield phrase, score
    high_dose = partial(_of_letters, HIGH_DOSE_MEANING)
    yield from (("[hd]", high_dose), ("hd", high_dose))
    for category in CATEGORIES:
        explained = partial(_letter, category)
        letter = category.letter.casefold()
        if not letter.isalpha():
            yield letter, explained
        for phrase in _LETTER_PHRASES:
            yield phrase.format(letter), explained
    for table in REFERENCE_TABLES:
        for phrase in (table.key, *table.names, *_ASKED_BY.get(table.key, ())):
            yield _folded(phrase), partial(_table, table)


def _abbreviation(short: str, long: str) -> Explanation:
    more = translate("Help", "more abbreviations")
    return Explanation("abbreviations", f"{short}: {long} — {more}")


def _letter(category: LikelihoodMeaning) -> Explanation:
    return _of_letters(category.name, f"{category.letter}: ")


def _of_letters(text: str, before: str = "") -> Explanation:
    words, more = translate("Index", text), translate("Help", "what the letters mean")
    return Explanation("likelihood", f"{before}{words.rstrip('.')} — {more}")


def _table(table: ReferenceTable) -> Explanation:
    if table.formula:
        more = translate("Help", "what it means, and why it is not calculated here")
        return Explanation(table.key, f"{translate('Index', table.formula)} — {more}")
    title, more = translate("Index", table.title), translate("Help", "what it means")
    return Explanation(table.key, f"{title} — {more}")


# Called only when it is asked for, so that the text is in the language in use.
_Explaining = Callable[[], Explanation]
_EXACT: Final = dict(_exact_terms())
_FOLDED: Final = dict(_folded_terms())
