"""Joins help to the window: with the open library and monograph, in the colours in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.help.topics import TOPICS, HelpTopic, page_html
from desktop.libraries.current_library import CurrentLibrary
from desktop.navigation.addresses import HelpPage
from desktop.page.abbreviations import own_abbreviations
from desktop.page.presenter import PagePresenter
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow


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
        """A row for every help page."""
        group, rows = 100, []
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

    def show(self, topic: HelpTopic) -> None:
        """Show a help page before the window. A link in it closes the page and is followed."""
        from desktop.help.dialog import TextDialog, versions
        from desktop.help.html import Occasion

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
        html = self._fill(topic.title, page_html(topic, occasion))
        dialog = TextDialog(self._theme, topic.title, html, self._window)
        dialog.target_activated.connect(dialog.accept)
        dialog.target_activated.connect(self.target_activated)
        dialog.open()

    def explain(self, text: str) -> tuple[str, HelpPage] | None:
        """What help says about a query, and the page that says more; None for most queries."""
        if not text.strip():
            return None
        from desktop.help.explain import explain

        found = explain(text)
        return (found.words, HelpPage(found.topic)) if found is not None else None
