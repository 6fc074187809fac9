"""Several windows are kept as one session."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject

from desktop.app.session_file import SessionFile
from desktop.userdata.model import OpenTab
from desktop.userdata.user_store import KeptStore
from index import StorageError


class Window:
    """A window, as far as it is kept."""

    def __init__(self, name: str, *tabs: OpenTab) -> None:
        self.name = name
        self.tabs = tabs

    def settings_now(self) -> dict[str, Any]:
        return {"window": self.name}

    def tabs_now(self) -> tuple[OpenTab, ...]:
        return self.tabs


def tab(place: str, *, current: bool = False) -> OpenTab:
    return OpenTab(f"liverleaf:{place}", current=current)


@pytest.fixture
def store() -> Iterator[KeptStore]:
    made = KeptStore()
    yield made
    made.close()


@pytest.fixture
def windows() -> list[Window]:
    return [
        Window("front", tab("A"), tab("B", current=True)),
        Window("behind", tab("C", current=True), tab("D")),
    ]


@pytest.fixture
def file(qapp: object, store: KeptStore, windows: list[Window]) -> Iterator[SessionFile]:
    parent = QObject()
    yield SessionFile(store, lambda: windows, parent)
    parent.deleteLater()


def kept(store: KeptStore) -> list[tuple[str, bool]]:
    return [(each.place.removeprefix("liverleaf:"), each.current) for each in store.readings()]


def test_the_window_used_last_comes_first_and_the_tabs_of_all_are_kept(
    file: SessionFile, store: KeptStore
) -> None:
    file.save()

    assert store.settings()["window"] == "front"
    assert kept(store) == [("A", False), ("B", True), ("C", False), ("D", False)]


def test_where_the_window_used_last_has_no_tabs_that_of_another_is_shown(
    file: SessionFile, store: KeptStore, windows: list[Window]
) -> None:
    windows[0].tabs = ()

    file.save()

    assert kept(store) == [("C", True), ("D", False)]


def test_what_ends_window_by_window_is_saved_as_it_was_before(
    file: SessionFile, store: KeptStore, windows: list[Window]
) -> None:
    file.end()
    windows.pop(0)
    file.save()
    assert len(kept(store)) == 4

    # One would not close: the session goes on with it.
    file.resume()
    file.save()
    assert kept(store) == [("C", True), ("D", False)]


def test_without_a_window_nothing_is_saved(
    file: SessionFile, store: KeptStore, windows: list[Window]
) -> None:
    windows.clear()

    file.save()

    assert store.settings() == {}


def test_what_could_not_be_saved_is_tried_again(
    file: SessionFile, store: KeptStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise StorageError("full")

    with monkeypatch.context() as disk:
        disk.setattr(store, "remember_readings", full)
        file.save()
    assert kept(store) == []

    file.save()

    assert len(kept(store)) == 4


def test_three_windows_never_have_two_current_tabs(
    file: SessionFile, store: KeptStore, windows: list[Window]
) -> None:
    windows[0].tabs = ()
    windows.append(Window("third", tab("E", current=True)))

    file.save()

    assert [current for _, current in kept(store)] == [True, False, False]
