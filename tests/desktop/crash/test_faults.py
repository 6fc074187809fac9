"""A fault is written down and shown once, whatever thread it is of, and the window stays."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.crash.dialog import FaultDialog
from desktop.crash.faults import Faults
from desktop.crash.log import LAST_WORDS, LOG, LastWords
from desktop.paths import RESOURCES
from index import Library

ENDING = """
import faulthandler, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import startup
from desktop.crash.dialog import FaultDialog
from desktop.windows.main_window import MainWindow

def look():
    tops = QApplication.topLevelWidgets()
    if {die}:
        faulthandler._sigsegv()
    for dialog in tops:
        if isinstance(dialog, FaultDialog):
            print(dialog.isVisible(), dialog.report)
    [window] = [each for each in tops if isinstance(each, MainWindow)]
    window.close()

make = startup.make_application

def make_and_look():
    application = make()
    QTimer.singleShot(400, look)
    return application

startup.make_application = make_and_look
sys.exit(startup.run(None, Path({folder!r})))
"""


@pytest.fixture
def faults(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    # It would wait for a click for ever.
    monkeypatch.setattr(FaultDialog, "exec", lambda dialog: pytest.fail(dialog.report))
    made = Faults(tmp_path)
    yield made
    for dialog in dialogs():
        dialog.close()
        dialog.deleteLater()


def dialogs() -> list[FaultDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, FaultDialog)]


def shown() -> list[FaultDialog]:
    return [each for each in dialogs() if each.isVisible()]


def catch(faults: Faults, error: BaseException) -> None:
    faults.catch(type(error), error, None)


def catch_while_running(qtbot: QtBot, faults: Faults, *errors: BaseException) -> FaultDialog:
    def raise_all() -> None:
        for error in errors:
            catch(faults, error)

    QTimer.singleShot(0, raise_all)
    qtbot.waitUntil(lambda: bool(shown()))
    (dialog,) = shown()
    return dialog


def test_a_fault_is_shown_with_the_library_and_written_down(
    qtbot: QtBot, faults: Faults, library: Library, tmp_path: Path
) -> None:
    faults.know_library(library)

    dialog = catch_while_running(qtbot, faults, ValueError("typed"))

    assert f"({library.manifest.id})" in dialog.report
    assert dialog.report.endswith("ValueError\n")
    assert dialog.report in (tmp_path / LOG).read_text(encoding="utf-8")


def test_faults_that_come_together_share_a_dialog_and_none_is_told_twice(
    qtbot: QtBot, faults: Faults, tmp_path: Path
) -> None:
    dialog = catch_while_running(qtbot, faults, ValueError("1"), ValueError("2"), KeyError("3"))
    dialog.close()
    for _ in range(3):
        catch(faults, ValueError("4"))

    assert (dialog.report.count("ValueError"), dialog.report.count("KeyError")) == (1, 1)
    assert shown() == []
    assert (tmp_path / LOG).read_text(encoding="utf-8").count("ValueError") == 1


def test_the_report_is_copied_whole(qtbot: QtBot, faults: Faults) -> None:
    dialog = catch_while_running(qtbot, faults, ValueError())
    QGuiApplication.clipboard().clear()

    (copy,) = (b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    copy.click()

    assert QGuiApplication.clipboard().text() == dialog.report
    assert dialog.isVisible()


def test_a_fault_in_a_thread_is_shown_by_the_window(
    qtbot: QtBot, faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    # Those of the test itself stay where they are.
    monkeypatch.setattr(LastWords, "begin", lambda words: "")
    faults.install()

    def fail() -> None:
        raise LookupError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown()))

    assert "LookupError" in shown()[0].report


def test_a_fault_before_and_after_the_windows_life_is_shown_at_once(
    faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(FaultDialog, "exec", lambda dialog: told.append(dialog.report))

    catch(faults, ValueError())

    assert [report.splitlines()[-1] for report in told] == ["ValueError"]


def test_what_comes_too_late_for_the_loop_is_shown_at_the_end(
    qtbot: QtBot, faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(FaultDialog, "exec", lambda dialog: told.append(dialog.report))
    thread = threading.Thread(target=catch, args=(faults, ValueError()))
    thread.start()
    thread.join()

    faults.close()

    assert len(told) == 1


def test_ctrl_c_is_no_fault(faults: Faults, tmp_path: Path) -> None:
    catch(faults, KeyboardInterrupt())

    assert shown() == []
    assert not (tmp_path / LOG).exists()


def run(folder: Path, *, die: bool) -> subprocess.CompletedProcess[str]:
    program = ENDING.format(die=die, folder=str(folder))
    words = [sys.executable, "-c", program]
    return subprocess.run(
        words, cwd=RESOURCES.parent, capture_output=True, text=True, timeout=30, check=False
    )


def test_an_end_by_the_system_is_told_at_the_next_start_and_only_then(
    starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    logs = tmp_path / "liverleaf" / "logs"

    died = run(starter, die=True)
    left = (logs / LAST_WORDS).read_text(encoding="utf-8")
    next_, after = run(starter, die=False), run(starter, die=False)

    assert died.returncode < 0
    assert "Segmentation fault" in left
    assert next_.stdout.startswith("True Liverleaf")
    assert "Segmentation fault" in next_.stdout
    assert "Segmentation fault" in (logs / LOG).read_text(encoding="utf-8")
    assert (next_.returncode, after.returncode, after.stdout) == (0, 0, "")


def test_a_fault_that_was_explained_is_written_down_and_not_shown(
    qtbot: QtBot, faults: Faults, tmp_path: Path
) -> None:
    asked: list[bool] = []
    faults.excuse = lambda: asked.append(True) is None

    QTimer.singleShot(0, lambda: catch(faults, FileNotFoundError("no such module")))
    qtbot.waitUntil(lambda: bool(asked))

    assert "FileNotFoundError" in (tmp_path / LOG).read_text(encoding="utf-8")
    assert dialogs() == []
