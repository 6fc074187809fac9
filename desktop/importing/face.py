"""What the import dialog shows in each state: words, bar, report, buttons. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from desktop.importing.leaf_words import arrived_words, next_start, offer_words
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
)
from desktop.importing.report import counted, duration, report_html
from index import LibraryError, SourceError, StorageError

_IMPORTING: Final = "Import LiverTox"
_INSTALLING: Final = "Install a library"


class Wish(Enum):
    """A button of the dialog; the value is what it says."""

    CHOOSE_FILES = "Choose &archive or chapters…"
    CHOOSE_FOLDER = "Choose &folder…"
    CHOOSE_ANEW = "Choose another &source…"
    CHOOSE_LEAF = "Choose another &file…"
    BEGIN = "&Import"
    INSTALL = "&Install"
    TRUST = "Install and &trust this key"
    AGAIN = "&Try again"
    HIDE = "&Hide"
    CANCEL = "&Cancel"
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

    `heading` is the title of the dialog's window. The last wish is the one for Esc; `default` the
    one for Enter.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    bar: float | Bar = Bar.NONE
    report: str = ""
    wishes: tuple[Wish, ...] = (Wish.CLOSE,)
    default: Wish = Wish.CLOSE
    heading: str = _IMPORTING


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
_NEW_IN_USE: Final = "The window uses the new library from now on."
_UNCHANGED: Final = "Nothing was changed. The library you have stays in use."
# The first class that fits gives the title.
_TROUBLES: Final = (
    (LibraryError, "This library cannot be installed"),
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
        case Offered(plan=leaf):
            return _offer(leaf)
        case Refused(error=error):
            return Face(
                "This library cannot be installed",
                (str(error), _UNCHANGED),
                wishes=(Wish.CHOOSE_LEAF, Wish.CLOSE),
                heading=_INSTALLING,
            )
        case Running(plan=plan, fraction=fraction):
            return Face(
                _under_way(plan),
                (_progress(state), _left(state.left), _GO_ON),
                bar=Bar.BUSY if fraction is None else fraction,
                wishes=(Wish.CANCEL, Wish.HIDE),
                default=Wish.HIDE,
                heading=_heading(plan),
            )
        case Cancelling(plan=plan):
            words = ("Cancelling …", "This takes a few seconds at most.")
            return Face(
                _under_way(plan),
                words,
                bar=Bar.BUSY,
                wishes=(Wish.HIDE,),
                default=Wish.HIDE,
                heading=_heading(plan),
            )
        case Done(report=report):
            return Face(
                "The import is finished",
                (f"{summary(state)} {_NEW_IN_USE}", *next_start(state.plan)),
                report=report_html(report),
                wishes=(Wish.COPY, Wish.SAVE, Wish.CLOSE),
            )
        case Arrived(plan=leaf):
            return Face(
                "The library is installed",
                (*arrived_words(leaf), _NEW_IN_USE, *next_start(leaf)),
                heading=_INSTALLING,
            )
        case Failed(plan=plan, error=error):
            title = next(title for kind, title in _TROUBLES if isinstance(error, kind))
            return Face(
                title,
                (str(error), _UNCHANGED),
                wishes=(_choosing_anew(plan), Wish.AGAIN, Wish.CLOSE),
                heading=_heading(plan),
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
    return (
        f"The new library will be written into {plan.target}.",
        "The library you have stays, too, and in use until the new one is whole; "
        "File > Libraries… goes back to it.",
        *next_start(plan),
    )


def _offer(plan: LeafPlan) -> Face:
    offered = offer_words(plan)
    trust = (Wish.TRUST,) if offered.may_trust else ()
    return Face(
        f"Install {plan.name}?",
        (*offered.paragraphs, _MEANWHILE),
        wishes=(*trust, Wish.INSTALL, Wish.CLOSE),
        default=Wish.CLOSE if offered.doubtful else Wish.INSTALL,
        heading=_INSTALLING,
    )


def _under_way(plan: Plan | LeafPlan) -> str:
    return f"Installing {plan.name}" if isinstance(plan, LeafPlan) else f"Importing {plan.name}"


def _heading(plan: Plan | LeafPlan) -> str:
    return _INSTALLING if isinstance(plan, LeafPlan) else _IMPORTING


def _choosing_anew(plan: Plan | LeafPlan) -> Wish:
    return Wish.CHOOSE_LEAF if isinstance(plan, LeafPlan) else Wish.CHOOSE_ANEW


def _progress(state: Running) -> str:
    if isinstance(state.plan, LeafPlan):
        return f"{state.step}: {counted(state.read, 'monograph')}" if state.read else state.step
    return f"{state.step}: {counted(state.read, 'document')} read"


def _left(seconds: float | None) -> str:
    if seconds is None:
        return "Time left: not known yet"
    # In steps that do not dance.
    step = 5 if seconds < 60 else 15
    return f"Time left: about {duration(max(step, round(seconds / step) * step))}"
