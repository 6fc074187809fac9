"""Opens what a stranger may have sent or put there: a file, and nothing that never ends."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import IO, Final

# Neither is known to every system. Without the first, a pipe is waited for until somebody writes.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NoRegularFile(OSError):
    """What stands at a path is a pipe, a device or the like, which may never end."""


def open_regular(path: Path) -> IO[bytes]:
    """`path`, open to be read. Raises OSError, also where it is a pipe, a device or a folder."""
    number = os.open(path, _FLAGS)
    mode = os.fstat(number).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(number, "rb")
    os.close(number)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise NoRegularFile(errno.EINVAL, "no regular file", str(path))
