"""From one session to the next: place, look, what was read; and one window for all calls."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from desktop.navigation.addresses import HomePage
from desktop.paths import RESOURCES
from desktop.theme.theme import Scheme
from desktop.userdata.user_store import KeptStore
from tests.desktop.current_libraries import INOTUZUMAB
from tests.index.chapters import build_small
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "user" / "kept.sqlite"


@pytest.fixture
def first(opener: Opener, starter: Path, user: Path) -> Driver:
    """A first session."""
    driver = opener(starter, user)
    driver.wait_for_library()
    return driver


def later(opener: Opener, folder: Path, user: Path) -> Driver:
    """The session after it."""
    driver = opener(folder, user)
    driver.wait_for_library()
    return driver


def test_reading_goes_on_where_it_was(
    opener: Opener, first: Driver, starter: Path, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.window.reading.view.verticalScrollBar().setValue(777)
    seen = first.top_text()
    first.close()

    driver = later(opener, starter, user)
    driver.wait_for_page(INOTUZUMAB)

    assert driver.top_text() == seen
    assert driver.window.search.box.text() == ""
    driver.press_keys("Alt+Left")
    assert driver.home.isVisible()


def test_a_session_that_ended_on_the_opening_page_begins_there(
    opener: Opener, first: Driver, starter: Path, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.press_keys("Alt+Home")
    first.close()

    driver = later(opener, starter, user)

    assert driver.composition.page.presenter.opened is None
    assert driver.home.isVisible()


def test_a_library_without_the_chapter_begins_with_its_opening_page(
    opener: Opener, first: Driver, user: Path, tmp_path: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.close()
    build_small(tmp_path)

    driver = later(opener, tmp_path / "library", user)

    assert driver.home.isVisible()
    assert "Inotuzumab" not in driver.home.toPlainText()


def test_another_edition_of_the_chapter_begins_at_the_section(
    opener: Opener, first: Driver, starter: Path, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.click_outline("Hepatotoxicity")
    first.close()
    store = KeptStore(user)
    with store._writing() as connection:
        connection.execute("UPDATE tabs SET sha256 = 'another', position = 3")
    store.close()

    driver = later(opener, starter, user)
    driver.wait_for_page(INOTUZUMAB)

    assert driver.section == "Hepatotoxicity"


def test_the_look_is_remembered(opener: Opener, first: Driver, starter: Path, user: Path) -> None:
    first.window.resize(747, 599)
    first.press_keys("F9")
    shown = first.window.reading.shows_outline
    first.window.set_search_width(301)
    first.window.action("theme_dark").trigger()
    first.press_keys("Ctrl++")
    first.close()

    kept = KeptStore(user)
    assert (kept.settings()["colours"], kept.settings()["text size"]) == ("dark", 1.1)
    kept.close()
    driver = later(opener, starter, user)

    assert (driver.window.width(), driver.window.height()) == (747, 599)
    assert driver.window.reading.shows_outline is shown
    assert driver.window.search_width == 301
    driver.composition._theme.set_scheme(Scheme.LIGHT)
    driver.composition._theme.set_scale(1.0)


def test_what_was_read_is_offered_and_can_be_forgotten(
    opener: Opener, first: Driver, starter: Path, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.type("relafen")
    first.open_hit()
    first.close()

    driver = later(opener, starter, user)
    driver.wait_for_page("Nabumetone")
    driver.press_keys("Alt+Home")
    text = driver.home.toPlainText()
    assert text.index("Recently viewed") < text.index("Nabumetone")
    assert text.index("Nabumetone") < text.index("Inotuzumab Ozogamicin")

    driver.click_link("Nabumetone", view=driver.home)
    driver.wait_for_page("Nabumetone")
    driver.window.action("forget_read").trigger()

    assert driver.told == "History cleared."
    assert driver.home.isVisible()
    assert "Recently viewed" not in driver.home.toPlainText()
    assert not driver.composition.tabs.can_go_back
    assert driver.composition.tabs.here is not None
    assert driver.composition.tabs.here == HomePage()
    driver.close()
    written = b"".join(part.read_bytes() for part in user.parent.iterdir())
    assert b"Nabumetone" not in written


def test_a_session_asked_for_something_else_begins_with_that(
    opener: Opener, first: Driver, starter: Path, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.close()

    driver = opener(starter, user)
    driver.composition.session.begin_elsewhere()
    driver.window.search.search_for("relafen")
    driver.qtbot.waitUntil(lambda: bool(driver.rows) and driver.rows[0].title == "Nabumetone")

    assert driver.composition.page.presenter.opened is None


def test_tabs_and_settings_are_saved_while_the_window_is_open(
    opener: Opener, first: Driver, starter: Path, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.composition._theme.set_scale(1.5)
    first.composition.group.file._look.timeout.emit()

    # As another program would find the file, had this one been killed now.
    kept = KeptStore(user)
    assert [INOTUZUMAB in reading.place for reading in kept.readings()] == [True]
    assert 1.5 in kept.settings().values()
    kept.close()


def test_what_did_not_change_is_not_written_again(
    first: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    first.type("besponsa")
    first.open_hit()
    session, store = first.composition.session, first.composition._store
    session.save()
    written: list[object] = []
    monkeypatch.setattr(store, "change_settings", written.append)

    session.save()
    assert written == []
    first.press_keys("Ctrl+T")
    session.save()
    assert len(written) == 1


def test_what_is_forgotten_is_not_saved_again(first: Driver, user: Path) -> None:
    first.type("besponsa")
    first.open_hit()
    first.composition.session.save()

    first.window.action("forget_read").trigger()
    first.composition.session.save()

    kept = KeptStore(user)
    assert kept.readings() == ()
    kept.close()


READER = """
import signal, sys
# Whoever runs the tests in the background has switched some of them off.
for name in ("SIGINT", "SIGHUP", "SIGTERM"):
    signal.signal(getattr(signal, name), signal.SIG_DFL)
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop import __main__
from desktop.app import startup
from desktop.windows.main_window import MainWindow

