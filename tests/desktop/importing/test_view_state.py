import re
from dataclasses import replace
from pathlib import Path

import pytest

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
from desktop.importing.view_state import Bar, ImportRequest, view_state_of
from index import SourceError, StorageError, WrongUse
from tests.desktop.importing.reports import BARE, FULL

ADVICE = re.compile(r"\b(safe|caused by|stop)\b", re.IGNORECASE)
PLAN = Plan((Path("/home/reader/livertox.tar.gz"),), Path("/home/reader/libraries"))
STATES: tuple[ImportState, ...] = (
    Idle(),
    Choosing(),
    Asking(PLAN),
    Running(PLAN, "Reading chapters", 120, 0.25, 31.0),
    Cancelling(PLAN),
    Done(PLAN, FULL),
    Failed(PLAN, SourceError("livertox.tar.gz is damaged. Download it again.")),
)


def told(state: ImportState) -> str:
    view_state = view_state_of(state)
    return "\n".join((view_state.title, *view_state.paragraphs))


@pytest.mark.parametrize("state", STATES, ids=lambda state: type(state).__name__)
def test_every_state_has_a_view_state(state: ImportState) -> None:
    view_state = view_state_of(state)

    assert view_state.title
    assert view_state.default in view_state.requests
    assert len(
        {request.value[request.value.index("&") + 1].lower() for request in view_state.requests}
    ) == len(view_state.requests)
    assert not ADVICE.search(told(state))


def test_the_question_names_source_and_target_and_what_stays() -> None:
    asked = told(Asking(PLAN))

    assert "livertox.tar.gz" in asked
    assert "/home/reader/libraries" in asked
    assert "The current library" in asked
    assert "Libraries…" in asked


def test_who_named_a_library_is_told_that_the_next_start_opens_it_again() -> None:
    named = replace(PLAN, named=Path("/srv/share"))

    for state in (Asking(named), Done(named, FULL)):
        assert "/srv/share (--library or LIVERLEAF_LIBRARY)" in told(state)
    assert "LIVERLEAF_LIBRARY" not in told(Done(PLAN, FULL))


def test_progress_has_step_count_bar_and_time_left() -> None:
    state = Running(PLAN, "Reading chapters", 1200, 0.25, 31.0)
    view_state = view_state_of(state)

    assert "Reading chapters: 1,200 documents read" in told(state)
    assert "about 30 seconds" in told(state)
    assert view_state.bar == 0.25
    assert view_state_of(Running(PLAN, "Writing the index", 1600, None, None)).bar is Bar.BUSY


def test_the_time_left_does_not_dance() -> None:
    view_states = {
        told(Running(PLAN, "x", 1, 0.5, seconds)) for seconds in (28.0, 29.5, 31.2, 32.4)
    }

    assert len(view_states) == 1
    assert "about 5 seconds" in told(Running(PLAN, "x", 1, 0.9, 0.2))
    assert "about 2 minutes" in told(Running(PLAN, "x", 1, 0.5, 119.0))


def test_enter_never_cancels_an_import() -> None:
    assert view_state_of(Running(PLAN, "x", 1, 0.5, None)).default is ImportRequest.HIDE


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (SourceError("x"), "This source cannot be imported"),
        (StorageError("x"), "The new library cannot be written"),
        (WrongUse("x"), "The import failed"),
        (ValueError("x"), "The import failed"),
    ],
)
def test_every_failure_says_that_nothing_was_changed(error: Exception, title: str) -> None:
    state = Failed(PLAN, error)

    assert view_state_of(state).title == title
    assert "x" in view_state_of(state).paragraphs
    assert "Nothing was changed" in told(state)


def test_the_end_says_in_one_sentence_what_came_of_it() -> None:
    assert "1,600 monographs were imported; 2 documents could not be imported." in told(
        Done(PLAN, FULL)
    )
    assert "1 monograph and 0 references were imported." in told(Done(PLAN, BARE))
