"""Small real libraries for tests of the window."""

import shutil
from pathlib import Path

from index import build_library

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"
CHAPTERS = (
    "Brentuximab_Vedotin.txt",
    "Inotuzumab_Ozogamicin.txt",
    "Metoprolol.txt",
    "Nabumetone.txt",
    "Venlafaxine_Desvenlafaxine.txt",
)
INOTUZUMAB = "Inotuzumab_Ozogamicin"


def build_whole_starter(target: Path) -> Path:
    """Build the library that comes with the program at `target`."""
    build_library([STARTER], target, name="Liverleaf starter library")
    return target


def build_starter(target: Path) -> Path:
    """Build a library of five starter monographs at `target`."""
    sources = target.parent / "starter"
    sources.mkdir()
    for name in CHAPTERS:
        shutil.copy(STARTER / name, sources)
    build_library([sources], target, name="Five starter monographs")
    return target
