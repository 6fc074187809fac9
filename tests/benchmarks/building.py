"""How long a library takes to build, how large it is, and how both grow."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from index import Library, build_library, monograph_text
from index.importer.chapter_names import names_of
from index.importer.reader_process import read_in_order
from index.monograph.model import Monograph
from index.store.writer import StoreWriter
from tests.benchmarks.chapters import write_archive
from tests.benchmarks.measures import Measure, median, seconds

ROOT = Path(__file__).resolve().parents[2]
PARSING = "one lxml pass over the archive"
# A process inherits the highest mark of its parent in ru_maxrss, but not in VmHWM.
_HIGHEST = """
import re
from pathlib import Path
def highest():
    return int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""
_BUILD = f"""{_HIGHEST}
import resource, sys
from index import build_library
build_library([Path(sys.argv[1])], Path(sys.argv[2]))
print(highest() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
_IDLE = f"{_HIGHEST}\nprint(highest())"


def measures(archive: Path, library: Path, repeats: int) -> Iterator[Measure]:
    """Build `library` from `archive`, several times."""
    ours, storing, parsing = [], [], []
    for turn in range(repeats):
        ours.append(seconds(lambda: build_library([archive], library)))
        store = library.with_name(f"store{turn}")
        storing.append(seconds(lambda: _store(archive, store)))  # noqa: B023
        parsing.append(seconds(lambda: _parse(archive)))
    floor = median(parsing)
    yield Measure("library built", median(ours), "s", PARSING, floor, repeats)
    yield Measure("store built, no index", median(storing), "s", PARSING, floor, repeats)
    yield _peak(archive, library)
    yield _size(library)


def growth(folder: Path, sizes: Sequence[int]) -> Iterator[Measure]:
    """Build libraries of several sizes: seconds for a thousand chapters, against the smallest."""
    first: float | None = None
    for chapters in sizes:
        archive = write_archive(folder / f"{chapters}.tar.gz", chapters)
        took = seconds(lambda: build_library([archive], folder / "grown"))  # noqa: B023
        each = took / chapters * 1000
        first = first or each
        name = f"library of {chapters:,} chapters built, for each thousand"
        yield Measure(name, each, "s", f"{sizes[0]:,} chapters", first, 1)
        archive.unlink()


def _parse(archive: Path) -> int:
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)
    letters = 0
    with tarfile.open(archive) as tar:
        for member in tar:
            file = tar.extractfile(member) if member.name.endswith(".nxml") else None
            if file is not None:
                root = etree.fromstring(file.read(), parser)
                letters += sum(len(text) for text in root.itertext())
    return letters


def _store(archive: Path, folder: Path) -> None:
    folder.mkdir()
    with StoreWriter(folder) as store:
        for outcome, *_ in read_in_order([archive], "2026-01-31"):
            if isinstance(outcome, Monograph):
                store.add(outcome, names_of(outcome))
        store.finish()


def _peak(archive: Path, library: Path) -> Measure:
    """Memory of both processes at their highest, against a Python that does nothing."""
    programs = ([_BUILD, str(archive), str(library)], [_IDLE])
    peak, yardstick = (
        int(subprocess.check_output([sys.executable, "-c", *program], cwd=ROOT)) / 1024
        for program in programs
    )
    return Measure("memory while building, at most", peak, "MB", "an idle Python", yardstick, 1)


def _size(folder: Path) -> Measure:
    library = Library.open(folder)
    monographs = (library.get(summary.id) for summary in library.summaries())
    text = sum(len(monograph_text(monograph).encode()) for monograph in monographs)
    library.close()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return Measure("library on disk", size / 1e6, "MB", "the text in it", text / 1e6, 1)
