"""Lines at the foot of the page that answer a click, or warn: copied, saved, not in this library.

They lie over the page and never move it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.theme.announcer import announce
from desktop.theme.icons import icon
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme

_SHOWN_MS: Final = 9000
# What is younger is about the page that comes now, not about the one that goes.
_OF_PAGE_MS: Final = 1000
_MOVES: Final = (
    *(QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide),
    QEvent.Type.LayoutRequest,
)
_ANSWER: Final = ""


class MessageRow(QFrame):
    """One message, with a button for what it offers, if anything, and a cross."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = PlainLabel(parent=self)
        self.button = QPushButton(self)
        self._close = QToolButton(self)
        self._offered: Callable[[], object] | None = None
        self._build()

    def _build(self) -> None:
        self.setObjectName("strip")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button.setObjectName("offer")
        self.button.clicked.connect(self._on_button)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 7, 10, 7)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_words(self, text: str, label: str, offered: Callable[[], object] | None) -> None:
        """Show a message, and have it read out."""
        self._offered = offered
        self.words.setText(text)
        self.setAccessibleName(text)
        self.button.setText(label)
        self.button.setVisible(offered is not None)
        self._paint()
        self.show()
        announce(self, " ".join(filter(None, (text, label.replace("&", "")))))

    def _on_button(self) -> None:
        offered = self._offered
        self.closed.emit()
        if offered is not None:
            offered()

    def _paint(self) -> None:
        self._close.setIcon(icon("clear", self._theme.palette))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._paint()


class MessageBar(QWidget):
    """Shows warnings, each until it is ended or closed, and below them one answer: for a while, or,
    where it offers a button, until it is closed. `above` gives the widget over whose foot it lies.
    """

    def __init__(self, theme: Theme, parent: QWidget, above: Callable[[], QWidget]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._around, self._above = parent, above
        self._rows: dict[str, MessageRow] = {}
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(lambda: self._end(_ANSWER))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.watch(parent)
        self.hide()

    def watch(self, widget: QWidget) -> None:
        """Stay at the foot of the page when `widget` moves or changes its size."""
        widget.installEventFilter(self)

    def show_message(self, text: str) -> None:
        """Answer with `text`."""
        self.show_offer(text, "", None)

    def show_offer(self, text: str, label: str, offered: Callable[[], object] | None) -> None:
        """Answer with `text` and a button for what is offered: to undo what was just done."""
        self._since.start()
        self._show(_ANSWER, text, label, offered)
        # A message with a button has no time limit.
        if offered is None:
            self._timer.start()
        else:
            self._timer.stop()

    def show_warning(
        self, name: str, text: str, label: str = "", offered: Callable[[], object] | None = None
    ) -> None:
        """Warn of what is not over yet: it stays, whatever is answered, until `end_warning`."""
        self._show(name, text, label, offered)

    def end_warning(self, name: str) -> None:
        """What was warned of is over."""
        self._end(name)

    def refresh(self) -> None:
        """Another widget is above whose foot it is to lie."""
        self._place()

    def leave_page(self) -> None:
        """Another page comes: what was said of the one before goes with it."""
        if self._since.isValid() and self._since.elapsed() >= _OF_PAGE_MS:
            self._end(_ANSWER)

    @property
    def text(self) -> str:
        """The answer on show, else the last warning; '' while there is none."""
        row = self._newest
        return row.words.text() if row is not None else ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings on show, the oldest first."""
        return tuple(row.words.text() for name, row in self._rows.items() if name != _ANSWER)

    @property
    def button(self) -> QPushButton:
        """The button that is offered: by the answer, else by the last warning that offers one."""
        rows = (self._rows.get(_ANSWER), *reversed(self._rows.values()))
        return next(row.button for row in rows if row is not None and not row.button.isHidden())

    @property
    def _newest(self) -> MessageRow | None:
        return self._rows.get(_ANSWER) or next(reversed(self._rows.values()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, name: str, text: str, label: str, offered: Callable[[], object] | None) -> None:
        row = self._rows.get(name)
        if row is None:
            row = self._rows[name] = MessageRow(self._theme, self)
            row.closed.connect(lambda: self._end(name))
            # The answer stands below all warnings.
            place = self._column.count() - (_ANSWER in self._rows and name != _ANSWER)
            self._column.insertWidget(place, row)
        row.show_words(text, label, offered)
        self.show()
        self.raise_()
        self._place()

    def _end(self, name: str) -> None:
        row = self._rows.pop(name, None)
        if name == _ANSWER:
            self._timer.stop()
        if row is not None:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
            self.setVisible(bool(self._rows))
            self._place()

    def _place(self) -> None:
        """Lie over the foot of the page and what stands beside it, as high as the words take."""
        if self.isHidden():
            return
        page, around = self._above(), self._around
        width = around.width()
        self._column.activate()
        height = max(self._column.heightForWidth(width), self._column.minimumSize().height())
        foot = page.mapTo(around, QPoint(0, page.height()))
        self.setGeometry(0, max(foot.y() - height, 0), width, height)
