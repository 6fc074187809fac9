"""Follows links: opens, copies, searches, explains; and says before what a click would do."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.help.topics import topic_of
from desktop.navigation.addresses import (
    Address,
    Ask,
    BrowseClass,
    CopyText,
    HelpPage,
    MissingChapter,
    NewTab,
    Perform,
    Target,
    WebAddress,
)


class LinkFollower(QObject):
    """Follows a target. A help page is an action of the window, named for its topic."""

    def __init__(
        self,
        *,
        visit: Callable[[Address], None],
        open_tab: Callable[[NewTab], None],
        search: Callable[[str], None],
        browse: Callable[[str], None],
        perform: Callable[[str], None],
        tell: Callable[[str], None],
        hint: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._open_tab = open_tab
        self._search = search
        self._browse = browse
        self._perform = perform
        self._tell = tell
        self._hint = hint

    def follow(self, target: Target | NewTab) -> None:
        """Do what a click on the link asks."""
        match target:
            case Address():
                self._visit(target)
            case NewTab():
                self._open_tab(target)
            case WebAddress(address=address):
                QGuiApplication.clipboard().setText(address)
                words = self.tr("Copied {0}. Liverleaf itself never goes online.")
                self._tell(words.format(address))
            case MissingChapter(title=title):
                words = self.tr("{0} is not in this library. Import the full LiverTox to read it.")
                self._tell(words.format(title))
            case CopyText(text=text, label=label):
                QGuiApplication.clipboard().setText(text)
                self._tell(self.tr("Copied {0}.").format(label))
            case Ask(text=text):
                self._search(text)
            case BrowseClass(label=label):
                self._browse(label)
            case HelpPage(key=key):
                if topic_of(key) is not None:
                    self._perform(key)
            case Perform(action=action):
                self._perform(action)
            case _:
                assert_never(target)

    def hover(self, target: Target | None) -> None:
        """Say what a click would do; nothing where the pointer is on no link."""
        self._hint("" if target is None else self.hint_of(target))

    def hint_of(self, target: Target) -> str:
        """What a click on the link would do."""
        match target:
            case Address(monograph=monograph, reference=None):
                return self.tr("Open {0}").format(monograph.replace("_", " "))
            case Address():
                return self.tr("Go to this reference")
            case WebAddress(address=address):
                return self.tr("Copy {0}").format(address)
            case MissingChapter(title=title):
                return self.tr("Not in this library: {0}").format(title)
            case CopyText(label=label):
                return self.tr("Copy {0}").format(label)
            case Ask(text=text):
                return self.tr("Search for {0}").format(text)
            case BrowseClass(label=label):
                return self.tr("Browse {0}").format(label)
            case HelpPage(key=key):
                topic = topic_of(key)
                return self.tr("Help: {0}").format(topic.title) if topic is not None else ""
            case Perform():
                return ""
            case _:
                assert_never(target)
