"""A medication list that was read, as a JSON value: what `medications --json` prints. No Qt."""

from __future__ import annotations

from typing import Any

from desktop.exporting.monograph_json import key_fact_json, score_json
from index import MedicationEntry, MedicationList, Mention


def medication_list_json(medications: MedicationList) -> dict[str, Any]:
    """The lines of a list with the drugs that they name."""
    return {
        "lines": [
            {
                "line": line.text,
                "reason": str(line.aside.told) if line.aside is not None else None,
                "mentions": [_mention_json(mention) for mention in line.mentions],
            }
            for line in medications.lines
        ]
    }


def _mention_json(mention: Mention) -> dict[str, Any]:
    return {
        "as_written": mention.as_written,
        "status": mention.status.value,
        "reason": str(mention.aside.told) if mention.aside is not None else None,
        "drugs": [_entry_json(entry) for entry in mention.drugs],
        "choices": [_entry_json(entry) for entry in mention.choices],
    }


def _entry_json(entry: MedicationEntry) -> dict[str, Any]:
    facts = {
        kind: [key_fact_json(fact, entry.headings) for fact in stated]
        for kind, stated in (
            ("latency", entry.latency),
            ("pattern", entry.pattern),
            ("severity", entry.severity),
        )
    }
    return {
        "name": entry.name,
        "id": entry.id,
        "entry": entry.entry,
        "matched_by": str(entry.matched_by),
        "updated": entry.updated.isoformat() if entry.updated else None,
        "likelihood": [score_json(score) for score in entry.likelihood],
        **facts,
    }
