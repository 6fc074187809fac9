"""Joins help to the window: with the open library and monograph, in the colours in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.help.topics import TOPICS, HelpTopic, page_html
from desktop.libraries.current_library import CurrentLibrary
from desktop.navigation.addresses import HelpPage
from desktop.page.abbreviations import own_abbreviations
from desktop.page.presenter import PagePresenter
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import marked

if TYPE_CHECKING:
    from desktop.help.dialog import HelpDialog

# What help opens with: the list of all keys.
_FIRST: Final = "shortcuts"


class HelpController(QObject):
    """Shows help pages and explains what is typed. `fill(title, body)` gives a body its look.

    What only help needs is loaded when help is first asked for.
    """

    target_activated = Signal(object)

    def __init__(
        self,
        theme: Theme,
        library: CurrentLibrary,
        page: PagePresenter,
        fill: Callable[[str, str], str],
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._current = library
        self._page = page
        self._fill = fill

    def actions(self) -> tuple[ActionSpec, ...]:
        """A row for help as a whole, and one for every page of it."""
        group = 200
        rows = [
            ActionSpec(
                "help",
                self.ask,
                Menu.HELP,
                100,
                marked("Actions", "Search hel&p…"),
                ("F1",),
            )
        ]
        for number, topic in enumerate(TOPICS):
            # A line above an entry is the next hundred.
            group += 100 if topic.apart else 0
            rows.append(
                ActionSpec(
                    topic.key,
                    partial(self.show, topic),
                    Menu.HELP,
                    group + number,
                    topic.entry,
                    topic.keys,
                    context=topic.context,
                )
            )
        return tuple(rows)

    def ask(self) -> None:
        """Show help, to be searched: the list of all keys at first."""
        self._open(_FIRST).ask()

    def show(self, topic: HelpTopic) -> None:
        """Show a help page before the window."""
        self._open(topic.key).text.setFocus()

    def _open(self, key: str) -> HelpDialog:
        """Open help at a page. A link to another page is followed in it, any other closes it."""
        from desktop.help.dialog import HelpDialog, versions
        from desktop.help.html import Occasion
        from desktop.help.topic_search import HelpText

        opened, library = self._page.opened, self._current.library
        occasion = Occasion(
            palette=self._theme.palette,
            manifest=library.manifest if library is not None else None,
            versions=versions(),
            title=opened.monograph.title if opened is not None else "",
            scores=opened.facts.scores if opened is not None else (),
            abbreviations=own_abbreviations(opened.monograph) if opened is not None else {},
            shortcuts=self._window.action_table.shortcuts(),
        )
        bodies = {topic: page_html(topic, occasion) for topic in TOPICS}
        pages = [
            HelpText(topic.key, topic.title, body, self._fill(topic.title, body))
            for topic, body in bodies.items()
        ]
        dialog = HelpDialog(self._theme, pages, self._window)
        dialog.show_topic(key)
        dialog.target_activated.connect(partial(self._follow, dialog))
        dialog.open()
        return dialog

    def _follow(self, dialog: HelpDialog, target: object) -> None:
        if isinstance(target, HelpPage):
            dialog.show_topic(target.key)
            return
        dialog.accept()
        self.target_activated.emit(target)

    def explain(self, text: str) -> tuple[str, HelpPage] | None:
        """What help says about a query, and the page that says more; None for most queries."""
        if not text.strip():
            return None
        from desktop.help.explain import explain

        found = explain(text)
        return (found.words, HelpPage(found.topic)) if found is not None else None
