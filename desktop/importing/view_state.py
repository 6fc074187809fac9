"""What the import dialog shows in each state: text, progress, report, buttons. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from desktop.i18n.counts import Counts, counted
from desktop.i18n.translate import told, translate
from desktop.importing.import_report import duration, report_html
from desktop.importing.leaf_messages import arrived_words, next_start, offer_words
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
from index import LibraryError, SourceError, StorageError, marked

_IMPORTING: Final = marked("Import", "Import LiverTox")
_INSTALLING: Final = marked("Import", "Install a library")


class ImportRequest(Enum):
    """A button of the dialog; the value is its text."""

    CHOOSE_FILES = marked("Import", "Choose &archive or chapters…")
    CHOOSE_FOLDER = marked("Import", "Choose &folder…")
    CHOOSE_ANEW = marked("Import", "Choose another &source…")
    CHOOSE_LEAF = marked("Import", "Choose another &file…")
    BEGIN = marked("Import", "&Import")
    INSTALL = marked("Import", "&Install")
    TRUST = marked("Import", "Install and &trust this key")
    AGAIN = marked("Import", "&Try again")
    HIDE = marked("Import", "&Hide")
    CANCEL = marked("Import", "&Cancel")
    COPY = marked("Import", "&Copy")
    SAVE = marked("Import", "&Save as text…")
    CLOSE = marked("Import", "C&lose")


class Bar(Enum):
    """A progress bar that shows no fraction."""

    NONE = "none"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class ImportViewState:
    """The dialog in one state. `bar` is a part from 0 to 1, or a `Bar`; `report` is HTML.

    `heading` is the title of the dialog's window. Esc makes the last of the `requests`, Enter the
    `default` one.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    bar: float | Bar = Bar.NONE
    report: str = ""
    requests: tuple[ImportRequest, ...] = (ImportRequest.CLOSE,)
    default: ImportRequest = ImportRequest.CLOSE
    heading: str = _IMPORTING


_GO_ON: Final = marked("Import", "You can continue to search and read in the current library.")
_MEANWHILE: Final = marked(
    "Import", "Meanwhile you can continue to search and read in the current library."
)
_NEW_IN_USE: Final = marked("Import", "Liverleaf now uses the new library.")
_UNCHANGED: Final = marked("Import", "Nothing was changed. The current library stays in use.")
# The title for an error is that of the first class it is an instance of.
_TROUBLES: Final = (
    (LibraryError, marked("Import", "This library cannot be installed")),
    (SourceError, marked("Import", "This source cannot be imported")),
    (StorageError, marked("Import", "The new library cannot be written")),
    (Exception, marked("Import", "The import failed")),
)


def view_state_of(state: ImportState) -> ImportViewState:
    """What to show for `state`."""
    match state:
        case Idle() | Choosing():
            return _choosing()
        case Asking(plan=plan):
            return ImportViewState(
                translate("Import", "Import {0}?").format(plan.name),
                (*_consequences(plan), translate("Import", _MEANWHILE)),
                requests=(ImportRequest.BEGIN, ImportRequest.CLOSE),
                default=ImportRequest.BEGIN,
            )
        case Offered(plan=leaf):
            return _offer(leaf)
        case Refused(error=error):
            return ImportViewState(
                translate("Import", "This library cannot be installed"),
                (told(error), translate("Import", _UNCHANGED)),
                requests=(ImportRequest.CHOOSE_LEAF, ImportRequest.CLOSE),
                heading=_INSTALLING,
            )
        case Running(plan=plan, fraction=fraction):
            return ImportViewState(
                _under_way(plan),
                (_progress(state), _left(state.left), translate("Import", _GO_ON)),
                bar=Bar.BUSY if fraction is None else fraction,
                requests=(ImportRequest.CANCEL, ImportRequest.HIDE),
                default=ImportRequest.HIDE,
                heading=_heading(plan),
            )
        case Cancelling(plan=plan):
            return _cancelling(plan)
        case Done(report=report):
            return ImportViewState(
                translate("Import", "The import is finished"),
                (f"{summary(state)} {translate('Import', _NEW_IN_USE)}", *next_start(state.plan)),
                report=report_html(report),
                requests=(ImportRequest.COPY, ImportRequest.SAVE, ImportRequest.CLOSE),
            )
        case Arrived(plan=leaf):
            return ImportViewState(
                translate("Import", "The library is installed"),
                (*arrived_words(leaf), translate("Import", _NEW_IN_USE), *next_start(leaf)),
                heading=_INSTALLING,
            )
        case Failed(plan=plan, error=error):
            title = next(title for kind, title in _TROUBLES if isinstance(error, kind))
            return ImportViewState(
                translate("Import", title),
                (told(error), translate("Import", _UNCHANGED)),
                requests=(_choosing_anew(plan), ImportRequest.AGAIN, ImportRequest.CLOSE),
                heading=_heading(plan),
            )
        case _:
            assert_never(state)


