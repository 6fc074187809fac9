"""Names that a word of a list may be a misspelling of: asked about, never taken."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from index.medical.drug_names import BRAND, Meaning
from index.medical.name_forms import normal_form
from index.medications.names import ListNames, Naming
from index.search.names.edit_distance import is_slip
from index.search.names.fuzzy import Spellings

_SHORTEST: Final = 5
# Without a dose beside it a word is a misspelling only where it hardly can be another word.
_SHORTEST_ALONE: Final = 7
_TRADE: Final = frozenset((BRAND, "other name", "salt or form"))
# "pred 40": the beginning of few substances.
_SHORTEST_BEGUN: Final = 4
_LONGEST: Final = 60
_MOST: Final = 5
_MOST_BEGUN: Final = 80
_SUBSTANCE: Final = frozenset(("INN", "USAN", "BAN", "JAN", "official name"))
_FARTHEST: Final = 2.5


class Misspellings:
    """Finds the names near a word. The list of names is read when first asked for."""

    def __init__(self, names: ListNames) -> None:
        self._names = names
        self._known: dict[tuple[str, bool], tuple[Meaning, ...]] = {}

    def forget(self) -> None:
        """Keep no word that was looked up."""
        self._known.clear()

    def near(self, word: str, *, dosed: bool) -> tuple[Meaning, ...]:
        """The names that a word may be meant for, a row a drug, the nearest first.

        `dosed` says that a dose stands beside it, as beside a drug.
        """
        asked = normal_form(word), dosed
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = self._read(*asked)
        return found

    def _read(self, typed: str, dosed: bool) -> tuple[Meaning, ...]:
        if not typed.isalpha() or len(typed) > _LONGEST:
            return ()
        if dosed and len(typed) >= _SHORTEST_BEGUN and (begun := self._begun(typed)):
            return begun
        if len(typed) < (_SHORTEST if dosed else _SHORTEST_ALONE):
            return ()
        guesses = self._spellings.near(typed)
        if not guesses:
            return ()
        nearest = guesses[0].distance
        found: dict[str, Meaning] = {}
        for guess in guesses:
            if guess.distance > min(nearest + 1, _FARTHEST) or not is_slip(typed, guess.spelling):
                continue
            if not dosed and (guess.distance > 1 or guess.spelling[0] != typed[0]):
                continue
            naming = self._names.named(guess.spelling)
            if guess.distance > 1 and _is_trade(naming):
                continue
            for meaning in naming.drugs if naming is not None and naming.is_plain else ():
                if dosed or meaning.kind not in _TRADE:
                    found.setdefault(meaning.drug, meaning)
        return tuple(found.values())[:_MOST]

    def _begun(self, typed: str) -> tuple[Meaning, ...]:
        """The drugs of which a word is the beginning, where there are few: "simva"."""
        rows = self._names.table.beginning_with(typed, _MOST_BEGUN)
        found = {row.drug: row for row in rows if row.kind in _SUBSTANCE and not row.is_word}
        return tuple(found.values()) if len(found) <= _MOST else ()

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings({each for each in self._names.spellings() if len(each) >= _SHORTEST})


def _is_trade(naming: Naming | None) -> bool:
    """Whether a name is a maker's alone: too many of them are near some word."""
    return naming is None or all(meaning.kind in _TRADE for meaning in naming.drugs)
