"""Imports off the GUI thread: asked for, told how far it is, called off, and its report kept."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.importing.model import (
    Asking,
    Cancelling,
    Choosing,
    Done,
    Failed,
    Idle,
    ImportState,
    Plan,
    Running,
    is_source,
)
from desktop.importing.report import report_text
from desktop.jobs import Err, Jobs, Ok, Result
from index import LiverleafError

if TYPE_CHECKING:
    from index import BuildReport, Progress

_TOLD_EVERY: Final = 0.1
# What reading takes of a whole import; the rest is writing the index, of which nothing is told.
_READING_SHARE: Final = 0.87
_TELLING: Final = 0.03


class ImportPresenter(QObject):
    """Turns wishes into an `ImportState`. `target` names the folder a library is installed in.

    `imported` gives the folder of a new library; `told` is a line that answers a wish.
    """

    state_changed = Signal(object)
    imported = Signal(object)
    told = Signal(str)

    def __init__(
        self, jobs: Jobs, target: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._target = target
        self._cancelled = threading.Event()
        self._started = 0.0
        self.state: ImportState = Idle()

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return isinstance(self.state, Running | Cancelling)

    @property
    def report(self) -> str:
        """The report of the import that is done, as text; '' while there is none."""
        return report_text(self.state.report) if isinstance(self.state, Done) else ""

    def choose(self) -> None:
        """Ask for a source, unless an import is under way."""
        if not self.is_running:
            self._show(Choosing())

    def take(self, sources: Sequence[Path]) -> None:
        """Ask whether to import `sources`."""
        if self.is_running:
            self.told.emit(self.tr("An import is under way. Wait for it, or cancel it first."))
            return
        if not sources or not all(is_source(source) for source in sources):
            words = self.tr("Liverleaf imports .tar.gz archives, folders, and .nxml or .txt files.")
            self.told.emit(words)
            return
        target = self._target()
        self._show(Asking(Plan(tuple(sources), target, target.exists())))

    def begin(self) -> None:
        """Import what was asked about, or what failed before."""
        if not isinstance(self.state, Asking | Failed):
            return
        plan = self.state.plan
        self._cancelled = threading.Event()
        self._started = time.monotonic()
        self._show(Running(plan, self.tr("Opening the source"), 0, None, None))
        work = partial(_build, plan, self._cancelled)
        self._jobs.run_long("import", work, self._on_progress, self._on_ended)

    def cancel(self) -> None:
        """Call the import off; it ends within moments and leaves nothing behind."""
        if isinstance(self.state, Running):
            self._cancelled.set()
            self._show(Cancelling(self.state.plan))

    def dismiss(self) -> None:
        """What was to be seen was seen; an import under way goes on."""
        if not self.is_running:
            self._show(Idle())

    def close(self) -> None:
        """End an import under way: the window is going."""
        self._cancelled.set()

    def save_report(self, path: Path) -> None:
        """Write the report of the import into a text file."""
        if not isinstance(self.state, Done):
            return
        try:
            path.write_text(self.report, encoding="utf-8")
        except OSError as error:
            words = self.tr("The report cannot be saved as {0}: {1}. Choose another folder.")
            self.told.emit(words.format(path, error.strerror))
        else:
            self.told.emit(self.tr("Saved the report as {0}.").format(path))

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

    def _on_ended(self, result: Result[BuildReport]) -> None:
        # Loaded by now, and not before.
        from index import BuildCancelled

        if not isinstance(self.state, Running | Cancelling):
            return
        plan = self.state.plan
        match result:
            case Ok(value=report):
                self._show(Done(plan, report))
                self.imported.emit(report.target)
            case Err(error=BuildCancelled()):
                self._show(Idle())
                words = self.tr("The import was cancelled. The library you have stays in use.")
                self.told.emit(words)
            case Err(error=error):
                self._show(Failed(plan, error))
                if not isinstance(error, LiverleafError):
                    raise error

    def _show(self, state: ImportState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _build(plan: Plan, cancelled: threading.Event, tell: Callable[[Progress], None]) -> BuildReport:
    """The work itself, on a thread of its own; tells its progress a few times a second."""
    # Only here: the importer loads lxml, sqlite-utils and the index writer.
    from index import build_library

    last = 0.0
    step = ""

    def tell_sometimes(progress: Progress) -> None:
        nonlocal last, step
        now = time.monotonic()
        if progress.step != step or now - last >= _TOLD_EVERY:
            last, step = now, progress.step
            tell(progress)

    return build_library(
        plan.sources,
        plan.target,
        name=plan.name,
        on_progress=tell_sometimes,
        is_cancelled=cancelled.is_set,
    )
