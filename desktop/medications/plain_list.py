"""A medication list as plain text for the clipboard: one line a drug. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.i18n.translate import translate
from desktop.medications.model import ListRow
from desktop.medications.words import (
    fact_words,
    latency_fact,
    likelihood_words,
    outcome_fact,
    pattern_fact,
    updated_words,
)
from index import TRACK_RECORD_NOTE, Manifest, MedicationEntry


def list_text(rows: Iterable[ListRow], manifest: Manifest) -> str:
    """A line for each drug, then what the scores are and which library it is from."""
    return "\n".join((*_lines(rows), translate("Index", TRACK_RECORD_NOTE), _source(manifest)))


def _lines(rows: Iterable[ListRow]) -> Iterator[str]:
    for row in rows:
        if row.entry is not None:
            yield _line(row.entry)


def _line(entry: MedicationEntry) -> str:
    facts = [
        (translate("KeyFacts", "Latency"), latency_fact(entry)),
        (translate("KeyFacts", "Pattern"), pattern_fact(entry)),
        (translate("Medications", "Gravest outcome"), outcome_fact(entry)),
    ]
    parts = [entry.name, likelihood_words(entry)]
    if entry.entry == "monograph":
        parts += [f"{name}: {fact_words(entry, fact)}" for name, fact in facts]
    return " · ".join((*parts, updated_words(entry)))


def _source(manifest: Manifest) -> str:
    library = translate("Paper", "Library {0} ({1}), built {2}")
    return library.format(manifest.title, manifest.id, manifest.day)
