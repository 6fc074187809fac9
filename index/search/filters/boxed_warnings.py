"""What `boxed:` asks for, and why a monograph passes: which source has the warning, and of when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from index.messages import Said, marked
from index.monograph.master_list import compact
from index.monograph.regulatory import BoxSource
from index.store.columns import BoxedPlace, MonographColumns

# The only value: that nothing was seen does not mean that a label has no such warning.
YES: Final = "yes"
LABEL: Final = marked("Index", "With a boxed warning on the liver")
_IN_DILIRANK: Final = marked("Index", "FDA DILIrank, {0}")
# Of each source, with a date and without one.
_IN: Final = {
    BoxSource.LABEL: (marked("Index", "label, {0}"), marked("Index", "label, date not stated")),
    BoxSource.REPRINT: (
        marked("Index", "label reprinted by a third party, {0}"),
        marked("Index", "label reprinted by a third party, date not stated"),
    ),
    BoxSource.COMMUNICATION: (
        marked("Index", "FDA communication, {0}"),
        marked("Index", "FDA communication, date not stated"),
    ),
}

# The products that a warning may be limited to, for those who translate them.
PRODUCTS: Final = (marked("Index", "tablets"), marked("Index", "prescription products"))


def boxed_value_typed(spelled: str) -> str | None:
    """The value that is begun by `spelled`, which is in lower case; None where none is."""
    return YES if spelled and YES.startswith(spelled) else None


def boxed_reason(monograph: MonographColumns) -> Said:
    """Why a monograph passes: `boxed warning: FDA DILIrank, 2016; label, updated April 4, 2025`.

    A drug is named where the monograph is not of that drug alone.
    """
    by_drug: dict[str, list[BoxedPlace]] = {}
    for box in monograph.boxed:
        by_drug.setdefault(box.drug, []).append(box)
    told = []
    for drug, boxes in by_drug.items():
        warning = Said(marked("Index", "boxed warning: {0}"), _joined(map(box_told, boxes)))
        alone = len(by_drug) == 1 and compact(monograph.title) == compact(drug)
        told.append(warning if alone else Said("{0}: {1}", drug, warning))
    return _joined(told)


def box_told(box: BoxedPlace) -> Said:
    """A source with its date, and the products that the warning is limited to."""
    if box.source is None:
        return Said(_IN_DILIRANK, box.date)
    dated, undated = _IN[box.source]
    told = Said(dated, _in_a_sentence(box.date)) if box.date else Said(undated)
    return Said("{0} ({1})", told, Said(box.products)) if box.products else told


def _in_a_sentence(date: str) -> str:
    """`Updated April 4, 2025` → `updated April 4, 2025`; a month keeps its capital."""
    first = date.split(" ", 1)[0]
    return date[:1].lower() + date[1:] if first in ("Updated", "Revised") else date


def _joined(parts: Iterable[Said]) -> Said:
    """All, parted by semicolons."""
    rest: Iterator[Said] = iter(parts)
    joined = next(rest)
    for each in rest:
        joined = Said("{0}; {1}", joined, each)
    return joined
