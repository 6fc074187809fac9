"""The web addresses printed on paper, to scan or to type; the program opens none. No Qt."""

from __future__ import annotations

from html import escape
from typing import Final

from desktop.page.fact_labels import starter_note
from index import Monograph

# `code:ADDRESS` as an image is drawn as the QR code of that address.
CODE_SCHEME: Final = "code"
# The form in which LiverTox chapters give the addresses of other chapters.
_BOOK: Final = "https://www.ncbi.nlm.nih.gov/books/n/livertox/{}/"
_PUBMED: Final = "https://pubmed.ncbi.nlm.nih.gov/{}/"
_XML: Final = ".nxml"


def chapter_address(monograph: Monograph) -> str | None:
    """The web address of a chapter; None where its source gives no id for the web.

    The archive of LiverTox gives one; the plain-text layout and starter texts do not.
    """
    given = monograph.source.file.endswith(_XML) and not starter_note(monograph)
    return _BOOK.format(monograph.id) if given and monograph.book == "livertox" else None


def pubmed_address(pmid: str) -> str:
    """The address of a reference at PubMed."""
    return _PUBMED.format(pmid)


def code_html(address: str) -> str:
    """HTML for the QR code of a web address."""
    return f'<img src="{CODE_SCHEME}:{escape(address)}"/>'
