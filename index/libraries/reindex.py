"""Makes the text index of a library that is stored already, and tells how far it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, NotFound
from index.libraries.progress import BuildCancelled, Progress
from index.messages import marked
from index.monograph.model import Monograph
from index.search.text.indexer import index_store
from index.search.text.writer import TextWriter
from index.store.reader import StoreReader

# What reading a store that was made to hurt may raise.
UNREADABLE: Final = (
    sqlite3.DatabaseError, LibraryDamaged, NotFound, ValueError, KeyError, TypeError,
    AttributeError, IndexError, RecursionError, OverflowError, StopIteration,
)  # fmt: skip
_WRITING: Final = 1.0


class Steps:
    """Tells how far the work on a library of `whole` monographs is, and ends what is called off."""

    def __init__(
        self,
        whole: int,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._whole = whole or 1
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._read = 0

    def tell(self, step: str, fraction: float) -> None:
        """Tell the part that is done, 0 to 1. Raises `BuildCancelled`."""
        self.stop_if_cancelled()
        self._on_progress(Progress(self._read, fraction, step))

    def counter(self, step: str, start: float, end: float) -> Callable[[Monograph], None]:
        """Counts monographs, and tells how far that is between `start` and `end`."""
        self._read = 0

        def count(monograph: Monograph) -> None:
            self._read += 1
            self.tell(step, start + (end - start) * min(self._read / self._whole, 1))

        return count

    def stop_if_cancelled(self) -> None:
        """Raise `BuildCancelled` if the work was called off."""
        if self._is_cancelled():
            raise BuildCancelled


def write_index(library: Path, target: Path, steps: Steps, start: float) -> None:
    """Index the store of the folder `library` into the folder `target`, byte for byte as a build.

    `start` is the part of all work that is done already. Raises `BuildCancelled`, `LibraryError`,
    and of a store that is none what is `UNREADABLE`.
    """
    text = TextWriter(target)
    with closing(StoreReader(library)) as store:
        index_store(store, text, steps.counter(marked("Index", "Indexing"), start, _WRITING))
    steps.tell(marked("Index", "Writing the index"), _WRITING)
    text.close(steps.stop_if_cancelled)
    steps.stop_if_cancelled()
