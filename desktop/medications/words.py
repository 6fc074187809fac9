"""What the cells of a medication list say, in the reader's language. No Qt."""

from __future__ import annotations

from typing import Final

from desktop.i18n.counts import Counts
from desktop.i18n.translate import long_day, month_told, told, translate
from desktop.medications.model import ListRow
from desktop.page.card_rows import best_of, gravest_of
from desktop.page.fact_labels import badge_text
from desktop.page.fact_values import value_words
from index import (
    FactKind,
    KeyFact,
    LikelihoodScore,
    MedicationEntry,
    MentionStatus,
    marked,
    meaning_of,
)

NOT_FOUND: Final = marked("Medications", "no sentence found by keyword")
_NO_CHAPTER: Final = marked("Medications", "no chapter here")
_NOT_SCORED: Final = marked("Medications", "not scored")
_SHORT: Final = 70


def drug_words(row: ListRow) -> str:
    """The drug, or the question which is meant: `Did you mean Lisinopril?`."""
    if row.entry is not None:
        return row.entry.name
    names = ", ".join(name for name, _ in row.choices)
    return translate("Medications", "Did you mean {0}?").format(names)


def reason_words(row: ListRow) -> str:
    """Why a drug was recognised, and why it is set aside."""
    reason = told(row.entry.matched_by) if row.entry is not None else ""
    return " · ".join(filter(None, (row.aside, reason)))


def likelihood_words(entry: MedicationEntry) -> str:
    """The scores in words: `A: well established cause of liver injury`."""
    scores = {badge_text(score): score for score in entry.likelihood}
    return "; ".join(map(_score_words, scores.values())) or translate("Medications", _NOT_SCORED)


def _score_words(score: LikelihoodScore) -> str:
    return f"{badge_text(score)}: {translate('Index', meaning_of(score.letter).name)}"


def letters_of(entry: MedicationEntry) -> str:
    """The letters alone: `A [HD]`."""
    return ", ".join(dict.fromkeys(map(badge_text, entry.likelihood)))


def latency_fact(entry: MedicationEntry) -> KeyFact | None:
    """The sentence that tells most of the latency."""
    return best_of(entry, FactKind.LATENCY)


def pattern_fact(entry: MedicationEntry) -> KeyFact | None:
    """The sentence that tells most of the pattern."""
    return best_of(entry, FactKind.PATTERN)


def outcome_fact(entry: MedicationEntry) -> KeyFact | None:
    """The sentence that tells of the gravest outcome."""
    return gravest_of(entry)


def fact_words(entry: MedicationEntry, fact: KeyFact | None) -> str:
    """The typed value of a fact, or its sentence where it has none; that there is no chapter, or
    no sentence.
    """
    if fact is not None:
        return value_words(fact) or f"“{_shortened(fact.sentence)}”"
    return translate("Medications", NOT_FOUND if entry.entry == "monograph" else _NO_CHAPTER)


def days_words(row: ListRow) -> str:
    """What the chapter states beside the days entered, without any judgment; '' without both."""
    fact = latency_fact(row.entry) if row.entry is not None else None
    if row.days is None or fact is None or not value_words(fact):
        return ""
    words = Counts.tr("The chapter states {0}; you entered %Ln day(s)", None, row.days)
    return words.format(value_words(fact))


def updated_words(entry: MedicationEntry) -> str:
    """The chapter's date; of a listed drug the edition of the list."""
    if entry.entry == "listed":
        edition = month_told(entry.edition.partition(", ")[2])
        return translate("Medications", "listed, {0}").format(edition).removesuffix(", ")
    if entry.updated is None:
        return translate("Medications", "date not stated")
    return long_day(entry.updated)


def status_words(row: ListRow) -> str:
    """What a screen reader says of a row first: that it is asked, set aside, only listed."""
    if row.status is MentionStatus.SET_ASIDE and not row.ticked:
        return translate("Medications", "set aside")
    return translate("Medications", "please confirm") if row.entry is None else ""


def _shortened(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
