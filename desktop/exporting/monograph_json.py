"""A monograph as a JSON value: what `show --json` prints and an export to JSON holds. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from index import (
    DILIRANK_CITATIONS,
    BoxedWarning,
    DiliRank,
    KeyFact,
    LikelihoodScore,
    Monograph,
    Reference,
    entry_kind,
    plain,
)


def monograph_json(monograph: Monograph, targets: Mapping[str, str | None]) -> dict[str, Any]:
    """A monograph as `show --json` prints it; `targets` says where its links lead."""
    return {
        "id": monograph.id,
        "title": monograph.title,
        "entry": entry_kind(monograph.id),
        "kind": monograph.kind.value,
        "book": monograph.book,
        "updated": monograph.updated.isoformat() if monograph.updated else None,
        "headings": [
            [part.heading for part in (*above, section)] for above, section in monograph.walk()
        ],
        "likelihood": [score_json(score) for score in monograph.likelihood],
        "drug_class": list(monograph.drug_class),
        "links": [targets.get(link.chapter) or link.chapter for link, _ in monograph.links()],
        "chemistry": [
            {"drug": row.drug, "cas": row.cas, "formula": row.formula}
            for row in monograph.chemistry
        ],
        "trade_names": {entry.drug: list(entry.brands) for entry in monograph.trade_names},
        "trade_status": [
            {"drug": entry.drug, "brand": status.brand or None, "status": status.wording}
            for entry in monograph.trade_names
            for status in entry.statuses
        ],
        "references": [_reference_json(reference) for reference in monograph.references],
        "case_reports": monograph.case_reports,
        "master_list": [asdict(listing) for listing in monograph.listings],
        "dilirank": [_dilirank_json(each) for each in monograph.dilirank],
        "boxed_warnings": [_boxed_json(each) for each in monograph.boxed_warnings],
        "abbreviations": {entry.short: entry.long for entry in monograph.abbreviations},
        "synonyms": list(monograph.synonyms),
        "key_facts": _key_facts_json(monograph),
        "source": {
            "name": monograph.source.name,
            "file": monograph.source.file,
            "sha256": monograph.source.sha256,
            "imported": monograph.source.imported,
        },
    }


def score_json(score: LikelihoodScore) -> dict[str, Any]:
    """A likelihood statement, as monographs and hits have it in JSON."""
    return {
        "agent": score.agent,
        "letter": score.letter,
        "high_dose": score.high_dose,
        "wording": score.wording,
        "statement": score.statement,
    }


def _dilirank_json(fact: DiliRank) -> dict[str, Any]:
    """A fact of DILIrank, its terms as DILIrank writes them."""
    return {
        "drug": fact.drug,
        "compound": fact.compound,
        "year": fact.year,
        "label_section": fact.label_section.value,
        "severity_class": fact.severity,
        "concern": fact.concern.value,
        "citation": DILIRANK_CITATIONS[fact.year],
    }


def _boxed_json(warning: BoxedWarning) -> dict[str, Any]:
    return {
        "drug": warning.drug,
        "products": warning.products or None,
        "source": warning.source.value,
        "date": warning.date or None,
        "address": warning.address,
    }


def _key_facts_json(monograph: Monograph) -> list[dict[str, Any]]:
    headings = {section.key: section.heading for _, section in monograph.walk()}
    return [key_fact_json(fact, headings) for fact in monograph.key_facts]


def key_fact_json(fact: KeyFact, headings: Mapping[str, str]) -> dict[str, Any]:
    """A key fact; its `section` is the heading above its sentence, None before the first one.

    `headings` are those of the chapter, by the key of their section.
    """
    return {
        "kind": fact.kind.value,
        "sentence": fact.sentence,
        "section": headings.get(fact.section),
        "agent": fact.agent,
        "typical": fact.typical,
        "as_written": fact.as_written,
        "from_days": _number(fact.from_days),
        "to_days": _number(fact.to_days),
        "patterns": [pattern.value for pattern in fact.patterns],
        "low_pct": _number(fact.low_pct),
        "high_pct": _number(fact.high_pct),
        "above_x_uln": _number(fact.above_x_uln),
        "outcome": None if fact.outcome is None else fact.outcome.value,
        "stated": None if fact.stated is None else fact.stated.value,
    }


def _number(value: float | None) -> float | int | None:
    """The number without a point where it is whole: 30, not 30.0."""
    return int(value) if value is not None and value == int(value) else value


def _reference_json(reference: Reference) -> dict[str, Any]:
    return {
        "label": reference.label,
        "citation": plain(reference.citation),
        "annotation": plain(reference.annotation),
        "pmid": reference.pmid,
        "doi": reference.doi,
    }
