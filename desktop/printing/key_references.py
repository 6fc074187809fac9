"""The few references that a summary names. No Qt."""

from __future__ import annotations

from typing import Final

from index import Monograph, Reference, plain

MOST: Final = 5


def key_references(monograph: Monograph) -> tuple[Reference, ...]:
    """At most five references with a PMID: those that name the drug first, the newest first.

    Equals stay in the chapter's order; one that it names twice is named once.
    """
    names = {name.casefold() for name in _names(monograph)}
    with_pmid = [reference for reference in monograph.references if reference.pmid]
    with_pmid.sort(key=lambda each: (not _tells_of(each, names), -(each.year or 0)))
    once = {reference.pmid: reference for reference in reversed(with_pmid)}
    chosen = [reference for reference in with_pmid if once[reference.pmid] is reference]
    return tuple(chosen[:MOST])


def _names(monograph: Monograph) -> list[str]:
    drugs = [entry.drug for entry in monograph.trade_names]
    drugs += [substance.drug for substance in monograph.chemistry]
    return [*(name for name in drugs if name), monograph.title]


def _tells_of(reference: Reference, names: set[str]) -> bool:
    words = plain(reference.citation).casefold()
    return any(name in words for name in names)
