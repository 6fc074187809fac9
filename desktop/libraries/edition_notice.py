"""Tells how old the texts of the library are, and offers a newer one that was brought along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.i18n.translate import told
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.libraries.current_library import CurrentLibrary
from desktop.libraries.error_cards import standing_of
from desktop.libraries.model import age_words, review_words
from desktop.windows.main_window import MainWindow
from index import (
    Edition,
    Installed,
    InstalledLibrary,
    Library,
    LibraryError,
    LiverleafError,
    Manifest,
)


@dataclass(frozen=True, slots=True)
class Newer:
    """The library that came with the program, where it is newer than the one in use."""

    bundled: InstalledLibrary
    manifest: Manifest
    newest: date
    newest_in_use: date


@dataclass(frozen=True, slots=True)
class Age:
    """How old a library is, and the newer one that there is."""

    edition: Edition | None
    newer: Newer | None = None


class EditionNotice(QObject):
    """Looks at each library that is opened, when nobody waits for anything.

    `is_new` says whether a library of that id was never offered before, and remembers it.
    """

    def __init__(
        self,
        jobs: Jobs,
        window: MainWindow,
        current: CurrentLibrary,
        is_new: Callable[[str], bool],
        installed: Callable[[], Installed],
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._current = current
        self._is_new = is_new
        self._installed = installed

    def greet(self, library: Library) -> None:
        """Say which library this is, and what there is to say of its age."""
        self._window.show_standing(standing_of(library.manifest))
        if warning := review_words(library.manifest, date.today()):
            self._window.messages.show_message(warning)
        look = partial(_age_of, library, self._installed)
        self._jobs.run_later("edition", look, partial(self._on_age, library))

    def _on_age(self, library: Library, result: Result[Age]) -> None:
        match result:
            case Ok(value=age):
                self._show(library, age)
            case Err(error=LibraryError()):
                # Whoever reads the library says so; its age is no reason for a card.
                pass
            case Err(error=error):
                raise error

    def _show(self, library: Library, age: Age) -> None:
        if self._current.library is not library:
            return
        self._window.show_standing(standing_of(library.manifest, age.edition))
        messages = self._window.messages
        newer = age.newer
        if newer is not None and self._is_new(newer.manifest.id):
            words = self.tr(
                "Liverleaf brought a newer library: {0}, with its newest chapter of {1}. The one "
                "in use is of {2}."
            ).format(newer.manifest.name, newer.newest, newer.newest_in_use)
            use = partial(self._use, newer.bundled)
            messages.show_offer(words, self.tr("&Use the newer one"), use)
        elif words := age_words(age.edition, date.today()):
            messages.show_message(words)

    def _use(self, bundled: InstalledLibrary) -> None:
        try:
            self._installed().use(bundled.name)
        except LiverleafError as error:
            self._window.messages.show_message(told(error))
            return
        self._current.open(bundled.folder)


def _age_of(library: Library, installed: Callable[[], Installed]) -> Age:
    edition = library.edition()
    # One that was asked for by name is not to be replaced.
    if edition is None or library.folder != installed().current:
        return Age(edition)
    return Age(edition, _newer_than(library.manifest, edition, installed().bundled))


def _newer_than(used: Manifest, edition: Edition, bundled: InstalledLibrary) -> Newer | None:
    manifest = bundled.manifest
    # A small library is never offered for a large one, however new its texts are.
    if manifest is None or bundled.in_use or manifest.monographs < used.monographs:
        return None
    theirs = _edition_of(bundled.folder)
    if theirs is None or theirs.newest <= edition.newest:
        return None
    return Newer(bundled, manifest, theirs.newest, edition.newest)


def _edition_of(folder: Path) -> Edition | None:
    """The edition of a library that is not open; None where it cannot be read."""
    try:
        library = Library.open(folder, verify=False)
    except LibraryError:
        return None
    try:
        return library.edition()
    finally:
        library.close()
