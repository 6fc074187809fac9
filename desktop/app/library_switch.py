"""What a window does when another library is opened, when it fails, is lost, or is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.i18n.translate import told
from index import Library, LibraryError

if TYPE_CHECKING:
    from desktop.app.composition import Composition


class LibrarySwitch(QObject):
    """Hands the library in use to all that shows it in one window."""

    def __init__(self, of: Composition) -> None:
        super().__init__(of.window)
        self._of = of
        library = of.library
        library.opened.connect(self._on_opened)
        library.failed.connect(self._on_failed)
        library.lost.connect(self._on_lost)
        library.found.connect(self._on_found)
        library.renewed.connect(self._on_renewed)

    def catch_up(self) -> None:
        """Show the library that is in use already, or why there is none."""
        current = self._of.library
        if current.library is not None:
            self._on_opened(current.library)
        elif current.error is not None:
            self._on_failed(current.error)

    def _on_opened(self, library: Library) -> None:
        of = self._of
        of.session.carry()
        of.tabs.clear()
        of.window.messages.end_warning("library")
        of.bookmarks.refresh()
        of.page.presenter.set_library(library)
        of.search.hit_facts.close()
        of.search.presenter.set_library(library)
        of.browse.presenter.set_library(library)
        of.home.presenter.set_library(library)
        of.medications.refresh()
        of.router.go_home()
        of.libraries.greet(library)
        of.session.resume(library)

    def _on_lost(self, error: LibraryError) -> None:
        """What is on show and what is typed stay: a share may be back in a moment."""
        stays = self.tr("What is shown stays. Liverleaf keeps trying to reach the library.")
        again = self.tr("&Try again")
        words = f"{told(error)} {stays}"
        self._of.window.messages.show_warning("library", words, again, self._try_again)

    def _try_again(self) -> None:
        self._of.window.messages.show_message(self.tr("Looking for the library …"))
        self._of.library.try_again()

    def _on_found(self, library: Library) -> None:
        self._take_again(library, self.tr("The library can be reached again."))

    def _on_renewed(self, library: Library) -> None:
        self._take_again(library, self.tr("The library was replaced, and is open again."))

    def _take_again(self, library: Library, words: str) -> None:
        of = self._of
        for presenter in (of.page.presenter, of.browse.presenter, of.home.presenter):
            presenter.use(library)
        of.window.messages.end_warning("library")
        of.window.messages.show_message(words)
        of.search.presenter.set_library(library)
        of.router.show_again()

    def _on_failed(self, error: LibraryError) -> None:
        of = self._of
        of.session.carry()
        of.tabs.clear()
        of.page.presenter.set_library(None)
        of.search.hit_facts.close()
        of.search.presenter.set_unusable(told(error))
        of.browse.presenter.set_library(None)
        of.home.presenter.set_library(None)
        of.window.show_standing("")
        of.libraries.recovery.show(error)
