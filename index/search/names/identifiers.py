"""Numbers and addresses as people paste them, in every spelling: PMID, DOI, CAS, chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

_PMID: Final = re.compile(r"\W*(\d{5,9})\W*")
_NAMED_PMID: Final = re.compile(
    r"(?:\bpmid|\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?)(?:\W*pmid)?\W*(\d{1,9})\b", re.IGNORECASE
)
# Among other words, as in a pasted citation, a short number may be anything.
_PMID_AMONG_WORDS: Final = re.compile(r"\b\d{7,8}\b")
_DOI: Final = re.compile(r"(?<![\d.])10\.\d{4,9}(?:/|%2F)\S+", re.IGNORECASE)
# What may stand behind a DOI; a few DOIs end with such a sign themselves.
_AFTER_DOI: Final = ".,;:)]}>\"'”’»"
_CAS: Final = re.compile(
    r"CAS(?:[\s-]*(?:registry\s+)?(?:RN|no|nr|number))?[\s.:#-]*(?P<number>\d[\d\s\W]*)",
    re.IGNORECASE,
)
_CHAPTER: Final = re.compile(
    r"(?:https?://)?(?:www\.)?ncbi\.nlm\.nih\.gov/books/n/[^/\s]+/(?P<chapter>[^/?#\s]+)\S*",
    re.IGNORECASE,
)

# What stands before and behind a name in a sentence, and is no part of one.
_AROUND: Final = re.compile(r"^[\s.,;:!?¿¡]+|[\s.,;:!?]+$")


def pmids_in(typed: str) -> list[str]:
    """The PMID that was typed, or those among other words; digits of a DOI are none.

    >>> pmids_in("J Fict 2016. doi:10.1000/12345678. PMID: 90000001.")
    ['90000001']
    """
    if alone := _PMID.fullmatch(typed):
        return [alone[1]]
    rest = _DOI.sub(" ", typed)
    return _NAMED_PMID.findall(rest) or _PMID_AMONG_WORDS.findall(rest)


def dois_in(typed: str) -> Iterator[str]:
    """The DOI that was typed, in an address or among words: as it stands, then without what may
    be the sentence's.

    >>> list(dois_in("https://doi.org/10.1000/a%28b%29."))
    ['10.1000/a(b).', '10.1000/a(b)', '10.1000/a(b']
    """
    if found := _DOI.search(typed):
        doi = unquote(found.group())
        yield doi
        while doi[-1] in _AFTER_DOI:
            doi = doi[:-1]
            yield doi


def name_in(typed: str) -> str:
    """The number of `CAS no. 635715-01-4`, the chapter of an address; else what was typed.

    >>> name_in("https://www.ncbi.nlm.nih.gov/books/n/livertox/Metoprolol/")
    'Metoprolol'
    >>> name_in("Besponsa.")
    'Besponsa'
    """
    if number := _CAS.fullmatch(typed):
        return _AROUND.sub("", number["number"])
    chapter = _CHAPTER.fullmatch(typed)
    return unquote(chapter["chapter"]) if chapter else _AROUND.sub("", typed)
