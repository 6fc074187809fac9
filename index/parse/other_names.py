"""The other names that a chapter gives what it is about: "Other Names: Seaweed, Brown algae"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.monograph.sections import fold_heading
from index.monograph.sentences import sentence_ends

_LABELS: Final = frozenset(
    (
        *("other name", "other names", "other common name", "other common names"),
        *("common name", "common names", "also known as", "also called", "synonym", "synonyms"),
        *("alternative name", "alternative names", "other names include", "also known by"),
        *("scientific name", "scientific names", "botanical name", "botanical names"),
        *("latin name", "latin names", "chinese name", "chinese names", "local names"),
    )
)
# "Other names: …", "Other names for kava: …", "Other names – …", "Other names include …".
_LABEL: Final = re.compile(
    r"(?P<label>[^:–—]{4,40}?)(?: (?:for|of) [^:–—]{2,60}?)?"
    r"(?:\s*:|\s+[–—-]\s|(?<= include)(?=\s))",
    re.IGNORECASE,
)
_NONE: Final = ("none", "unknown", "n/a", "na")
# A comma within parentheses separates no names.
_NAMES: Final = re.compile(r"(?:\([^()]*\)|[^,;])+")
_REMARK: Final = re.compile(r"\s*\([^()]*\)")
_JOINT: Final = re.compile(r"^(?:and|or)\s+", re.IGNORECASE)
_QUOTES: Final = "\"'“”‘’®™ \t\n\xa0."
# Longer than any name: a sentence that begins with the label.
_MOST_WORDS: Final = 6


def other_names_in(paragraphs: Iterable[str]) -> Iterator[str]:
    """The names, in their order, without remarks in parentheses.

    >>> list(other_names_in(["Other Names: Seaweed, Brown algae (Fucus) and Kelp."]))
    ['Seaweed', 'Brown algae', 'Kelp']
    """
    for paragraph in paragraphs:
        label = _LABEL.match(paragraph)
        if label is None or fold_heading(label["label"]) not in _LABELS:
            continue
        rest = paragraph[label.end() :]
        rest = rest[: next(iter(sentence_ends(rest)), len(rest))]
        *first, last = _NAMES.findall(rest) or [""]
        for name in (*first, *re.split(r"\s+and\s+", last)):
            shown = " ".join(_JOINT.sub("", _REMARK.sub("", name).strip()).split()).strip(_QUOTES)
            if shown.lower() not in _NONE and 0 < len(shown.split()) <= _MOST_WORDS:
                yield shown
