"""What a chapter's abbreviations stand for, as it says itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from index.monograph.model import Abbreviation

# "Abbreviations: …", "Abbreviations used: …", "Abbreviations used in this chapter: …", also after
# another sentence of the paragraph.
_LABEL: Final = re.compile(
    r"(?:^|[.;)]\s+)(?:list of )?abbreviations?(?: (?:used|in|are)\b[^:.]{0,40})?:", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r",|\s*=\s*|\s[–—-]\s")


def abbreviations_in(paragraphs: Iterable[str]) -> tuple[Abbreviation, ...]:
    """Each abbreviation once, as first explained.

    >>> abbreviations_in(["Abbreviations used: ANA, antinuclear antibody; OD, odds ratio."])[1].long
    'odds ratio'
    """
    found: dict[str, Abbreviation] = {}
    for paragraph in paragraphs:
        if label := _LABEL.search(paragraph):
            for entry in paragraph[label.end() :].split(";"):
                short, *rest = _BETWEEN.split(entry.strip(" ."), maxsplit=1)
                if rest and short.strip() and rest[0].strip():
                    found.setdefault(short.strip(), Abbreviation(short.strip(), rest[0].strip()))
    return tuple(found.values())
