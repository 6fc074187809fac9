"""Reports tell where, never what was typed; the log stays small and never leads to a fault."""

import errno
import sqlite3
from pathlib import Path

import pytest

from desktop.crash import log
from desktop.crash.log import LOG, OLD_LOG, LastWords, add_to_log, report_of
from index import VERSION

TYPED = "Frau Mustermann 1950"


def search(typed: str) -> None:
    raise KeyError(typed)


def open_page(typed: str) -> None:
    try:
        search(typed)
    except KeyError as error:
        raise ValueError(f"no page for {typed}") from error


def fault() -> BaseException:
    with pytest.raises(ValueError, match=TYPED) as caught:
        open_page(TYPED)
    return caught.value


def test_a_report_says_versions_library_kinds_and_places_in_their_order() -> None:
    report = report_of(fault(), "Starter (abc)", "6.11")

    assert VERSION in report.splitlines()[0]
    assert "Qt 6.11" in report.splitlines()[0]
    assert report.splitlines()[1] == "Library: Starter (abc)"
    assert report.index("in search") < report.index("KeyError") < report.index("ValueError")
    assert "desktop/crash/test_log.py:" in report


def test_a_report_holds_nothing_of_what_was_typed_nor_whose_folder_it_was() -> None:
    report = report_of(fault(), "", "6.11")

    assert not any(word in report for word in TYPED.split())
    assert str(Path.home()) not in report
    assert str(Path(__file__).resolve().parents[3]) not in report


def test_what_the_system_said_is_named_without_its_words() -> None:
    full = report_of(OSError(errno.ENOSPC, TYPED), "", "")
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(":memory:").execute(f"SELECT '{TYPED}' FROM nothing")

    assert full.endswith("OSError ENOSPC\n")
    assert report_of(caught.value, "", "").endswith("OperationalError SQLITE_ERROR\n")


def test_an_error_that_led_to_itself_and_one_without_end_are_told_in_bounds() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first

    def fall() -> None:
        fall()

    with pytest.raises(RecursionError) as caught:
        fall()

    assert report_of(first, "", "").count("ValueError") == 1
    assert report_of(caught.value, "", "").count("\n") < 50


def test_a_full_log_becomes_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_LARGEST", 100)
    for number in range(9):
        add_to_log(f"report {number} " + "x" * 40, tmp_path / "logs")

    assert {path.name for path in (tmp_path / "logs").iterdir()} == {LOG, OLD_LOG}
    assert "report 8" in (tmp_path / "logs" / LOG).read_text()
    assert sum(path.stat().st_size for path in (tmp_path / "logs").iterdir()) < 300


def test_where_no_log_can_be_written_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file")

    add_to_log("report", tmp_path / "logs")

    assert LastWords(tmp_path / "logs").begin() == ""


def test_last_words_are_shown_without_the_names_of_folders() -> None:
    words = 'Fatal Python error\n  File "/home/jane/ours/desktop/page/view.py", line 3 in paint\n'

    report = log.last_words_report(words, "6.11")

    assert VERSION in report
    assert report.endswith('  File "desktop/page/view.py", line 3 in paint\n')
    assert "jane" not in report
