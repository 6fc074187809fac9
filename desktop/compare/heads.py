"""The heads of the columns: what is compared, its badges, date and source; always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.i18n.translate import translate
from desktop.page.fact_labels import badge_text
from desktop.theme.flow_layout import FlowLayout
from desktop.theme.icons import icon
from desktop.theme.plain_text import PlainLabel, plain_tip
from desktop.theme.theme import Theme, text_font
from index import NOT_SCORED_MEANING, LikelihoodScore, meaning_of

if TYPE_CHECKING:
    from desktop.compare.html import Head

_TITLE_POINTS: Final = 13.0
_SPACE: Final = 8
_ICON: Final = 16


class HeadPane(QFrame):
    """One head. The title opens the monograph, the cross takes it out."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, head: Head, parent: QWidget, *, removable: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = head
        self.setObjectName("compareHead")
        self._build(removable)

    def _build(self, removable: bool) -> None:
        head = self._head
        self._title = PlainLabel(parent=self)
        self._title.setWordWrap(True)
        self._title.setText(head.title)
        self._title.setFont(text_font(_TITLE_POINTS * self._theme.chrome_scale, bold=True))
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self._title, 1)
        top.addWidget(self._button("open", self.tr("Open {0}"), self.opened))
        if removable:
            top.addWidget(self._button("clear", self.tr("Remove {0}"), self.removed))
        badges = QWidget(self)
        flow = FlowLayout(badges)
        for score in head.scores:
            flow.addWidget(self._badge(score))
        if head.unscored:
            flow.addWidget(self._no_score(head.unscored))
        badges.setVisible(bool(head.scores) or bool(head.unscored))
        origin = PlainLabel(head.origin, self)
        origin.setObjectName("headerSource")
        origin.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SPACE, _SPACE, _SPACE // 2, _SPACE)
        layout.setSpacing(_SPACE // 2)
        layout.addLayout(top)
        layout.addWidget(badges)
        layout.addWidget(origin)
        layout.addStretch(1)

    def _button(self, picture: str, name: str, signal: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        side = round(_ICON * self._theme.chrome_scale)
        button.setIcon(icon(picture, self._theme.palette))
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(name.format(self._head.title))
        button.setToolTip(plain_tip(button.accessibleName()))
        button.clicked.connect(lambda: signal.emit(self._head.id))
        return button

    def _badge(self, score: LikelihoodScore) -> PlainLabel:
        agent = f"{score.agent}: " if score.agent else ""
        badge = PlainLabel(f"{agent}{badge_text(score)}", self)
        badge.setToolTip(plain_tip(translate("Index", meaning_of(score.letter).name)))
        badge.setAccessibleName(self.tr("Likelihood score {0}").format(badge.text()))
        colours = self._theme.palette.badge(score.letter)
        badge.setStyleSheet(
            f"background: {colours.ground}; color: {colours.ink}; border-radius: 4px;"
            " padding: 1px 7px; font-weight: bold;"
        )
        return badge

    def _no_score(self, words: str) -> PlainLabel:
        badge = PlainLabel(words, self)
        badge.setToolTip(plain_tip(translate("Index", NOT_SCORED_MEANING)))
        badge.setAccessibleName(self.tr("Likelihood score {0}").format(badge.text()))
        edge = self._theme.palette.edge
        badge.setStyleSheet(f"border: 1px dashed {edge}; border-radius: 4px; padding: 0 6px;")
        return badge


class Heads(QWidget):
    """The heads in a row, each above its column, also while the columns are scrolled."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panes: list[HeadPane] = []
        self._width = self._left = 0
        self.setObjectName("compareHeads")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_heads(self, heads: tuple[Head, ...]) -> None:
        """Show these heads. The last one that is left cannot be taken out."""
        for pane in self._panes:
            pane.deleteLater()
        self._panes = [
            HeadPane(self._theme, head, self, removable=len(heads) > 1) for head in heads
        ]
        for pane in self._panes:
            pane.opened.connect(self.opened)
            pane.removed.connect(self.removed)
            pane.show()
        self._arrange()

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons of all heads, from left to right."""
        return [button for pane in self._panes for button in pane.findChildren(QToolButton)]

    def stand(self, width: int, left: int) -> None:
        """Align the heads with columns of `width` pixels, scrolled by `left` pixels."""
        self._width, self._left = width, left
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """No least width: what does not fit is reached by scrolling."""
        return QSize(0, self.height())

    def _arrange(self) -> None:
        height = max((pane.heightForWidth(self._width) for pane in self._panes), default=0)
        self.setFixedHeight(height)
        for number, pane in enumerate(self._panes):
            pane.setGeometry(number * self._width - self._left, 0, self._width, height)
