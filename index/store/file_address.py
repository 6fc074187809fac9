"""How SQLite is asked for a library's file."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def read_only_address(path: Path) -> str:
    """The URI of a file that is read and never changes, whatever bytes its name is of.

    Without lock files, so that a read-only folder or a network share will do.
    """
    return f"file:{quote(os.fsencode(path.as_posix()))}?mode=ro&immutable=1"