def look():
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    window = windows[0] if windows else None
    if window is not None and hasattr(window, "reading") and window.shows_page:
        window.action("note").trigger()
        note = QApplication.focusWidget()
        QTest.keyClicks(note, "Ask.")
        print("reading", flush=True)
        return
    if window is not None and hasattr(window, "search") and window.search.rows:
        window.search._on_row(window.search.hits.model().index(0, 0))
    QTimer.singleShot(50, look)

make = startup.make_application

def make_and_look():
    application = make()
    QTimer.singleShot(100, look)
    return application

startup.make_application = make_and_look
sys.exit(__main__.main(["--library", sys.argv[1], "besponsa"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_that_ends_the_program_loses_nothing(
    starter: Path, tmp_path: Path, name: str
) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "home")}
    window = subprocess.Popen(
        [sys.executable, "-c", READER, str(starter)],
        cwd=RESOURCES.parent,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert window.stdout is not None
    assert window.stdout.readline() == "reading\n"

    window.send_signal(getattr(signal, name))

    assert window.wait(60) == 128 + getattr(signal, name)
    window.stdout.close()
    kept = KeptStore(tmp_path / "home" / "liverleaf" / "kept.sqlite")
    assert [INOTUZUMAB in reading.place for reading in kept.readings()] == [True]
    assert [note.text for note in kept.notes()] == ["Ask."]
    kept.close()


WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import __main__
from desktop.app import startup
from desktop.windows.main_window import MainWindow

def look(before):
    (window, *_) = [
        *(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)),
        None,
    ]
    if not hasattr(window, "search"):
        # On a busy computer it is still being made.
        QTimer.singleShot(20, lambda: look(before))
        return
    text = window.search.box.text()
    if text != before:
        print(text, window.isMinimized(), flush=True)
    if text == "done":
        window.close()
        return
    if not before:
        window.showMinimized()
    QTimer.singleShot(20, lambda: look(text))

make = startup.make_application

def make_and_look():
    application = make()
    QTimer.singleShot(100, lambda: look(""))
    return application

startup.make_application = make_and_look
sys.exit(__main__.main([]))
"""


def test_a_second_call_brings_the_first_window_forward(starter: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "home")}
    environment.pop("LIVERLEAF_LIBRARY", None)
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW],
        cwd=RESOURCES.parent,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert window.stdout is not None

    def call(query: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "desktop", query],
            cwd=RESOURCES.parent,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    pipes = tmp_path / "home" / "liverleaf"
    while not list(pipes.glob("*.pipe")):
        assert window.poll() is None
    done = call("augmentin")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert window.stdout.readline() == "augmentin False\n"
    assert call("done").returncode == 0
    assert window.wait(60) == 0
    window.stdout.close()
    assert not list(pipes.glob("*.pipe"))


@pytest.mark.parametrize("restored", [True, False])
def test_a_message_at_the_start_leaves_the_focus_to_the_search_box(
    opener: Opener, starter: Path, user: Path, monkeypatch: pytest.MonkeyPatch, restored: bool
) -> None:
    if restored:
        before = later(opener, starter, user)
        before.type("besponsa")
        before.open_hit()
        before.close()
    words = "To be reviewed."
    monkeypatch.setattr("desktop.libraries.edition_notice.review_words", lambda *_: words)

    driver = opener(starter, user)
    driver.qtbot.waitUntil(lambda: driver.told == words)
    if restored:
        driver.wait_for_page(INOTUZUMAB)

    assert driver.window.focusWidget() is driver.box


def test_what_is_being_written_is_saved_where_the_session_of_the_user_ends(
    first: Driver, user: Path
) -> None:
    first.type("besponsa")
    first.open_hit()
    first.press_keys("Ctrl+N")
    QTest.keyClicks(first.composition.bookmarks.pane.text, "Ask.")

    first.composition.group.save()

    kept = KeptStore(user)
    assert [note.text for note in kept.notes()] == ["Ask."]
    assert [INOTUZUMAB in reading.place for reading in kept.readings()] == [True]
    assert first.window.isVisible()
    kept.close()
