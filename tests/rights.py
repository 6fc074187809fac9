"""Takes the rights of root away for a while, so that a closed folder is closed to it as well."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

_VERSION: Final = 0x20080522
# Reading and writing what the rights of a file forbid, and looking into any folder.
_OVERRIDES: Final = 1 << 1 | 1 << 2


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Rights(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def closed(*paths: Path) -> Iterator[None]:
    """Nobody may read `paths`, nor look into them; this thread, and those it begins, included."""
    if sys.platform == "win32":
        pytest.skip("Windows keeps rights in another way")
    modes = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        _set_overrides(on=False)
    try:
        yield
    finally:
        if is_root:
            _set_overrides(on=True)
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)


def _set_overrides(*, on: bool) -> None:
    system = ctypes.CDLL(None)
    if not hasattr(system, "capset"):
        pytest.skip("root may read everything here")
    header, rights = _Header(_VERSION, 0), (_Rights * 2)()
    assert system.capget(ctypes.byref(header), rights) == 0
    if on:
        rights[0].effective |= _OVERRIDES & rights[0].permitted
    else:
        rights[0].effective &= ~_OVERRIDES
    assert system.capset(ctypes.byref(header), rights) == 0
