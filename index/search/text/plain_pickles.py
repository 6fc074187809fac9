"""Pickles of plain values: numbers, strings, bytes and tuples, which name nothing to import.

Whoosh keeps pickles in its term index and in every block of postings. One that names anything to
import was not written by us, and is refused before it can run.
"""

from __future__ import annotations

import io
import pickle
from typing import IO, Any, NoReturn


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"the search index asks for {module}.{name}")

    def persistent_load(self, pid: object) -> NoReturn:
        raise pickle.UnpicklingError("the search index refers to an object outside it")


def load_plain(file: IO[bytes]) -> Any:
    """One pickle of plain values from `file`. Raises pickle.UnpicklingError."""
    return _PlainUnpickler(file).load()


def loads_plain(data: bytes) -> Any:
    """One pickle of plain values. Raises pickle.UnpicklingError."""
    return load_plain(io.BytesIO(data))


def dumps_plain(value: object, _protocol: int) -> bytes:
    """Plain values as a pickle. Whoosh asks for protocol 2, which writes bytes as an import."""
    return pickle.dumps(value, 3)
