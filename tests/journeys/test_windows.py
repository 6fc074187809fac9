"""Several windows of one program: what is their own, what they share, and how they end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from desktop.app.instance import First, call
from desktop.app.instance_listener import InstanceListener
from desktop.navigation.addresses import HomePage
from desktop.paths import RESOURCES
from desktop.theme.theme import Scheme
from desktop.userdata.user_store import KeptStore
from index import StorageError, build_library
from tests.desktop.current_libraries import INOTUZUMAB, STARTER
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "user" / "kept.sqlite"


@pytest.fixture
def one(opener: Opener, starter: Path, user: Path) -> Driver:
    """A window, at a chapter."""
    driver = opener(starter, user)
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    return driver


@pytest.fixture
def two(one: Driver) -> Driver:
    """A second window, beside the first."""
    return one.open_beside()


def open_chapter(driver: Driver, typed: str, monograph: str) -> None:
    driver.turn_to()
    driver.type(typed)
    driver.open_hit()
    driver.wait_for_page(monograph)


def test_a_new_window_begins_with_the_opening_page_and_has_tabs_of_its_own(
    one: Driver, two: Driver
) -> None:
    assert two.home.isVisible()
    assert two.window.focusWidget() is two.box

    open_chapter(two, "relafen", "Nabumetone")
    two.press_keys("Ctrl+T")

    assert (one.title, one.box.text()) == ("Inotuzumab Ozogamicin", "besponsa")
    assert (len(one.composition.tabs), len(two.composition.tabs)) == (1, 2)
    assert two.composition.library.library is one.composition.library.library


def test_searches_of_two_windows_do_not_take_each_others_answers(one: Driver, two: Driver) -> None:
    one.window.search.search_for("metoprolol")
    two.window.search.search_for("nabumetone")

    one.qtbot.waitUntil(lambda: bool(one.rows) and one.rows[0].title == "Metoprolol")
    one.qtbot.waitUntil(lambda: bool(two.rows) and two.rows[0].title == "Nabumetone")


def test_another_library_reaches_both(one: Driver, two: Driver, tmp_path: Path) -> None:
    other = build_library([STARTER / "Amiodarone.txt"], tmp_path / "other", name="Ward 7").target

    two.composition.library.open(other)

    for each in (one, two):
        each.qtbot.waitUntil(lambda each=each: "Ward 7" in each.window._standing.text())
        each.qtbot.waitUntil(lambda each=each: [row.name for row in each.listed] == ["Amiodarone"])


def test_a_library_that_cannot_be_used_is_told_in_both_and_in_a_new_one(
    one: Driver, two: Driver, tmp_path: Path
) -> None:
    two.composition.library.open(tmp_path / "nothing")
    for each in (one, two):
        each.wait_for_trouble()

    two.press_keys("Ctrl+Shift+N")

    three = one.composition.group.front.window
    assert three not in (one.window, two.window)
    for window in (one.window, two.window, three):
        assert "No library found" in window.card.text


def test_bookmarks_of_one_are_seen_in_the_other(one: Driver, two: Driver) -> None:
    open_chapter(two, "besponsa", INOTUZUMAB)
    assert not two.window.action("bookmark").isChecked()

    one.turn_to()
    one.press_keys("Ctrl+D")

    assert two.window.action("bookmark").isChecked()
    two.press_keys("Alt+Home")
    two.qtbot.waitUntil(lambda: "Bookmarks" in two.home.toPlainText())


def test_a_note_is_written_in_both_and_neither_loses_words(one: Driver, two: Driver) -> None:
    one.turn_to()
    one.press_keys("Ctrl+N")
    QTest.keyClicks(one.composition.bookmarks.pane.text, "Ask.")
    one.composition.bookmarks.noting.save()
    open_chapter(two, "besponsa", INOTUZUMAB)
    two.press_keys("Ctrl+N")
    pane = two.composition.bookmarks.pane
    assert pane.text.toPlainText() == "Ask."

    QTest.keyClicks(pane.text, " Then wait.")
    two.composition.bookmarks.noting.save()
    assert one.composition.bookmarks.pane.text.toPlainText() == pane.text.toPlainText()
    one.turn_to()
    QTest.keyClicks(one.composition.bookmarks.pane.text, " Good.")
    one.composition.group.save()

    (note,) = one.composition.group.store.notes()
    assert all(words in note.text for words in ("Ask.", "Then wait.", "Good."))
    two.composition.bookmarks.noting.delete()
    assert one.composition.group.store.notes() == ()
    assert one.composition.bookmarks.noting.state is None


def test_what_is_chosen_in_one_holds_in_both(one: Driver, two: Driver) -> None:
    for name in ("theme_dark", "show_annotations", "language_de"):
        shown = one.window.action(name).isChecked()
        two.window.action(name).trigger()
        assert one.window.action(name).isChecked() is not shown, name

    assert not one.composition._options().annotations
    # A window opened now is in the language of the others, too, and says when that changes.
    three = two.open_beside()
    three.press_keys("Ctrl+,")
    note = three.composition.settings_dialog.dialog.notes["language"]
    assert "when Liverleaf is opened again" in note.text()
    three.composition.settings_dialog.dialog.reject()
    one.composition._theme.set_scheme(Scheme.LIGHT)


def test_a_message_is_told_where_it_belongs_and_a_warning_everywhere(
    one: Driver, two: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.turn_to()
    one.press_keys("Ctrl+D")
    assert "Bookmarked" in one.told
    assert two.told == ""

    store = one.composition.group.store
    monkeypatch.setattr(store, "take_trouble", lambda: "The file was put aside.")
    one.composition.group.tell_trouble()

    assert one.window.messages.warnings == ("The file was put aside.",)
    assert two.window.messages.warnings == ("The file was put aside.",)


def test_closing_one_leaves_the_other_and_the_last_ends_it_all(one: Driver, two: Driver) -> None:
    group = one.composition.group
    open_chapter(two, "relafen", "Nabumetone")

    two.press_keys("Ctrl+Shift+W")
    one.qtbot.waitUntil(lambda: group.windows == [one.composition])

    one.turn_to()
    one.type("metoprolol")
    assert one.open_hit().monograph.id == "Metoprolol"
    # What all share still reaches the one that is left, and nothing else.
    one.window.action("theme_dark").trigger()
    one.window.action("theme_light").trigger()
    assert group.store.outlives_session
    one.close()
    assert group.windows == []
    assert group.library.library is None


def test_the_first_may_be_closed_first(one: Driver, two: Driver) -> None:
    one.close()

    open_chapter(two, "relafen", "Nabumetone")
    two.press_keys("Ctrl+D")
    assert "Bookmarked" in two.told
    two.close()


def test_a_window_that_is_closed_takes_its_tabs_along(
    opener: Opener, one: Driver, two: Driver, starter: Path, user: Path
) -> None:
    open_chapter(two, "relafen", "Nabumetone")
    two.close()
    one.close()

    again = opener(starter, user)
    again.wait_for_library()
    again.wait_for_page(INOTUZUMAB)

    assert len(again.composition.tabs) == 1


def test_quitting_keeps_the_tabs_of_all_and_shows_the_one_used_last(
    opener: Opener, one: Driver, two: Driver, starter: Path, user: Path
) -> None:
    open_chapter(two, "relafen", "Nabumetone")
    two.press_keys("Ctrl+Q")
    assert not one.window.isVisible()

    again = opener(starter, user)
    again.wait_for_library()
    again.wait_for_page("Nabumetone")

    assert len(again.composition.tabs) == 2
    again.press_keys("Ctrl+Tab")
    again.wait_for_page(INOTUZUMAB)


def test_a_window_that_must_not_close_keeps_the_program_open(
    one: Driver, two: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise StorageError("full")

    one.turn_to()
    one.press_keys("Ctrl+N")
    QTest.keyClicks(one.composition.bookmarks.pane.text, "Ask.")
    monkeypatch.setattr(one.composition.group.store, "write_note", full)

    two.turn_to()
    two.press_keys("Ctrl+Q")

    group = one.composition.group
    one.qtbot.waitUntil(lambda: group.front is one.composition)
    assert "could not be saved" in one.told
    assert one.window.isVisible()
    assert two.window.isVisible()
    # They go on being saved.
    one.press_keys("Ctrl+T")
    one.composition.session.save()
    # Where there is only the opening page there is nothing to keep.
    assert len(group.store.readings()) == 2
    monkeypatch.undo()


def test_what_is_forgotten_is_forgotten_in_both(one: Driver, two: Driver) -> None:
    open_chapter(two, "relafen", "Nabumetone")

    one.window.action("forget_read").trigger()
    one.composition.session.save()

    assert two.composition.tabs.here == HomePage()
    assert not two.composition.tabs.can_go_back
    assert "Nabumetone" not in two.home.toPlainText().split("Drug classes")[0]
    assert one.composition.group.store.readings() == ()


def test_what_is_read_in_one_is_offered_in_the_other(one: Driver, two: Driver) -> None:
    open_chapter(two, "relafen", "Nabumetone")
    one.turn_to()
    one.press_keys("Alt+Home")

    one.qtbot.waitUntil(lambda: "Nabumetone" in one.home.toPlainText().split("Drug classes")[0])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_second_start_goes_to_the_window_used_last(
    one: Driver, two: Driver, tmp_path: Path
) -> None:
    first = call(tmp_path / "pipes", None, "")
    assert isinstance(first, First)
    group = one.composition.group
    InstanceListener(first, group)
    one.turn_to()
    one.qtbot.waitUntil(lambda: group.front is one.composition)
    two.turn_to()
    two.window.showMinimized()

    ask(first, "metoprolol")
    one.qtbot.waitUntil(lambda: two.box.text() == "metoprolol")

    assert not two.window.isMinimized()
    assert one.box.text() == "besponsa"
    two.close()
    ask(first, "nabumetone")
    one.qtbot.waitUntil(lambda: one.box.text() == "nabumetone")
    one.close()
    assert not first.path.exists()


def ask(first: First, query: str) -> None:
    """What a further start of the program writes."""
    pipe = os.open(first.path, os.O_WRONLY)
    os.write(pipe, f"{query}\n".encode())
    os.close(pipe)


def test_a_start_by_name_is_known_in_every_window(one: Driver, starter: Path) -> None:
    one.composition.name(starter)

    two = one.open_beside()

    assert two.composition.importing.presenter.named == starter


READER = """
import signal, sys
for name in ("SIGINT", "SIGHUP", "SIGTERM"):
    signal.signal(getattr(signal, name), signal.SIG_DFL)
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop import __main__
from desktop.app import startup
from desktop.windows.main_window import MainWindow

