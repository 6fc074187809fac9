"""The names that the values of a field mean: drugs, trade names, classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from index.search.names.name_table import MatchRank, Name, NameKind, NameTable


class FieldNames:
    """The names that the values of one field mean.

    `places` of every name; `spellings` are the ways to write one, each with the name that it means;
    `key` brings into one form what they are compared in.
    """

    def __init__(
        self,
        places: Mapping[str, frozenset[int]],
        spellings: Iterable[tuple[str, str]],
        key: Callable[[str], str] = str,
    ) -> None:
        self.places = places
        self._key = key
        # Every name leads to itself, so that each is found and not each monograph's best only.
        self._table = NameTable(Name(key(each), NameKind.TITLE, name) for each, name in spellings)

    def meant(self, value: str) -> dict[str, frozenset[int]]:
        """The exact name, however it is spelt; else all names that begin so, or have a word so."""
        asked = self._key(value)
        found = [m for m in self._table.find(asked, len(self.places)) if not m.rank.is_guess]
        exact = [match for match in found if match.rank is MatchRank.EXACT]
        names = [match.name.monograph for match in exact or found]
        return {name: self.places[name] for name in names}

    def nearest(self, value: str) -> str | None:
        """A similar name, where there is none like `value`."""
        found = self._table.find(self._key(value), 1)
        return found[0].name.monograph if found and found[0].rank.is_guess else None
