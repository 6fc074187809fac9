"""What was saved stays saved: killed at any moment, and with others writing at the same time."""

import random
import subprocess
import sys
import time
from pathlib import Path

from desktop.paths import RESOURCES
from desktop.userdata.model import Note
from desktop.userdata.user_store import KeptStore
from tests.desktop.bookmarks.places import BOOKMARK

MOMENTS = 10
# Says the number of each note once it is saved; the newest note is changed all the while.
WRITER = """
import sys
from pathlib import Path
from desktop.userdata.model import Note, Spot
from desktop.userdata.user_store import KeptStore

store, name, count = KeptStore(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
for number in range(count):
    kept = store.write_note(Note(Spot("livertox", name, name), f"{number}"))
    kept = store.write_note(Note(kept.spot, f"{number} " + "more " * 300, kept.created, id=kept.id))
    store.remember_read(name, name)
    print(number, flush=True)
store.close()
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        cwd=RESOURCES.parent,
        stdout=subprocess.PIPE,
        text=True,
    )


def numbers(store: KeptStore, name: str) -> list[int]:
    """The numbers of the notes that are whole, oldest first."""
    notes = [note for note in reversed(store.notes()) if note.spot.title == name]
    return [int(note.text.split()[0]) for note in notes if len(note.text) > 1000]


def test_nothing_that_was_saved_is_lost_when_killed(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    chance = random.Random(2026)
    for moment in range(MOMENTS):
        running = writer(path, f"Run {moment}", 1_000_000)
        assert running.stdout is not None
        saved = [int(running.stdout.readline()) for _ in range(chance.randint(1, 12))]
        time.sleep(chance.random() / 200)
        running.kill()
        saved += [int(line) for line in running.stdout.read().splitlines() if line]
        running.stdout.close()
        running.wait()

        store = KeptStore(path)
        assert store.take_trouble() == "", moment
        found = numbers(store, f"Run {moment}")
        assert found[: len(saved)] == saved, moment
        store.write_note(Note(BOOKMARK.spot, f"after {moment}"))
        store.close()


def test_two_windows_write_at_once_and_both_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    both = [writer(path, name, 60) for name in ("Left", "Right")]
    for running in both:
        output, _ = running.communicate(timeout=60)
        assert running.returncode == 0
        assert len(output.split()) == 60

    store = KeptStore(path)
    assert numbers(store, "Left") == numbers(store, "Right") == list(range(60))
    assert sorted(title for _, title in store.recent()) == ["Left", "Right"]
    store.close()
