"""How long a library takes to build, against merely parsing its archive."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from index import build_library
from tests.benchmarks.measures import Measure, median, seconds


def measures(archive: Path, library: Path, repeats: int) -> Iterator[Measure]:
    """Build `library` from `archive`, several times."""
    ours, parsing = [], []
    for _ in range(repeats):
        ours.append(seconds(lambda: build_library([archive], library)))
        parsing.append(seconds(lambda: _parse(archive)))
    yield Measure(
        "library built",
        median(ours),
        "s",
        "one lxml pass over the archive",
        median(parsing),
        repeats,
    )


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
