"""Other words for what was typed: synonyms and abbreviations of the field, for names and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from index.medical.terms import ABBREVIATIONS, FOREIGN_TERMS, SYNONYMS
from index.search.analysis.analyzers import fold
from index.search.names.name_table import Name, NameKind
from index.search.query.lexer import QUOTES

_DRUGS: Final = (NameKind.TITLE, NameKind.GENERIC)
# More other wordings than this of one query would only crowd out what was asked.
MOST_WORDINGS: Final = 3
_WORDS: Final = re.compile(r"[^\W\d_]+")


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


def other_wordings(text: str) -> Iterator[str]:
    """`text` with one of its terms said in other words, as phrases.

    An abbreviation is written out where it is written in its own capitals, or is all that is typed:
    "who" among other words is no organization. What is quoted is wanted as it is.

    >>> list(other_wordings("SOS fatal"))[0]
    '"sinusoidal obstruction syndrome" fatal'
    """
    given = 0
    yield from _in_english(text)
    for pattern, group in _patterns():
        found = pattern.search(text)
        if found is None or text.translate(QUOTES).count('"', 0, found.start()) % 2:
            continue
        for word in group:
            if fold(word) != fold(found.group()) and given < MOST_WORDINGS:
                given += 1
                yield f'{text[: found.start()]}"{word}"{text[found.end() :]}'


def _in_english(text: str) -> Iterator[str]:
    """`text` with its foreign terms said in English, where it has any: as words, not as phrases."""
    said = _WORDS.sub(lambda found: FOREIGN_TERMS.get(found[0].casefold(), found[0]), text)
    if said != text:
        yield said


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Compiled when first asked for: two hundred patterns take as long as a tenth of the start."""
    return tuple(_compiled())


def _compiled() -> Iterator[tuple[re.Pattern[str], tuple[str, ...]]]:
    for group in SYNONYMS:
        yield re.compile(_whole_words(group), re.IGNORECASE), group
    known = {fold(word) for group in SYNONYMS for word in group}
    for short, long in ABBREVIATIONS.items():
        if fold(short) not in known:
            # Of "valproic acid, valproate" and "prothrombin time (…)" the first meaning.
            meaning = re.split(r", | \(", long)[0]
            alone = rf"^\s*(?i:{re.escape(short)})\s*$"
            yield re.compile(f"{_whole_words((short,))}|{alone}"), (meaning,)


def _whole_words(words: tuple[str, ...]) -> str:
    # The longest first, so that "veno-occlusive disease" is not cut to a shorter term.
    longest_first = sorted(words, key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])"
