"""Facts of a monograph in the words that screen and print show. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop.i18n.translate import long_day, translate
from index import LikelihoodScore, Monograph, SectionKind, book_name, section_text

_CONDENSED: Final = "condensed starter text"


def long_date(monograph: Monograph) -> str:
    """`15 January 2024`; '' where the source gives no date."""
    return long_day(monograph.updated) if monograph.updated else ""


def brands_of(monograph: Monograph) -> str:
    """The trade names, under their drugs where there are several drugs."""
    if len(monograph.trade_names) == 1:
        return ", ".join(monograph.trade_names[0].brands)
    named = [(entry.drug, ", ".join(entry.brands)) for entry in monograph.trade_names]
    return "; ".join(f"{drug}: {brands}" for drug, brands in named if brands)


def starter_note(monograph: Monograph) -> str:
    """`Condensed starter text` or `Starter text`; '' for a text from another source."""
    note = _own_note(monograph)
    if note is None:
        return ""
    if _CONDENSED in note:
        return translate("Page", "Condensed starter text")
    return translate("Page", "Starter text")


def is_condensed(monograph: Monograph) -> bool:
    """Whether it is a starter text that says of itself that it is condensed."""
    return _CONDENSED in (_own_note(monograph) or "")


def _own_note(monograph: Monograph) -> str | None:
    for _, section in monograph.walk():
        if section.kind is SectionKind.STARTER_NOTE:
            return section_text(section)
    return None


def source_of(monograph: Monograph) -> str:
    """What the text comes from: a book with its file, or Liverleaf itself."""
    if starter_note(monograph):
        return book_of(monograph)
    return f"{book_of(monograph)}, {monograph.source.file}"


def book_of(monograph: Monograph) -> str:
    """The name of the book that the text is a chapter of, or of the source without one."""
    if starter_note(monograph):
        return translate("Page", "Liverleaf starter text")
    return book_name(monograph.book)


def distinct(scores: Iterable[LikelihoodScore]) -> tuple[LikelihoodScore, ...]:
    """Each badge once: a chapter may state the same score in two places."""
    badges = {(score.agent, score.letter, score.high_dose): score for score in scores}
    return tuple(badges.values())


def listing_notes(monograph: Monograph) -> tuple[str, ...]:
    """Where the master list gives another likelihood letter than the chapter: both, by name.

    A row counts for the agent it names; a chapter with one statement for all its drugs has that
    letter for each.
    """
    notes = []
    for listing in monograph.listings:
        stated = [
            score
            for score in monograph.likelihood
            if score.agent is None or score.agent.casefold() == listing.ingredient.casefold()
        ]
        listed = f"{listing.letter} [HD]" if listing.high_dose else listing.letter
        letters = [badge_text(score) for score in stated]
        if listing.letter and listed not in letters:
            differ = translate(
                "Page",
                "Two sources differ: LiverTox's master list gives {0} the likelihood score {1}, "
                "this chapter states {2}.",
            )
            silent = translate(
                "Page",
                "Two sources differ: LiverTox's master list gives {0} the likelihood score {1}, "
                "this chapter none for it.",
            )
            text = differ if letters else silent
            notes.append(text.format(listing.ingredient, listed, ", ".join(letters)))
    return tuple(dict.fromkeys(notes))


def listed_facts(monograph: Monograph) -> tuple[str, ...]:
    """What the master list says of each drug: `Venlafaxine: approved 1993; SNRI`."""
    facts = []
    for listing in monograph.listings:
        approved = translate("Page", "approved {0}").format(listing.approved)
        stated = [approved] if listing.approved else []
        stated += filter(None, dict.fromkeys(listing.classes))
        if stated:
            facts.append(f"{listing.ingredient}: {'; '.join(stated)}")
    return tuple(dict.fromkeys(facts))


def badge_text(score: LikelihoodScore) -> str:
    """`A [HD]`: the letter and, where the source gives it, the high-dose mark."""
    return f"{score.letter} [HD]" if score.high_dose else score.letter
