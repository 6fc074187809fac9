"""The title block of texts for paper: the drug and its likelihood scores. No Qt."""

from __future__ import annotations

from html import escape

from desktop.i18n.translate import translate
from desktop.page.fact_labels import (
    badge_text,
    book_of,
    brands_of,
    cause_words,
    distinct,
    listed_note,
    listing_notes,
    long_date,
    origin_of,
    starter_note,
)
from index import HIGH_DOSE_MEANING, TRACK_RECORD_NOTE, LikelihoodScore, Monograph, meaning_of


def title_html(monograph: Monograph) -> str:
    """Drug, brands, class, source and date."""
    updated = long_date(monograph) or translate("Paper", "date not stated")
    source = translate("Paper", "Source: {0}").format(book_of(monograph))
    named = [
        ("{0}", starter_note(monograph)),
        (translate("Paper", "Trade names: {0}"), brands_of(monograph)),
        (translate("Paper", "Class: {0}"), "; ".join(monograph.drug_class)),
        (translate("Paper", "Updated: {0}"), f"{updated} · {source}"),
    ]
    if listed := listed_note(monograph):
        # All else is in the table of its facts.
        named = [("{0}", f"{listed}: {origin_of(monograph)}")]
    facts = "\n".join(
        f'<p class="facts">{escape(name.format(words))}</p>' for name, words in named if words
    )
    return f"<h1>{escape(monograph.title)}</h1>\n{facts}\n"


def likelihood_html(monograph: Monograph) -> str:
    """Each likelihood score with its drugs and its meaning, a note on scores, and where two sources
    differ.

    Nothing for a listed drug: its facts say it.
    """
    if listed_note(monograph):
        return ""
    notes = "".join(f'<p class="note">{escape(note)}</p>\n' for note in listing_notes(monograph))
    scores = distinct(monograph.likelihood)
    if not scores:
        none = escape(translate("Paper", "This monograph states no likelihood score."))
        return f'<p class="facts">{none}</p>\n{notes}'
    groups: dict[str, list[LikelihoodScore]] = {}
    for score in scores:
        groups.setdefault(badge_text(score), []).append(score)
    told: set[str] = set()
    rows = "".join(_score_row(badge, group, told) for badge, group in groups.items())
    return (
        f'<table class="grid" width="99%" cellspacing="0">{rows}</table>\n'
        f'<p class="note">{escape(translate("Index", TRACK_RECORD_NOTE))}</p>\n{notes}'
    )


def _score_row(badge: str, scores: list[LikelihoodScore], told: set[str]) -> str:
    """All drugs of one score in a row, each statement once; `told` are those of earlier rows."""
    meaning = meaning_of(scores[0].letter)
    agents = ", ".join(dict.fromkeys(score.agent for score in scores if score.agent))
    named = f"{escape(agents)}: " if agents else ""
    high_dose = f" {escape(translate('Index', HIGH_DOSE_MEANING))}" if scores[0].high_dose else ""
    words = translate("Index", meaning.meaning)
    causes = dict.fromkeys(map(cause_words, scores))
    name = next(iter(causes)) if len(causes) == 1 else translate("Index", meaning.name)
    new = [text for text in dict.fromkeys(score.statement for score in scores) if text not in told]
    told.update(new)
    statements = "".join(f"{escape(statement)}<br>" for statement in new)
    return (
        f'<tr><td class="letter" width="11%" align="center">{escape(badge)}</td>'
        f"<td>{statements}{named}<b>{escape(name)}</b>. {escape(words)}{high_dose}</td></tr>\n"
    )
