"""The searches of this session. Pure: no Qt, and nothing of it is ever written down."""

from __future__ import annotations

from typing import Final

MOST: Final = 30


class SearchHistory:
    """Searches from which something was opened, the newest first, each once."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def add(self, text: str) -> None:
        """Remember a search; one that was made before moves to the front."""
        shown = " ".join(text.split())
        if not shown:
            return
        if shown in self._texts:
            self._texts.remove(shown)
        self._texts.insert(0, shown)
        del self._texts[MOST:]

    def clear(self) -> None:
        """Forget all of them."""
        self._texts.clear()

    @property
    def texts(self) -> tuple[str, ...]:
        """The searches, newest first."""
        return tuple(self._texts)
