"""How long a page takes from its address to its paint, a step of scrolling, and unfolding."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from tests.benchmarks.measures import Measure, median, nearly_all, seconds

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextBrowser

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Address
from desktop.page.model import Opened
from desktop.page.options import PageOptions, PageStyle
from desktop.page.panel import ReadingPanel
from desktop.page.presenter import PagePresenter
from desktop.paths import RESOURCES
from desktop.theme.theme import Theme, load_fonts
from index import Library, is_listed, monograph_text

LONG: Final = 40_000
_CANDIDATES: Final = 60
_SIZE: Final = (900, 780)
_STEP: Final = 90


def measures(folder: Path, repeats: int) -> Iterator[Measure]:
    """Read the monograph of the library in `folder` whose text is nearest to 40 KB."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    library = Library.open(folder)
    ours, bare = _Ours(application, library), QTextBrowser()
    bare.resize(*_SIZE)
    bare.show()
    # Nothing is painted before the system has answered that the windows are there.
    application.processEvents()

    def show_bare() -> None:
        bare.setHtml(ours.html)
        bare.viewport().repaint()

    monograph = long_one(library)
    ours.open(monograph)
    against = f"setHtml and paint of the same {len(ours.html) // 1000} KB in a bare QTextBrowser"

    def pair(name: str, work: Callable[[], object]) -> Measure:
        times = [(seconds(work) * 1000, seconds(show_bare) * 1000) for _ in range(repeats + 1)]
        # The first of each loads what later ones have.
        value, yardstick = (median(column) for column in zip(*times[1:], strict=True))
        return Measure(name, value, "ms", against, yardstick, repeats)

    yield pair("a long page opened and painted", lambda: ours.open(monograph))
    ours.panel.view.mark_words(("hepatitis", "injury", "bilirubin"))
    ours.panel.view.toggle_all_folds()
    folded = ours.panel.view.folded
    yield pair("all sections unfolded and painted", lambda: ours.fold_and_unfold(folded))
    scrolled, plainly = _scrolled(ours.panel.view), _scrolled(bare)
    value, yardstick = nearly_all(scrolled) * 1000, nearly_all(plainly) * 1000
    name = "a step of scrolling with words marked, 95th percentile"
    yield Measure(
        name, value, "ms", "the same step in a bare QTextBrowser", yardstick, len(scrolled)
    )
    ours.panel.close()
    bare.close()
    library.close()


class _Ours:
    """The reading pane with its presenter; work is done where it is asked for, not on a thread."""

    def __init__(self, application: QApplication, library: Library) -> None:
        self._hand = HandExecutor()
        self._theme = Theme(application)
        self.panel = ReadingPanel(self._theme)
        self.panel.resize(*_SIZE)
        self.panel.show()
        self._presenter = PagePresenter(Jobs(self._hand), lambda: PageOptions(self._style()))
        self._presenter.state_changed.connect(self._show)
        self._presenter.set_library(library)

    @property
    def html(self) -> str:
        opened = self._presenter.opened
        return opened.html if opened is not None else ""

    def open(self, monograph: str) -> None:
        """From the address to the paint: read, render, lay out, paint."""
        self._presenter.close()
        self._presenter.open(Address(monograph))
        self._hand.run_all()
        self.panel.view.viewport().repaint()

    def fold_and_unfold(self, keys: frozenset[str]) -> None:
        self.panel.view.fold(keys)
        self.panel.view.fold(())
        self.panel.view.viewport().repaint()

    def _style(self) -> PageStyle:
        folder, palette = RESOURCES / "page", self._theme.palette
        return PageStyle(
            (folder / "page.html").read_text(encoding="utf-8"),
            (folder / "page.css").read_text(encoding="utf-8"),
            palette.colours(),
            {letter: badge.ground for letter, badge in palette.badges.items()},
        )

    def _show(self, state: object) -> None:
        if isinstance(state, Opened):
            self.panel.show_state(state)


def long_one(library: Library) -> str:
    """The chapter, of the first sixty, whose text is nearest to 40 KB."""
    ids = (summary.id for summary in library.summaries() if not is_listed(summary.id))
    chosen = list(islice(ids, _CANDIDATES))
    lengths = {id: len(monograph_text(library.get(id))) for id in chosen}
    return min(lengths, key=lambda id: abs(lengths[id] - LONG))


def _scrolled(view: QTextBrowser) -> list[float]:
    """The time of each step from the top to the bottom, painted."""
    bar = view.verticalScrollBar()

    def step(to: int) -> None:
        bar.setValue(to)
        view.viewport().repaint()

    return [seconds(lambda to=to: step(to)) for to in range(0, bar.maximum(), _STEP)]
