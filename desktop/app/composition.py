"""Joins the features into a window: the only file that knows them all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from desktop.app.links import Following
from desktop.app.router import Visiting
from desktop.app.session import Remembering
from desktop.app.settings import empty_window
from desktop.app.tab_controller import Tabbing
from desktop.browse.presenter import BrowsePresenter
from desktop.compare.controller import Comparing
from desktop.exporting.controller import ExportDesk
from desktop.help.controller import Helping
from desktop.help.topics import TOPICS
from desktop.home.presenter import HomePresenter
from desktop.i18n.translate import told
from desktop.jobs.jobs import Jobs
from desktop.libraries import error_cards
from desktop.libraries.controller import Installing
from desktop.libraries.current_library import Shelf
from desktop.libraries.model import review_words
from desktop.libraries.recovery import Troubles
from desktop.navigation.addresses import Comparison
from desktop.navigation.tabs import Tabs
from desktop.page.html import PageStyle, fill_page
from desktop.page.presenter import PagePresenter
from desktop.paths import RESOURCES, leaf_in
from desktop.references.controller import Referring
from desktop.search.model import SearchState
from desktop.search.presenter import SearchPresenter
from desktop.theme.theme import Scheme, Theme
from desktop.userdata.user_store import KeptStore
from desktop.windows.main_window import LANGUAGES, MainWindow
from index import Grouping, Library, LibraryError, Monograph

if TYPE_CHECKING:
    from desktop.bookmarks.controller import Collecting
    from desktop.bookmarks.transfer import Exchanging


class Composition(QObject):
    """One window with its library. Closing the window ends its jobs and closes the library.

    `store` is the user's file; without one nothing outlives the window. `window` is one that may
    be on the screen already, with nothing in it.
    """

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        store: KeptStore | None = None,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._store = store or KeptStore()
        folder = RESOURCES / "page"
        self._template = (folder / "page.html").read_text(encoding="utf-8")
        self._sheet = (folder / "page.css").read_text(encoding="utf-8")
        self.window = window or empty_window(theme, self._store.settings())
        self.window.furnish()
        self.tabs = Tabs(self.window.place, self)
        self.shelf = Shelf(jobs, self)
        # Before its card hides the place that is left.
        self.shelf.noticed.connect(self.tabs.leave)
        self.troubles = Troubles(jobs, self.shelf, self.window)
        self.search = SearchPresenter(jobs, self)
        self.browse = BrowsePresenter(jobs, self)
        self.page = PagePresenter(jobs, self._style, self)
        self.home = HomePresenter(jobs, self._fill, self)
        self._following = self._make_following()
        self._helping = Helping(theme, self.shelf, self.page, self._fill, self)
        self.comparing = Comparing(
            theme,
            jobs,
            self.window,
            lambda: self.shelf.library,
            self._style,
            lambda: self.tabs.here,
        )
        self.referring = Referring(
            theme, jobs, self.window, lambda: self.shelf.library, self._fill, lambda: self.tabs.here
        )
        self.visiting = Visiting(
            self.tabs,
            self.window,
            self.shelf,
            self.page,
            self.home,
            self.comparing,
            self.referring,
        )
        self.tabbing = Tabbing(self.tabs, theme, self.window, self.shelf)
        self.installing = Installing(theme, jobs, self.window)
        self.exports = ExportDesk(jobs, self.window, lambda: self.shelf.library, self._monograph)
        self.remembering = Remembering(
            self._store, theme, self.window, self.tabs, self.page, self.home
        )
        self._wishes = self._table_of_wishes()
        self._join_library()
        self._join_browse()
        self._join_page()
        self._join_views()
        self._join_links()
        self._join_actions()

    def _join_library(self) -> None:
        panel = self.window.search
        panel.text_changed.connect(self.search.search)
        # The box takes what is typed before anything else is there.
        self.search.search(panel.box.text())
        panel.address_activated.connect(self._following.follow)
        panel.page_key_pressed.connect(self.window.scroll_by_key)
        panel.narrowing_wished.connect(self.search.set_narrowing)
        self.search.facets_changed.connect(panel.show_facets)
        self.search.state_changed.connect(self._on_search_state)
        self.search.library_failed.connect(self.shelf.fail)
        self.shelf.opened.connect(self._on_library_opened)
        self.shelf.failed.connect(self._on_library_failed)
        self.troubles.told.connect(self.window.strip.show_message)
        self.installing.imported.connect(self.shelf.open)

    def _join_browse(self) -> None:
        panel = self.window.browse
        panel.grouping_wished.connect(self.browse.choose)
        panel.address_activated.connect(self._following.follow)
        panel.left.connect(self.window.search.take_focus)
        self.browse.state_changed.connect(panel.show_state)
        self.browse.library_failed.connect(self.shelf.fail)

    def _join_page(self) -> None:
        reading = self.window.reading
        reading.view.scale_wished.connect(self._theme.step_scale)
        self.window.home.scale_wished.connect(self._theme.step_scale)
        self.page.library_failed.connect(self.shelf.fail)
        self.home.page_changed.connect(self.window.home.show_page)
        self.home.library_failed.connect(self.shelf.fail)
        self.remembering.forgotten.connect(self.visiting.start_over)
        self._theme.changed.connect(self._on_theme_changed)

    def _join_views(self) -> None:
        for view in (self.comparing, self.referring):
            view.wished.connect(self.tabs.visit)
            view.target_hovered.connect(self._following.hover)
            view.target_activated.connect(self._following.follow)
            view.library_failed.connect(self.shelf.fail)

    def _join_links(self) -> None:
        reading, home, search = self.window.reading, self.window.home, self.window.search
        for links in (reading, home):
            links.target_hovered.connect(self._following.hover)
        for targets in (reading, home, search):
            targets.target_activated.connect(self._following.follow)
        self._helping.target_activated.connect(self._following.follow)
        reading.likelihood_wanted.connect(self.window.action("likelihood").trigger)
        reading.citations_wanted.connect(self.exports.copy_citations)
        self.exports.told.connect(self.window.strip.show_message)

    def _join_actions(self) -> None:
        for action in self.window.actions_by_name.values():
            action.triggered.connect(self._on_triggered)
        self.window.card.wished.connect(self._on_wished)
        self.window.action(_action_of(self._theme.scheme)).setChecked(True)
        self.window.closed.connect(self.close)

    def _table_of_wishes(self) -> dict[str, Callable[[], Any]]:
        theme, window = self._theme, self.window
        return {
            **self.troubles.wishes,
            "import_livertox": self.installing.desk.ask,
            "libraries": self.installing.libraries.show,
            "print": self._print,
            "export": self.exports.ask,
            "export_list": lambda: self.exports.ask_for_list(
                window.search.box.text(), self.browse.grouping
            ),
            "quit": window.close,
            "text_larger": partial(theme.step_scale, 1),
            "text_smaller": partial(theme.step_scale, -1),
            "text_usual": partial(theme.set_scale, 1.0),
            "outline": self._toggle_outline,
            "fold": window.reading.view.toggle_fold,
            "fold_all": window.reading.view.toggle_all_folds,
            "next_section": partial(window.reading.view.step_section, 1),
            "previous_section": partial(window.reading.view.step_section, -1),
            **{_action_of(scheme): partial(theme.set_scheme, scheme) for scheme in Scheme},
            **dict.fromkeys(LANGUAGES, self.remembering.tell_of_language),
            "search": window.search.take_focus,
            "browse": self._browse,
            "narrow": window.search.toggle_narrowing,
            "history": window.search.box.show_history,
            "find": window.reading.open_find,
            "next_match": partial(window.reading.go_to_match, 1),
            "previous_match": partial(window.reading.go_to_match, -1),
            "references": self.referring.ask,
            "compare": self.comparing.ask,
            "read": window.read,
            **self.visiting.wishes(),
            **self.tabbing.wishes(),
            "bookmark": lambda: self.collecting.toggle_bookmark(),
            "note": lambda: self.collecting.write_note(),
            "kept": lambda: self.collecting.show_list(),
            "copy_record": self._copy_record,
            "export_kept": lambda: self._exchanging.ask_where_to(),
            "import_kept": lambda: self._exchanging.ask_what(),
            "forget_read": self.remembering.forget,
            **{topic.key: partial(self._helping.show, topic, window) for topic in TOPICS},
        }

    @cached_property
    def collecting(self) -> Collecting:
        """Bookmarks and notes; made with the first library, for the window comes before."""
        from desktop.bookmarks.controller import Collecting

        return Collecting(
            self._store,
            self._theme,
            self._jobs,
            self.window,
            self.page,
            self.home,
            self.shelf,
            self.tabs.visit,
        )

    @cached_property
    def _exchanging(self) -> Exchanging:
        from desktop.bookmarks.transfer import Exchanging

        return Exchanging(self._store, self.window, self.collecting.refresh)

    def _make_following(self) -> Following:
        window = self.window
        return Following(
            visit=self.tabs.visit,
            open_tab=lambda wish: self.tabs.open(wish.address, behind=wish.behind),
            search=window.search.search_for,
            browse=self._browse_class,
            perform=lambda name: window.action(name).trigger(),
            tell=window.strip.show_message,
            hint=window.show_hint,
            parent=self,
        )

    def answer(self, text: str) -> None:
        """What the program was called with: a query, or a library file to be installed."""
        leaf = leaf_in(text)
        if leaf is not None:
            self.installing.presenter.take([leaf])
        else:
            self.window.search.search_for(text)

    def close(self) -> None:
        """Keep what is to be kept, end the work under way, then close the library."""
        self.collecting.close()
        self.remembering.close()
        self._store.close()
        self.installing.close()
        self.troubles.close()
        self._jobs.close()
        self.search.close()
        self.shelf.close()

    def _style(self) -> PageStyle:
        palette = self._theme.palette
        stripes = {letter: badge.ground for letter, badge in palette.badges.items()}
        return PageStyle(self._template, self._sheet, palette.colours(), stripes, self._theme.scale)

    def _fill(self, title: str, body: str) -> str:
        return fill_page(title, body, self._style())

    def _on_theme_changed(self) -> None:
        self.comparing.refresh()
        self.referring.refresh()
        self.page.refresh()
        if not self.window.shows_page:
            self.home.refresh()

    def _on_triggered(self) -> None:
        action = self.sender()
        if action is not None:
            self._wishes[action.objectName()]()

    def _on_wished(self, name: str) -> None:
        self._wishes[name]()

    def _on_library_opened(self, library: Library) -> None:
        self.remembering.carry()
        self.tabs.clear()
        self.collecting.refresh()
        self.page.set_library(library)
        self.search.set_library(library)
        self.browse.set_library(library)
        self.home.set_library(library)
        self.visiting.go_home()
        self.window.show_standing(error_cards.standing_of(library.manifest))
        if warning := review_words(library.manifest, date.today()):
            self.window.strip.show_message(warning)
        self.installing.libraries.refresh()
        self.remembering.resume(library)

    def _on_library_failed(self, error: LibraryError) -> None:
        self.remembering.carry()
        self.tabs.clear()
        self.page.set_library(None)
        self.search.set_unusable(told(error))
        self.browse.set_library(None)
        self.home.set_library(None)
        self.window.show_standing("")
        self.troubles.show(error)

    def _on_search_state(self, state: SearchState) -> None:
        panel = self.window.search
        panel.show_state(state)
        panel.show_explanation(self._helping.explain(panel.box.text()))

    def _browse(self) -> None:
        # The left side shows hits while something is typed, and the library while nothing is.
        self.window.search.box.clear()
        self.window.browse.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _browse_class(self, label: str) -> None:
        self.browse.choose(Grouping.DRUG_CLASS, at=label)
        self._browse()

    def _copy_record(self) -> None:
        opened, library = self.page.opened, self.shelf.library
        if opened is not None and library is not None:
            # Only here, as below: most sessions neither copy nor print.
            from desktop.page.clipboard_summary import copy_record

            copy_record(opened, library.manifest, self.window)

    def _print(self) -> None:
        library = self.shelf.library
        if library is not None:
            # Only here: nobody prints at the start.
            from desktop.printing.sources import ask_to_print

            here = self.tabs.here
            shown = here if isinstance(here, Comparison) else self._monograph()
            ask_to_print(self._theme, self._jobs, self.window, library, shown, self.browse.grouping)

    def _monograph(self) -> Monograph | None:
        opened = self.page.opened
        return opened.monograph if opened is not None else None

    def _toggle_outline(self) -> None:
        reading = self.window.reading
        reading.show_outline(not reading.shows_outline)


def _action_of(scheme: Scheme) -> str:
    """The action that chooses these colours."""
    return f"theme_{scheme.name.lower()}"
