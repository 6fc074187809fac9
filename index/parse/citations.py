"""Facts inside the text of a citation, in whichever format it came."""

from __future__ import annotations

import re
from typing import Final

from index.monograph.model import Inlines, Run, plain

_YEAR: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_YEAR_OF_VOLUME: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\s*;")
_ADDRESS: Final = re.compile(r"https?://\S+")
_DOI: Final = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]+)")


def year_of(text: str) -> int | None:
    """The year of publication a citation states, or None.

    The year before a volume ("2016; 375: 740-53"); else the last year in the text, addresses apart.
    """
    text = _ADDRESS.sub("", text)
    found = _YEAR_OF_VOLUME.findall(text) or _YEAR.findall(text)[-1:]
    return int(found[0]) if found else None


def bare_doi(text: str) -> str | None:
    """A DOI written out in the text, without the full stop that ends the sentence."""
    found = _DOI.search(text)
    return found.group(1).rstrip(".,;)") if found else None


def move_opening(citation: Inlines, annotation: Inlines) -> tuple[Inlines, Inlines]:
    """Give an annotation back the opening that stands before its element.

    Some annotations open ("(") in the citation's own text and close inside theirs; what follows
    the parenthesis left open belongs to the annotation.
    """
    if not annotation or plain(annotation).count(")") <= plain(annotation).count("("):
        return citation, annotation
    last = citation[-1] if citation else None
    if not isinstance(last, Run):
        return citation, annotation
    opening = _unclosed(last.text)
    if opening is None:
        return citation, annotation
    kept, moved = last.text[:opening].rstrip(), last.text[opening:]
    rest = (Run(kept, last.marks, last.link),) if kept else ()
    gap = "" if moved.endswith("(") else " "
    first = annotation[0]
    joined = (
        (Run(moved + gap + first.text, first.marks, first.link), *annotation[1:])
        if isinstance(first, Run)
        else (Run(moved), *annotation)
    )
    return (*citation[:-1], *rest), joined


def _unclosed(text: str) -> int | None:
    """Where the last parenthesis that is never closed opens, or None."""
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        if text[position] == ")":
            depth += 1
        elif text[position] == "(":
            if depth == 0:
                return position
            depth -= 1
    return None
