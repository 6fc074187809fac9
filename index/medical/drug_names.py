"""The table of drug names: which drug, combination or class a name stands for, and who says so."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice, takewhile
from pathlib import Path
from typing import Final

from index.medical.asked_names import asked_names
from index.medical.name_forms import SHORTEST_SPELLING, forms_of, normal_form, spelling_form

CLASS: Final = "class"
COMBINATION: Final = "combination"
ABBREVIATION: Final = "abbreviation"
BRAND: Final = "brand"
KINDS: Final = (
    *("INN", "BAN", "USAN", "JAN", "official name", BRAND, ABBREVIATION, "salt or form"),
    *("German", "French", "Spanish", "Italian", "Latin", "other language", "other name"),
    *(COMBINATION, CLASS),
)
# Kinds of names that are the same word in several languages; a brand is written in one way.
SPELLED: Final = frozenset(KINDS) - {BRAND, ABBREVIATION, CLASS, "other name"}
_JOINS: Final = " + "
# In a packaged program the modules and `resources` lie in one folder as well.
_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "names"
_BETWEEN_PARTS: Final = re.compile(
    r"\s*(?:[+/,&]|\b(?:and|und|et|y|plus|mit|with)\b)\s*|\s*-\s*|\s+", re.IGNORECASE
)
_JOINED: Final = re.compile(r"\w[/+]\w| (?:[+&]|and|und|et|plus|mit|with) |\w-\w", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\s,;:!?()\"]+")
_LONGEST_NAME_IN_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row of the table: `name` stands for `drug`, a name of this kind, says the source.

    `drug` is an ingredient as LiverTox's master list writes it, an agent beside the list, the
    parts of a combination joined by " + ", or the name of a class where `kind` is "class".
    `is_word` marks a name that is an ordinary word too: it counts where it is all that was typed.
    """

    name: str
    drug: str
    kind: str
    source: str
    is_word: bool


@dataclass(frozen=True, slots=True)
class NamedDrugs:
    """What a typed text names: `asked` is the part of it that is a name.

    Meanings of several drugs are a choice, never one of them. `by_rule` says that the name is not
    in the table itself but the same word in another language; `together` that each part of
    the text names a drug, without a combination of them in the table.
    """

    asked: str
    meanings: tuple[Meaning, ...]
    by_rule: bool = False
    together: bool = False

    @property
    def drugs(self) -> tuple[str, ...]:
        """The drugs, combinations or classes named, each once."""
        return tuple(dict.fromkeys(meaning.drug for meaning in self.meanings))


