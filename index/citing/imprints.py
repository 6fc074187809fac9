"""What follows a journal in a citation, and where a journal stands that is not set in italics."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from index.citing.names import read_people
from index.citing.pages import PAGES

_END: Final = r"(?=[.,;]*(?:\s|$)|[-–]\s?(?:author|discussion))"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE: Final = rf"[;:]?\s(?:{_MONTH}(?:-{_MONTH}|\s\d{{1,2}})?|\[?(?:Epub|Online))"
# `2016; 17 (2): 63-9`, `2002; 2 Suppl 1 : S29-34`, `2023:1-12`, `2013 Nov 5; 185 (16): 1393-401`,
# and with a wrong sign between: `2015: 57 (1466): 52-8`, `1981; 283; 1058-9`.
IMPRINT: Final = re.compile(
    rf"\s*\.?\s*(?P<year>(?:1[89]|20)\d\d)(?:[-–/](?:\d\d){{1,2}})?(?P<date>{_DATE})?"
    r"(?:\s*(?:;|:(?=[^:]+:)|(?=\s\d+\s*[(:]))\s*(?P<volume>[A-Z]?\d+[A-Z]?(?:-\d+)?)?"
    r"(?:\s*:?\s*\((?P<issue>[^()]+)\)|\s*(?P<supplement>(?:Suppl\.?|Pt)(?:\s\w+)?))?)?"
    rf"(?:\s*(?:\.\s)?(?:pii\s*)?[:;]\s*(?P<pages>{PAGES}|[ivxlc]+))?{_END}"
)
SECOND_IMPRINT: Final = re.compile(r"\b(?:1[89]|20)\d\d\s*;\s*(?:\d|\()")
_BEFORE_IMPRINT: Final = re.compile(
    rf"(?<=[\w)\]])(?=\.?\s(?:1[89]|20)\d\d(?:[-–/]\d|\s*[;:]|\s\d+\s*[(:]|{_DATE}))"
    r"|(?<=[a-z])(?=(?:1[89]|20)\d\d\s*;)"
)
# Where a sentence ends: `trial. J`, `[Hépatite] J`, `"safe?" J`.
_SENTENCE_END: Final = re.compile(r"(?:[.?!]+[\"'”’)\]]*|\])\s+")
_WORD: Final = re.compile(r"[^\s()\[\],:]+")
_SMALL_WORDS: Final = frozenset(
    "a and da de del der des do e en et for für in la of the to und".split()
)
_LONGEST_JOURNAL: Final = 80
# More years than these are no citation: each costs a reading of the text before it.
_MOST_IMPRINTS: Final = 10


def says_more(imprint: re.Match[str]) -> bool:
    """Whether an imprint says more than a year."""
    return any(imprint[part] for part in ("volume", "issue", "pages", "date"))


def plain_journal(text: str) -> tuple[int, int] | None:
    """From where to where the journal stands that is not set in italics; None if unsure.

    It is the last sentence before the imprint, with a capital in each word but small ones.
    """
    found = list[tuple[int, int]]()
    for before in islice(_BEFORE_IMPRINT.finditer(text), _MOST_IMPRINTS):
        end = before.start()
        imprint = IMPRINT.match(text, end)
        if imprint is None or not (says_more(imprint) or not text[imprint.end() :].strip(" .;")):
            continue
        stops = list(_SENTENCE_END.finditer(text, 0, end))
        start = stops[-1].end() if stops else 0
        if stops and _is_journal(text[start:end]) and _ends_title(text, stops):
            found.append((start, end))
    return found[0] if len(found) == 1 else None


def _is_journal(words: str) -> bool:
    """Whether all words have a capital, small ones apart, and one more: `Postgrad med J`."""
    parts = _WORD.findall(words)
    low = [part for part in parts if not (part.isdigit() or part == "&" or _has_capital(part))]
    odd = [part for part in low if part not in _SMALL_WORDS]
    return (
        0 < len(words) <= _LONGEST_JOURNAL
        and bool(parts)
        and _has_capital(parts[0])
        and (not odd or (len(odd) == 1 and len(parts) - len(low) > 1))
    )


def _has_capital(word: str) -> bool:
    return any(map(str.isupper, word))


def _ends_title(text: str, stops: list[re.Match[str]]) -> bool:
    """Whether the last stop ends title or authors, and no abbreviation: `trial. Ann. Fict.`"""
    start = stops[-2].end() if len(stops) > 1 else 0
    sentence = text[start : stops[-1].start()]
    if " " in sentence.strip() or sentence[:1].islower() or stops[-1][0].startswith("]"):
        return True
    # A title of one word stands right after the authors.
    return read_people(text[:start].rstrip(". ")) is not None
