"""The badges of a page's header: a likelihood score, or that there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.i18n.translate import translate
from desktop.page.fact_labels import badge_text, letter_origin
from desktop.page.model import HeaderFacts
from desktop.theme.plain_text import button_text, plain_tip
from desktop.theme.theme import Palette
from index import (
    HIGH_DOSE_MEANING,
    NOT_SCORED_MEANING,
    TRACK_RECORD_NOTE,
    LikelihoodScore,
    meaning_of,
)


class LikelihoodBadge(QPushButton):
    """A likelihood score as text; hovering and clicking tell its meaning."""

    def __init__(self, score: LikelihoodScore, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._score = score
        meaning = meaning_of(score.letter)
        words, note = translate("Index", meaning.meaning), translate("Index", TRACK_RECORD_NOTE)
        shown = whole_words(score)
        self.set_brief(False)
        high_dose = f"\n{translate('Index', HIGH_DOSE_MEANING)}" if score.high_dose else ""
        # The chapter's own words first: a starter text says there whose letter it is.
        stated = f"“{score.statement}”\n\n" if score.statement else ""
        self.setToolTip(plain_tip(f"{stated}{words}{high_dose}\n\n{note}"))
        self.setAccessibleName(self.tr("Likelihood score {0}").format(shown))
        self.setAccessibleDescription(f"{words} {note}")
        colours = palette.badge(score.letter)
        self.setStyleSheet(
            f"QPushButton {{ background: {colours.ground}; color: {colours.ink}; border: none;"
            " border-radius: 5px; padding: 3px 9px; font-weight: bold; }"
            # Two lines in the colour of the words: one is seen on the badge whatever is around it.
            f"QPushButton:focus {{ border: 3px double {colours.ink}; padding: 0 6px; }}"
        )

    def set_brief(self, brief: bool) -> None:
        """Show the letter alone, or with its meaning."""
        shown = brief_words(self._score) if brief else whole_words(self._score)
        self.setText(button_text(shown))


class NoScoreBadge(QPushButton):
    """What a drug without a likelihood score wears: a dashed badge that says so."""

    def __init__(self, facts: HeaderFacts, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        shown = facts.unscored
        # Where another source has a letter, it is told first.
        words = " ".join((*facts.differing, translate("Index", NOT_SCORED_MEANING)))
        note = translate("Index", TRACK_RECORD_NOTE)
        self.setText(button_text(shown))
        self.setToolTip(plain_tip(f"{words}\n\n{note}"))
        self.setAccessibleName(self.tr("Likelihood score {0}").format(shown))
        self.setAccessibleDescription(f"{words} {note}")
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; color: {palette.ink};"
            f" border: 1px dashed {palette.edge}; border-radius: 5px; padding: 2px 8px; }}"
            f"QPushButton:focus {{ border: 3px double {palette.ink}; padding: 0 6px; }}"
        )


def brief_words(score: LikelihoodScore) -> str:
    """`inotuzumab: A [HD]`: the agent, where one is named, and the letter."""
    return f"{f'{score.agent}: ' if score.agent else ''}{badge_text(score)}"


def whole_words(score: LikelihoodScore) -> str:
    """`A  well known cause (list of 2016)`: the letter with its meaning and where it is from."""
    origin = letter_origin(score)
    name = translate("Index", meaning_of(score.letter).name)
    return f"{brief_words(score)}  {name}{f' ({origin})' if origin else ''}"
