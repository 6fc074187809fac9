"""Names that a word of a list may be a misspelling of: asked about, never taken."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from index.medical.drug_names import Meaning
from index.medical.name_forms import normal_form
from index.medications.names import ListNames
from index.search.names.edit_distance import is_slip
from index.search.names.fuzzy import Spellings

_SHORTEST: Final = 5
_MOST: Final = 5
_FARTHEST: Final = 2.5


class Misspellings:
    """Finds the names near a word. The list of names is read when first asked for."""

    def __init__(self, names: ListNames) -> None:
        self._names = names
        self._known: dict[str, tuple[Meaning, ...]] = {}

    def forget(self) -> None:
        """Keep no word that was looked up."""
        self._known.clear()

    def near(self, word: str) -> tuple[Meaning, ...]:
        """The names that a word may be meant for, a row a drug, the nearest first."""
        typed = normal_form(word)
        if typed not in self._known:
            self._known[typed] = self._read(typed)
        return self._known[typed]

    def _read(self, typed: str) -> tuple[Meaning, ...]:
        if len(typed) < _SHORTEST or not typed.isalpha():
            return ()
        guesses = self._spellings.near(typed)
        if not guesses:
            return ()
        nearest = guesses[0].distance
        found: dict[str, Meaning] = {}
        for guess in guesses:
            if guess.distance > min(nearest + 1, _FARTHEST) or not is_slip(typed, guess.spelling):
                continue
            naming = self._names.named(guess.spelling)
            for meaning in naming.drugs if naming is not None and naming.is_plain else ():
                found.setdefault(meaning.drug, meaning)
        return tuple(found.values())[:_MOST]

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings({each for each in self._names.spellings() if len(each) >= _SHORTEST})
