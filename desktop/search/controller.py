"""Joins the search to the window: what is typed, its answer, and what is chosen of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Signal

from desktop.i18n.translate import number
from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import Address, HelpPage, Perform, Place
from desktop.search.delegate import RowDelegate
from desktop.search.hit_facts import HitFacts
from desktop.search.hit_rows import Row
from desktop.search.model import ROW, SearchState
from desktop.search.panel import SearchPanel
from desktop.search.presenter import SearchPresenter
from desktop.search.preview import HitPreview
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from desktop.windows.row_menu import MenuRow, RowMenu
from index import Library, Monograph, marked


class SearchController(QObject):
    """Joins presenter and panel. `explain` gives what is said above the hits of a query, `library`
    the one in use, `facts` the key facts of a monograph in a few lines.

    A target or address that was clicked or chosen leaves as `target_activated`, one that the keys
    rest on as `address_rested`, a comparison to go to as `requested`; `told` is a line for the
    reader.
    """

    target_activated = Signal(object)
    address_rested = Signal(object)
    row_requested = Signal(object, object)
    requested = Signal(object)
    library_failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        window: MainWindow,
        panel: SearchPanel,
        explain: Callable[[str], tuple[str, HelpPage | Perform] | None],
        library: Callable[[], Library | None],
        facts: Callable[[Monograph], tuple[str, ...]],
    ) -> None:
        super().__init__(window)
        self._panel = panel
        self._explain = explain
        self.presenter = SearchPresenter(jobs, self)
        self.hit_facts = HitFacts(jobs, panel.hits, library, facts)
        self.preview = HitPreview(panel.hits, panel.box)
        self.preview.rested.connect(self.address_rested)
        self.row_menu = RowMenu(panel.hits, _menu_row)
        self.row_menu.requested.connect(self.row_requested)
        panel.text_changed.connect(self.presenter.search)
        # The box takes what is typed before anything else is there.
        self.presenter.search(panel.box.text())
        panel.box.inputRejected.connect(self._on_too_long)
        panel.address_activated.connect(self.target_activated)
        panel.target_activated.connect(self.target_activated)
        panel.page_key_pressed.connect(window.scroll_by_key)
        panel.narrowing_requested.connect(self.presenter.set_narrowing)
        panel.more_requested.connect(self.presenter.show_all)
        panel.sort.chosen.connect(self.presenter.set_sort)
        panel.read_as.comparison_requested.connect(self.requested)
        self.presenter.facets_changed.connect(panel.show_facets)
        self.presenter.state_changed.connect(self._on_state)
        self.presenter.library_failed.connect(self.library_failed)

    def show_open(self, place: Place | None) -> None:
        """Show in the list which hit is open: the place on show, if it is one of a monograph."""
        delegate = self._panel.hits.itemDelegate()
        assert isinstance(delegate, RowDelegate)
        delegate.open_address = place if isinstance(place, Address) else None
        self._panel.hits.viewport().update()

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of the search."""
        panel = self._panel
        return (
            ActionSpec(
                "search",
                panel.take_focus,
                Menu.GO,
                200,
                marked("Actions", "&Search"),
                ("Ctrl+L", "Ctrl+K"),
            ),
            ActionSpec(
                "narrow",
                panel.toggle_narrowing,
                Menu.GO,
                220,
                marked("Actions", "Fil&ters"),
                ("Ctrl+Shift+L",),
            ),
            ActionSpec(
                "history",
                panel.box.show_history,
                Menu.GO,
                230,
                marked("Actions", "Recent sear&ches"),
                ("Ctrl+H",),
                can_run=lambda: panel.box.has_history,
            ),
        )

    def _on_too_long(self) -> None:
        """More was pasted or dropped than the box takes."""
        words = self.tr("A search can have up to {0} characters; the rest was ignored.")
        self.told.emit(words.format(number(self._panel.box.maxLength())))

    def _on_state(self, state: SearchState) -> None:
        self._panel.show_state(state)
        self._panel.show_explanation(self._explain(self._panel.box.text()))


def _menu_row(index: QModelIndex) -> MenuRow | None:
    row: Row = index.data(ROW)
    return MenuRow(row.address, row.title) if row.more is None else None
