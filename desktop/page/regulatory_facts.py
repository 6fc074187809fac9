"""The box of what a regulator says of a drug, beside the likelihood score, not of it. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.page.inlines import STRIPE, WIDE
from index import (
    DILIRANK_CITATIONS,
    DILIRANK_NAME,
    HIGHEST_SEVERITY,
    BoxedWarning,
    BoxSource,
    DiliRank,
    LabelSection,
    Monograph,
    marked,
)

_SECTIONS: Final = {
    LabelSection.BOX_WARNING: marked("Regulator", "boxed warning"),
    LabelSection.WARNINGS: marked("Regulator", "warnings and precautions"),
    LabelSection.ADVERSE_REACTIONS: marked("Regulator", "adverse reactions"),
    LabelSection.NO_MATCH: marked("Regulator", "no such term in the label"),
    LabelSection.WITHDRAWN: marked("Regulator", "withdrawn"),
    LabelSection.DISCONTINUED: marked("Regulator", "discontinued"),
}
_SOURCES: Final = {
    BoxSource.LABEL: marked("Regulator", "US label"),
    BoxSource.REPRINT: marked("Regulator", "US label, reprinted by a third party"),
    BoxSource.COMMUNICATION: marked("Regulator", "FDA communication"),
}


def regulatory_html(monograph: Monograph) -> str:
    """The box; '' for a monograph of whose drugs nothing is known."""
    rows = [*_dilirank(monograph), *_boxed(monograph)]
    if not rows:
        return ""
    title = escape(translate("Regulator", "US labels and the liver"))
    origin = escape(
        translate("Regulator", "another source than the likelihood score, with another date")
    )
    cells = "".join(
        f'<tr>{STRIPE}<td class="label" width="20%">{label}</td><td>{words}</td></tr>\n'
        for label, words in rows
    )
    return (
        f'<table class="digest" {WIDE}>\n<tr>{STRIPE}<td colspan="2" class="title">'
        f"{title} <span>· {origin}</span></td></tr>\n{cells}</table>\n"
    )


def rank_words(fact: DiliRank) -> str:
    """`Label section: boxed warning; severity class 8 (0 to 8); category vMost-DILI-Concern`."""
    words = translate(
        "Regulator", "Label section: {0}; severity class {1} (0 to {2}); category {3}"
    )
    section = translate("Regulator", _SECTIONS[fact.label_section])
    return words.format(section, fact.severity, HIGHEST_SEVERITY, fact.concern.value)


def boxed_words(warning: BoxedWarning) -> str:
    """`US label: Updated April 4, 2025 (prescription products)`."""
    source = translate("Regulator", _SOURCES[warning.source])
    date = warning.date or translate("Regulator", "date not stated")
    products = f" ({translate('Index', warning.products)})" if warning.products else ""
    return f"{source}: {date}{products}"


def _dilirank(monograph: Monograph) -> Iterator[tuple[str, str]]:
    """A row for each edition, with its citation."""
    for year in dict.fromkeys(fact.year for fact in monograph.dilirank):
        facts = [fact for fact in monograph.dilirank if fact.year == year]
        told = "".join(
            f"<p>{escape(_named(fact.compound, monograph))}{escape(rank_words(fact))}.</p>"
            for fact in facts
        )
        note = escape(
            translate(
                "Regulator",
                "What US labels stated by then; a label may have changed since. Not this "
                "patient's risk.",
            )
        )
        citation = escape(DILIRANK_CITATIONS[year])
        yield (
            escape(f"{DILIRANK_NAME} ({year})"),
            f'{told}<p class="note">{note}<br>{citation}</p>',
        )


def _boxed(monograph: Monograph) -> Iterator[tuple[str, str]]:
    """A row for all copies of labels that show a boxed warning on the liver."""
    told = "".join(
        f"<p>{escape(_named(warning.drug, monograph))}{escape(boxed_words(warning))}</p>"
        f'<p class="note">{escape(warning.address)}</p>'
        for warning in monograph.boxed_warnings
    )
    if told:
        yield escape(translate("Regulator", "Boxed warning on the liver, as read in")), told


def _named(drug: str, monograph: Monograph) -> str:
    """The drug before what is said of it, unless it is the page's own."""
    own = drug.casefold() == monograph.title.casefold()
    return "" if own else f"{drug[:1].upper()}{drug[1:]}: "
