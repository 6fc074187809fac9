"""The patterns of liver injury."""

from __future__ import annotations

from enum import Enum


class InjuryPattern(Enum):
    """A pattern of liver injury; the value is stored in libraries and never changes."""

    HEPATOCELLULAR = "hepatocellular"
    MIXED = "mixed"
    CHOLESTATIC = "cholestatic"
