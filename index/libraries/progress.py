"""How far a long work on a library is, and that it was called off."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: documents read, the part of all sources read (0 to 1), the step."""

    read: int
    fraction: float
    step: str


class BuildCancelled(Exception):
    """The build was called off; nothing of it is left."""
