"""Joins the features into one window: makes every controller, merges their tables of actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.app.library_switch import LibrarySwitch
from desktop.app.links import LinkFollower
from desktop.app.program_watch import ProgramWatch, packaged_program
from desktop.app.reader_window import ReaderWindow
from desktop.app.router import Router
from desktop.app.row_actions import RowActions
from desktop.app.session import SessionController
from desktop.app.settings import SettingsController, empty_window, start_choice
from desktop.app.settings_rows import SettingsDialogController
from desktop.app.tab_controller import TabController
from desktop.app.window_group import WindowGroup
from desktop.bookmarks.controller import BookmarksController
from desktop.browse.controller import BrowseController
from desktop.compare.controller import CompareController
from desktop.exporting.controller import ExportController
from desktop.help.controller import HelpController
from desktop.home.controller import HomeController
from desktop.home.first_steps import FirstSteps
from desktop.importing.controller import ImportController
from desktop.jobs.jobs import Jobs
from desktop.libraries.controller import LibrariesController
from desktop.libraries.current_library import CurrentLibrary
from desktop.medications.controller import MedicationsController
from desktop.navigation.addresses import Comparison, HelpPage, Perform
from desktop.navigation.tabs import Tabs
from desktop.page.controller import PageController
from desktop.page.options import PageOptions, PageStyle
from desktop.paths import RESOURCES, leaf_in
from desktop.printing.controller import PrintController
from desktop.references.controller import ReferencesController
from desktop.search.controller import SearchController
from desktop.theme.theme import Theme
from desktop.userdata.user_store import KeptStore
from desktop.windows.action_table import ActionSpec
from desktop.windows.edit_actions import EditActions
from desktop.windows.main_window import NAVIGATION
from desktop.windows.row_menu import CompareSelected
from index import Grouping, Library, Monograph

_PAGE_BUTTONS = ("bookmark", "note")


class Composition(QObject):
    """One window. Closing it ends its jobs; closing the last one closes what they share as well.

    `group` has the other windows. The first one makes it, with `jobs` and `store`, which is the
    user's file; without one nothing outlives the window. `window` is one that may be on the screen
    already, with nothing in it.
    """

    library: CurrentLibrary
    program: ProgramWatch
    router: Router
    session: SessionController
    tab_controller: TabController

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs | None = None,
        store: KeptStore | None = None,
        window: ReaderWindow | None = None,
        group: WindowGroup | None = None,
    ) -> None:
        self.group = group or WindowGroup(theme, jobs or Jobs(), store or KeptStore())
        self._store = self.group.store
        kept = self._store.settings()
        self.window = window or empty_window(theme, kept)
        super().__init__(self.window)
        self._theme = theme
        self._jobs = self.group.jobs.beside()
        folder = RESOURCES / "page"
        self._template = (folder / "page.html").read_text(encoding="utf-8")
        self._sheet = (folder / "page.css").read_text(encoding="utf-8")
        self.window.add_panels()
        close, before = self.group.close_all, self.group.first_watch
        self.program = ProgramWatch(self.window, packaged_program(), close, before)
        self.tabs = Tabs(self.window.place, self)
        self.library = self.group.library
        # Connected first: the card that follows hides the page whose scroll place is kept.
        self.library.noticed.connect(self.tabs.leave)
        self.settings = SettingsController(theme, self.window, kept, self.group.choices)
        self._make_views()
        self._make_navigation()
        self._make_tools()
        self.window.action_table.add(self._actions())
        self.page.add_buttons(NAVIGATION, _PAGE_BUTTONS)
        self.tab_controller.refresh()
        self.router.refresh()
        self._join_library()
        self._join_links()
        self._join_rows()
        theme.changed.connect(self._on_look_changed)
        self.settings.choices.page_options_changed.connect(self._on_look_changed)
        self.window.card.button_clicked.connect(self.window.action_table.run)
        self.window.closed.connect(self.close)
        self.group.join(self)

    def _make_views(self) -> None:
        """What the window shows of a library."""
        window, theme, jobs = self.window, self._theme, self._jobs
        self.page = PageController(jobs, window, window.reading, self._options, self._library)
        self.first_steps = FirstSteps(partial(self._store.is_first, "first steps"), self)
        self.home = HomeController(jobs, window.home, self._fill_home)
        self.first_steps.changed.connect(self.home.presenter.refresh)
        self.help = HelpController(theme, self.library, self.page.presenter, self._fill, window)
        self.search = SearchController(
            jobs, window, window.search, self._explain, self._library, _hover_lines
        )
        self.browse = BrowseController(jobs, window.browse, window.search.box.clear)
        self.compare = CompareController(
            theme,
            jobs,
            window,
            self._library,
            self._options,
            lambda: self.tabs.here,
            window.selected_monographs,
            lambda: tuple(id for id, _ in self._store.recent()),
        )
        self.references = ReferencesController(
            theme, jobs, window, self._library, self._options, lambda: self.tabs.here
        )
        self.medications = MedicationsController(
            theme, jobs, window, self._library, self._options, window.search.box.text
        )

    def _make_navigation(self) -> None:
        """Where the reader is, was, and will be next time."""
        window = self.window
        self.router = Router(
            self.tabs,
            window,
            self.library,
            self.page.presenter,
            self.home,
            self.compare,
            self.references,
        )
        self.edit = EditActions(window, window.text_on_show)
        self.tab_controller = TabController(self.tabs, self._theme, window, self.library)
        self.session = SessionController(
            self._store,
            self.group.file,
            self.group.take_readings(),
            self.settings,
            window,
            self.tabs,
            self.page.presenter,
            self.home.presenter,
        )

    def _make_tools(self) -> None:
        """What the reader does with what is shown."""
        window, theme, jobs = self.window, self._theme, self._jobs
        self.importing = ImportController(theme, jobs, window)
        is_new = partial(self._store.is_new, "bundled library offered")
        self.libraries = LibrariesController(
            theme, jobs, window, self.library, is_new, start_choice(self.settings.choices)
        )
        self.settings_dialog = SettingsDialogController(
            theme, window, self.settings.choices, self.libraries
        )
        self.exporting = ExportController(
            jobs, window, self._library, self._monograph, lambda: self._left_side()[:2]
        )
        self.printing = PrintController(
            theme,
            jobs,
            window,
            self._library,
            self._on_paper,
            self._left_side,
            self._options,
            lambda: self.settings.choices.paper,
        )
        self.printing.paper_chosen.connect(self.settings.choices.set_paper)
        self.bookmarks = BookmarksController(
            self._store,
            theme,
            jobs,
            window,
            window.reading,
            self.page.presenter,
            self.home.presenter,
            self.library,
            self.tabs.visit,
        )
        self._links = LinkFollower(
            visit=self.tabs.visit,
            open_tab=lambda request: self.tabs.open(request.address, behind=request.behind),
            search=window.search.search_for,
            browse=self.browse.browse_class,
            perform=window.action_table.run,
            tell=window.messages.show_message,
            hint=window.show_hint,
            parent=self,
        )

    def _join_rows(self) -> None:
        """The menus of hits and of the browse tree, and the button that compares several."""
        window = self.window
        rows = RowActions(
            go_to=self._links.follow,
            compare=self.compare.ask_beside,
            bookmark=self.bookmarks.add_bookmark,
            tell=window.messages.show_message,
            parent=self,
        )
        button = CompareSelected(window.selected_monographs)
        button.clicked.connect(self.compare.ask)
        window.search.add_below(button)
        for requested in (self.search.row_requested, window.browse.row_requested):
            requested.connect(rows.carry_out)
        self.search.row_menu.selection_changed.connect(button.refresh)
        window.browse.selection_changed.connect(button.refresh)
        self.search.presenter.state_changed.connect(lambda _: button.refresh())

    def _actions(self) -> Iterator[ActionSpec]:
        yield from self.group.actions(self.window)
        for controller in (
            *(self.libraries, self.importing, self.printing, self.exporting, self.settings),
            *(
                self.settings_dialog,
                self.page,
                self.search,
                self.browse,
                self.references,
                self.compare,
            ),
            *(
                self.medications,
                self.router,
                self.tab_controller,
                self.bookmarks,
                self.session,
                self.edit,
                self.help,
                self.first_steps,
            ),
        ):
            yield from controller.actions()

    def _join_library(self) -> None:
        for reader in (
            *(self.search, self.browse, self.page, self.home),
            *(self.compare, self.references, self.medications),
        ):
            reader.library_failed.connect(self.library.fail)
        self.switch = LibrarySwitch(self)
        self.importing.imported.connect(self.library.open)
        self.importing.library_found.connect(self.library.open)
        self.libraries.install_requested.connect(self.importing.ask_for_leaf)
        for teller in (self.importing, self.libraries, self.exporting, self.search, self.printing):
            teller.told.connect(self.window.messages.show_message)

    def _join_links(self) -> None:
        for view in (self.page, self.home, self.compare, self.references):
            view.target_hovered.connect(self._links.hover)
        for source in (
            *(self.page, self.home, self.compare, self.references),
            *(self.search, self.browse, self.help, self.medications),
        ):
            source.target_activated.connect(self._links.follow)
        for place in (self.compare, self.references, self.search):
            place.requested.connect(self.tabs.visit)
        self.medications.comparison_requested.connect(self.tabs.visit)
        self.medications.print_requested.connect(self.printing.ask_for_rows)
        self.medications.told.connect(self.window.messages.show_message)
        for text in (self.page, self.home):
            text.scale_requested.connect(self._theme.step_scale)
        self.search.address_rested.connect(self.tabs.look_at)
        self.tabs.moved.connect(self.window.messages.leave_page)
        self.tabs.changed.connect(lambda: self.search.show_open(self.tabs.here))
        self.browse.left.connect(self.window.search.take_focus)
        self.page.citations_requested.connect(self.exporting.copy_citations)
        self.session.forgotten.connect(self.router.start_over)

    def answer(self, text: str) -> None:
        """What the program was called with: a query, or a library file to be installed."""
        leaf = leaf_in(text)
        if leaf is not None:
            self.importing.presenter.take([leaf])
        else:
            self.window.search.search_for(text)

    def name(self, folder: Path | None) -> None:
        """The program was started with the library in `folder`, whatever is installed."""
        self.group.named = folder
        self.importing.presenter.named = folder
        self.libraries.name(folder)

    def forget(self) -> None:
        """The history was deleted in another window: this one begins anew."""
        self.session.forget_here()
        self.router.start_over()

    def close(self) -> None:
        """Save the user's file and end the running work; with the last window close the library."""
        if len(self.group.windows) == 1:
            self.group.ending.emit()
        self.group.restart_wanted |= self.program.restart_wanted
        self.medications.close()
        self.bookmarks.close()
        self.importing.close()
        self.libraries.close()
        self._jobs.close()
        self.search.presenter.close()
        self.search.hit_facts.close()
        self.group.leave(self)

    def _options(self) -> PageOptions:
        """What the reader chose to see on a page, in the colours and text size in use."""
        return replace(self.settings.choices.page_options, style=self._style())

    def _style(self) -> PageStyle:
        palette = self._theme.palette
        stripes = {letter: badge.ground for letter, badge in palette.badges.items()}
        return PageStyle(self._template, self._sheet, palette.colours(), stripes, self._theme.scale)

    def _fill(self, title: str, body: str) -> str:
        return self._style().page(title, body)

    def _fill_home(self, title: str, body: str) -> str:
        return self._fill(title, self.first_steps.before(body))

    def _library(self) -> Library | None:
        return self.library.library

    def _explain(self, text: str) -> tuple[str, HelpPage | Perform] | None:
        """What is said above the hits of a query: what help says, or that it may be a list."""
        return self.help.explain(text) or self.medications.offer(text)

    def _monograph(self) -> Monograph | None:
        return self.page.monograph

    def _on_paper(self) -> Monograph | Comparison | None:
        here = self.tabs.here
        return here if isinstance(here, Comparison) else self._monograph()

    def _left_side(self) -> tuple[str, Grouping, tuple[str, ...]]:
        """The query, the grouping shown while it is empty, and the names of the group there."""
        tree = self.window.browse.tree
        group = tree.group if tree is not None else ()
        return self.window.search.box.text(), self.browse.presenter.grouping, group

    def _on_look_changed(self) -> None:
        self.compare.refresh()
        self.references.refresh()
        self.medications.refresh()
        self.page.presenter.refresh()
        if not self.window.shows_page:
            self.home.presenter.refresh()


def _hover_lines(monograph: Monograph) -> tuple[str, ...]:
    # Only here: the window starts without it.
    from desktop.page.hover_facts import hover_lines

    return hover_lines(monograph)
