"""What the reader chose for every window: language, paper, what pages show, the start's library."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from desktop.page.options import PageChoice, PageOptions
from index import marked

# Each language is called what it calls itself.
LANGUAGES: Final = (
    ("system", marked("Actions", "&System")),
    ("en", "&English"),
    ("de", "&Deutsch"),
)


class ReaderChoices(QObject):
    """Shared by all windows. `changed` follows every choice.

    `paper` is the name of the paper used last, None where none was; `page_options` what is shown on
    pages, without their style; `start_folder` the library that opens at the start although it is
    not among the installed ones.
    """

    changed = Signal()
    page_options_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = LANGUAGES[0][0]
        # The one that was chosen when the program started, and in which it shows all windows.
        self.language_on_show = self.language
        self.paper: str | None = None
        self.start_folder: str | None = None
        self.page_options = PageOptions()

    def set_language(self, code: Any) -> None:
        """Use that language from the next start on. Raises ValueError for one we do not have."""
        if code not in {known for known, _ in LANGUAGES}:
            raise ValueError(code)
        self.language = code
        self.changed.emit()

    def set_paper(self, name: str) -> None:
        """Offer this paper first, when something is printed."""
        self.paper = name
        self.changed.emit()

    def set_start_folder(self, folder: str | None) -> None:
        """Open the library in `folder` at the start; None for the installed one that is in use."""
        if folder != self.start_folder:
            self.start_folder = folder
            self.changed.emit()

    def shows(self, choice: PageChoice) -> bool:
        """Whether pages show this."""
        return bool(getattr(self.page_options, choice.field))

    def show(self, choice: PageChoice, wanted: bool) -> None:
        """Show this on pages, or leave it out."""
        changed: dict[str, Any] = {choice.field: wanted}
        self.page_options = replace(self.page_options, **changed)
        self.page_options_changed.emit()
        self.changed.emit()
