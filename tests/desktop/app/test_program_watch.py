"""The program's file is replaced or removed while its window is open."""

from pathlib import Path
from queue import Queue

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import program_watch
from desktop.app.program_watch import ProgramWatch, load_what_keeps
from desktop.app.reader_window import ReaderWindow
from desktop.theme.theme import Theme
from desktop.windows import message_bar


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "liverleaf"
    file.write_bytes(b"first")
    return file


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> ReaderWindow:
    made = ReaderWindow(theme)
    qtbot.addWidget(made)
    made.add_panels()
    made.show()
    return made


def test_a_program_that_lies_still_says_nothing(window: ReaderWindow, program: Path) -> None:
    watch = ProgramWatch(window, program)

    assert not watch.look()
    assert window.messages.text == ""
    assert not ProgramWatch(window, None).look()


def test_an_update_is_told_once_and_offers_a_new_start(window: ReaderWindow, program: Path) -> None:
    watch = ProgramWatch(window, program)
    program.unlink()
    program.write_bytes(b"second")

    assert watch.look()
    (warning,) = window.messages.warnings
    assert "updated" in warning
    window.messages.end_warning("program")
    assert watch.look()
    assert window.messages.warnings == ()
    assert window.isVisible()


@pytest.mark.parametrize("updated", [True, False], ids=["updated", "removed"])
def test_what_was_told_outlives_the_page_and_other_answers(
    window: ReaderWindow, program: Path, monkeypatch: pytest.MonkeyPatch, updated: bool
) -> None:
    watch = ProgramWatch(window, program)
    program.unlink()
    if updated:
        program.write_bytes(b"second")
    watch.look()

    window.messages.show_message("Copied.")
    # Each answer is old enough to go with its page.
    monkeypatch.setattr(message_bar, "_OF_PAGE_MS", 0)
    window.messages.leave_page()

    (warning,) = window.messages.warnings
    assert window.messages.text == warning


def test_the_new_start_closes_the_window_first(window: ReaderWindow, program: Path) -> None:
    watch = ProgramWatch(window, program)
    program.unlink()
    program.write_bytes(b"second")
    watch.look()

    window.messages.button.click()

    assert watch.restart_wanted
    assert not window.isVisible()


def test_a_window_that_may_not_close_stays(
    window: ReaderWindow, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = ProgramWatch(window, program)
    program.unlink()
    program.write_bytes(b"second")
    watch.look()
    monkeypatch.setattr(window, "may_close", lambda: False)

    window.messages.button.click()

    assert not watch.restart_wanted
    assert window.isVisible()
    # It is offered again, for when nothing holds the window any more.
    assert window.messages.warnings
    monkeypatch.undo()


def test_a_removed_program_leaves_the_window_as_it_is(window: ReaderWindow, program: Path) -> None:
    watch = ProgramWatch(window, program)
    program.unlink()

    assert watch.look()
    assert "removed" in window.messages.text
    assert window.isVisible()
    window.messages.button.click()
    assert not watch.restart_wanted
    assert not window.isVisible()


@pytest.mark.parametrize("there", [True, False], ids=["a file", "none"])
def test_what_makes_the_users_file_is_loaded_before_it_may_be_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    loaded = Queue[str]()
    monkeypatch.setattr(program_watch, "import_module", loaded.put)
    kept = tmp_path / "kept.sqlite"
    if there:
        kept.touch()

    load_what_keeps(kept)

    if there:
        assert loaded.empty()
    else:
        assert loaded.get(timeout=60) == "sqlite_utils"


def test_an_update_that_is_seen_half_way_is_told_as_one_in_the_end(
    window: ReaderWindow, program: Path
) -> None:
    watch = ProgramWatch(window, program)
    aside = program.rename(program.with_name("aside"))
    assert watch.look()
    assert "removed" in window.messages.text

    program.write_bytes(b"second")

    assert watch.look()
    (warning,) = window.messages.warnings
    assert "updated" in warning
    aside.replace(program)
    assert not watch.look()
    assert window.messages.warnings == ()


def test_a_window_opened_after_the_update_knows_of_it(window: ReaderWindow, program: Path) -> None:
    first = ProgramWatch(window, program)
    program.unlink()
    program.write_bytes(b"second")

    assert ProgramWatch(window, program, before=first).look()
    assert not ProgramWatch(window, program).look()
