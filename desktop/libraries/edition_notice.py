"""Tells how old the texts of the library are, and offers a newer one that was brought along."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

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

# So many monographs tell whether a library is one of starter texts.
_LOOKED_AT: Final = 3


@dataclass(frozen=True, slots=True)
class Texts:
    """The edition of a library's texts, and whether they are starter texts: then their dates are
    those of their writing, of no edition.
    """

    edition: Edition | None
    are_starter: bool


@dataclass(frozen=True, slots=True)
class Newer:
    """The library that came with the program, where it is newer than the one in use.

    `replaces_starter`: it is another book than the starter texts in use, whatever their dates.
    """

    bundled: InstalledLibrary
    manifest: Manifest
    newest: date
    newest_in_use: date
    replaces_starter: bool = False


@dataclass(frozen=True, slots=True)
class Age:
    """How old a library is, and the newer one that there is."""

    texts: Texts
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
        messages = self._window.messages
        if warning := review_words(library.manifest, date.today()):
            messages.show_warning("review", warning)
        else:
            messages.end_warning("review")
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
        if not age.texts.are_starter:
            self._window.show_standing(standing_of(library.manifest, age.texts.edition))
        messages = self._window.messages
        newer = age.newer
        if newer is not None and self._is_new(newer.manifest.id):
            words = self._words_of(newer)
            use = partial(self._use, newer.bundled)
            messages.show_offer(words, self.tr("&Use the newer library"), use)
        elif words := age_words(age.texts.edition, date.today()):
            messages.show_message(words)

    def _words_of(self, newer: Newer) -> str:
        if newer.replaces_starter:
            return self.tr(
                "Liverleaf comes with another library: {0}, newest chapter {1}. The library "
                "in use contains starter texts."
            ).format(newer.manifest.title, newer.newest)
        return self.tr(
            "Liverleaf comes with a newer library: {0}, newest chapter {1}. The newest "
            "chapter of the library in use is of {2}."
        ).format(newer.manifest.title, newer.newest, newer.newest_in_use)

    def _use(self, bundled: InstalledLibrary) -> None:
        try:
            self._installed().use(bundled.name)
        except LiverleafError as error:
            self._window.messages.show_message(told(error))
            return
        self._current.open(bundled.folder)


def _age_of(library: Library, installed: Callable[[], Installed]) -> Age:
    texts, there = _texts_of(library), installed()
    # One that was asked for by name is not to be replaced.
    if library.folder != there.current:
        return Age(texts)
    return Age(texts, _newer_than(texts, library.manifest, there.bundled))


def _newer_than(used: Texts, manifest: Manifest, bundled: InstalledLibrary) -> Newer | None:
    brought = bundled.manifest
    # A small library is never offered for a large one, however new its texts are.
    if brought is None or bundled.in_use or brought.monographs < manifest.monographs:
        return None
    theirs = _texts_in(bundled.folder)
    if used.edition is None or theirs is None or theirs.edition is None:
        return None
    newest, newest_in_use = theirs.edition.newest, used.edition.newest
    # A starter text is dated by its writing, a chapter of LiverTox by its revision.
    if theirs.are_starter != used.are_starter:
        if theirs.are_starter:
            return None
        return Newer(bundled, brought, newest, newest_in_use, replaces_starter=True)
    return Newer(bundled, brought, newest, newest_in_use) if newest > newest_in_use else None


def _texts_in(folder: Path) -> Texts | None:
    """The texts of a library that is not open; None where it cannot be read."""
    try:
        library = Library.open(folder, verify=False)
    except LibraryError:
        return None
    with closing(library):
        return _texts_of(library)


def _texts_of(library: Library) -> Texts:
    """The first monographs of a library tell whether it is one of starter texts."""
    written = (each for each in library.summaries() if not each.listed)
    looked_at = [library.get(each.id) for each in islice(written, _LOOKED_AT)]
    are_starter = bool(looked_at) and all(each.is_starter_text for each in looked_at)
    return Texts(library.edition(), are_starter)
