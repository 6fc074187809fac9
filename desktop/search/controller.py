"""Joins the search to the window: what is typed, its answer, and what is chosen of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.i18n.translate import number
from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import HelpPage
from desktop.search.model import SearchState
from desktop.search.panel import SearchPanel
from desktop.search.presenter import SearchPresenter
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import marked


class SearchController(QObject):
    """Joins presenter and panel. `explain` gives what help says about a query.

    A target or address that was clicked or chosen leaves as `target_activated`, a comparison to go
    to as `requested`; `told` is a line for the reader.
    """

    target_activated = Signal(object)
    requested = Signal(object)
    library_failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        window: MainWindow,
        panel: SearchPanel,
        explain: Callable[[str], tuple[str, HelpPage] | None],
    ) -> None:
        super().__init__(window)
        self._panel = panel
        self._explain = explain
        self.presenter = SearchPresenter(jobs, self)
        panel.text_changed.connect(self.presenter.search)
        # The box takes what is typed before anything else is there.
        self.presenter.search(panel.box.text())
        panel.box.inputRejected.connect(self._on_too_long)
        panel.address_activated.connect(self.target_activated)
        panel.target_activated.connect(self.target_activated)
        panel.page_key_pressed.connect(window.scroll_by_key)
        panel.narrowing_requested.connect(self.presenter.set_narrowing)
        panel.sort.chosen.connect(self.presenter.set_sort)
        panel.read_as.comparison_requested.connect(self.requested)
        self.presenter.facets_changed.connect(panel.show_facets)
        self.presenter.state_changed.connect(self._on_state)
        self.presenter.library_failed.connect(self.library_failed)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of the search."""
        panel = self._panel
        return (
            ActionSpec(
                "search",
                panel.take_focus,
                Menu.GO,
                100,
                marked("Actions", "&Search"),
                ("Ctrl+L", "Ctrl+K"),
            ),
            ActionSpec(
                "narrow",
                panel.toggle_narrowing,
                Menu.GO,
                120,
                marked("Actions", "Narrow the &hits"),
                ("Ctrl+Shift+L",),
            ),
            ActionSpec(
                "history",
                panel.box.show_history,
                Menu.GO,
                130,
                marked("Actions", "Sear&ches of this session"),
                ("Ctrl+H",),
            ),
        )

    def _on_too_long(self) -> None:
        """More was pasted or dropped than the box takes."""
        words = self.tr("The search takes {0} letters at most; the rest was left out.")
        self.told.emit(words.format(number(self._panel.box.maxLength())))

    def _on_state(self, state: SearchState) -> None:
        self._panel.show_state(state)
        self._panel.show_explanation(self._explain(self._panel.box.text()))