def windows():
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return [w for w in found if hasattr(w, "reading")]

def look():
    shown = [window for window in windows() if window.shows_page]
    if len(shown) == 2:
        for number, window in enumerate(shown):
            window.action("note").trigger()
            QTest.keyClicks(window.focusWidget(), "Ask.")
        print("reading", flush=True)
        return
    for window in windows():
        if window.search.rows and not window.shows_page:
            window.search._on_row(window.search.hits.model().index(0, 0))
    if len(shown) == 1 and len(windows()) == 1:
        windows()[0].action("new_window").trigger()
        (new,) = [each for each in windows() if each is not shown[0]]
        new.search.search_for("metoprolol")
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
def test_a_signal_that_ends_the_program_saves_every_window(starter: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "home")}
    program = subprocess.Popen(
        [sys.executable, "-c", READER, str(starter)],
        cwd=RESOURCES.parent,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "reading\n"

    program.send_signal(signal.SIGTERM)

    assert program.wait(60) == 128 + signal.SIGTERM
    program.stdout.close()
    kept = KeptStore(tmp_path / "home" / "liverleaf" / "kept.sqlite")
    places = " ".join(each.place for each in kept.readings())
    assert INOTUZUMAB in places
    assert "Metoprolol" in places
    assert [note.text for note in kept.notes()] == ["Ask.", "Ask."]
    kept.close()


def test_in_german(german: None, driver: Driver) -> None:
    assert driver.window.action("new_window").text().replace("&", "") == "Neues Fenster"
    assert driver.window.action("close_window").text().replace("&", "") == "Fenster schließen"
