"""`make bench`: builds a library of fictional chapters and measures it; a line of JSON a measure.

python -m tests.benchmarks [--chapters 1600 | --archive FILE] [--queries 500] [--repeats 5]
    [--growth 400 1600 6400] [--no-real-size]
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import (
    building,
    first_paint,
    medication_list,
    printing,
    reading,
    real_size,
    typing_speed,
)
from tests.benchmarks.chapters import write_archive
from tests.benchmarks.measures import Measure


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--chapters", type=int, default=1600, help="size of the library")
    parser.add_argument("--archive", type=Path, help="measure this one instead of a fictional one")
    parser.add_argument("--queries", type=int, default=500, help="queries, typed letter by letter")
    parser.add_argument("--repeats", type=int, default=5, help="builds and starts")
    sizes = (400, 1600, 6400)
    parser.add_argument(
        "--growth", type=int, nargs="*", default=sizes, help="libraries to compare the building of"
    )
    parser.add_argument(
        "--no-real-size", dest="real_size", action="store_false", help="leave out the real chapters"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="liverleaf-bench-") as folder:
        for measure in measures(Path(folder), options):
            print(measure.as_line(), flush=True)


def measures(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """All measures, each with its yardstick."""
    archive = options.archive or write_archive(folder / "archive.tar.gz", options.chapters)
    library = folder / "library"
    yield from building.measures(archive, library, min(options.repeats, 3))
    yield from typing_speed.measures(library, options.queries)
    yield from medication_list.measures(library, options.repeats)
    yield from first_paint.measures(library, options.repeats)
    yield from reading.measures(library, options.repeats)
    yield from printing.measures(library, options.repeats)
    yield from building.growth(folder, options.growth)
    if options.real_size:
        yield from real_size.measures(folder, options.queries, options.repeats)


if __name__ == "__main__":
    main()
