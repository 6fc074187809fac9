"""Finds help pages by their words. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop.page.folded_sections import text_of


@dataclass(frozen=True)
class HelpText:
    """One help page: the key of its topic, its title, its text as HTML, and that in its look."""

    key: str
    title: str
    body: str
    html: str

    @cached_property
    def words(self) -> str:
        """All that the page says, as one reads it."""
        # Cells of a table stand apart for the reader, though no space is between them.
        return " ".join(text_of(self.body.replace("<", " <")).casefold().split())


def found_in(text: str, pages: tuple[HelpText, ...]) -> tuple[HelpText, ...]:
    """The pages that have every word of `text`, those that have them in their title first.

    Without words these are all pages.
    """
    words = text.casefold().split()
    found = [page for page in pages if all(word in page.words for word in words)]
    return tuple(
        sorted(found, key=lambda page: not all(word in page.title.casefold() for word in words))
    )
