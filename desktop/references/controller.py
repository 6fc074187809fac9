"""Joins the view of references to the window; it is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import Address, Place, ReferencesPage
from desktop.page.options import PageOptions
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import CitedWork, Library, marked

if TYPE_CHECKING:
    from desktop.references.model import Cited, Listed
    from desktop.references.panel import ReferencesPanel
    from desktop.references.presenter import ReferencesPresenter


class ReferencesController(QObject):
    """Joins presenter, panel and window.

    `library` gives the one in use, `options` what is to be shown and its look, `here` the place
    that is shown. `requested` is the page of references, to go to.
    """

    requested = Signal(object)
    target_activated = Signal(object)
    target_hovered = Signal(object)
    library_failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        window: MainWindow,
        library: Callable[[], Library | None],
        options: Callable[[], PageOptions],
        here: Callable[[], Place | None],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._library = library
        self._options = options
        self._here = here
        self._of: Library | None = None

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row of the references."""
        return (
            ActionSpec(
                "references",
                self.ask,
                Menu.TOOLS,
                130,
                marked("Actions", "&References of the library"),
                ("Ctrl+Shift+R",),
                can_run=lambda: self._library() is not None,
            ),
        )

    def ask(self) -> None:
        """Go to the references, if there is a library."""
        if self._library() is not None:
            self.requested.emit(ReferencesPage())

    def show(self) -> None:
        """Show the references as they were left; from the beginning in another library."""
        panel, library = self._panel, self._library()
        self._window.show_view(panel, panel.text, self.tr("References"))
        if library is not self._of:
            self._of = library
            panel.clear()
        self._presenter.ask(panel.asked)
        panel.box.setFocus()

    def refresh(self) -> None:
        """Colours or text size changed."""
        chosen = self._panel.table.chosen if self._here() == ReferencesPage() else None
        if chosen is not None:
            self._presenter.open(chosen)

    @cached_property
    def _presenter(self) -> ReferencesPresenter:
        # Only here, as the panel: the window starts without them.
        from desktop.references.presenter import ReferencesPresenter

        presenter = ReferencesPresenter(self._jobs, self._library, self._options, self)
        presenter.listed.connect(self._on_listed)
        presenter.cited.connect(self._on_cited)
        presenter.library_failed.connect(self.library_failed)
        return presenter

    @cached_property
    def _panel(self) -> ReferencesPanel:
        from desktop.references.panel import ReferencesPanel
        from desktop.references.work_actions import WorkActions

        panel = ReferencesPanel(self._theme)
        panel.requested.connect(self._presenter.ask)
        panel.work_chosen.connect(self._presenter.open)
        panel.work_activated.connect(self._open)
        panel.target_activated.connect(self.target_activated)
        panel.text.target_hovered.connect(self.target_hovered)
        panel.text.scale_requested.connect(self._theme.step_scale)
        self._window.add_buttons(panel.bar)
        actions = WorkActions(self._jobs, panel.table, self._library)
        actions.told.connect(self._window.messages.show_message)
        panel.add_actions(actions.bar)
        return panel

    def _on_listed(self, listed: Listed) -> None:
        self._panel.show_listed(listed)

    def _on_cited(self, cited: Cited) -> None:
        self._panel.show_cited(cited)

    def _open(self, work: CitedWork) -> None:
        """Open the first monograph that cites a work, at the place where it does."""
        library = self._library()
        if library is not None:
            first = library.references(work)[0]
            address = Address(first.monograph, first.section, reference=first.reference.key)
            self.target_activated.emit(address)
