from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.bookmarks.note_presenter import NotesState, Noting
from desktop.bookmarks.relocation import spot_at
from desktop.userdata.model import Note, Spot
from desktop.userdata.user_store import KeptStore
from index import Library, Monograph, StorageError
from tests.desktop.current_libraries import INOTUZUMAB


class Bench:
    """Notes on a real chapter, with all that was told."""

    def __init__(self, monograph: Monograph, other: Monograph) -> None:
        self.monograph = monograph
        self.other = other
        self.store = KeptStore()
        self.noting = Noting(self.store)
        self.states: list[NotesState | None] = []
        self.failures: list[str] = []
        self.deleted: list[Note] = []
        self.noting.changed.connect(self.states.append)
        self.noting.failed.connect(self.failures.append)
        self.noting.deleted.connect(self.deleted.append)
        self.noting.open(monograph)

    def write(self, section: str, text: str) -> None:
        self.noting.write_on(spot_at(self.monograph, f"{INOTUZUMAB}.{section}"))
        self.noting.type(text)
        self.noting.save()

    @property
    def kept(self) -> list[str]:
        return [note.text for note in reversed(self.store.notes())]

    @property
    def shown(self) -> str | None:
        return self.noting.state.current.text if self.noting.state is not None else None


@pytest.fixture
def bench(library: Library, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(library.get(INOTUZUMAB), library.get("Nabumetone"))
    yield made
    made.store.close()


def test_what_is_typed_is_saved_at_the_next_rest(bench: Bench, qtbot: QtBot) -> None:
    bench.noting.write_on(spot_at(bench.monograph, f"{INOTUZUMAB}.Hepatotoxicity"))
    bench.noting.type("Ask")
    bench.noting.type("Ask the pharmacy.")
    assert bench.kept == []

    qtbot.waitUntil(lambda: bench.kept == ["Ask the pharmacy."])

    bench.noting.type("Ask the pharmacy again.")
    bench.noting.save()
    assert bench.kept == ["Ask the pharmacy again."]


@pytest.mark.parametrize("leave", ["another chapter", "no chapter", "closed", "another note"])
def test_what_is_typed_is_saved_when_the_note_is_left(bench: Bench, leave: str) -> None:
    bench.noting.write_on(spot_at(bench.monograph, f"{INOTUZUMAB}.Hepatotoxicity"))
    bench.noting.type("in a hurry")

    if leave == "closed":
        bench.noting.close()
    elif leave == "another note":
        bench.noting.write_on(spot_at(bench.monograph, f"{INOTUZUMAB}.Introduction"))
    else:
        bench.noting.open(bench.other if leave == "another chapter" else None)

    assert bench.kept == ["in a hurry"]


def test_a_section_has_one_note_to_go_on_with(bench: Bench) -> None:
    bench.write("Hepatotoxicity", "first")
    bench.write("Introduction", "second")

    bench.noting.write_on(spot_at(bench.monograph, f"{INOTUZUMAB}.Hepatotoxicity"))

    assert bench.shown == "first"
    assert [note.text for note in bench.noting.notes()] == ["first", "second"]


def test_a_note_without_words_is_none(bench: Bench) -> None:
    bench.write("Hepatotoxicity", " \n ")
    assert bench.kept == []

    bench.write("Hepatotoxicity", "something")
    bench.write("Hepatotoxicity", "")
    assert bench.kept == []

    bench.noting.type("it came back by undo")
    bench.noting.save()
    assert bench.kept == ["it came back by undo"]


def test_a_deleted_note_can_be_put_back(bench: Bench) -> None:
    bench.write("Hepatotoxicity", "first")
    bench.write("Introduction", "second")

    bench.noting.delete()
    assert (bench.kept, bench.shown) == (["first"], "first")

    bench.noting.delete()
    assert (bench.kept, bench.shown) == ([], None)

    for note in reversed(bench.deleted):
        bench.noting.put_back(note)
    bench.noting.show_note(bench.deleted[0].id)
    assert (bench.kept, bench.shown) == (["first", "second"], "second")


def test_deleting_a_note_that_was_never_begun_closes_it(bench: Bench) -> None:
    bench.noting.write_on(spot_at(bench.monograph, None))

    bench.noting.delete()

    assert bench.shown is None
    assert bench.deleted == []


def test_a_note_removed_from_the_list_leaves_the_pane(bench: Bench) -> None:
    bench.write("Hepatotoxicity", "first")

    bench.noting.remove(bench.store.notes()[0])

    assert bench.shown is None
    bench.noting.close()
    assert bench.kept == []


def test_open_notes_stay_open_only_where_there_are_some(bench: Bench) -> None:
    bench.write("Hepatotoxicity", "first")
    bench.noting.open(bench.other)
    assert bench.shown is None

    bench.noting.write_on(spot_at(bench.other, None))
    bench.noting.type("on the other")
    bench.noting.open(bench.monograph)
    assert bench.shown == "first"


def test_a_note_on_a_section_that_is_gone_is_still_there(bench: Bench) -> None:
    spot = Spot("livertox", INOTUZUMAB, "Inotuzumab Ozogamicin", "gone", "Dosing in children")
    gone = bench.store.write_note(Note(spot, "still to be read"))

    bench.noting.show_note(gone.id)

    assert bench.noting.state is not None
    assert bench.noting.state.gone
    assert bench.shown == "still to be read"


def test_what_cannot_be_saved_is_told_and_kept_in_the_window(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.write("Hepatotoxicity", "first")

    def full(_: Note) -> Note:
        raise StorageError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(bench.store, "write_note", full)
        bench.noting.type("first and more")
        assert not bench.noting.save()
    assert bench.failures == ["The disk is full."]
    assert bench.kept == ["first"]

    assert bench.noting.save()
    assert bench.kept == ["first and more"]


class Full:
    """Has a store whose disk is full, until it is `over`."""

    def __init__(self, store: KeptStore, monkeypatch: pytest.MonkeyPatch) -> None:
        self._context = monkeypatch
        for name in ("write_note", "delete_note"):
            monkeypatch.setattr(store, name, self._fail)

    def _fail(self, _: Note) -> Note:
        raise StorageError("The disk is full.")

    def over(self) -> None:
        self._context.undo()


@pytest.fixture
def full(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Full:
    bench.write("Hepatotoxicity", "first")
    return Full(bench.store, monkeypatch)


LEAVE: dict[str, Callable[[Bench], object]] = {
    "another chapter": lambda bench: bench.noting.open(bench.other),
    "no chapter": lambda bench: bench.noting.open(None),
    "closed": lambda bench: bench.noting.close(),
    "another note": lambda bench: bench.noting.write_on(spot_at(bench.monograph, None)),
}


@pytest.mark.parametrize("leave", LEAVE.values(), ids=LEAVE)
def test_what_cannot_be_saved_is_not_left(
    bench: Bench, full: Full, leave: Callable[[Bench], object]
) -> None:
    bench.noting.type("first and more")

    leave(bench)
    leave(bench)

    state = bench.noting.state
    assert state is not None
    assert (state.text, state.unsaved) == ("first and more", True)
    assert bench.states[-1] == state

    full.over()
    leave(bench)
    assert bench.kept[0] == "first and more"
    assert bench.noting.state is None or not bench.noting.state.unsaved
    assert bench.shown != "first and more"


def test_what_could_be_saved_after_all_stays_open(bench: Bench, full: Full) -> None:
    bench.noting.type("first and more")
    bench.noting.open(bench.other)
    full.over()

    assert bench.noting.save()

    state = bench.noting.state
    assert state is not None
    assert (state.text, state.unsaved, state.elsewhere) == ("first and more", False, True)
    bench.noting.open(bench.monograph)
    assert (bench.kept, bench.shown) == (["first and more"], "first and more")


@pytest.mark.parametrize("chapter", ["this", "another"])
def test_what_cannot_be_saved_can_be_thrown_away(bench: Bench, full: Full, chapter: str) -> None:
    bench.noting.type("first and more")
    if chapter == "another":
        bench.noting.open(bench.other)

    bench.noting.delete()

    assert bench.shown == ("first" if chapter == "this" else None)
    full.over()
    assert bench.kept == ["first"]
