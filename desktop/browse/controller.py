"""Joins browsing to the window: the library in groups, beside the search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from desktop.browse.panel import BrowsePanel
from desktop.browse.presenter import BrowsePresenter
from desktop.jobs.jobs import Jobs
from desktop.theme.announcer import announce
from desktop.windows.action_table import ActionSpec, Menu
from index import Grouping, marked


class BrowseController(QObject):
    """Joins presenter and panel. `clear_search` makes room: the left side shows hits or groups."""

    target_activated = Signal(object)
    left = Signal()
    library_failed = Signal(object)

    def __init__(self, jobs: Jobs, panel: BrowsePanel, clear_search: Callable[[], None]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._clear_search = clear_search
        self.presenter = BrowsePresenter(jobs, self)
        panel.grouping_requested.connect(self.presenter.choose)
        panel.address_activated.connect(self.target_activated)
        panel.left.connect(self.left)
        self.presenter.state_changed.connect(panel.show_state)
        self.presenter.library_failed.connect(self.library_failed)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of browsing; the second is what a link of the opening page asks for."""
        return (
            ActionSpec(
                "browse",
                self.browse,
                Menu.GO,
                210,
                marked("Actions", "Bro&wse the library"),
                ("Ctrl+B",),
            ),
            ActionSpec("browse_classes", self.browse_classes),
        )

    def browse(self) -> None:
        """Show the groups and give them the focus."""
        self._clear_search()
        self._panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self._panel, self._panel.place)

    def browse_classes(self) -> None:
        """Show the library grouped by drug class."""
        self.presenter.choose(Grouping.DRUG_CLASS)
        self.browse()

    def browse_class(self, label: str) -> None:
        """Show the drug class of that label."""
        self.presenter.choose(Grouping.DRUG_CLASS, at=label)
        self.browse()
