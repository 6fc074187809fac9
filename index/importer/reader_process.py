"""Reads sources in order; long ones in a second process, beside the one that writes."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import IO, Final, NamedTuple

from index.errors import LiverleafError
from index.importer.archive import read_documents
from index.importer.work_collector import works_of
from index.monograph.model import Monograph
from index.parse.readers import Outcome, read_document
from index.parse.source_document import Rejected, SourceDocument
from index.store.work_rows import CitedWork
from index.version import READER_OPTION

# Starting a process takes as long as reading some sixty chapters.
_ALONE: Final = 64
# Where to find ours is told, since an isolated Python looks neither at PYTHONPATH nor at the folder
# that it is started in, where anybody's `index.py` may lie.
_SERVE: Final = (
    "import sys; sys.path[:] = sys.argv[1:];"
    " from index.importer.reader_process import serve_reading; serve_reading()"
)
_HOME: Final = str(Path(__file__).resolve().parents[2])


class Read(NamedTuple):
    """What is in a document, the part of all sources that is read with it (0 to 1), and the works
    that its references cite, in their order."""

    outcome: Outcome
    fraction: float
    works: tuple[CitedWork, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """What to read: the documents of `sources` after the first `skip`; `imported` is the day."""

    sources: tuple[Path, ...]
    imported: str
    skip: int = 0

    def here(self) -> Iterator[Read]:
        """Read in this process. Raises what opening and reading the sources raises."""
        for document, fraction in islice(_documents(self.sources), self.skip, None):
            outcome = self._outcome_of(document)
            # Here, not where the works are stored: the second process has time to spare.
            works = works_of(outcome) if isinstance(outcome, Monograph) else ()
            yield Read(outcome, fraction, works)

    def beside(self) -> Generator[Read, None, None]:
        """Read in a second process. Raises as `here` does."""
        read = self.skip
        with _second_process(self) as pipe:
            while isinstance(received := _receive(pipe), Read):
                yield received
                read += 1
        if isinstance(received, LiverleafError):
            raise received
        if received is _Lost:
            # Somebody ended the process. Nothing is lost by it but time.
            yield from replace(self, skip=read).here()

    def _outcome_of(self, document: SourceDocument | Rejected) -> Outcome:
        if isinstance(document, Rejected):
            return document
        return read_document(document, self.imported)


class _Whole:
    """Sent last: everything was read."""


class _Lost:
    """Received where the second process ended too early."""


def read_in_order(sources: Sequence[Path], imported: str) -> Generator[Read, None, None]:
    """What is in each document of `sources`, in their order.

    Raises what opening and reading the sources raises.
    """
    whole = ReadRequest(tuple(sources), imported)
    read = 0
    for outcome in islice(whole.here(), _ALONE):
        yield outcome
        read += 1
    if read == _ALONE:
        yield from replace(whole, skip=read).beside()


def serve_reading() -> None:
    """Be the second process: a `ReadRequest` comes pickled on stdin, its outcomes go to stdout."""
    with open(0, "rb") as taken, open(1, "wb") as given:
        reading = pickle.load(taken)
        try:
            try:
                for outcome in reading.here():
                    pickle.dump(outcome, given, pickle.HIGHEST_PROTOCOL)
                last: object = _Whole
            except LiverleafError as error:
                last = error
            pickle.dump(last, given)
            given.flush()
        except BrokenPipeError:
            # The first process has enough, or was killed. Closing the pipe would raise again.
            os._exit(0)


@contextmanager
def _second_process(reading: ReadRequest) -> Iterator[IO[bytes]]:
    """The pipe that the outcomes of `reading` come through."""
    process = subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Ctrl+C in the terminal is for the first process alone; Windows would open a console.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            pickle.dump(reading, process.stdin)
            process.stdin.close()
            yield process.stdout
        finally:
            process.kill()


def _command() -> list[str]:
    """What starts the second process. The packaged program is isolated as it is."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READER_OPTION]
    here = _current_folder()
    path = [_HOME, *(each for each in sys.path if os.path.isabs(each) and each != here)]
    names = f"utf8={sys.flags.utf8_mode}"
    return [sys.executable, "-I", "-X", names, "-c", _SERVE, *path]


def _current_folder() -> str:
    try:
        return os.getcwd()
    except OSError:
        # It was deleted.
        return ""


def _receive(pipe: IO[bytes]) -> Read | LiverleafError | type[_Whole] | type[_Lost]:
    try:
        received: Read | LiverleafError | type[_Whole] = pickle.load(pipe)
    except (EOFError, OSError, pickle.UnpicklingError):
        return _Lost
    return received


def _documents(sources: Sequence[Path]) -> Iterator[tuple[SourceDocument | Rejected, float]]:
    for position, source in enumerate(sources):
        for document in read_documents(source):
            inside = document.fraction if isinstance(document, SourceDocument) else 0.0
            yield document, (position + inside) / len(sources)
