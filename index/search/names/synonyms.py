"""Other names of a drug: synonyms and abbreviations of the field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from index.medical.terms import ABBREVIATIONS, SYNONYMS
from index.search.analysis.analyzers import fold
from index.search.names.name_table import Name, NameKind

_DRUGS: Final = (NameKind.TITLE, NameKind.GENERIC)


def _groups() -> Iterator[tuple[NameKind, tuple[str, ...]]]:
    for group in SYNONYMS:
        yield NameKind.SYNONYM, group
    for short, long in ABBREVIATIONS.items():
        # "valproic acid, valproate", "acetaminophen (paracetamol)": each part is a meaning.
        yield NameKind.ABBREVIATION, (short, *re.split(r", | \(|\)", long.rstrip(")")))


def with_synonyms(names: Iterable[Name]) -> Iterator[Name]:
    """`names`, and for each drug among them the other names that mean it."""
    monographs = defaultdict[str, dict[str, str]](dict)
    for name in names:
        yield name
        if name.kind in _DRUGS:
            monographs[fold(name.name)][name.monograph] = name.name
    for kind, group in _groups():
        found = {word: monographs.get(fold(word), {}) for word in group}
        meant = {id: drug for own in found.values() for id, drug in own.items()}
        for word, own in found.items():
            for monograph in sorted(meant.keys() - own.keys()):
                yield Name(word, kind, monograph, meant[monograph])
