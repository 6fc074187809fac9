"""Names as lists have them: of the table of names, and of a library's own chapters. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from index.medical.asked_names import asked_names
from index.medical.drug_names import (
    ABBREVIATION,
    BRAND,
    CLASS,
    COMBINATION,
    DrugNames,
    Meaning,
)
from index.medical.name_forms import folded, normal_form, spelling_form
from index.medical.salts import is_salt, without_salt
from index.medications.list_words import ORDINARY

_DOUBLED: Final = re.compile(r"([b-df-hj-np-tv-z])\1")
_IY: Final = re.compile("[iy]")
_NO_LETTER: Final = re.compile(r"[\W_]")
_JOIN: Final = " + "
# "TLD", "HRZE": a regimen in letters is written for other drugs elsewhere.
_REGIMEN: Final = re.compile(r"[A-Z]{2,5}")
# "Vit. B6", "Vitamine D3", "VitC", and "B12" alone.
_VITAMIN: Final = re.compile(
    r"(?i:vit|vitamine|vitamina)(?:[ .-]+((?i:[A-EK])\d{0,2})|((?i:[A-EK])\d{1,2}|[A-EK]))"
    r"|([Bb]\d{1,2})"
)
# "Amoxi-Clav" is shortened too, but no letters that are read one by one.
_LONGEST_SHORT: Final = 7
# "Ibuprofensaft", "Metoprololretardtabletten".
_JOINED_FORM: Final = re.compile(
    r"(?:-?retard|-?film|-?brause|-?schmelz)?-?(?:tabletten?|tropfen|kapseln?|saft|salbe|creme|gel|spray"
    r"|z[aä]pfchen|infusion|pflaster|spritzen?|l[oö]sung)$",
    re.IGNORECASE,
)
_LONGEST_GLUED: Final = 60
_SHORTEST_NAME: Final = 3
_SHORTEST_PART: Final = 5
# "clavulanic", "clavulánico": of an acid that is left unsaid.
_ADJECTIVE: Final = re.compile(r"[^\W\d_]{5,}(?:ic|ico|ique|icum)", re.IGNORECASE)
_GAP: Final = re.compile(r"\s")
_SIGN: Final = re.compile(r"[^\w]")
_LIBRARY: Final = "this library"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a name of a list stands for.

    `drugs` are the meanings, one a drug. `by_rule` says that the name is the same word in another
    language, `slip` that it is spelt as no language spells it; `letters` that it is an abbreviation
    written in other letters than the table's; `is_word` that it is an ordinary word too.
    """

    drugs: tuple[Meaning, ...]
    by_rule: bool = False
    slip: bool = False
    abbreviation: bool = False
    letters: bool = False
    is_word: bool = False
    is_class: bool = False
    regimen: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the name counts wherever it stands."""
        return not (self.abbreviation or self.is_word or self.slip or self.is_class)


# What no name has been looked up as yet.
_UNREAD: Final = Naming(())


class ListNames:
    """Looks names up, each once. `own` are names that only the library has, with their drugs."""

    def __init__(self, table: DrugNames, own: Mapping[str, str] | None = None) -> None:
        self.table = table
        self._own = dict(own or {})
        self._known: dict[str, Naming | None] = {}

    def forget(self) -> None:
        """Keep no name that was looked up."""
        self._known.clear()

    def named(self, name: str) -> Naming | None:
        """What a name stands for just as it is written; None for no name."""
        # What was read may be forgotten at any moment, by another thread.
        found = self._known.get(name, _UNREAD)
        if found is _UNREAD:
            found = self._known[name] = self._read(name)
        return found

    def tidied(self, name: str) -> Naming | None:
        """The same, with what may be joined to a name taken off: salt, company, form, strength."""
        bare = _JOINED_FORM.sub("", name)
        for asked in (*asked_names(name)[1:], without_salt(name), bare, without_salt(bare)):
            if asked == name or len(asked) < _SHORTEST_NAME or folded(asked) in ORDINARY:
                continue
            found = self.named(asked)
            if found is None or (found.by_rule and len(asked) < _SHORTEST_PART):
                continue
            if found.is_plain or (found.abbreviation and not found.letters and not found.is_word):
                return found
        return None

    def halves(self, word: str) -> tuple[str, str] | None:
        """Two names that were written without a space between them."""
        if len(word) > _LONGEST_GLUED:
            return None
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            first, second = word[:at], word[at:]
            if is_salt(second) or not (self._is_sure(first) and self._is_sure(second)):
                continue
            return first, second
        return None

    def combined(self, drugs: Iterable[str]) -> Naming | None:
        """The combination of just these drugs, if there is a name for it."""
        wanted = frozenset(part for drug in drugs for part in self._parts(drug))
        if len(wanted) < 2:
            return None
        rows = self.table.combination_of(wanted)
        return Naming(rows[:1]) if rows else None

    def combinations_with(self, drug: str) -> Iterator[Meaning]:
        """The combinations that have a drug among their parts."""
        return (self._combinations[each] for each in self._containing.get(drug, ()))

    def spellings(self) -> Iterator[str]:
        """All names that somebody may misspell, in their normal form."""
        for meaning in self.table:
            if meaning.kind not in (ABBREVIATION, CLASS) and not meaning.is_word:
                yield normal_form(meaning.name)
        yield from self._own

    def _read(self, name: str) -> Naming | None:
        if not any(map(str.isalpha, name)):
            return None
        rows = self.table.meanings(name)
        if _GAP.search(name):
            # "the in" is not "thein": where the list has a space, the name has a sign too.
            rows = tuple(row for row in rows if _SIGN.search(row.name))
        if rows:
            return self._of_rows(name, rows)
        if drug := self._own.get(normal_form(name)):
            return Naming((Meaning(name, drug, "title", _LIBRARY, False),))
        if vitamin := _VITAMIN.fullmatch(name):
            return self.named(f"vitamin {vitamin[1] or vitamin[2] or vitamin[3]}")
        if _ADJECTIVE.fullmatch(name):
            acids = (f"{name} acid", f"acido {name}", f"acide {name}")
            if acid := next(filter(None, map(self.named, acids)), None):
                return acid
        if " " not in name and len(name) > _SHORTEST_PART:
            rows = tuple(row for row in self.table.meanings_by_spelling(name) if row.kind != CLASS)
            drugs = _one_each(rows)
            if len(drugs) == 1 and not rows[0].is_word:
                same = drugs[0]
                return Naming(
                    drugs,
                    by_rule=True,
                    slip=not self._is_language(name, same.drug),
                    is_word=folded(same.drug) in ORDINARY,
                )
        return self._hyphened(name) if " " not in name and "-" in name else None

    def _hyphened(self, name: str) -> Naming | None:
        """The combination whose parts a word joins with hyphens."""
        parts = [self.named(part) for part in name.split("-")]
        drugs = [part.drugs[0].drug for part in parts if part and len(part.drugs) == 1]
        return self.combined(drugs) if len(drugs) == len(parts) else None

    def _of_rows(self, name: str, rows: tuple[Meaning, ...]) -> Naming:
        named = tuple(row for row in rows if row.kind != CLASS)
        if not named:
            return Naming((), is_class=True)
        drugs = _one_each(named)
        short = all(row.kind == ABBREVIATION for row in named) and len(name) <= _LONGEST_SHORT
        written = {_NO_LETTER.sub("", row.name) for row in named}
        return Naming(
            drugs,
            abbreviation=short,
            letters=short and _NO_LETTER.sub("", name) not in written,
            is_word=any(row.is_word for row in named),
            regimen=bool(_REGIMEN.fullmatch(name)) and any(_JOIN in row.drug for row in drugs),
        )

    def _is_language(self, name: str, drug: str) -> bool:
        """Whether a name differs from the table's as languages differ: no letter doubled, no h or
        y put in, which is how hands slip.
        """
        form = spelling_form(name)
        same = [row.name for row in self.table.names_of(drug) if spelling_form(row.name) == form]
        small = folded(name)
        return any(
            len(_DOUBLED.findall(small)) <= len(_DOUBLED.findall(folded(other)))
            and small.count("h") <= folded(other).count("h")
            and _ys_fit(_IY.findall(small), _IY.findall(folded(other)))
            for other in same
        )

    def _is_sure(self, name: str) -> bool:
        found = self.named(name)
        return bool(found and found.is_plain and not found.by_rule and len(found.drugs) == 1)

    def _parts(self, drug: str) -> tuple[str, ...]:
        return self.table.parts_of(drug) or (drug,)

    @cached_property
    def _combinations(self) -> dict[str, Meaning]:
        rows = (row for row in self.table if row.kind == COMBINATION and _JOIN in row.drug)
        return {row.drug: row for row in rows}

    @cached_property
    def _containing(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for drug in sorted(self._combinations, key=lambda each: (each.count(_JOIN), each)):
            for part in drug.split(_JOIN):
                found.setdefault(part, []).append(drug)
        return found


def _ys_fit(written: list[str], known: list[str]) -> bool:
    """Whether each y stands where the table's name has one too."""
    if len(written) != len(known):
        return "y" not in written
    return all(a == b or a == "i" for a, b in zip(written, known, strict=True))


def _one_each(rows: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """A row a drug; of a drug and its own brand the row that says most."""
    order = sorted(rows, key=lambda row: row.kind == BRAND)
    return tuple({row.drug: row for row in reversed(order)}.values())[::-1]
