"""The libraries that are searched: starter texts, real chapters beside them, a fictional book."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.paths import drug_facts
from index import Library, Monograph, build_library, is_listed

ROOT: Final = Path(__file__).resolve().parents[2]
STARTER: Final = ROOT / "resources" / "starter"


@dataclass(frozen=True)
class Shelf:
    """An open library with all its monographs. `judged`: the concepts are judged over its texts."""

    name: str
    library: Library
    monographs: tuple[Monograph, ...]
    judged: bool


@contextmanager
def shelf_of(
    name: str, sources: list[Path], folder: Path, *, judged: bool, drug_list: bool = False
) -> Iterator[Shelf]:
    """A library built of `sources` in `folder`, open for the time being.

    With `drug_list` it has the drugs of the master list, too, as a library that is in use has.
    """
    build_library(sources, folder, drugs=drug_facts() if drug_list else None)
    with closing(Library.open(folder)) as library:
        chapters = (summary for summary in library.summaries() if not is_listed(summary.id))
        monographs = tuple(library.get(summary.id) for summary in chapters)
        yield Shelf(name, library, monographs, judged)


def real_and_starter(shared: Path) -> list[Path]:
    """The real chapters, and the starter texts of the drugs they leave out."""
    return [shared / "data" / "livertox", shared / "data" / "lactmed", STARTER]


def fictional_archive(shared: Path, folder: Path, chapters: int) -> Path:
    """A generated archive: the same every time for a number of chapters."""
    archive = folder / f"archive-{chapters}.tar.gz"
    maker = shared / "tools" / "make_litarch.py"
    arguments = [str(archive), "--chapters", str(chapters), "--seed", "7"]
    subprocess.run([sys.executable, str(maker), *arguments], check=True, stdout=-3)
    return archive
