"""The header above the page: what must be in view however far the reader has scrolled."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
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

from desktop.i18n.translate import number
from desktop.page.highlights import counted
from desktop.page.likelihood_badges import (
    LikelihoodBadge,
    NoScoreBadge,
    brief_words,
    whole_words,
)
from desktop.page.model import HeaderFacts
from desktop.theme.elided_label import ElidedLabel
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.plain_text import PlainLabel, plain_tip
from desktop.theme.theme import Theme, text_font

_TITLE_POINTS: Final = 17.0
_BRIEF_TITLE_POINTS: Final = 12.0
# More badges have no room in one line.
_MOST_BRIEF: Final = 2
# More of the header's width is left to the title.
_BADGE_SHARE: Final = 0.35


class PageHeader(QFrame):
    """Title, likelihood badges and what they are, source and date; the mark of a starter text.

    Where room is scarce, and once the reader has scrolled, it is one line, or two where source and
    date have no room beside the title.
    """

    likelihood_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: HeaderFacts | None = None
        self._is_brief = False
        # Whether the badges stand beside the title, and whether they are letters only.
        self._form = (False, False)
        self._badges: list[QPushButton] = []
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
        # Badges stand in the one or the other, and never change their parent: that would cost them
        # the focus.
        self._flow, self._row = FlowLayout(), QHBoxLayout()
        self._row.setContentsMargins(8, 0, 0, 0)
        self._caution = PlainLabel(
            self.tr("Published evidence for the drug, not this patient's risk"), self
        )
        self._caution.setObjectName("headerCaution")
        self._more = PlainLabel("…", self)
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
        top.addLayout(self._row)
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
        layout.addLayout(self._flow)
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
                self._show(self._facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._facts is not None and self._form != self._fitting_form(self._facts):
            self._place_badges(self._facts)
        self._place_origin()

    def _place_origin(self) -> None:
        """Source, note and count of matches stand beside the title or, without room, below it."""
        parts = self._parts
        beside = self._is_brief and self._needed(parts) <= self.width()
        row = self._top if beside else self._origin
        if row.indexOf(self._source) < 0:
            first = self._top.indexOf(self._row) + 1 if beside else 0
            for place, widget in enumerate(parts):
                row.insertWidget(first + place, widget)
        row.setStretchFactor(self._source, 1)
        self._top.setStretchFactor(self._title, 0 if beside else 1)
        policy = QSizePolicy.Policy.Preferred if beside else QSizePolicy.Policy.Ignored
        self._title.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._title.setWordWrap(not beside)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return self.sections, self._note, self._source, self.matches

    def _needed(self, parts: tuple[QWidget, ...]) -> int:
        """How wide the title and all that stands beside it are together."""
        return self._row.sizeHint().width() + self._needed_around(parts)

    def _needed_around(self, parts: tuple[QWidget, ...]) -> int:
        """The same without the badges."""
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        shown = tuple(each for each in parts if not each.isHidden())
        buttons = self._before.sizeHint().width() + self._after.sizeHint().width()
        spaces = (len(shown) + 5) * self._top.spacing()
        return title + sum(each.sizeHint().width() for each in shown) + buttons + spaces + 28

    def offer_sections(self, wanted: bool) -> None:
        """Show the button whose menu leads to the sections, or hide it."""
        if self.sections.isHidden() == wanted:
            self.sections.setVisible(wanted)
            self._place_origin()

    def show_facts(self, facts: HeaderFacts) -> None:
        """Show what is known of the open monograph."""
        self._facts = facts
        self._make_badges(facts)
        self._show(facts)

    def _show(self, facts: HeaderFacts) -> None:
        points = _BRIEF_TITLE_POINTS if self._is_brief else _TITLE_POINTS
        self._title.setFont(text_font(points * self._theme.chrome_scale, bold=True))
        self._title.setText(facts.title)
        self._source.setText(facts.source)
        self._source.detail = facts.origin
        self._note.setText(facts.note)
        # In one line nothing is said twice.
        is_said = self._is_brief and facts.source_says
        self._note.setVisible(bool(facts.note) and not is_said)
        self._place_badges(facts)
        self._place_origin()

    def show_matches(self, current: int, total: int) -> None:
        """Say how many words are marked on the page, and which was gone to (from 1; 0: none)."""
        if current:
            words = self.tr("Match {0} of {1}").format(number(current), counted(total))
        else:
            words = self.tr("{0} marked · F3").format(counted(total))
        self.matches.setText(words)
        self.matches.setVisible(total > 0)
        self._place_origin()

    def _make_badges(self, facts: HeaderFacts) -> None:
        had_focus = any(badge.hasFocus() for badge in self._badges)
        for old in self._badges:
            old.hide()
            old.deleteLater()
        palette, before = self._theme.palette, self._before_badges
        self._badges = [LikelihoodBadge(score, palette, self) for score in facts.scores]
        if facts.unscored:
            self._badges.append(NoScoreBadge(facts, palette, self))
        for badge in self._badges:
            badge.clicked.connect(self.likelihood_wanted)
            QWidget.setTabOrder(before, badge)
            before = badge
        if had_focus and self._badges:
            self._badges[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_badges(self, facts: HeaderFacts) -> None:
        """Put the badges below the title, or beside it: there those of the first scores only."""
        beside, brief = self._form = self._fitting_form(facts)
        for row in (self._flow, self._row):
            while row.takeAt(0) is not None:
                pass
        cut = beside and len(facts.scores) > _MOST_BRIEF
        shown = self._badges[:_MOST_BRIEF] if cut else self._badges
        labels = {self._more: cut, self._caution: bool(facts.scores) and not self._is_brief}
        for widget in (*shown, *(label for label, wanted in labels.items() if wanted)):
            (self._row if beside else self._flow).addWidget(widget)
        for badge in self._badges:
            badge.setVisible(badge in shown)
            if isinstance(badge, LikelihoodBadge):
                badge.set_brief(brief)
        for label, wanted in labels.items():
            label.setVisible(wanted)

    def _fitting_form(self, facts: HeaderFacts) -> tuple[bool, bool]:
        """Whether the badges stand in the line of the title, and whether as letters only.

        A brief header says the letters in words where all of it has room in its one line.
        """
        if not self._is_brief:
            return False, False
        scores = facts.scores[:_MOST_BRIEF]
        whole, brief = (
            self._width_of((*map(words, scores), facts.unscored))
            for words in (whole_words, brief_words)
        )
        has_room = self._needed_around(self._parts) + whole <= self.width()
        if has_room and len(scores) == len(facts.scores):
            return True, False
        return brief <= self.width() * _BADGE_SHARE, True

    def _width_of(self, texts: tuple[str, ...]) -> int:
        font = QFont(self.font())
        font.setBold(True)
        measured = QFontMetrics(font)
        return sum(measured.horizontalAdvance(text) + 24 for text in texts if text)

    def _on_theme_changed(self) -> None:
        if self._facts is not None:
            self.show_facts(self._facts)
