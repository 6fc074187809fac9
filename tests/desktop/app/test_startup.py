import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.composition import Composition
from desktop.app.settings import empty_window
from desktop.jobs.jobs import Jobs
from desktop.paths import RESOURCES, starter_library
from desktop.theme.theme import Theme
from desktop.windows.first_paint import call_when_seen
from desktop.windows.main_window import MainWindow

PROGRAM = """
import gc, sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import startup
from desktop.windows.main_window import MainWindow

def look():
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    if {at_once}:
        windows[0].close()
        return
    if not hasattr(windows[0], "search"):
        QTimer.singleShot(50, look)
        return
    tree = windows[0].browse.tree
    listed = [row.name for row in tree.rows if row.address] if tree else []
    texts = [row.title for row in windows[0].search.rows] or listed or [windows[0].card.text]
    shown = windows[0].search.rows if windows[0].search.box.text() else listed
    if windows[0].search.box.isEnabled() and not shown:
        QTimer.singleShot(50, look)
        return
    print(windows[0].search.box.text(), "|", texts[0].splitlines()[0], "|", len(windows))
    windows[0].close()

make = startup.make_application

def make_and_look():
    application = make()
    QTimer.singleShot(0 if {at_once} else 400, look)
    return application

startup.make_application = make_and_look
sys.exit(startup.run({query!r}, Path({folder!r})))
"""


FILE_DIALOG = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from desktop.app.startup import make_application

application = make_application()
shown = application.topLevelWidgets
QTimer.singleShot(200, lambda: [each.reject() for each in shown() if hasattr(each, "reject")])
print(QFileDialog.getSaveFileName(None, "Save", sys.argv[1]))
"""


def opened(
    query: str | None, folder: Path, *, at_once: bool = False
) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(query=query, folder=str(folder), at_once=at_once)
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def faults(done: subprocess.CompletedProcess[str]) -> list[str]:
    # Qt's offscreen platform says this of every window.
    return [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]


def test_the_window_opens_at_a_query(starter: Path) -> None:
    done = opened("besponsa", starter)

    assert done.stdout.strip() == "besponsa | Inotuzumab Ozogamicin | 1"
    assert (done.returncode, faults(done)) == (0, [])


def test_the_window_can_be_closed_before_there_is_anything_in_it(starter: Path) -> None:
    done = opened("besponsa", starter, at_once=True)

    assert done.stdout == ""
    assert (done.returncode, faults(done)) == (0, [])


def test_the_folders_that_a_file_dialog_shows_are_written_nowhere(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", FILE_DIALOG, tmp_path / "Mustermann" / "summary.pdf"],
        cwd=RESOURCES.parent,
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert (done.stdout.strip(), done.returncode, faults(done)) == ("('', '')", 0, [])
    assert list(home.rglob("*")) == []


@pytest.fixture
def kept() -> list[object]:
    """What must live as long as its window: the objects that `run` keeps until the program ends."""
    return []


def test_what_is_typed_into_the_empty_window_is_answered(
    kept: list[object], qtbot: QtBot, theme: Theme
) -> None:
    window = empty_window(theme, {})
    qtbot.addWidget(window)
    seen: list[MainWindow] = []
    call_when_seen(window, lambda: seen.append(window))
    window.show()
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.keyClicks(window.box, "besponsa")

    composition = Composition(theme, Jobs(), window=window)
    kept.append(composition)
    composition.library.open(starter_library())
    qtbot.waitUntil(lambda: bool(window.search.rows))

    assert seen == [window]
    assert window.search.rows[0].title == "Inotuzumab Ozogamicin"
    assert window.focusWidget() is window.box
    window.close()


def test_the_keys_are_for_the_search_box_whenever_the_window_gets_them(
    kept: list[object], qtbot: QtBot, theme: Theme
) -> None:
    """Without a window manager, or behind others, it is furnished before it is active."""
    window = empty_window(theme, {})
    qtbot.addWidget(window)
    kept.append(Composition(theme, Jobs(), window=window))

    assert not window.isActiveWindow()
    assert window.focusWidget() is window.box
    window.close()


def test_a_window_that_is_never_painted_is_furnished_all_the_same(
    qtbot: QtBot, theme: Theme
) -> None:
    window = empty_window(theme, {})
    qtbot.addWidget(window)
    seen: list[MainWindow] = []

    call_when_seen(window, lambda: seen.append(window))
    qtbot.waitUntil(lambda: bool(seen))

    assert not window.isVisible()
    assert seen == [window]


def test_the_window_opens_without_a_library(tmp_path: Path) -> None:
    done = opened(None, tmp_path / "nothing")

    assert done.stdout.strip() == "| No library found | 1"
    assert (done.returncode, faults(done)) == (0, [])


def test_the_window_opens_where_nothing_can_be_kept(
    starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))

    done = opened("besponsa", starter)

    assert done.stdout.strip() == "besponsa | Inotuzumab Ozogamicin | 1"
    assert (done.returncode, faults(done)) == (0, [])
