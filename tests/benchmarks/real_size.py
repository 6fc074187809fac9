"""A library of the size of the real one: some real chapters, many times under other names.

Fictional chapters have no bibliography like the real ones, and their words repeat in other ways.
The chapters lie beside the project, where they are at hand; nothing of them is part of it. Copies
of a chapter lie farther apart than what is packed looks back, so that they are packed as if they
were different ones; but fewer different words and names come up than in the whole book.
"""

from __future__ import annotations

import io
import re
import sys
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from tests.benchmarks import building, first_paint, reading, typing_speed
from tests.benchmarks.measures import Measure

CHAPTERS: Final = Path(__file__).resolve().parents[3] / "shared/data/livertox-2025"
COPIES: Final = 30
_ID: Final = re.compile(r'(book-part-id-type="pmcid">)[^<]*<')
_TITLE: Final = re.compile(r"(<title-group>\s*<title>)([^<]*)")
_PART: Final = re.compile(r'(<book-part[^>]* id=")[^"]*')
_LETTERS: Final = "abcdefghij"


def measures(folder: Path, queries: int, repeats: int) -> Iterator[Measure]:
    """Import such an archive, and use its library; nothing where the chapters are not at hand."""
    chapters = sorted(CHAPTERS.glob("*.nxml"))
    if not chapters:
        reason = f"no chapters in {CHAPTERS}"
        print(f"Left out: a library of real size, for there are {reason}", file=sys.stderr)
        return
    archive = write_copies(folder / "real-size.tar.gz", chapters, COPIES)
    library = folder / "real-size"
    every = (
        building.measures(archive, library, 1),
        typing_speed.measures(library, queries),
        first_paint.measures(library, repeats),
        reading.measures(library, repeats),
    )
    for some in every:
        for measure in some:
            yield replace(measure, name=f"real size: {measure.name}")


def write_copies(archive: Path, chapters: Sequence[Path], copies: int) -> Path:
    """Write an archive like the published one; copies after the first have ids and titles of
    their own."""
    with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
        for number in range(copies):
            suffix = "-" + "".join(_LETTERS[int(digit)] for digit in f"{number:02}")
            for chapter in chapters:
                name, text = chapter.stem, chapter.read_text(encoding="utf-8")
                if number:
                    name += suffix
                    text = _renamed(text, name, suffix)
                data = text.encode()
                member = tarfile.TarInfo(f"livertox_NBK547852/{name}.nxml")
                member.size = len(data)
                tar.addfile(member, io.BytesIO(data))
    return archive


def _renamed(text: str, name: str, suffix: str) -> str:
    text = _ID.sub(rf"\g<1>{name}<", text)
    text = _TITLE.sub(lambda found: f"{found[1]}{found[2]}{suffix}", text, count=1)
    return _PART.sub(rf"\g<1>{name}", text, count=1)
