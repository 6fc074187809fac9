"""The box at the top of a page: what the chapter states of the liver, quoted. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address
from desktop.page.card_rows import LIMITS, NOT_FOUND, CardRow, Quoted, card_rows
from desktop.page.fact_values import values_words
from desktop.page.inlines import STRIPE, WIDE, breakable, inlines_html, link_html
from desktop.page.options import PageOptions
from desktop.page.quotations import heading_of, quotation
from desktop.theme.capitals import like_others
from index import KeyFact, Monograph


def key_facts_html(monograph: Monograph, options: PageOptions) -> str:
    """The box; '' where there are no rows.

    It is Liverleaf's digest, not the chapter's text: `monograph_text` has no word of it.
    """
    rows = "".join(
        f'<tr>{STRIPE}<td class="label" width="20%">{escape(label)}</td><td>{words}</td></tr>\n'
        for label, words in card_cells(monograph, options)
    )
    if not rows:
        return ""
    title = escape(translate("KeyFacts", "Key facts"))
    origin = escape(translate("KeyFacts", "quoted from this chapter"))
    limits = escape(translate("KeyFacts", LIMITS))
    return (
        f'<table class="digest" {WIDE}>\n<tr>{STRIPE}<td colspan="2" class="title">'
        f"{title} <span>· {origin}</span></td></tr>\n{rows}"
        f'<tr>{STRIPE}<td colspan="2"><p class="note">{limits}</p></td></tr>\n</table>\n'
    )


def card_cells(monograph: Monograph, options: PageOptions) -> Iterator[tuple[str, str]]:
    """Each row as its label and its HTML; rows of which nothing was found are joined."""
    for titles, row in joined(card_rows(monograph)):
        yield ", ".join(titles), row_html(row, monograph, options)


def joined(rows: Iterable[CardRow]) -> Iterator[tuple[tuple[str, ...], CardRow]]:
    """Each row with its title; neighbours of which nothing was found are one row with several."""
    for unread, some in groupby(rows, key=lambda row: row.unread):
        group = tuple(some)
        titles = tuple(translate("KeyFacts", row.title) for row in group)
        if unread is not None:
            yield titles, group[0]
        else:
            yield from zip(((title,) for title in titles), group, strict=True)


def row_html(row: CardRow, monograph: Monograph, options: PageOptions) -> str:
    """What a row says: its quotations, or that none was found and what to read."""
    if row.unread is not None:
        return not_found_html(Address(monograph.id, row.unread.key), row.unread.heading, options)
    return "".join(f"<p>{_quoted(quote, monograph, options)}</p>" for quote in row.quotes)


def not_found_html(target: Address, heading: str, options: PageOptions) -> str:
    """That rules found no sentence, and what to read."""
    link = link_html(target, "chapter", escape(like_others(heading)), options)
    return f'<p class="note">{escape(translate("KeyFacts", NOT_FOUND)).format(link)}</p>'


def place_of_fact(monograph: Monograph, fact: KeyFact) -> Address:
    """The place of the sentence on the page, where its words are marked on arrival."""
    words = breakable(" ".join(fact.sentence.split()))
    return Address(monograph.id, fact.section or None, words=(words,))


def _quoted(quote: Quoted, monograph: Monograph, options: PageOptions) -> str:
    fact = quote.place
    values = escape(values_words(quote.facts))
    target = place_of_fact(monograph, fact)
    if quote.above:
        see = translate("KeyFacts", "see {0}").format(translate("KeyFacts", quote.above))
        link = link_html(target, "quote", escape(see), options)
        return f"<b>{values}</b> ({link})" if values else link
    sentence = f"“{inlines_html(quotation(monograph, fact), options)}”"
    linked = link_html(target, "quote", sentence, options)
    heading = heading_of(monograph, fact)
    where = link_html(target, "chapter", escape(heading), options) if options.links else ""
    parts = (f"<b>{values}:</b>" if values else "", linked, where)
    return " ".join(filter(None, parts))