@dataclass(frozen=True, slots=True)
class NamedWithin:
    """A name within a sentence: where it begins and ends, and what it means."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


class DrugNames:
    """The names of a table, as lines sorted by their normal form, so that none is read in vain.

    `spellings` are lines too: what the spellings of a name share, and the name.
    """

    def __init__(self, lines: Sequence[str], spellings: Sequence[str] = ()) -> None:
        self._lines = lines
        self._spellings = spellings

    @classmethod
    def open(cls, folder: Path) -> DrugNames:
        """The table in a folder; OSError where there is none."""
        names, spellings = (
            (folder / file).read_text(encoding="utf-8").split("\n")[1:-1]
            for file in ("names.tsv", "spellings.tsv")
        )
        return cls(names, spellings)

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Meaning]:
        return map(_meaning, self._lines)

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """The rows of a name, whatever its case, accents, hyphens and spaces."""
        for form in forms_of(name):
            start = bisect_left(self._lines, form, key=_normal_of)
            end = bisect_right(self._lines, form, lo=start, key=_normal_of)
            if start < end:
                return tuple(map(_meaning, self._lines[start:end]))
        return ()

    def meanings_by_spelling(self, name: str) -> tuple[Meaning, ...]:
        """The rows of the name that is the same word in another language."""
        if not (form := spelling_form(name)):
            return ()
        at = bisect_left(self._spellings, form, key=_first_column)
        if at == len(self._spellings) or _first_column(self._spellings[at]) != form:
            return ()
        return self.meanings(self._spellings[at].partition("\t")[2])

    def lookup(self, text: str) -> NamedDrugs | None:
        """What the whole of a typed text names, with what stands around the name taken off."""
        for asked in asked_names(text):
            if meanings := self.meanings(asked):
                return NamedDrugs(asked, meanings)
            if meanings := self.meanings_by_spelling(asked):
                return NamedDrugs(asked, meanings, by_rule=True)
            if found := self._combined(asked):
                return found
        return None

    def beginning_with(self, text: str, limit: int) -> tuple[Meaning, ...]:
        """The first rows of names that begin with a text, at most `limit`."""
        form = normal_form(text)
        start = bisect_left(self._lines, form, key=_normal_of)
        rows = islice(self._lines, start, start + limit)
        begun = takewhile(lambda line: _normal_of(line).startswith(form), rows)
        return tuple(map(_meaning, begun)) if form else ()

    def names_in(self, text: str) -> tuple[NamedWithin, ...]:
        """The names within a sentence, in order. Abbreviations count as the table writes them."""
        words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
        found, at = [], 0
        while at < len(words):
            for last in range(min(at + _LONGEST_NAME_IN_WORDS, len(words)) - 1, at - 1, -1):
                name = text[words[at][0] : words[last][1]].rstrip(".")
                meanings = self._within_sentence(name)
                if meanings:
                    start = words[at][0]
                    found.append(NamedWithin(start, start + len(name), meanings))
                    at = last
                    break
            at += 1
        return tuple(found)

    def names_of(self, drug: str) -> tuple[Meaning, ...]:
        """All rows of a drug, combination or class."""
        return tuple(map(_meaning, self._by_drug.get(drug, ())))

    def parts_of(self, drug: str) -> tuple[str, ...]:
        """The ingredients of a combination; () for any other drug."""
        if _JOINS in drug:
            return tuple(drug.split(_JOINS))
        rows = (meaning for meaning in self.names_of(drug) if _JOINS in meaning.name)
        return next((tuple(row.name.split(_JOINS)) for row in rows), ())

    def is_combination(self, name: str) -> bool:
        """Whether a name is that of a combination alone, and of no drug in it."""
        drugs = {meaning.drug for meaning in self.meanings(name)}
        return bool(drugs) and all(_JOINS in drug for drug in drugs)

    def combination_of(self, drugs: Iterable[str]) -> tuple[Meaning, ...]:
        """The row of the combination of just these drugs; () where the table has none."""
        rows = self.meanings(_JOINS.join(sorted(drugs, key=str.casefold)))
        return tuple(row for row in rows if row.kind == COMBINATION)

    def _combined(self, asked: str) -> NamedDrugs | None:
        """The combination that the parts of a text name, or its drugs, if each part names one."""
        parts = self._parts_in(asked)
        if len(parts) == 1:
            named = tuple(row for row in self.meanings(parts[0]) if row.kind == COMBINATION)
            return NamedDrugs(asked, named) if named else None
        each = [self._one_drug(part) for part in parts]
        if not all(each) or not each:
            return None
        drugs = frozenset(meanings[0].drug for meanings in each)
        if len(drugs) < 2:
            return NamedDrugs(asked, each[0])
        if combination := self.combination_of(drugs):
            return NamedDrugs(asked, combination)
        return NamedDrugs(asked, tuple(meanings[0] for meanings in each), together=True)

    def _parts_in(self, text: str) -> list[str]:
        """A text taken apart into names, each as long as the table has it."""
        words = [word for word in _BETWEEN_PARTS.split(text) if word]
        parts, at = [], 0
        while at < len(words):
            end = min(len(words), at + 3)
            while end > at + 1 and not self._one_drug(" ".join(words[at:end])):
                end -= 1
            parts.append(" ".join(words[at:end]))
            at = end
        return parts

    def _one_drug(self, name: str) -> tuple[Meaning, ...]:
        meanings = self.meanings(name) or self.meanings_by_spelling(name)
        drugs = {meaning.drug for meaning in meanings if meaning.kind != CLASS}
        return meanings if len(drugs) == 1 else ()

    def _within_sentence(self, name: str) -> tuple[Meaning, ...]:
        if not any(letter.isalpha() for letter in name):
            return ()
        meanings = self.meanings(name)
        if not meanings and " " not in name and len(name) > SHORTEST_SPELLING:
            meanings = self.meanings_by_spelling(name)
        if not meanings and _JOINED.search(name):
            combined = self._combined(name)
            meanings = combined.meanings if combined and not combined.together else ()
        return tuple(
            meaning
            for meaning in meanings
            if not meaning.is_word
            and (meaning.kind != ABBREVIATION or name.replace("-", "") in _as_written(meaning))
        )

    @cached_property
    def _by_drug(self) -> dict[str, list[str]]:
        found = defaultdict[str, list[str]](list)
        for line in self._lines:
            found[line.split("\t", 2)[1]].append(line)
        return dict(found)


@cache
def drug_names() -> DrugNames:
    """The table that comes with the program, read once; an empty one where it is not there."""
    try:
        return DrugNames.open(_FOLDER)
    except OSError:
        return DrugNames(())


def _as_written(meaning: Meaning) -> tuple[str, str]:
    return (meaning.name, meaning.name.replace("-", ""))


@lru_cache(maxsize=1 << 16)
def _normal_of(line: str) -> str:
    # A search by halves asks for the same lines again and again.
    return normal_form(_first_column(line))


def _first_column(line: str) -> str:
    return line.partition("\t")[0]


def _meaning(line: str) -> Meaning:
    name, drug, kind, source, mark = line.split("\t")
    return Meaning(name, drug, kind, source, bool(mark))
