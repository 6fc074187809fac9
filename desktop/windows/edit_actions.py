"""The entries of the menu Edit that act on whatever has the focus: undo, copy, select all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.windows.action_table import ActionSpec, Menu
from index import marked

Does = Callable[[], object]


class EditActions(QObject):
    """Gives a window its entries. `shown` is the text on show: it is copied from where nothing is
    selected in what has the focus.

    The keys stay those of the controls themselves; a control that is no text brings its own copying
    as an action with the key of the system.
    """

    def __init__(self, window: QMainWindow, shown: Callable[[], QTextEdit]) -> None:
        super().__init__(window)
        self._window = window
        self._shown = shown
        # What had the focus before the menu bar took it: with Alt, or F10.
        self._before: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of undo, copy and select all."""
        return tuple(
            ActionSpec(
                name,
                partial(_run, find),
                Menu.EDIT,
                at,
                text,
                (keys,),
                can_run=partial(_finds, find),
                own_keys=True,
            )
            for name, find, at, text, keys in (
                ("undo", self._undo, 100, marked("Actions", "&Undo"), "Ctrl+Z"),
                ("copy", self._copy, 200, marked("Actions", "&Copy"), "Ctrl+C"),
                ("select_all", self._select_all, 400, marked("Actions", "Select &all"), "Ctrl+A"),
            )
        )

    def _undo(self) -> Does | None:
        """What undoes the last change of the text with the focus; None without a change."""
        text = self._focused()
        match text:
            case QLineEdit():
                changed = text.isUndoAvailable()
            case QTextEdit() | QPlainTextEdit():
                changed = text.document().isUndoAvailable()
            case _:
                return None
        return text.undo if changed and not text.isReadOnly() else None

    def _copy(self) -> Does | None:
        """What copies the selection; None where nothing is selected."""
        for control in (self._focused(), self._shown()):
            match control:
                case QLineEdit() if control.hasSelectedText():
                    return control.copy
                case QTextEdit() | QPlainTextEdit() if control.textCursor().hasSelection():
                    return control.copy
                case QWidget() if (own := _own_copying(control)) is not None:
                    return own.trigger
                case _:
                    continue
        return None

    def _select_all(self) -> Does | None:
        """What selects all of the text with the focus; None where that is no text, or empty."""
        control = self._focused()
        match control:
            case QLineEdit():
                return control.selectAll if control.text() else None
            case QTextEdit() | QPlainTextEdit():
                return control.selectAll if not control.document().isEmpty() else None
            case _:
                return None

    def _focused(self) -> QWidget | None:
        """What has the focus, or had it before the menu bar."""
        now = self._window.focusWidget()
        return self._before if isinstance(now, QMenuBar) else now

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is self._window.menuBar():
            self._before = old


def _run(find: Callable[[], Does | None]) -> None:
    does = find()
    if does is not None:
        does()


def _finds(find: Callable[[], Does | None]) -> bool:
    return find() is not None


def _own_copying(control: QWidget) -> QAction | None:
    """The action of a control that copies what is selected in it, if it has one that can act."""
    keys = QKeySequence(QKeySequence.StandardKey.Copy)
    found = (each for each in control.actions() if each.shortcut() == keys and each.isEnabled())
    return next(found, None)
