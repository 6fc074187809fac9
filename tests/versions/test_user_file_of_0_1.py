"""What a user of 0.1 kept: bookmarks, notes, settings, tabs, and a file of bookmarks and notes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app.settings import LANGUAGE, apply_settings, theme_settings
from desktop.bookmarks.transfer_file import from_json
from desktop.i18n.language import Choice, choice_of
from desktop.navigation.addresses import Address, Comparison, place_of
from desktop.paths import kept_file
from desktop.theme.theme import Scheme, Theme
from desktop.userdata.model import Bookmark, Spot
from desktop.userdata.user_store import KeptStore
from tests.versions.user_folder import BOOKMARKS, NOTE, come_from_before

HEPATOTOXICITY = Spot(
    "livertox", "Latentine", "Latentine", "Latentine.Hepatotoxicity", "Hepatotoxicity"
)
WHOLE = Spot("livertox", "Nonexistine", "Nonexistine", "", "")


@pytest.fixture
def store() -> Iterator[KeptStore]:
    come_from_before()
    opened = KeptStore(kept_file())
    yield opened
    opened.close()


def test_bookmarks_notes_and_what_was_read_are_there(store: KeptStore) -> None:
    assert store.take_trouble() == ""
    assert [each.spot for each in store.bookmarks()] == [WHOLE, HEPATOTOXICITY]
    (note,) = store.notes()
    assert (note.spot, note.text) == (HEPATOTOXICITY, NOTE)
    assert [title for title, _ in store.recent()] == ["Latentine", "Pictured", "Nonexistine"]


def test_what_is_written_today_joins_them(store: KeptStore) -> None:
    store.remove_bookmark(WHOLE)
    (note,) = store.notes()
    store.write_note(note)
    store.add_bookmark(Bookmark(WHOLE, "2027-01-01T00:00:00+00:00"))
    store.close()

    later = KeptStore(kept_file())
    assert [each.spot for each in later.bookmarks()] == [WHOLE, HEPATOTOXICITY]
    assert [each.text for each in later.notes()] == [NOTE]
    later.close()


def test_the_tabs_are_places_that_are_still_understood(store: KeptStore) -> None:
    tabs = store.readings()

    assert [place_of(tab.place) for tab in tabs] == [
        Address("Latentine"),
        Address("Nonexistine"),
        Comparison(("Pictured", "Nonexistine")),
    ]
    assert [tab.current for tab in tabs] == [True, False, False]


def test_the_settings_are_taken(store: KeptStore, qapp: QApplication) -> None:
    kept = store.settings()
    theme = Theme(qapp, Scheme.LIGHT)

    apply_settings(theme_settings(theme), kept)

    assert (theme.scheme, theme.scale) == (Scheme.DARK, 1.25)
    assert choice_of(kept[LANGUAGE]) is Choice.GERMAN
    theme.set_scheme(Scheme.LIGHT)
    theme.set_scale(1.0)
    theme.deleteLater()


def test_exported_bookmarks_and_notes_are_imported_once(store: KeptStore) -> None:
    carried = from_json(BOOKMARKS.read_bytes())

    merged = store.merge(carried.bookmarks, carried.notes)

    assert (merged.bookmarks, merged.notes, merged.known) == (0, 0, 3)
    empty = KeptStore()
    merged = empty.merge(carried.bookmarks, carried.notes)
    assert (merged.bookmarks, merged.notes) == (2, 1)
    assert [each.text for each in empty.notes()] == [NOTE]
    empty.close()
