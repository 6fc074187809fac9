import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.app.instance import Alone, Call, First, HandedOver, call
from desktop.paths import RESOURCES

WAITING = """
import sys, time
from pathlib import Path
from desktop.app.instance import call
made = call(Path(sys.argv[1]), None, "")
print(type(made).__name__, flush=True)
while sys.argv[2] == "listens":
    made.queries()
    time.sleep(0.01)
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "user"


@contextmanager
def listening(window: First) -> Iterator[list[str]]:
    """A window that reads what it is handed, as its loop of events does."""
    read: list[str] = []
    ended = threading.Event()

    def listen() -> None:
        while not ended.wait(0.005):
            read.extend(window.queries())

    thread = threading.Thread(target=listen)
    thread.start()
    try:
        yield read
    finally:
        ended.set()
        thread.join()


@contextmanager
def running(folder: Path, how: str) -> Iterator[subprocess.Popen[str]]:
    """A first call in a program of its own, which `listens` or `hangs`."""
    program = subprocess.Popen(
        [sys.executable, "-c", WAITING, str(folder), how],
        cwd=RESOURCES.parent,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "First\n"
    try:
        yield program
    finally:
        program.kill()
        program.wait()
        program.stdout.close()


def first(made: Call) -> First:
    assert isinstance(made, First)
    return made


def test_the_second_call_hands_its_query_to_the_first(folder: Path) -> None:
    window = first(call(folder, None, ""))

    with listening(window) as read:
        assert isinstance(call(folder, None, "augmentin  \n jaundice"), HandedOver)
        assert isinstance(call(folder, None, ""), HandedOver)

    assert read == ["augmentin jaundice", ""]
    assert window.queries() == []
    window.close()


def test_when_the_first_is_closed_the_next_is_first(folder: Path) -> None:
    first(call(folder, None, "")).close()

    first(call(folder, None, "augmentin")).close()


def test_a_killed_first_is_in_nobodys_way(folder: Path) -> None:
    with running(folder, "listens"):
        assert isinstance(call(folder, None, "augmentin"), HandedOver)

    first(call(folder, None, "augmentin")).close()


def test_a_first_that_hangs_is_not_waited_for(folder: Path) -> None:
    with running(folder, "hangs"):
        assert isinstance(call(folder, None, "augmentin", patience=0.05), Alone)
        # Nor is it by the next one, which finds the other's query still unread.
        assert isinstance(call(folder, None, "", patience=0.05), Alone)


def test_another_library_or_screen_has_a_window_of_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = first(call(folder, None, ""))
    other_library = first(call(folder, folder / "library", ""))
    monkeypatch.setenv("DISPLAY", ":97")
    other_screen = first(call(folder, None, ""))

    for each in (usual, other_library, other_screen):
        assert each.queries() == []
        each.close()


def test_what_is_typed_is_never_on_the_disk(folder: Path) -> None:
    window = first(call(folder, None, ""))
    call(folder, None, "augmentin", patience=0)

    lying_there = [path.read_bytes() for path in folder.iterdir() if path.is_file()]

    assert lying_there == [b""]
    assert window.queries() == ["augmentin"]
    window.close()


def test_a_file_in_the_place_of_the_pipe_gets_nothing_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.app.instance._TRIES", 2)
    window = first(call(folder, None, ""))
    window.path.unlink()
    window.path.write_bytes(b"")

    assert isinstance(call(folder, None, "augmentin"), Alone)

    assert window.path.read_bytes() == b""
    window.close()


def test_a_query_without_end_is_cut(folder: Path) -> None:
    window = first(call(folder, None, ""))

    with listening(window) as read:
        assert isinstance(call(folder, None, "é" * 100_000), HandedOver)

    (query,) = read
    assert query.startswith("é" * 2000)
    assert len(query) < 2100
    window.close()


def test_many_at_once_are_one_first_and_the_rest_hand_over(folder: Path) -> None:
    made: list[Call] = []
    read: list[list[str]] = []
    ended = threading.Event()

    def call_and_listen(number: int) -> None:
        made.append(called := call(folder, None, f"q{number}", patience=30))
        if isinstance(called, First):
            with listening(called) as queries:
                read.append(queries)
                ended.wait()

    calls = [threading.Thread(target=call_and_listen, args=(number,)) for number in range(12)]
    for each in calls:
        each.start()
    while len(made) < len(calls):
        time.sleep(0.01)
    ended.set()
    for each in calls:
        each.join()

    (window,) = (each for each in made if isinstance(each, First))
    assert sum(isinstance(each, HandedOver) for each in made) == 11
    assert sum(map(len, read)) == 11
    window.close()


def test_a_folder_that_cannot_be_written_has_a_window_for_each(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the home folder should be")

    assert isinstance(call(tmp_path / "home" / "user", None, ""), Alone)


def test_only_the_user_may_write_into_the_pipe(folder: Path) -> None:
    window = first(call(folder, None, ""))

    assert os.stat(window.path).st_mode & 0o777 == 0o600
    window.close()
