"""Keys that stay unique within one monograph."""

from __future__ import annotations

import re


class UniqueKeys:
    """Hands out keys; one asked for twice gets `-2`, `-3` …: sources cut their ids short."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def take(self, wish: str) -> str:
        """`wish` with white space made underscores, or the nearest key not yet taken."""
        wish = re.sub(r"\s+", "_", wish.strip())
        key, count = wish, self._last.get(wish, 1)
        while key in self._taken:
            count += 1
            key = f"{wish}-{count}"
        self._last[wish] = count
        self._taken.add(key)
        return key
