"""Facts inside the text of a citation, in whichever format it came."""

from __future__ import annotations

import re
from typing import Final

from index.monograph.model import Inline, Inlines, Run

_YEAR: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_YEAR_OF_VOLUME: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\s*;")
_ADDRESS: Final = re.compile(r"https?://\S+")
_DOI: Final = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]+)")
_TWO_STOPS: Final = re.compile(r"(?<!\.)\.\.(?!\.)")


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


def with_single_stops(citation: Inlines) -> Inlines:
    """The citation with one full stop where the source's mark-up and its text both set one."""
    texts = [inline.text for inline in citation if isinstance(inline, Run)]
    if not any(text.startswith(".") or ".." in text for text in texts):
        return citation
    runs, before = list[Inline](), ""
    for inline in citation:
        if isinstance(inline, Run):
            text = _TWO_STOPS.sub(".", inline.text)
            if before.endswith(".") and text.startswith(".") and not text.startswith(".."):
                text = text[1:]
            before = text or before
            if text:
                runs.append(Run(text, inline.marks, inline.link))
        else:
            runs.append(inline)
    return tuple(runs)
