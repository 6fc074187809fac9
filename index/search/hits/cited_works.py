"""Works as texts cite them, by first author and year: "Lee 2005"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

_YEARS: Final = range(1800, 2100)
# "Lee et al. 2005", "Russo and others, 2004".
_NO_NAMES: Final = frozenset(("et", "al", "and", "others", "coworkers", "colleagues"))
# The author, "El Hajj" or "Lee WM", and no sentence.
_MOST_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class AskedWork:
    """A work that is asked for: the words of its first author, and its year."""

    author: tuple[str, ...]
    year: int

    @classmethod
    def asked(cls, words: list[str]) -> Self | None:
        """The work that folded words ask for; None where they ask for something else.

        >>> AskedWork.asked(["el", "hajj", "2009"])
        AskedWork(author=('el', 'hajj'), year=2009)
        """
        *names, year = words or [""]
        author = tuple(name for name in names if name not in _NO_NAMES)
        if not year.isdecimal() or int(year) not in _YEARS or not 0 < len(author) <= _MOST_WORDS:
            return None
        return cls(author, int(year)) if all(name.isalpha() for name in author) else None
