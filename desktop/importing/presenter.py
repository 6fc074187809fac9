"""Runs imports off the GUI thread: start, progress, cancellation and report."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n.translate import told
from desktop.importing.import_report import report_text
from desktop.importing.model import (
    Arrived,
    Asking,
    Cancelling,
    Choosing,
    Done,
    Failed,
    Idle,
    ImportState,
    LeafPlan,
    Offered,
    Plan,
    Refused,
    Running,
    is_leaf,
    is_library,
    is_source,
)
from desktop.importing.workers import Sometimes, build, install, offer_in
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from index import Installed, LiverleafError, StorageError, marked

if TYPE_CHECKING:
    from index import BuildReport, Offer, Progress

# The share of reading in the time of an import; the rest, writing the index, has no progress.
_READING_SHARE: Final = 0.87
_TELLING: Final = 0.03


class ImportPresenter(QObject):
    """Turns requests into an `ImportState`.

    `installed` gives the installed libraries; `trusted` the folders of the keys that are trusted
    for library files, first the user's own. `named` is the library given by `--library` or
    `LIVERLEAF_LIBRARY`. `imported` emits the folder of a new library, `library_found` that of
    one that was given as if it were a source; `told` a line that answers a request.
    """

    state_changed = Signal(object)
    imported = Signal(object)
    library_found = Signal(object)
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
        self._cancelled = threading.Event()
        self._started = 0.0
        self.state: ImportState = Idle()

    @property
    def is_running(self) -> bool:
        """Whether an import is running."""
        return isinstance(self.state, Running | Cancelling)

    @property
    def report(self) -> str:
        """The report of the finished import, as text; '' while there is none."""
        return report_text(self.state.report) if isinstance(self.state, Done) else ""

    def choose(self) -> None:
        """Ask for a source, unless an import is running."""
        if not self.is_running:
            self._show(Choosing())

    def take(self, sources: Sequence[Path]) -> None:
        """Ask whether to import `sources`, or to install them where they are one library file."""
        if self.is_running:
            self.told.emit(
                self.tr("An import is in progress. Wait until it is finished, or cancel it first.")
            )
            return
        if len(sources) == 1 and is_leaf(sources[0]):
            self._look_at(sources[0])
            return
        if len(sources) == 1 and is_library(sources[0]):
            self._show(Idle())
            self.library_found.emit(sources[0])
            return
        if not sources or not all(is_source(source) for source in sources):
            words = self.tr(
                "Liverleaf imports .tar.gz archives, folders, and .nxml or .txt files, and "
                "installs .leaf files one at a time."
            )
            self.told.emit(words)
            return
        self._show(Asking(Plan(tuple(sources), self._installed().folder, self.named)))

    def begin(self, *, trust: bool = False) -> None:
        """Start the import or installation that was asked about, or that failed before.

        `trust` says to trust the key of a library file from now on.
        """
        if not isinstance(self.state, Asking | Offered | Failed):
            return
        plan = self.state.plan
        if isinstance(plan, LeafPlan):
            plan = replace(plan, trust=plan.trust or trust)
        self._cancelled = threading.Event()
        self._started = time.monotonic()
        self._show(Running(plan, marked("Index", "Opening the source"), 0, None, None))
        work = partial(self._work, plan, self._cancelled)
        self._jobs.run_long("import", work, self._on_progress, self._on_ended)

    def cancel(self) -> None:
        """Cancel the import; it ends within moments and leaves no files."""
        if isinstance(self.state, Running):
            self._cancelled.set()
            self._show(Cancelling(self.state.plan))

    def dismiss(self) -> None:
        """Return to the idle state, unless an import is running."""
        if not self.is_running:
            self._show(Idle())

    def close(self) -> None:
        """End a running import: the window closes."""
        self._cancelled.set()

    def save_report(self, path: Path) -> None:
        """Write the report of the import into a text file."""
        if not isinstance(self.state, Done):
            return
        # Imported here, as below: the window starts without it.
        from index import save_text

        try:
            save_text(path, self.report)
        except StorageError as error:
            self.told.emit(self.tr("The report cannot be saved. {0}").format(told(error)))
        else:
            self.told.emit(self.tr("Saved the report as {0}.").format(path))

    def _look_at(self, path: Path) -> None:
        work = partial(offer_in, path, tuple(self._trusted()))
        self._jobs.run_newest("leaf", work, partial(self._on_looked, path))

    def _on_looked(self, path: Path, result: Result[Offer]) -> None:
        # Imported here: the work has loaded it, the start of the window has not.
        from index import is_older

        match result:
            case _ if self.is_running:
                pass
            case Ok(value=offer):
                installed = self._installed()
                rival = installed.manifest_in_use
                than = rival if is_older(offer, rival) else None
                self._show(Offered(LeafPlan(offer, installed.folder, self.named, than)))
            case Err(error=error):
                self._show(Refused(path, error))
                if not isinstance(error, LiverleafError):
                    raise error

    def _work(
        self, plan: Plan | LeafPlan, cancelled: threading.Event, tell: Callable[[Progress], None]
    ) -> BuildReport | Path:
        """Do the import, on its own thread; reports the progress a few times a second."""
        sometimes = Sometimes(tell)
        if isinstance(plan, LeafPlan):
            own, *_ = self._trusted()
            return install(plan, self._installed(), own, sometimes, cancelled)
        return build(plan, self._installed(), sometimes, cancelled)

    def _on_progress(self, progress: Progress) -> None:
        if not isinstance(self.state, Running):
            return
        reading = progress.fraction < 1
        done = progress.fraction * _READING_SHARE
        left = None
        if reading and done > _TELLING:
            left = (time.monotonic() - self._started) / done * (1 - done)
        part = done if reading else None
        self._show(Running(self.state.plan, progress.step, progress.read, part, left))

    def _on_ended(self, result: Result[BuildReport | Path]) -> None:
        # Imported here: the work has loaded it, the start of the window has not.
        from index import BuildCancelled

        if not isinstance(self.state, Running | Cancelling):
            return
        plan = self.state.plan
        match result:
            case Ok(value=Path() as folder) if isinstance(plan, LeafPlan):
                self._show(Arrived(plan))
                self.imported.emit(folder)
            case Ok(value=report) if isinstance(plan, Plan) and not isinstance(report, Path):
                self._show(Done(plan, report))
                self.imported.emit(report.target)
            case Err(error=BuildCancelled()):
                self._show(Idle())
                words = self.tr("Cancelled. The current library stays in use.")
                self.told.emit(words)
            case Err(error=error):
                self._show(Failed(plan, error))
                if not isinstance(error, LiverleafError):
                    raise error

    def _show(self, state: ImportState) -> None:
        self.state = state
        self.state_changed.emit(state)
