"""The rows that a monograph has in the store."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredRows:
    """The row ids a monograph got: by section key, and by reference key."""

    sections: dict[str, int]
    references: dict[str, int]
