"""A cited work in full: its citation, and every monograph that cites it. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, CopyText
from desktop.page.inlines import inlines_html, link_html
from desktop.page.options import PageOptions
from desktop.page.references import annotation_html, hidden_html
from index import CitedWork, ReferenceRow

_IDENTIFIERS: Final[tuple[tuple[str, Callable[[CitedWork], str | None]], ...]] = (
    ("PMID", lambda work: work.pmid),
    ("DOI", lambda work: work.doi),
)


def work_html(work: CitedWork, rows: tuple[ReferenceRow, ...], options: PageOptions) -> str:
    """The body of a page. A monograph's link leads to the place where it cites the work."""
    # Links within a citation need their own chapter's page; here they are words.
    words = replace(options, links=False)
    citation = inlines_html(rows[0].reference.citation, words) if rows else escape(work.title)
    identifiers = " · ".join(
        f"{name} {link_html(CopyText(value, f'{name} {value}'), 'copy', escape(value), options)}"
        for name, value_of in _IDENTIFIERS
        if (value := value_of(work))
    )
    caption = escape(translate("References", "Cited by"))
    hidden = hidden_html(tuple(row.reference for row in rows), options)
    cited = "".join(_cited_by(row, options) for row in rows)
    return (
        f'<p class="citation">{citation}</p>\n<p class="identifiers">{identifiers}</p>\n'
        f'<p class="caption">{caption}</p>\n{hidden}{cited}'
    )


def _cited_by(row: ReferenceRow, options: PageOptions) -> str:
    address = Address(row.monograph, row.section, reference=row.reference.key)
    link = link_html(address, "chapter", escape(row.title), options)
    annotation = annotation_html(row.reference, replace(options, links=False))
    return f'<p class="citation">{link}</p>\n' + (f"{annotation}\n" if annotation else "")
