"""The spellings in which people paste a PMID, a DOI, a CAS number, a chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import quote

_OF_PMID: Final = (
    "PMID: {0}", "PMID:{0}", "pmid{0}", "PMID {0}.", "PubMed PMID: {0}.", "[PubMed: {0}]", "({0})",
    "https://pubmed.ncbi.nlm.nih.gov/{0}/", "http://www.ncbi.nlm.nih.gov/pubmed/{0}",
    "Nobody A. A study of nothing. J Fict 2016; 375: 740-53. PubMed PMID: {0}.",
)  # fmt: skip
_OF_DOI: Final = (
    "doi:{0}", "DOI: {0}", "doi {0}", "{0}.", "({0})", "<https://doi.org/{0}>", "doi.org/{0}",
    "https://doi.org/{0}", "http://dx.doi.org/{0}", "https://www.doi.org/{0}",
    "Nobody A. A study of nothing. J Fict 2016; 375: 740-53. doi: {0}.",
)  # fmt: skip
_OF_CAS: Final = ("CAS {0}", "CAS: {0}", "CAS no. {0}", "CAS RN {0}", "CAS Registry Number {0}")
# En dash, hyphen that never breaks, minus, as word processors and PDFs have them; none at all.
_DASHES: Final = ("\u2013", "\u2011", "\u2212", " ", "")


def spellings_of_pmid(pmid: str) -> Iterator[str]:
    """A PMID with its name, in an address, in a citation."""
    yield from (pattern.format(pmid) for pattern in _OF_PMID)


def spellings_of_doi(doi: str) -> Iterator[str]:
    """A DOI with its name, in addresses, in capitals, with the full stop of a sentence."""
    yield doi.swapcase()
    yield f"https://doi.org/{quote(doi, safe='')}"
    yield from (pattern.format(doi) for pattern in _OF_DOI)


def spellings_of_cas(number: str) -> Iterator[str]:
    """A CAS number with its name, with other dashes, without any."""
    yield from (pattern.format(number) for pattern in _OF_CAS)
    yield from (number.replace("-", dash) for dash in _DASHES)


def spellings_of_chapter(chapter: str) -> Iterator[str]:
    """The id of a chapter in other case, with blanks, in the address of its page."""
    yield chapter.swapcase()
    yield chapter.replace("_", " ")
    yield f"https://www.ncbi.nlm.nih.gov/books/n/livertox/{chapter}/"
    yield f"ncbi.nlm.nih.gov/books/n/livertox/{chapter}"


SPELLINGS: Final[Mapping[str, Callable[[str], Iterator[str]]]] = {
    "chapter id": spellings_of_chapter,
    "CAS number": spellings_of_cas,
    "PMID": spellings_of_pmid,
    "DOI": spellings_of_doi,
}
