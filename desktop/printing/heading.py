"""What stands at the beginning of every text for paper: the drug, and its likelihood. No Qt."""

from __future__ import annotations

from html import escape

from desktop.page.facts import (
    badge_text,
    book_of,
    brands_of,
    distinct,
    listing_notes,
    long_date,
    starter_note,
)
from index import HIGH_DOSE_MEANING, TRACK_RECORD_NOTE, LikelihoodScore, Monograph, meaning_of


def title_html(monograph: Monograph) -> str:
    """Drug, brands, class, source and date."""
    updated = long_date(monograph) or "no date given"
    named = (
        ("", starter_note(monograph)),
        ("Trade names: ", brands_of(monograph)),
        ("Class: ", "; ".join(monograph.drug_class)),
        ("Updated: ", f"{updated} · Source: {book_of(monograph)}"),
    )
    facts = "\n".join(
        f'<p class="facts">{name}{escape(words)}</p>' for name, words in named if words
    )
    return f"<h1>{escape(monograph.title)}</h1>\n{facts}\n"


def likelihood_html(monograph: Monograph) -> str:
    """Each likelihood score with its meaning, what a score is, and where two sources differ."""
    notes = "".join(f'<p class="note">{escape(note)}</p>\n' for note in listing_notes(monograph))
    scores = distinct(monograph.likelihood)
    if not scores:
        return f'<p class="facts">This monograph states no likelihood score.</p>\n{notes}'
    rows = "".join(_score_row(score) for score in scores)
    return (
        f'<table class="grid" width="99%" cellspacing="0">{rows}</table>\n'
        f'<p class="note">{escape(TRACK_RECORD_NOTE)}</p>\n{notes}'
    )


def _score_row(score: LikelihoodScore) -> str:
    meaning = meaning_of(score.letter)
    agent = f"{escape(score.agent)}: " if score.agent else ""
    high_dose = f" {escape(HIGH_DOSE_MEANING)}" if score.high_dose else ""
    return (
        f'<tr><td class="letter" width="11%" align="center">{escape(badge_text(score))}</td>'
        f"<td>{escape(score.statement)}<br>{agent}<b>{escape(meaning.name)}</b>. "
        f"{escape(meaning.meaning)}{high_dose}</td></tr>\n"
    )
