"""How long a key takes in the real window until its hits are painted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.benchmarks.typed import Typed

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app.composition import Composition
from desktop.jobs.jobs import Jobs
from desktop.search.model import Hits, Nothing, SearchState
from desktop.theme.theme import Scheme, Theme, load_fonts
from desktop.userdata.user_store import KeptStore
from index import Query

_LONGEST_S: Final = 5.0
_LOOK_MS: Final = 200


class _Window(QObject):
    """The real window on a library, and what of its list was painted last."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__()
        load_fonts()
        self.composition = Composition(Theme(application, Scheme.LIGHT), Jobs(), KeptStore(None))
        self.panel = self.composition.window.search
        self._answered = self._painted = ""
        self._ready = False
        self.composition.search.presenter.state_changed.connect(self._on_state)
        self.panel.hits.viewport().installEventFilter(self)
        self._alarm = QTimer(self)
        self._alarm.start(_LOOK_MS)
        self.composition.window.show()
        self.composition.library.open(folder)
        self._wait(lambda: self._ready)

    def press(self, letter: str) -> float:
        """Milliseconds from a key to the end of the paint that shows what it found."""
        started = time.perf_counter()
        QTest.keyClicks(self.panel.box, letter)
        wanted = Query.from_text(self.panel.box.text()).text
        self._wait(lambda: self._painted == wanted)
        return (time.perf_counter() - started) * 1000

    def start(self, text: str) -> None:
        """Begin a query."""
        self.panel.box.setText("")
        self.settle()
        self.panel.box.setText(text)
        self.settle()

    def settle(self) -> None:
        """Let what is under way end, as it does between two keys."""
        QTest.qWait(60)
        self._painted = ""

    def close(self) -> None:
        self.composition.close()
        # Qt's half goes first: it would call into what Python has taken apart.
        self.composition.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # The paint itself follows this filter, before the loop that waits looks again.
        if event.type() == QEvent.Type.Paint:
            self._painted = self._answered
        return False

    def _on_state(self, state: SearchState) -> None:
        self._ready = True
        if isinstance(state, Hits | Nothing):
            self._answered = state.query

    def _wait(self, until: Callable[[], bool]) -> None:
        application, end = QApplication.instance(), time.perf_counter() + _LONGEST_S
        while not until() and time.perf_counter() < end:
            # With a limit of time it would look again and again, and hold the workers up.
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def taken(folder: Path, typed: Sequence[Typed]) -> Iterator[tuple[str, float]]:
    """What stands in the box after each key, and the milliseconds until it was painted."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    window = _Window(application, folder)
    # The library warms itself while nobody has typed yet.
    window.start("")
    window.press("h")
    for query in typed:
        window.start(query.begun)
        for text, letter in zip(query.letter_by_letter(), query.text, strict=True):
            yield text, window.press(letter)
            window.settle()
    window.close()
