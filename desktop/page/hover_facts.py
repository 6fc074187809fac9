"""The key facts of a monograph in a few short lines, for the tooltip of a hit. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from desktop.i18n.translate import translate
from desktop.page.card_rows import best_of, card_rows, gravest_of
from desktop.page.fact_labels import (
    badge_text,
    book_of,
    distinct,
    is_condensed,
    listed_note,
    long_date,
    no_score_words,
    source_of,
    starter_note,
)
from desktop.page.fact_values import values_words
from index import FactKind, KeyFact, Monograph, marked, meaning_of

_MOST_LETTERS: Final = 72
_MOST_SCORES: Final = 3
_FACTS: Final[tuple[tuple[str, Callable[[Monograph], KeyFact | None]], ...]] = (
    (marked("Record", "Latency"), lambda monograph: best_of(monograph, FactKind.LATENCY)),
    (marked("Record", "Pattern"), lambda monograph: best_of(monograph, FactKind.PATTERN)),
    (marked("Record", "Gravest outcome"), gravest_of),
)


def hover_lines(monograph: Monograph) -> tuple[str, ...]:
    """At most six lines: likelihood, latency, pattern, gravest outcome, source, date.

    A listed drug has no text, so none of it is said of the injury.
    """
    facts = _fact_lines(monograph) if card_rows(monograph) else ()
    return tuple(filter(None, (_likelihood(monograph), *facts, *_origin(monograph))))


def _likelihood(monograph: Monograph) -> str:
    scores = [
        (f"{score.agent}: " if score.agent else "")
        + f"{badge_text(score)} ({translate('Index', meaning_of(score.letter).name)})"
        for score in distinct(monograph.likelihood)
    ]
    told = [*scores[:_MOST_SCORES], *(["…"] if len(scores) > _MOST_SCORES else [])]
    words = "; ".join(told) or no_score_words(monograph)
    return translate("KeyFacts", "Likelihood score: {0}").format(words) if words else ""


def _fact_lines(monograph: Monograph) -> Iterator[str]:
    for name, find in _FACTS:
        fact = find(monograph)
        if fact is None:
            told = translate("KeyFacts", "no sentence found by keyword")
        else:
            told = values_words((fact,)) or f"“{_cut(fact.as_written or fact.sentence)}”"
        yield f"{translate('Record', name)}: {told}"


def _origin(monograph: Monograph) -> Iterator[str]:
    if listed_note(monograph):
        yield translate("Page", "Source: {0}").format(source_of(monograph))
        return
    book = starter_note(monograph) if is_condensed(monograph) else book_of(monograph)
    yield translate("Page", "Source: {0}").format(book)
    updated = translate("Page", "Updated {0}").format(long_date(monograph))
    yield updated if monograph.updated else translate("Page", "Update date not stated")


def _cut(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _MOST_LETTERS:
        return words
    return f"{words[:_MOST_LETTERS].rsplit(' ', 1)[0]} …"
