"""The works that chapters cite, each once, as the store keeps them: many to a packed text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WORKS_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work that chapters cite: what a list of references shows, and sorts by.

    `authors` as the source names them ("Morgan GJ, Lee A, et al"), `container` the journal or the
    book. What its citation does not surely say is ""; where that leaves no title, `title` is the
    whole citation. `references` are the rows of the store that cite it.
    """

    authors: str
    title: str
    container: str
    year: int | None
    pmid: str | None
    doi: str | None
    references: tuple[int, ...] = ()


def dump_works(works: Sequence[CitedWork]) -> str:
    """Works as JSON text."""
    # Not astuple: it copies deeply, which takes longer than all the rest.
    rows = [[getattr(work, name) for name in CitedWork.__slots__] for work in works]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def load_works(text: str) -> list[CitedWork]:
    """The works that `dump_works` wrote."""
    return [
        CitedWork(authors, title, container, year, pmid, doi, tuple(rows))
        for authors, title, container, year, pmid, doi, rows in json.loads(text)
    ]
