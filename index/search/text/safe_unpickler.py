"""A wall behind the checksums: Whoosh's files are read with an unpickler that knows no class.

Whoosh keeps pickles in its term index and in every block of postings. What we write there are
tuples, numbers, strings and bytes, which need no import; so a pickle that names anything to import
was not written by us, and is refused before it can run.
"""

from __future__ import annotations

import io
import pickle
from typing import IO, Any, NoReturn

from whoosh.codec import whoosh3
from whoosh.filedb import structfile


class _NothingToImport(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"the search index asks for {module}.{name}")

    def persistent_load(self, pid: object) -> NoReturn:
        raise pickle.UnpicklingError("the search index refers to an object outside it")


def load(file: IO[bytes]) -> Any:
    """Read one pickle of plain values from `file`; raises pickle.UnpicklingError."""
    return _NothingToImport(file).load()


def loads(data: bytes) -> Any:
    """Read one pickle of plain values; raises pickle.UnpicklingError."""
    return _NothingToImport(io.BytesIO(data)).load()


def dumps(value: object, _protocol: int) -> bytes:
    """Pickle plain values. Whoosh asks for protocol 2, which writes bytes as a call to import."""
    return pickle.dumps(value, 3)


def install() -> None:
    """Make the parts of Whoosh that keep an index use these, for the whole program."""
    structfile.load_pickle = load
    whoosh3.loads = loads
    whoosh3.dumps = dumps
