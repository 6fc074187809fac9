"""What a chapter's abbreviations stand for, as it says itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.monograph.misspellings import edits_between
from index.monograph.model import Abbreviation

# "Abbreviations: …", "Abbreviations used: …", "Abbreviations used in this chapter: …", also after
# another sentence of the paragraph, in parentheses, or with "are" or a dash for the colon.
_LABEL: Final = re.compile(
    r"(?:^|[.;)]\s+|\()(?:list of )?(?P<word>abb?r[a-z]{6,11})\b(?: (?:used|in|are)\b[^:.]{0,40}?)?"
    r"(?::|\s[–—-]\s|(?<= are)(?=\s))",
    re.IGNORECASE,
)
_WORDS: Final = ("abbreviation", "abbreviations")
_BETWEEN: Final = re.compile(r",|\s*=\s*|\s[–—-]\s|:\s")
_IN_PARENTHESES: Final = re.compile(
    r"\s*(?P<short>[^\s(),;]{1,20}) \((?P<long>[^()]{1,200})\)\s*(?:[,.;]|$)"
)
_JOINT: Final = re.compile(r"^and\s+", re.IGNORECASE)
_SHORT: Final = re.compile(r"(?=.*[A-Z])\S{1,12}")


def abbreviations_in(paragraphs: Iterable[str]) -> tuple[Abbreviation, ...]:
    """Each abbreviation once, as first explained.

    >>> abbreviations_in(["Abbreviations used: ANA, antinuclear antibody; OD, odds ratio."])[1].long
    'odds ratio'
    """
    found: dict[str, Abbreviation] = {}
    for paragraph in paragraphs:
        label = _LABEL.search(paragraph)
        if label is None or all(edits_between(label["word"].lower(), w, 1) > 1 for w in _WORDS):
            continue
        rest = paragraph[label.end() :]
        if label[0].startswith("("):
            rest = rest.removesuffix(".").removesuffix(")")
        for short, long in _entries(rest):
            if short and long:
                found.setdefault(short, Abbreviation(short, long))
    return tuple(found.values())


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of `ANA, antinuclear antibody; OD, …`, of `ANA (antinuclear antibody), OD (…)`, or of
    `ANA, antinuclear antibody, OD, …`, whose every second part is short."""
    in_parentheses = list(_IN_PARENTHESES.finditer(text))
    if in_parentheses and sum(len(each[0]) for each in in_parentheses) == len(text):
        yield from ((each["short"], each["long"].strip()) for each in in_parentheses)
        return
    parts = [part.strip() for part in text.strip(" .").split(",")]
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if (
        ";" not in text
        and len(parts) == 2 * len(pairs) > 2
        and all(_SHORT.fullmatch(short) and " " in long for short, long in pairs)
    ):
        yield from pairs
        return
    for entry in text.split(";"):
        short, *rest = _BETWEEN.split(_JOINT.sub("", entry.strip(" .")), maxsplit=1)
        yield short.strip(), rest[0].strip() if rest else ""
