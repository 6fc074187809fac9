"""Tells whether this process opens sockets. Imports no Qt.

It sees every socket that Python makes, and on Linux every network socket that the process holds at
the moment of asking, whoever made it. It does not see one that Qt or the system's libraries open
and close again in between: only a trace of the system calls does (`make test-package`).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

_HELD: Final = Path("/proc/self/fd")
# Sockets of this kind cannot leave the computer: the screen and the desktop are reached by them.
_LOCAL: Final = Path("/proc/self/net/unix")


class SocketWatch:
    """Watches from its creation until the process ends."""

    def __init__(self) -> None:
        self._made: list[str] = []
        self._inherited = _held()
        sys.addaudithook(self._on_event)

    def found(self) -> tuple[str, ...]:
        """What was opened so far, in words; empty if nothing was."""
        held = _held() - self._inherited - _local()
        return (*self._made, *(f"an open network socket ({inode})" for inode in sorted(held)))

    def _on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith("socket."):
            self._made.append(event)


def _held() -> frozenset[str]:
    """The inodes of the sockets that this process holds; none where the system does not tell."""
    if not _HELD.is_dir():
        return frozenset()
    names = (_target(entry) for entry in os.listdir(_HELD))
    return frozenset(
        name.removeprefix("socket:[").removesuffix("]")
        for name in names
        if name.startswith("socket:")
    )


def _target(descriptor: str) -> str:
    try:
        return os.readlink(_HELD / descriptor)
    except OSError:
        return ""  # listing the folder took a descriptor that is closed again


def _local() -> frozenset[str]:
    try:
        lines = _LOCAL.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return frozenset()
    return frozenset(line.split()[6] for line in lines[1:])
