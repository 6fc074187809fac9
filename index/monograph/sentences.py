"""Where the sentences of a text end."""

from __future__ import annotations

import re
from typing import Final

# A stop, whatever closes after it and a citation, before what can begin a sentence or at the end
# of the text; or a stop after a word that runs straight into the next ("therapy.The injury").
_END: Final = re.compile(
    r"[.!?](?:[)\]\"”’']*(?:\(\d+(?:[,-] ?\d+)*\))?(?=\s+[\"“(\[]?[A-Z0-9]|\s*$)"
    r"|(?:(?<=[a-z]{4}\.)|(?<=[a-z0-9]\)\.))(?=[A-Z][a-z]+\s))"
)
# A stop after one of these ends no sentence, nor one after a single capital (an initial, a genus)
# or after a letter that itself follows a stop ("e.g.", "i.v.", "U.S.").
_SHORT: Final = re.compile(
    r"(?:\b(?:al|approx|ca|cf|Co|Dr|Drs|Fig|Figs|Inc|Jr|Ltd|Mr|Mrs|Ms|Prof|resp|Sr|ss?p|spp|St"
    r"|subsp|var|viz|vs)|(?:^|[\s(])[A-Z]|\.[A-Za-z])$"
)
# "No. 7" is a number; a mere "No." answers.
_NUMBERED: Final = re.compile(r"\b(?:[Nn]os?|[Pp]p?|[Vv]ol|[Ee]q|[Rr]ef)$")
# The capital is the word's own letter, and ends it: "chronic hepatitis C. Therapy ...".
_LETTERED: Final = re.compile(
    r"\b(?:[Hh]epatitis|[Vv]itamins?|[Tt]ypes?|class(?:es)?|groups?|categor(?:y|ies)|scores?|factors?|"
    r"phase|grades?|Child(?:-Pugh)?|cytochrome|protein|immunoglobulin|antigen|cyclosporine?"
    r"|[A-Z],? (?:or|and)) [A-Z]$",
)
_LONGEST: Final = 40
_LONGEST_SHORT: Final = 10


def sentence_ends(text: str) -> tuple[int, ...]:
    """The place after each sentence of `text`; none for a last one without a stop.

    >>> sentence_ends("ALT rose, e.g. Fivefold. It fell")
    (24,)
    """
    return tuple(found.end() for found in _END.finditer(text) if _ends(text, found))


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of `text`, a last one without a stop too, without the space.

    >>> sentence_spans(" It rose.  It fell")
    ((1, 9), (11, 18))
    """
    ends = sentence_ends(text)
    if not ends or text[ends[-1] :].strip():
        ends = (*ends, len(text))
    spans = []
    start = 0
    for end in ends:
        part = text[start:end]
        first = start + len(part) - len(part.lstrip())
        if part.strip():
            spans.append((first, first + len(part.strip())))
        start = end
    return tuple(spans)


def _ends(text: str, stop: re.Match[str]) -> bool:
    before = text[max(0, stop.start() - _LONGEST) : stop.start()]
    word = before[before.rfind(" ") + 1 :]
    if len(word) > _LONGEST_SHORT:
        return True
    if _SHORT.search(word):
        return _LETTERED.search(before) is not None
    following = text[stop.end() : stop.end() + 3].lstrip()
    return not (following[:1].isdigit() and _NUMBERED.search(word))
