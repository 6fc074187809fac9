"""What the chapter of a row states, quoted: the text below the table. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.medications.model import ListRow
from desktop.medications.words import days_words, likelihood_words, reason_words, updated_words
from desktop.navigation.addresses import Address
from desktop.page.card_rows import card_rows
from desktop.page.inlines import breakable, link_html
from desktop.page.key_facts_card import row_html as card_row_html
from desktop.page.options import PageOptions
from index import KeyFact, MedicationEntry, Monograph

# Of the card of a chapter, the rows that the table shows.
_SHOWN: Final = ("Latency", "Pattern", "Severity and outcome")


def row_html(row: ListRow, monograph: Monograph | None, options: PageOptions) -> str:
    """The body of a page on a row: its drug, why it was recognised, each sentence with its place.

    `monograph` is its chapter; None where the library has none.
    """
    entry = row.entry
    if entry is None or entry.id is None:
        return ""
    title = link_html(Address(entry.id), "chapter", escape(entry.name), options)
    written = escape(translate("Medications", "written as “{0}”").format(row.as_written))
    notes = " · ".join(filter(None, (reason_words(row), updated_words(entry))))
    body = (
        f'<p><b>{title}</b> <span class="quiet">· {written}</span></p>\n'
        f'<p class="note">{escape(notes)}</p>\n'
        f"<p>{escape(likelihood_words(entry))}</p>\n"
    )
    if monograph is None or entry.entry != "monograph":
        words = translate(
            "Medications", "No chapter in this library: only what the drug list states."
        )
        return f'{body}<p class="note">{escape(words)}</p>\n'
    return body + "".join(_facts(row, monograph, options))


def _facts(row: ListRow, monograph: Monograph, options: PageOptions) -> Iterator[str]:
    told = days_words(row)
    for each in card_rows(monograph):
        if each.title not in _SHOWN:
            continue
        yield f'<p class="caption">{escape(translate("KeyFacts", each.title))}</p>\n'
        if told and each.title == _SHOWN[0]:
            yield f"<p><b>{escape(told)}.</b></p>\n"
        yield card_row_html(each, monograph, options)


def place_of(entry: MedicationEntry, fact: KeyFact) -> Address | None:
    """The place of a sentence on the page, where its words are marked on arrival."""
    if entry.id is None:
        return None
    words = breakable(" ".join(fact.sentence.split()))
    return Address(entry.id, fact.section or None, words=(words,))
