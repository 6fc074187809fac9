"""Joins the comparison to the window: what is chosen, what is asked for, what is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal

from desktop.compare.model import MOST_SIDES
from desktop.jobs.jobs import Jobs
from desktop.libraries.error_cards import unreadable_card
from desktop.navigation.addresses import Address, Comparison, Place, Scroll
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from desktop.theme.theme import Theme
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import Library, marked

if TYPE_CHECKING:
    from desktop.compare.model import CompareState
    from desktop.compare.panel import ComparePanel
    from desktop.compare.presenter import ComparePresenter


class CompareController(QObject):
    """Joins presenter, panel and window; both are made when something is first compared.

    `library` gives the one in use, `options` what is to be shown and its look, `here` the place
    that is shown: what is ready after the reader has left is not shown. `selected` gives the
    monographs that are selected on the left, `recent` those that were viewed, the last first.
    `requested` is a comparison to go to.
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
        selected: Callable[[], tuple[str, ...]],
        recent: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._library = library
        self._options = options
        self._here = here
        self._selected = selected
        self._recent = recent

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row of comparing."""
        return (
            ActionSpec(
                "compare",
                self.ask,
                Menu.TOOLS,
                120,
                marked("Actions", "&Compare with…"),
                ("Ctrl+Shift+D",),
                can_run=lambda: self._library() is not None,
            ),
        )

    def show(self, comparison: Comparison, scroll: Scroll | None) -> None:
        """Show these monographs side by side."""
        self._presenter.open(comparison, scroll)

    def refresh(self) -> None:
        """Colours or text size changed."""
        here = self._here()
        if isinstance(here, Comparison):
            self._presenter.open(here)

    def ask(self) -> None:
        """Compare what is selected on the left; else choose what to set beside what is open."""
        selected = self._selected()
        if len(selected) < 2:
            self._choose()
            return
        if len(selected) > MOST_SIDES:
            self._window.messages.show_message(
                self.tr("Up to four can be compared: these are the first four selected.")
            )
        self.requested.emit(Comparison(selected[:MOST_SIDES]))

    @cached_property
    def _presenter(self) -> ComparePresenter:
        # Only here, as the panel: the window starts without them.
        from desktop.compare.presenter import ComparePresenter

        presenter = ComparePresenter(self._jobs, self._library, self._options, pictures_of, self)
        presenter.state_changed.connect(self._on_state)
        presenter.library_failed.connect(self.library_failed)
        return presenter

    @cached_property
    def _panel(self) -> ComparePanel:
        from desktop.compare.panel import ComparePanel

        panel = ComparePanel(self._theme, MOST_SIDES)
        panel.comparison_requested.connect(self.requested)
        panel.target_activated.connect(self.target_activated)
        panel.view.target_hovered.connect(self.target_hovered)
        panel.more_requested.connect(lambda: self._choose())
        panel.copied.connect(
            lambda: self._window.messages.show_message(self.tr("Copied the comparison."))
        )
        panel.view.scale_requested.connect(self._theme.step_scale)
        self._window.add_buttons(panel.bar)
        return panel

    def ask_beside(self, monograph: str) -> None:
        """Choose what to set beside this monograph."""
        self._choose((monograph,))

    def _choose(self, beside: tuple[str, ...] | None = None) -> None:
        from desktop.compare.chooser import Chooser

        if self._library() is None:
            return
        beside = self._beside() if beside is None else beside
        recent = self._recent()
        chooser = Chooser(self.tr("Compare with"), beside, self._window)
        chooser.asked.connect(lambda text, ids: self._presenter.find(text, ids, recent))
        chooser.chosen.connect(lambda ids: self.requested.emit(Comparison(ids)))
        self._presenter.choices_changed.connect(chooser.show_choices)
        self._presenter.find("", beside, recent)
        chooser.open()

    def _beside(self) -> tuple[str, ...]:
        match self._here():
            case Address(monograph=monograph):
                return (monograph,)
            case Comparison(monographs=monographs):
                return monographs
            case _:
                return ()

    def _on_state(self, state: CompareState) -> None:
        from desktop.compare.model import Compared, Failed

        if state.comparison != self._here():
            return
        match state:
            case Compared():
                self._window.show_view(self._panel, self._panel.view, state.title)
                self._panel.show_state(state)
            case Failed(message=message):
                self._window.show_card(unreadable_card(message))
            case _:
                assert_never(state)
