"""Examples of what one can type, found in the open library. Pure: no Qt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from desktop.home.model import Example
from desktop.i18n.translate import translate
from index import Monograph, Summary, marked, monograph_text

# Only those that the library's text has are offered.
_SIGNS: Final = ("jaundice", "ascites", "pruritus", "rash", "fever", "nausea", "fatigue")
_ABBREVIATIONS: Final = ("SOS", "DRESS", "NRH", "DILI", "AIH", "ULN")
# Misspellings by sound: the right letters, and those often written for them; the likeliest first.
_SLIPS: Final = (("ph", "f"), ("th", "t"), ("y", "i"), ("mm", "m"), ("ll", "l"), ("o", "a"))
_LONG_ENOUGH: Final = 8
_ONE_WORD: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Sample:
    """Some monographs of a library, and its drug classes."""

    monographs: Sequence[Monograph]
    classes: Sequence[Summary]

    @cached_property
    def words(self) -> Counter[str]:
        """In how many of the monographs each word stands, as it is spelt."""
        return Counter(
            word for each in self.monographs for word in set(_WORD.findall(monograph_text(each)))
        )


def examples_of(sample: Sample) -> tuple[Example, ...]:
    """One example of each kind that this library answers."""
    return tuple(
        Example(found, translate("Home", kind))
        for kind, finder in _FINDERS
        if (found := next(finder(sample), None)) is not None
    )


def misspelt(names: Sequence[str]) -> Iterator[str]:
    """Names with a likely misspelling, so misspelt: `azatioprine`.

    The first letter stays: with another one, people mean another name.
    """
    for right, written in _SLIPS:
        for name in names:
            first, rest = name[:1].casefold(), name[1:].casefold()
            if right in rest:
                yield first + rest.replace(right, written, 1)


def _trade_names(sample: Sample) -> Iterator[str]:
    names = (names for each in sample.monographs for names in each.trade_names)
    return (brand for entry in names for brand in entry.brands if _ONE_WORD.fullmatch(brand))


def _misspelt_names(sample: Sample) -> Iterator[str]:
    titles = [each.title for each in sample.monographs]
    return misspelt([t for t in titles if len(t) >= _LONG_ENOUGH and _ONE_WORD.fullmatch(t)])


def _signs(sample: Sample) -> Iterator[str]:
    return _most_told(sample, _SIGNS)


def _abbreviations(sample: Sample) -> Iterator[str]:
    return _most_told(sample, _ABBREVIATIONS)


def _most_told(sample: Sample, words: Iterable[str]) -> Iterator[str]:
    told = [word for word in words if sample.words[word]]
    return iter(sorted(told, key=lambda word: -sample.words[word]))


def _classes(sample: Sample) -> Iterator[str]:
    return iter(sorted((each.title for each in sample.classes), key=len))


def _cas_numbers(sample: Sample) -> Iterator[str]:
    return (part.cas for each in sample.monographs for part in each.chemistry if part.cas)


def _pmids(sample: Sample) -> Iterator[str]:
    return (found.pmid for each in sample.monographs for found in each.references if found.pmid)


_FINDERS: Final[tuple[tuple[str, Callable[[Sample], Iterator[str]]], ...]] = (
    (marked("Home", "a trade name"), _trade_names),
    (marked("Home", "a misspelled name"), _misspelt_names),
    (marked("Home", "a symptom or sign"), _signs),
    (marked("Home", "an abbreviation"), _abbreviations),
    (marked("Home", "a drug class"), _classes),
    (marked("Home", "a CAS number"), _cas_numbers),
    (marked("Home", "a PMID"), _pmids),
)
