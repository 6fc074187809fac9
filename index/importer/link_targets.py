"""Finds the monograph that a link to a chapter means, once all monographs are known."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.monograph.model import Monograph
from index.search.analysis.analyzers import fold


class LinkResolver:
    """Collects monographs; then says where links lead.

    A link names a chapter id. Where no monograph has it (the plain-text layout knows titles only)
    the link's text is looked for among titles; a title that two monographs share leads nowhere.
    """

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._titles: dict[tuple[str, str], str | None] = {}

    def add(self, monograph: Monograph) -> None:
        """Make one monograph known."""
        book = monograph.book
        self._ids[book, monograph.id.casefold()] = monograph.id
        for title in {_compact(monograph.title), *map(_compact, monograph.title.split(", "))}:
            known = self._titles.setdefault((book, title), monograph.id)
            if known != monograph.id:
                self._titles[book, title] = None

    def chapter_titled(self, title: str, book: str = "livertox") -> str | None:
        """The monograph with that title, or with that drug in its title."""
        return self._titles.get((book, _compact(title)))

    def resolve(self, links: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], str | None]:
        """(book, chapter, text) → {(book, chapter): monograph id or None}."""
        return {(book, chapter): self._target(book, chapter, text) for book, chapter, text in links}

    def _target(self, book: str, chapter: str, text: str) -> str | None:
        by_id = self._ids.get((book, chapter.casefold()))
        return by_id or self.chapter_titled(text, book)


def _compact(title: str) -> str:
    return re.sub(r"\W", "", fold(title))
