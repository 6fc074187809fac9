"""Joins the opening page to the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.home.panel import HomePanel
from desktop.home.presenter import HomePresenter
from desktop.jobs.jobs import Jobs
from desktop.navigation.addresses import Scroll


class HomeController(QObject):
    """Joins presenter and panel. `fill(title, body)` gives a body the look of the moment."""

    target_activated = Signal(object)
    target_hovered = Signal(object)
    scale_requested = Signal(int)
    library_failed = Signal(object)

    def __init__(self, jobs: Jobs, panel: HomePanel, fill: Callable[[str, str], str]) -> None:
        super().__init__(panel)
        self._panel = panel
        self.presenter = HomePresenter(jobs, fill, self)
        self.presenter.set_columns(panel.columns)
        panel.columns_changed.connect(self.presenter.set_columns)
        self.presenter.page_changed.connect(panel.show_page)
        self.presenter.library_failed.connect(self.library_failed)
        panel.target_activated.connect(self.target_activated)
        panel.target_hovered.connect(self.target_hovered)
        panel.scale_requested.connect(self.scale_requested)

    def scroll_to(self, scroll: Scroll | None) -> None:
        """Go where the page was scrolled to, or to its top."""
        if scroll is None:
            self._panel.go_to_top()
        else:
            self._panel.go_to_place(scroll)
