"""The rows that a monograph has in the store."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StoredRows:
    """The row ids a monograph got: by section key, and by reference key.

    `sentences` are the places of the sentences that its key facts quote, each kept once.
    """

    sections: dict[str, int]
    references: dict[str, int]
    sentences: dict[str, int] = field(default_factory=dict)