def _choosing() -> ImportViewState:
    return ImportViewState(
        translate("Import", "Import the full LiverTox"),
        (
            translate(
                "Import",
                "Choose the archive that the National Library of Medicine publishes "
                "(livertox_NBK547852.tar.gz, about 200 MB), a folder of chapters, or single "
                "chapters as .nxml or .txt.",
            ),
            translate("Import", "You can also drop any of these on the window."),
        ),
        requests=(ImportRequest.CHOOSE_FILES, ImportRequest.CHOOSE_FOLDER, ImportRequest.CLOSE),
        default=ImportRequest.CHOOSE_FILES,
    )


def summary(state: Done) -> str:
    """The result of an import, in one sentence."""
    kept = counted(sum(state.report.kept.values()), "monograph")
    rejected = state.report.rejected
    if not rejected:
        references = counted(state.report.references, "reference")
        return translate("Import", "{0} and {1} were imported.").format(kept, references)
    words = Counts.tr(
        "{0} were imported; %Ln document(s) could not be imported.",
        None,
        len(rejected),
    )
    return words.format(kept)


def _consequences(plan: Plan) -> tuple[str, ...]:
    target = translate("Import", "The new library will be written into {0}.").format(plan.target)
    stays = translate(
        "Import",
        "The current library is kept, and stays in use until the new one is "
        "complete; “Libraries…” switches back to it.",
    )
    return (target, stays, *next_start(plan))


def _offer(plan: LeafPlan) -> ImportViewState:
    offered = offer_words(plan)
    trust = (ImportRequest.TRUST,) if offered.may_trust else ()
    return ImportViewState(
        translate("Import", "Install {0}?").format(plan.name),
        (*offered.paragraphs, translate("Import", _MEANWHILE)),
        requests=(*trust, ImportRequest.INSTALL, ImportRequest.CLOSE),
        default=ImportRequest.CLOSE if offered.doubtful else ImportRequest.INSTALL,
        heading=_INSTALLING,
    )


def _cancelling(plan: Plan | LeafPlan) -> ImportViewState:
    words = translate("Import", "This takes a few seconds at most.")
    return ImportViewState(
        _under_way(plan),
        (translate("Import", "Cancelling …"), words),
        bar=Bar.BUSY,
        requests=(ImportRequest.HIDE,),
        default=ImportRequest.HIDE,
        heading=_heading(plan),
    )


def _under_way(plan: Plan | LeafPlan) -> str:
    if isinstance(plan, LeafPlan):
        return translate("Import", "Installing {0}").format(plan.name)
    return translate("Import", "Importing {0}").format(plan.name)


def _heading(plan: Plan | LeafPlan) -> str:
    return _INSTALLING if isinstance(plan, LeafPlan) else _IMPORTING


def _choosing_anew(plan: Plan | LeafPlan) -> ImportRequest:
    return ImportRequest.CHOOSE_LEAF if isinstance(plan, LeafPlan) else ImportRequest.CHOOSE_ANEW


def _progress(state: Running) -> str:
    step = translate("Index", state.step)
    if isinstance(state.plan, LeafPlan):
        return f"{step}: {counted(state.read, 'monograph')}" if state.read else step
    read = counted(state.read, "document")
    return translate("Import", "{0}: {1} read").format(step, read)


def _left(seconds: float | None) -> str:
    if seconds is None:
        return translate("Import", "Time left: not known yet")
    # Rounded, so that the number does not change with every update.
    step = 5 if seconds < 60 else 15
    about = duration(max(step, round(seconds / step) * step))
    return translate("Import", "Time left: about {0}").format(about)
