"""Many readers of one library in a folder that nobody can write: all of them right, no trace."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from desktop.paths import RESOURCES
from tests.index.chapters import build_small

ALL: Final = bool(os.environ.get("LIVERLEAF_ALL_FAULTS"))
READERS: Final = 50 if ALL else 8


def listing(folder: Path) -> list[tuple[str, int, int]]:
    found = sorted(path for path in folder.rglob("*"))
    return [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in found]


def test_readers_at_once_of_a_read_only_folder(tmp_path: Path) -> None:
    folder = build_small(tmp_path).target
    for path in (*folder.rglob("*"), folder):
        path.chmod(path.stat().st_mode & ~0o222)
    before = listing(folder)
    words = (["search", "hepatitis", "--json"], ["show", "Nonexistine", "--json"], ["check"])

    readers = [
        subprocess.Popen(
            [sys.executable, "-m", "desktop", *words[n % 3], "--library", str(folder)],
            cwd=RESOURCES.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for n in range(READERS)
    ]
    said = [reader.communicate()[0] for reader in readers]

    assert [reader.returncode for reader in readers] == [0] * READERS
    assert len(set(said)) == 3
    assert said[0].count('"title"') > 1
    assert listing(folder) == before
