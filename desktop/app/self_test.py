"""`liverleaf --self-test`: does this installation work? One line a check; needs no screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QApplication

from desktop.app.composition import Composition
from desktop.app.socket_watch import SocketWatch
from desktop.app.startup import make_application
from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Address
from desktop.theme.theme import FAMILIES, Theme, text_font
from index import Found, Library, Match, Monograph, Query, is_listed, on_a_line, section_text

_WORDS: Final = 6
# A brand that is not sold in the United States, so that no list and no chapter names it.
_KNOWN_NAME: Final = "Doliprane"
_LONGEST_LINE: Final = 1000
# A page with text has dozens of shades at the edges of its letters, a blank one hardly any.
_SHADES: Final = 24
_PIXELS_APART: Final = 2


class CheckFailed(Exception):
    """A check did not find what it looked for."""


class _Trial:
    """What the checks share; each part is made when a check first asks for it."""

    def __init__(self, folder: Path, watch: SocketWatch) -> None:
        self.watch = watch
        self.faults: list[BaseException] = []
        self._folder = folder

    @cached_property
    def library(self) -> Library:
        """The library, with every checksum verified."""
        return Library.open(self._folder)

    @cached_property
    def monograph(self) -> Monograph:
        """The first one with enough text to be searched for; the text of a listed drug is not."""
        for summary in self.library.summaries():
            if is_listed(summary.id):
                continue
            monograph = self.library.get(summary.id)
            if _opening_words(monograph):
                return monograph
        raise CheckFailed("the library holds no monograph with text")

    @cached_property
    def application(self) -> QApplication:
        """Qt, without a screen."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # The offscreen platform warns for every window that it has no window manager hints.
        os.environ["QT_LOGGING_RULES"] = "default.warning=false"
        application = make_application()
        # A fault inside Qt's calls would show a dialog and wait for somebody to close it.
        sys.excepthook = lambda _kind, error, _trace: self.faults.append(error)
        return application


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `look` says what it saw, or raises."""

    name: str
    look: Callable[[_Trial], str]


def self_test(folder: Path, watch: SocketWatch, say: Callable[[str], None]) -> bool:
    """Try the program on the library in `folder`, `say` what was seen; whether all is well.

    Writes one PDF into the system's temporary folder and removes it again; nothing else.
    """
    trial = _Trial(folder, watch)
    passed = []
    for check in CHECKS:
        is_well, seen = _outcome(check, trial)
        # A title must not steer the terminal.
        say(on_a_line(seen, _LONGEST_LINE))
        passed.append(is_well)
    return all(passed)


def _outcome(check: Check, trial: _Trial) -> tuple[bool, str]:
    """Whether it passes, and the line that says so."""
    try:
        seen = check.look(trial)
    except Exception as error:
        return False, f"FAILED  {check.name}: {str(error) or type(error).__name__}"
    return True, f"ok      {check.name}: {seen}"


def _look_at_library(trial: _Trial) -> str:
    manifest = trial.library.manifest
    return f"{manifest.name} ({manifest.id}) is intact: {len(manifest.files)} files"


def _look_at_search(trial: _Trial) -> str:
    monograph = trial.monograph
    for words, by, kinds in (
        (monograph.title, "name", (Match.NAME,)),
        # Words that name the drug may be understood as a question about it.
        (_opening_words(monograph), "text", (Match.TEXT, Match.ANSWER)),
    ):
        outcome = trial.library.search(Query.from_text(words))
        hits = outcome.hits if isinstance(outcome, Found) else ()
        if not any(hit.monograph == monograph.id and hit.match in kinds for hit in hits):
            raise CheckFailed(f"{monograph.title} is not found by its {by}")
    return f"{monograph.title} is found by its name and by its text"


def _look_at_names(trial: _Trial) -> str:
    """Names that no chapter gives are in a table of their own, beside the library."""
    if not any(is_listed(summary.id) for summary in trial.library.summaries()):
        return "the library lists no drugs"
    outcome = trial.library.search(Query.from_text(_KNOWN_NAME))
    hits = outcome.hits if isinstance(outcome, Found) else ()
    if not any(hit.match is Match.NAME for hit in hits):
        raise CheckFailed(f"{_KNOWN_NAME} is known as no name of a drug")
    return f"{_KNOWN_NAME} leads to {hits[0].title}"


def _opening_words(monograph: Monograph) -> str:
    """The first words of a section; none where every section is too short."""
    texts = (section_text(section).split() for _, section in monograph.walk())
    return next((" ".join(words[:_WORDS]) for words in texts if len(words) >= _WORDS), "")


def _look_at_page(trial: _Trial) -> str:
    monograph = trial.monograph
    text, picture = _show(trial, monograph)
    if trial.faults:
        raise trial.faults[0]
    missing = [section.heading for _, section in monograph.walk() if section.heading not in text]
    if missing:
        raise CheckFailed(f"{monograph.title} is shown without its section {missing[0]}")
    family = QFontInfo(text_font()).family()
    if family != FAMILIES[0]:
        raise CheckFailed(f"the font {FAMILIES[0]} is missing; there is {family or 'none'}")
    if _shades(picture) < _SHADES:
        raise CheckFailed(f"the page of {monograph.title} stays blank")
    return f"{monograph.title} is shown: {len(text):,} letters in {family}"


def _show(trial: _Trial, monograph: Monograph) -> tuple[str, QImage]:
    """The text and the picture of a page, as the window shows it."""
    executor = HandExecutor()
    composition = Composition(Theme(trial.application), Jobs(executor))
    window = composition.window
    window.show()
    composition.library.open(trial.library.folder)
    executor.run_all()
    composition.page.presenter.open(Address(monograph.id))
    executor.run_all()
    trial.application.processEvents()
    view = window.reading.view
    seen = view.toPlainText(), view.viewport().grab().toImage()
    window.close()
    return seen


def _shades(picture: QImage) -> int:
    rows = range(0, picture.height(), _PIXELS_APART)
    columns = range(0, picture.width(), _PIXELS_APART)
    return len({picture.pixel(x, y) for y in rows for x in columns})


def _look_at_print(trial: _Trial) -> str:
    # Only here: printing is loaded late in the window, too.
    from desktop.printing.paper import PAPERS
    from desktop.printing.paper_kinds import kind_named
    from desktop.printing.pdf import pdf_of
    from desktop.printing.sheets import Sheets
    from desktop.printing.sources import matter_of

    summary = kind_named("summary")
    text = summary.write(summary, matter_of(trial.library, trial.monograph))
    written = pdf_of(Sheets(text, PAPERS[0]))
    if not written.startswith(b"%PDF-") or b"/FontFile2" not in written:
        raise CheckFailed("the PDF has no text")
    return f"a PDF of {len(written):,} bytes with its fonts"


def _look_at_signature(_trial: _Trial) -> str:
    # Only here: signatures are loaded late in the window, too.
    from index import SecretKey

    key = SecretKey.generate()
    key.sign(b"Liverleaf", "").check(b"Liverleaf", key.public(""))
    return "a signature that was made fits"


def _look_at_network(trial: _Trial) -> str:
    opened = trial.watch.found()
    if opened:
        raise CheckFailed(", ".join(opened))
    return "no socket was opened"


CHECKS: Final = (
    Check("library", _look_at_library),
    Check("search", _look_at_search),
    Check("names", _look_at_names),
    Check("page", _look_at_page),
    Check("print", _look_at_print),
    Check("signature", _look_at_signature),
    Check("network", _look_at_network),
)
