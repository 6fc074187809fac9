"""The installed libraries: listed, taken into use, removed and saved as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.i18n.translate import told
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.libraries.model import LibrariesState, Role, row_of
from index import Installed, InstalledLibrary, LiverleafError, Manifest


class LibrariesPresenter(QObject):
    """Turns requests into a `LibrariesState`.

    `chosen` gives the folder of a library to be opened; `start_chosen` one that is to be opened at
    every start although it is not installed; `told` is a line that answers a request.
    """

    state_changed = Signal(object)
    chosen = Signal(object)
    start_chosen = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        installed: Callable[[], Installed],
        trusted: Callable[[], Sequence[Path]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._installed = installed
        self._trusted = trusted
        self.named: Path | None = None
        # The library that the window shows; the one of the start, where it is not installed.
        self.open_folder: Path | None = None
        self.start_folder: Callable[[], Path | None] = lambda: None
        self._changing = False
        self.state = LibrariesState()

    def refresh(self) -> None:
        """Read again what is installed; a running change does so when it ends."""
        if not self._changing:
            job = self._job(lambda installed: None)
            self._jobs.run_newest("libraries", job, partial(self._on_done, "", None))

    def use(self, name: str) -> None:
        """Take a library into use, now and from the next start on."""
        row = next((row for row in self.state.rows if row.name == name), None)
        if row is None:
            return
        words = self.tr("{0} is now in use.").format(row.title)
        if not row.elsewhere:
            self._change(lambda installed: installed.use(name), words, row.folder)
            return
        self.start_chosen.emit(row.folder)
        self.told.emit(words)
        if row.in_use:
            self.refresh()
        else:
            self.chosen.emit(row.folder)

    def go_back(self) -> None:
        """Use the library again that was in use before."""
        if self.state.before is not None:
            self.use(self.state.before)

    def remove(self, name: str) -> None:
        """Remove a library that is not in use."""
        words = self.tr("{0} was removed.").format(self.state.title_of(name))
        self._change(lambda installed: installed.remove(name), words)

    def save(self, name: str, file: Path) -> None:
        """Save a library as one file."""
        folder = next((row.folder for row in self.state.rows if row.name == name), None)
        if folder is None or self.state.saving is not None:
            return
        self._show(replace(self.state, saving=0.0))
        then = partial(self._on_saved, file)
        self._jobs.run_long("save", partial(_pack, folder, file), self._on_saving, then)

    def _change(
        self, work: Callable[[Installed], None], words: str, folder: Path | None = None
    ) -> None:
        # One at a time, and never dropped for a newer request, which would leave a change half
        # done.
        if self._changing:
            return
        self._changing = True
        self._jobs.forget("libraries")
        then = partial(self._on_changed, words, folder)
        self._jobs.run_newest("libraries change", self._job(work), then)

    def _job(self, work: Callable[[Installed], None]) -> Callable[[], LibrariesState]:
        folders = Folders(self.open_folder, self.start_folder())
        return partial(_done_and_listed, work, self._installed(), tuple(self._trusted()), folders)

    def _on_changed(self, words: str, folder: Path | None, result: Result[LibrariesState]) -> None:
        self._changing = False
        self._on_done(words, folder, result)

    def _on_done(self, words: str, folder: Path | None, result: Result[LibrariesState]) -> None:
        match result:
            case Ok(value=state):
                self._show(replace(state, saving=self.state.saving))
                if words:
                    self.told.emit(words)
                if folder is not None:
                    self.chosen.emit(folder)
            case Err(error=LiverleafError() as error):
                self.told.emit(told(error))
            case Err(error=error):
                raise error

    def _on_saving(self, fraction: float) -> None:
        self._show(replace(self.state, saving=fraction))

    def _on_saved(self, file: Path, result: Result[Manifest]) -> None:
        self._show(replace(self.state, saving=None))
        match result:
            case Ok(value=manifest):
                self.told.emit(self.tr("Saved {0} as {1}.").format(manifest.title, file))
            case Err(error=LiverleafError() as error):
                self.told.emit(told(error))
            case Err(error=error):
                raise error

    def _show(self, state: LibrariesState) -> None:
        self.state = replace(state, named=self.named)
        self.state_changed.emit(self.state)


@dataclass(frozen=True, slots=True)
class Folders:
    """The library that the window shows, and the one of the start where it is not installed."""

    opened: Path | None
    at_start: Path | None


def _done_and_listed(
    work: Callable[[Installed], None],
    installed: Installed,
    trusted: Sequence[Path],
    folders: Folders,
) -> LibrariesState:
    # Only here: signatures are loaded with the dialog, not with the window.
    from index import trusted_keys

    work(installed)
    keys = trusted_keys(trusted)
    listed = installed.listed()
    here = {library.folder.resolve() for library in listed}
    others = [folder for folder in (folders.opened, folders.at_start) if folder is not None]
    elsewhere = {folder.resolve(): folder for folder in others if folder.resolve() not in here}
    started = (folders.at_start or installed.current).resolve()
    opened = folders.opened.resolve() if folders.opened is not None else started

    def role_of(library: InstalledLibrary) -> Role:
        place = library.folder.resolve()
        return Role(place == opened, place == started, place in elsewhere)

    libraries = (*listed, *map(installed.beside, elsewhere.values()))
    rows = tuple(row_of(library, keys, role_of(library)) for library in libraries)
    before = installed.in_use if opened in elsewhere else installed.before
    return LibrariesState(rows, before)


def _pack(folder: Path, file: Path, tell: Callable[[float], None]) -> Manifest:
    from index import pack_library

    return pack_library(folder, file, on_progress=tell)
