"""Joins the page of a monograph to the window: opened, read, searched, folded, copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import Ask
from desktop.page.options import PageOptions
from desktop.page.panel import ReadingPanel
from desktop.page.presenter import PagePresenter
from desktop.page.selection_menu import SelectionRequest
from desktop.windows.action_table import ActionSpec, Menu
from desktop.windows.main_window import MainWindow
from index import PROGRAM, Library, Monograph, marked


class PageController(QObject):
    """Joins presenter and panel.

    `options` gives what is to be shown on a page, and its look; `library` the one in use.
    """

    target_activated = Signal(object)
    target_hovered = Signal(object)
    citations_requested = Signal(object, str)
    scale_requested = Signal(int)
    library_failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        window: MainWindow,
        panel: ReadingPanel,
        options: Callable[[], PageOptions],
        library: Callable[[], Library | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._library = library
        self.presenter = PagePresenter(jobs, options, self)
        self.presenter.library_failed.connect(self.library_failed)
        panel.target_activated.connect(self.target_activated)
        panel.target_hovered.connect(self.target_hovered)
        panel.citations_wanted.connect(self.citations_requested)
        panel.likelihood_wanted.connect(partial(window.action_table.run, "likelihood"))
        panel.view.scale_requested.connect(self.scale_requested)
        panel.view.selection_request.connect(self._on_selection)

    @property
    def monograph(self) -> Monograph | None:
        """The monograph that is shown."""
        opened = self.presenter.opened
        return opened.monograph if opened is not None else None

    def add_buttons(self, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        """Put buttons for these actions into the page's header, before its title and after it."""
        self._panel.header.add_buttons(
            tuple(map(self._window.button_of, before)), tuple(map(self._window.button_of, after))
        )

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of the page: around it, within it, and out of it."""
        return (*self._rows_of_view(), *self._rows_of_places(), *self._rows_of_copies())

    def _rows_of_view(self) -> tuple[ActionSpec, ...]:
        panel, view = self._panel, self._panel.view
        has_sections = self._has_sections
        return (
            ActionSpec(
                "outline",
                self._toggle_outline,
                Menu.VIEW,
                200,
                marked("Actions", "Show &outline"),
                ("F9",),
                is_on=lambda: panel.shows_outline,
            ),
            ActionSpec(
                "fold",
                view.toggle_fold,
                Menu.VIEW,
                210,
                marked("Actions", "&Collapse or expand section"),
                ("F8",),
                needs_page=True,
                can_run=has_sections,
            ),
            ActionSpec(
                "fold_all",
                view.toggle_all_folds,
                Menu.VIEW,
                220,
                marked("Actions", "Collapse or expand &all sections"),
                ("Shift+F8",),
                needs_page=True,
                can_run=has_sections,
            ),
        )

    def _rows_of_places(self) -> tuple[ActionSpec, ...]:
        panel, has_sections = self._panel, self._has_sections
        return (
            ActionSpec(
                "next_section",
                partial(panel.view.step_section, 1),
                Menu.GO,
                300,
                marked("Actions", "&Next section"),
                ("Alt+Down",),
                needs_page=True,
                can_run=has_sections,
            ),
            ActionSpec(
                "previous_section",
                partial(panel.view.step_section, -1),
                Menu.GO,
                310,
                marked("Actions", "&Previous section"),
                ("Alt+Up",),
                needs_page=True,
                can_run=has_sections,
            ),
            ActionSpec(
                "find",
                panel.open_find,
                Menu.EDIT,
                300,
                marked("Actions", "Find &in the page…"),
                ("Ctrl+F",),
                needs_page=True,
            ),
            ActionSpec(
                "next_match",
                partial(panel.go_to_match, 1),
                Menu.EDIT,
                310,
                marked("Actions", "Ne&xt match"),
                ("F3", "Ctrl+G"),
                needs_page=True,
            ),
            ActionSpec(
                "previous_match",
                partial(panel.go_to_match, -1),
                Menu.EDIT,
                320,
                marked("Actions", "Pre&vious match"),
                ("Shift+F3", "Ctrl+Shift+G"),
                needs_page=True,
            ),
        )

    def _has_sections(self) -> bool:
        return self._panel.has_sections

    def _rows_of_copies(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec(
                "copy_with_citation",
                self._copy_with_citation,
                Menu.EDIT,
                210,
                marked("Actions", "Copy &with citation"),
                needs_page=True,
                can_run=lambda: self._panel.view.selection is not None,
            ),
            ActionSpec(
                "copy_record",
                self._copy_record,
                Menu.EDIT,
                220,
                marked("Actions", "Copy &summary for notes"),
                ("Ctrl+Shift+C",),
                needs_page=True,
            ),
        )

    def _on_selection(self, request: SelectionRequest, words: str) -> None:
        match request:
            case SelectionRequest.COPY_WITH_CITATION:
                self._copy_with_citation()
            case SelectionRequest.LOOK_UP:
                self.target_activated.emit(Ask(words))
            case SelectionRequest.FIND:
                self._panel.find_words(words)
            case _:
                assert_never(request)

    def _copy_with_citation(self) -> None:
        """Copy the selected words, and below them the chapter, its source and its date."""
        opened, selected = self.presenter.opened, self._panel.view.selection
        if opened is None or selected is None:
            return
        # Only here: most sessions copy nothing.
        from desktop.page.copied_text import copied_text

        facts = opened.facts
        where = f"{facts.title}. {facts.source}. {facts.origin.splitlines()[-1]}. {PROGRAM}"
        QGuiApplication.clipboard().setText(f"{copied_text(selected).text.strip()}\n\n{where}")
        self._window.messages.show_message(self.tr("Copied with the citation."))

    def _toggle_outline(self) -> None:
        self._panel.show_outline(not self._panel.shows_outline)

    def _copy_record(self) -> None:
        opened, library = self.presenter.opened, self._library()
        if opened is not None and library is not None:
            # Only here: most sessions copy nothing.
            from desktop.page.clipboard_summary import copy_record

            copied = copy_record(opened, library.manifest, self._panel.view)
            self._window.messages.show_message(copied)
