"""What the import dialog shows in each state: words, bar, report, buttons. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

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
)
from desktop.importing.report import counted, duration, report_html
from index import SourceError, StorageError


class Wish(Enum):
    """A button of the dialog; the value is what it says."""

    CHOOSE_FILES = "Choose &archive or chapters…"
    CHOOSE_FOLDER = "Choose &folder…"
    CHOOSE_ANEW = "Choose another &source…"
    BEGIN = "&Import"
    AGAIN = "&Try again"
    HIDE = "&Hide"
    CANCEL = "&Cancel the import"
    COPY = "&Copy"
    SAVE = "&Save as text…"
    CLOSE = "C&lose"


class Bar(Enum):
    """A progress bar without a measure."""

    NONE = "none"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Face:
    """The dialog in one state. `bar` is a part from 0 to 1, or a `Bar`; `report` is HTML.

    The last wish is the one for Esc; `default` the one for Enter.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    bar: float | Bar = Bar.NONE
    report: str = ""
    wishes: tuple[Wish, ...] = (Wish.CLOSE,)
    default: Wish = Wish.CLOSE


_CHOOSING: Final = Face(
    "Import the full LiverTox",
    (
        "Choose the archive that the National Library of Medicine publishes "
        "(livertox_NBK547852.tar.gz, some 200 MB), a folder of chapters, or single chapters as "
        ".nxml or .txt.",
        "You can also drop any of these on the window.",
    ),
    wishes=(Wish.CHOOSE_FILES, Wish.CHOOSE_FOLDER, Wish.CLOSE),
    default=Wish.CHOOSE_FILES,
)
_GO_ON: Final = "You can go on searching and reading in the library you have."
_MEANWHILE: Final = "Meanwhile you can go on searching and reading in the library you have."
_UNCHANGED: Final = "Nothing was changed. The library you have stays in use."
# The first class that fits gives the title.
_TROUBLES: Final = (
    (SourceError, "This source cannot be imported"),
    (StorageError, "The new library cannot be written"),
    (Exception, "The import did not succeed"),
)


def face_of(state: ImportState) -> Face:
    """What to show for `state`."""
    match state:
        case Idle() | Choosing():
            return _CHOOSING
        case Asking(plan=plan):
            return Face(
                f"Import {plan.name}?",
                (*_consequences(plan), _MEANWHILE),
                wishes=(Wish.BEGIN, Wish.CLOSE),
                default=Wish.BEGIN,
            )
        case Running(plan=plan, step=step, read=read, fraction=fraction):
            return Face(
                f"Importing {plan.name}",
                (f"{step}: {counted(read, 'document')} read", _left(state.left), _GO_ON),
                bar=Bar.BUSY if fraction is None else fraction,
                wishes=(Wish.CANCEL, Wish.HIDE),
                default=Wish.HIDE,
            )
        case Cancelling(plan=plan):
            words = ("Cancelling …", "This takes a few seconds at most.")
            return Face(
                f"Importing {plan.name}",
                words,
                bar=Bar.BUSY,
                wishes=(Wish.HIDE,),
                default=Wish.HIDE,
            )
        case Done(report=report):
            return Face(
                "The import is finished",
                (f"{summary(state)} The window uses the new library from now on.",),
                report=report_html(report),
                wishes=(Wish.COPY, Wish.SAVE, Wish.CLOSE),
            )
        case Failed(error=error):
            title = next(title for kind, title in _TROUBLES if isinstance(error, kind))
            return Face(
                title,
                (str(error), _UNCHANGED),
                wishes=(Wish.CHOOSE_ANEW, Wish.AGAIN, Wish.CLOSE),
            )
        case _:
            assert_never(state)


def summary(state: Done) -> str:
    """What came of an import, in one sentence."""
    kept = counted(sum(state.report.kept.values()), "monograph")
    rejected = state.report.rejected
    if not rejected:
        return f"{kept} and {counted(state.report.references, 'reference')} were imported."
    could = "document could" if len(rejected) == 1 else "documents could"
    return f"{kept} were imported; {len(rejected):,} {could} not be taken."


def _consequences(plan: Plan) -> tuple[str, ...]:
    where = f"The library will be written to {plan.target}."
    if plan.replaces:
        where += (
            " It replaces the library that is installed there, which stays in use until the new "
            "one is whole."
        )
    return where, "The built-in starter library is not touched."


def _left(seconds: float | None) -> str:
    if seconds is None:
        return "Time left: not known yet"
    # In steps that do not dance.
    step = 5 if seconds < 60 else 15
    return f"Time left: about {duration(max(step, round(seconds / step) * step))}"
