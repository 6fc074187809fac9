"""What an abbreviation in the text stands for, or a value with a formula. Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from desktop.i18n.translate import translate
from index import ABBREVIATIONS, REFERENCE_TABLES, Monograph

_NONE: Final[frozenset[str]] = frozenset()
# What texts call a value that has a formula, with that: "R ratio".
_FORMULAS: Final = {name: table.formula for table in REFERENCE_TABLES for name in table.names}


def meaning_at(text: str, position: int, own: Mapping[str, str]) -> str | None:
    """The abbreviation of `text` that `position` lies in or beside, with its meaning.

    `own` are those of the monograph; they win over those of the field. None where there is none:
    only whole words count, spelt in the same case.

    >>> meaning_at("above 5 times ULN", 15, {})
    'ULN: upper limit of the normal range'
    """
    # However it is spaced: a source sets no-break spaces, and others that look alike.
    spaced = {_spaced(short): long for short, long in own.items() if _spaced(short)}
    for found in _pattern(frozenset(spaced)).finditer(text):
        if found.start() <= position <= found.end():
            short = _spaced(found[0])
            return f"{short}: {spaced.get(short) or ABBREVIATIONS.get(short) or _formula(short)}"
    return None


def own_abbreviations(monograph: Monograph) -> dict[str, str]:
    """What the monograph says its abbreviations stand for."""
    return {each.short: each.long for each in monograph.abbreviations}


def _formula(name: str) -> str:
    return translate("Index", _FORMULAS[name])


def _spaced(short: str) -> str:
    return " ".join(short.split())


@lru_cache(maxsize=4)
def _pattern(own: frozenset[str] = _NONE) -> re.Pattern[str]:
    # The longest first, so that "anti-HBs" and "Alk P" are read whole.
    shorts = sorted({*ABBREVIATIONS, *_FORMULAS, *own}, key=len, reverse=True)
    words = "|".join(re.escape(short).replace(r"\ ", r"\s+") for short in shorts)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
