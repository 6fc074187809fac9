"""The header above the page: what must be in view however far the reader has scrolled."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.translate import number, translate
from desktop.page.fact_labels import badge_text, letter_origin
from desktop.page.model import HeaderFacts
from desktop.theme.elided_label import ElidedLabel
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import PlainLabel, button_text, plain_tip
from desktop.theme.theme import Palette, Theme, text_font
from index import (
    HIGH_DOSE_MEANING,
    NOT_SCORED_MEANING,
    TRACK_RECORD_NOTE,
    LikelihoodScore,
    meaning_of,
)

_TITLE_POINTS: Final = 17.0


class LikelihoodBadge(QPushButton):
    """A likelihood score as text; hovering and clicking tell what it means."""

    def __init__(self, score: LikelihoodScore, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        meaning = meaning_of(score.letter)
        agent = f"{score.agent}: " if score.agent else ""
        name = translate("Index", meaning.name)
        words, note = translate("Index", meaning.meaning), translate("Index", TRACK_RECORD_NOTE)
        origin = letter_origin(score)
        shown = f"{agent}{badge_text(score)}  {name}{f' ({origin})' if origin else ''}"
        self.setText(button_text(shown))
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


class PageHeader(QFrame):
    """Title, likelihood badges and what they are, date, source; the mark of a starter text."""

    likelihood_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: HeaderFacts | None = None
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self.setObjectName("header")
        self.setAccessibleName(self.tr("About this monograph"))
        self._title = PlainLabel(parent=self)
        # What Tab comes to after the title, which can be selected: badges, then buttons.
        self._last_button: QWidget = self._title
        self._title.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._badges = QWidget(self)
        self._flow = FlowLayout(self._badges)
        self._source = ElidedLabel(parent=self)
        self._note = PlainLabel(parent=self)
        self.matches = PlainLabel(parent=self)
        self._source.setObjectName("headerSource")
        self._note.setObjectName("headerNote")
        self.matches.setObjectName("headerMatches")
        self.matches.setToolTip(plain_tip(self.tr("Next: F3 · Previous: Shift+F3")))
        self.matches.hide()
        self._top = QHBoxLayout()
        self._top.setSpacing(2)
        self._top.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 10, 14, 10)
        layout.setSpacing(4)
        layout.addLayout(self._top)
        layout.addWidget(self._badges)
        origin = QHBoxLayout()
        origin.setSpacing(8)
        origin.addWidget(self._note)
        origin.addWidget(self._source, 1)
        origin.addWidget(self.matches)
        layout.addLayout(origin)

    def add_button(self, button: QToolButton) -> None:
        """Put a button at the end of the title's line."""
        self._top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        QWidget.setTabOrder(self._last_button, button)
        self._last_button = button

    def show_facts(self, facts: HeaderFacts) -> None:
        """Show what is known of the open monograph."""
        self._facts = facts
        self._title.setFont(text_font(_TITLE_POINTS * self._theme.chrome_scale, bold=True))
        self._title.setText(facts.title)
        self._show_badges(facts)
        self._source.setText(facts.source)
        self._note.setText(facts.note)
        self._note.setVisible(bool(facts.note))

    def show_matches(self, current: int, total: int) -> None:
        """Say how many words are marked on the page, and which was gone to (from 1; 0: none)."""
        if current:
            words = self.tr("Match {0} of {1}").format(number(current), number(total))
        else:
            words = self.tr("{0} marked · F3").format(number(total))
        self.matches.setText(words)
        self.matches.setVisible(total > 0)

    def _show_badges(self, facts: HeaderFacts) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before: QWidget = self._title
        palette = self._theme.palette
        badges: list[QPushButton] = [
            LikelihoodBadge(score, palette, self._badges) for score in facts.scores
        ]
        if facts.unscored:
            badges.append(NoScoreBadge(facts, palette, self._badges))
        for badge in badges:
            badge.clicked.connect(self.likelihood_wanted)
            self._flow.addWidget(badge)
            QWidget.setTabOrder(before, badge)
            before = badge
        if facts.scores:
            caution = PlainLabel(self.tr("The drug's track record, not this patient's risk"))
            caution.setObjectName("headerCaution")
            self._flow.addWidget(caution)
        self._badges.setVisible(bool(badges))

    def _on_theme_changed(self) -> None:
        if self._facts is not None:
            self.show_facts(self._facts)
