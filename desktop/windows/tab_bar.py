"""The bar of tabs above what is on show, with a button for another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from desktop.theme.icons import icon
from desktop.theme.plain_text import button_text, plain_tip
from desktop.theme.theme import Theme

_WIDTHS: Final = (110, 230)
_SIGN: Final = 14
# The least side of what can be clicked (WCAG 2.2, 2.5.8).
_CLOSER: Final = 24
_SIDE: Final = QTabBar.ButtonPosition.RightSide


class TabBar(QWidget):
    """Shows the titles of tabs. Every request leaves with the number of its tab."""

    chosen = Signal(int)
    moved = Signal(int, int)
    close_requested = Signal(int)
    close_others_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.row = _Row(theme, self)
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        self.setObjectName("tabBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        layout.addStretch(1)
        self._line = layout
        self.row.currentChanged.connect(self.chosen)
        self.row.tabMoved.connect(self.moved)
        self.row.close_requested.connect(self.close_requested)
        self.row.menu_requested.connect(self._open_menu)

    def add_button(self, button: QToolButton) -> None:
        """Put a button after the last tab; Tab comes to it from there."""
        self._line.insertWidget(1, button)
        QWidget.setTabOrder(self.row, button)

    def show_tabs(self, titles: Sequence[str], current: int) -> None:
        """Show tabs of these titles; one alone needs no bar."""
        row = self.row
        with QSignalBlocker(row):
            while row.count() > len(titles):
                row.removeTab(row.count() - 1)
            while row.count() < len(titles):
                row.addTab("")
                self._add_closer(row.count() - 1)
            for number, title in enumerate(titles):
                self._name(number, title)
            row.setCurrentIndex(current)
        self.setVisible(len(titles) > 1)

    def menu_of(self, number: int) -> QMenu:
        """What can be done with a tab."""
        menu = QMenu(self)
        close = menu.addAction(self.tr("Close tab"))
        close.triggered.connect(lambda: self.close_requested.emit(number))
        others = menu.addAction(self.tr("Close other tabs"))
        others.triggered.connect(lambda: self.close_others_requested.emit(number))
        return menu

    def _open_menu(self, number: int) -> None:
        menu = self.menu_of(number)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.row.mapToGlobal(self.row.tabRect(number).bottomLeft()))

    def _name(self, number: int, title: str) -> None:
        # A title is untrusted text: no letter of it is a key, no sign of it is HTML.
        text = button_text(title)
        if self.row.tabText(number) == text:
            return
        self.row.setTabText(number, text)
        self.row.setTabToolTip(number, plain_tip(title))
        self._closer(number).setAccessibleName(self.tr("Close {0}").format(title))

    def _add_closer(self, number: int) -> None:
        closer = QToolButton()
        closer.setObjectName("closer")
        # With the keyboard the tab is closed from the bar itself, by Delete.
        closer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        closer.setToolTip(plain_tip(self.tr("Close (Ctrl+W)")))
        closer.clicked.connect(self._on_closer)
        self._paint(closer)
        self.row.setTabButton(number, _SIDE, closer)

    def _on_closer(self) -> None:
        closers: list[QObject] = [self._closer(number) for number in range(self.row.count())]
        self.close_requested.emit(closers.index(self.sender()))

    def _closer(self, number: int) -> QWidget:
        return self.row.tabButton(number, _SIDE)

    def _paint(self, closer: QToolButton) -> None:
        scale = self._theme.chrome_scale
        closer.setIcon(icon("clear", self._theme.palette))
        closer.setIconSize(QSize(round(_SIGN * scale), round(_SIGN * scale)))
        closer.setFixedSize(round(_CLOSER * scale), round(_CLOSER * scale))

    def _on_theme_changed(self) -> None:
        for number in range(self.row.count()):
            closer = self._closer(number)
            if isinstance(closer, QToolButton):
                self._paint(closer)
        # Qt measures the tabs again for another font, but not for other buttons in them.
        QApplication.sendEvent(self.row, QEvent(QEvent.Type.FontChange))
        self.row.updateGeometry()


class _Row(QTabBar):
    """The tabs themselves, as wide as their titles within bounds. Delete closes the one on show."""

    close_requested = Signal(int)
    menu_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("tabs")
        self.setAccessibleName(self.tr("Tabs"))
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setExpanding(False)
        self.setMovable(True)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)

    def tabSizeHint(self, index: int) -> QSize:
        least, most = (round(width * self._theme.chrome_scale) for width in _WIDTHS)
        hint = super().tabSizeHint(index)
        return QSize(min(max(hint.width(), least), most), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        least = round(_WIDTHS[0] * self._theme.chrome_scale)
        return QSize(least, super().minimumTabSizeHint(index).height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.close_requested.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and number >= 0:
            self.close_requested.emit(number)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        number = self.currentIndex() if by_key else self.tabAt(event.pos())
        if number >= 0:
            self.menu_requested.emit(number)
