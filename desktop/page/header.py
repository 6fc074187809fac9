"""The header above the page: what must be in view however far the reader has scrolled."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
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
# More badges have no room in one line.
_MOST_BRIEF: Final = 2
# More of the header's width is left to the title.
_BADGE_SHARE: Final = 0.35


class LikelihoodBadge(QPushButton):
    """A likelihood score as text, `brief` without its meaning; hovering and clicking tell it."""

    def __init__(
        self, score: LikelihoodScore, palette: Palette, parent: QWidget, *, brief: bool = False
    ) -> None:
        super().__init__(parent)
        meaning = meaning_of(score.letter)
        agent = f"{score.agent}: " if score.agent else ""
        name = translate("Index", meaning.name)
        words, note = translate("Index", meaning.meaning), translate("Index", TRACK_RECORD_NOTE)
        origin = letter_origin(score)
        shown = f"{agent}{badge_text(score)}  {name}{f' ({origin})' if origin else ''}"
        self.setText(button_text(f"{agent}{badge_text(score)}" if brief else shown))
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
    """Title, likelihood badges and what they are, source and date; the mark of a starter text.

    Where room is scarce it is one line, or two where source and date have no room beside the title.
    """

    likelihood_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: HeaderFacts | None = None
        self._is_brief = self._beside = False
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self.setObjectName("header")
        self.setAccessibleName(self.tr("About this monograph"))
        self._title = PlainLabel(parent=self)
        self._before_badges: QWidget = self._title
        self._title.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._badges = QWidget(self)
        self._flow = FlowLayout(self._badges)
        self._brief_badges = QWidget(self)
        self._row = QHBoxLayout(self._brief_badges)
        self._row.setContentsMargins(8, 0, 0, 0)
        self._source = ElidedLabel(parent=self)
        self._note = PlainLabel(parent=self)
        self.matches = PlainLabel(parent=self)
        # In a narrow window, in place of the outline beside the page.
        self.sections = QPushButton(self)
        self._source.setObjectName("headerSource")
        self._note.setObjectName("headerNote")
        self.matches.setObjectName("headerMatches")
        self.matches.setToolTip(plain_tip(self.tr("Next: F3 · Previous: Shift+F3")))
        self.matches.hide()
        self.sections.setText(self.tr("Sections"))
        self.sections.setToolTip(plain_tip(self.tr("Go to a section of this page")))
        self.sections.setObjectName("offer")
        self.sections.setMenu(QMenu(self.sections))
        self.sections.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self._before, self._after = QHBoxLayout(), QHBoxLayout()
        for row in (self._before, self._after):
            row.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addLayout(self._before)
        top.addWidget(self._title, 1)
        top.addWidget(self._brief_badges)
        top.addLayout(self._after)
        self._origin = QHBoxLayout()
        self._origin.setSpacing(8)
        self._origin.addWidget(self.sections)
        self._origin.addWidget(self._note)
        self._origin.addWidget(self._source, 1)
        self._origin.addWidget(self.matches)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._badges)
        layout.addLayout(self._origin)
        self._top = top

    def add_buttons(self, before: tuple[QToolButton, ...], after: tuple[QToolButton, ...]) -> None:
        """Put buttons before the title and after it, and let Tab come to them in that order."""
        for row, buttons in ((self._before, before), (self._after, after)):
            for button in buttons:
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        # The title, which is no stop, stands for the place of them all.
        for one, next_one in pairwise((self._title, *before, *after)):
            QWidget.setTabOrder(one, next_one)
        if before:
            self._before_badges = before[-1]

    @property
    def is_brief(self) -> bool:
        """Whether all of it is one line."""
        return self._is_brief

    def set_brief(self, brief: bool) -> None:
        """Make it one line, or as many as it takes."""
        if brief != self._is_brief:
            self._is_brief = brief
            if self._facts is not None:
                self.show_facts(self._facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._facts is not None and self._beside != self._has_room_beside(self._facts):
            self._show_badges(self._facts)
        self._place_origin()

    def _place_origin(self) -> None:
        """Source, note and count of matches stand beside the title or, without room, below it."""
        parts = (self.sections, self._note, self._source, self.matches)
        beside = self._is_brief and self._needed(parts) <= self.width()
        row = self._top if beside else self._origin
        if row.indexOf(self._source) < 0:
            first = self._top.indexOf(self._brief_badges) + 1 if beside else 0
            for place, widget in enumerate(parts):
                row.insertWidget(first + place, widget)
        row.setStretchFactor(self._source, 1)
        self._top.setStretchFactor(self._title, 0 if beside else 1)
        policy = QSizePolicy.Policy.Preferred if beside else QSizePolicy.Policy.Ignored
        self._title.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._title.setWordWrap(not beside)

    def _needed(self, parts: tuple[QWidget, ...]) -> int:
        """How wide the title and all that stands beside it are together."""
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        shown = (self._brief_badges, *(each for each in parts if not each.isHidden()))
        buttons = self._before.sizeHint().width() + self._after.sizeHint().width()
        spaces = (len(shown) + 4) * self._top.spacing()
        return title + sum(each.sizeHint().width() for each in shown) + buttons + spaces + 28

    def offer_sections(self, wanted: bool) -> None:
        """Show the button whose menu leads to the sections, or hide it."""
        if self.sections.isHidden() == wanted:
            self.sections.setVisible(wanted)
            self._place_origin()

    def show_facts(self, facts: HeaderFacts) -> None:
        """Show what is known of the open monograph."""
        self._facts = facts
        self._title.setFont(text_font(_TITLE_POINTS * self._theme.chrome_scale, bold=True))
        self._title.setText(facts.title)
        self._show_badges(facts)
        self._source.setText(facts.source)
        self._source.detail = facts.origin
        self._note.setText(facts.note)
        self._note.setVisible(bool(facts.note))
        self._place_origin()

    def show_matches(self, current: int, total: int) -> None:
        """Say how many words are marked on the page, and which was gone to (from 1; 0: none)."""
        if current:
            words = self.tr("Match {0} of {1}").format(number(current), number(total))
        else:
            words = self.tr("{0} marked · F3").format(number(total))
        self.matches.setText(words)
        self.matches.setVisible(total > 0)
        self._place_origin()

    def _show_badges(self, facts: HeaderFacts) -> None:
        for row in (self._flow, self._row):
            while (item := row.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        before = self._before_badges
        palette = self._theme.palette
        beside = self._beside = self._has_room_beside(facts)
        holder, row = (self._brief_badges, self._row) if beside else (self._badges, self._flow)
        badges: list[QPushButton] = [
            LikelihoodBadge(score, palette, holder, brief=self._is_brief)
            for score in facts.scores[: _MOST_BRIEF if beside else None]
        ]
        if facts.unscored:
            badges.append(NoScoreBadge(facts, palette, holder))
        for badge in badges:
            badge.clicked.connect(self.likelihood_wanted)
            row.addWidget(badge)
            QWidget.setTabOrder(before, badge)
            before = badge
        if beside and len(facts.scores) > _MOST_BRIEF:
            row.addWidget(PlainLabel("…"))
        if facts.scores and not self._is_brief:
            caution = PlainLabel(
                self.tr("Published evidence for the drug, not this patient's risk")
            )
            caution.setObjectName("headerCaution")
            self._flow.addWidget(caution)
        self._badges.setVisible(bool(badges) and not beside)
        self._brief_badges.setVisible(bool(badges) and beside)

    def _has_room_beside(self, facts: HeaderFacts) -> bool:
        """Whether the badges of a brief header stand in the line of the title."""
        shown = [f"{score.agent or ''}: {badge_text(score)}" for score in facts.scores]
        texts = (*shown[:_MOST_BRIEF], facts.unscored)
        width = sum(self.fontMetrics().horizontalAdvance(text) + 24 for text in texts if text)
        return self._is_brief and width <= self.width() * _BADGE_SHARE

    def _on_theme_changed(self) -> None:
        if self._facts is not None:
            self.show_facts(self._facts)
