"""Tells how old the texts of the library are, and offers a newer one that was brought along."""

from __future__ import annotations

from collections.abc import Callable
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
    SectionKind,
)

# So many monographs tell whether a library is one of starter texts.
_LOOKED_AT: Final = 3


@dataclass(frozen=True, slots=True)
class Texts:
    """The edition of a library's texts, and whether they are starter texts."""

    edition: Edition
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
    """How old a library is, and the newer one that there is.

    The dates of starter texts are those of their writing, of no edition.
    """

    edition: Edition | None
    are_starter: bool
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
        if not age.are_starter:
            self._window.show_standing(standing_of(library.manifest, age.edition))
        messages = self._window.messages
        newer = age.newer
        if newer is not None and self._is_new(newer.manifest.id):
            words = self._words_of(newer)
            use = partial(self._use, newer.bundled)
            messages.show_offer(words, self.tr("&Use the newer one"), use)
        elif words := age_words(age.edition, date.today()):
            messages.show_message(words)

    def _words_of(self, newer: Newer) -> str:
        if newer.replaces_starter:
            return self.tr(
                "Liverleaf brought another library: {0}, with its newest chapter of {1}. The one "
                "in use holds starter texts."
            ).format(newer.manifest.name, newer.newest)
        return self.tr(
            "Liverleaf brought a newer library: {0}, with its newest chapter of {1}. The one "
            "in use is of {2}."
        ).format(newer.manifest.name, newer.newest, newer.newest_in_use)

    def _use(self, bundled: InstalledLibrary) -> None:
        try:
            self._installed().use(bundled.name)
        except LiverleafError as error:
            self._window.messages.show_message(told(error))
            return
        self._current.open(bundled.folder)


def _age_of(library: Library, installed: Callable[[], Installed]) -> Age:
    edition, are_starter = library.edition(), _holds_starter_texts(library)
    # One that was asked for by name is not to be replaced.
    if edition is None or library.folder != installed().current:
        return Age(edition, are_starter)
    return Age(edition, are_starter, _newer_than(library, edition, installed().bundled))


def _newer_than(used: Library, edition: Edition, bundled: InstalledLibrary) -> Newer | None:
    manifest = bundled.manifest
    # A small library is never offered for a large one, however new its texts are.
    if manifest is None or bundled.in_use or manifest.monographs < used.manifest.monographs:
        return None
    theirs = _texts_in(bundled.folder)
    if theirs is None:
        return None
    newest = theirs.edition.newest
    # A starter text is dated by its writing, a chapter of LiverTox by its revision.
    if theirs.are_starter != _holds_starter_texts(used):
        if theirs.are_starter:
            return None
        return Newer(bundled, manifest, newest, edition.newest, replaces_starter=True)
    return Newer(bundled, manifest, newest, edition.newest) if newest > edition.newest else None


def _texts_in(folder: Path) -> Texts | None:
    """The texts of a library that is not open; None where they have no date or cannot be read."""
    try:
        library = Library.open(folder, verify=False)
    except LibraryError:
        return None
    try:
        edition = library.edition()
        return Texts(edition, _holds_starter_texts(library)) if edition is not None else None
    finally:
        library.close()


def _holds_starter_texts(library: Library) -> bool:
    """Whether the first monographs of a library are starter texts."""
    written = (each for each in library.summaries() if not each.listed)
    looked_at = [library.get(each.id) for each in islice(written, _LOOKED_AT)]
    return bool(looked_at) and all(
        any(section.kind is SectionKind.STARTER_NOTE for _, section in each.walk())
        for each in looked_at
    )
