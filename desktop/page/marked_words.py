"""Which of the words of a hit are marked on its page. No Qt."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"\w+")


def beside_title(words: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The words that are not in the title: those stand on every line of the page.

    >>> beside_title(("metoprolol", "jaundice"), "Metoprolol")
    ('jaundice',)
    """
    of_title = {word.casefold() for word in _WORD.findall(title)}
    return tuple(
        word
        for word in words
        if not (found := _WORD.findall(word.casefold())) or not of_title.issuperset(found)
    )
