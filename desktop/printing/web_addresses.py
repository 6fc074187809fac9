"""The web addresses that a page of paper gives: to be scanned or typed, never opened. No Qt."""

from __future__ import annotations

from html import escape
from typing import Final

from desktop.page.fact_labels import starter_note
from index import Monograph

# `code:ADDRESS` as an image is drawn as the QR code of that address.
CODE_SCHEME: Final = "code"
# As the chapters of LiverTox themselves write the addresses of other chapters.
_BOOK: Final = "https://www.ncbi.nlm.nih.gov/books/n/livertox/{}/"
_PUBMED: Final = "https://pubmed.ncbi.nlm.nih.gov/{}/"
_XML: Final = ".nxml"


def chapter_address(monograph: Monograph) -> str | None:
    """Where the chapter stands on the web; None where its source gives no id of its own.

    LiverTox's archive does; the plain-text layout has none, and a starter text stands nowhere.
    """
    given = monograph.source.file.endswith(_XML) and not starter_note(monograph)
    return _BOOK.format(monograph.id) if given and monograph.book == "livertox" else None


def pubmed_address(pmid: str) -> str:
    """Where PubMed shows a reference."""
    return _PUBMED.format(pmid)


def code_html(address: str) -> str:
    """HTML for the QR code of a web address."""
    return f'<img src="{CODE_SCHEME}:{escape(address)}"/>'
