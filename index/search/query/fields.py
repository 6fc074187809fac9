"""The fields of the query grammar, `class:statin`: one row a field, for parser, help and window.

A field takes hits away that do not have its value. What it looks at, and so which kinds of hit can
have it, is its row's `about`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from index.medical.likelihood import LETTER, LETTERS, SCALE, badge_of
from index.messages import marked
from index.monograph.injury_pattern import InjuryPattern
from index.monograph.sections import SECTIONS, SectionKind
from index.search.analysis.analyzers import folded_words
from index.search.filters.boxed_warnings import boxed_value_typed
from index.search.filters.has_values import HAS_ABOUT, HAS_VALUES, HAS_WANTS, has_value_typed
from index.search.filters.latency_spans import latency_typed

# The brackets of [HD] may be left out.
_SCORE: Final = re.compile(
    rf"(?P<low>{LETTER})?(?P<range>\.\.+)?(?P<high>{LETTER})?\s*(?P<hd>\[?HD\]?)?", re.IGNORECASE
)
_YEARS: Final = re.compile(r"(?P<low>\d{4})?(?P<range>\.\.+)?(?P<high>\d{4})?")
_FIRST_YEAR, _LAST_YEAR = 1000, 9999


class Field(Enum):
    """What one can ask of a hit; the value is what is typed before the colon."""

    DRUG = "drug"
    BRAND = "brand"
    CLASS = "class"
    LIKELIHOOD = "likelihood"
    SECTION = "section"
    HAS = "has"
    BOXED = "boxed"
    LATENCY = "latency"
    PATTERN = "pattern"
    YEAR = "year"
    AUTHOR = "author"
    JOURNAL = "journal"
    PMID = "pmid"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field.

    `read` brings a value into the one form that is searched and shown; None where it is no value
    of the field, and `wants` says what would be. `about` ends the sentence "only …".
    """

    field: Field
    read: Callable[[str], str | None]
    about: str
    wants: str
    examples: tuple[str, ...]

    @property
    def key(self) -> str:
        """The word before the colon."""
        return self.field.value


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """A kind of section as people choose it: its label, and the kinds it stands for."""

    value: str
    label: str
    kinds: frozenset[SectionKind]


def choice_of(kind: SectionKind) -> SectionChoice:
    """The choice that a kind of section belongs to."""
    return _CHOICE_OF[kind]


def kinds_of(value: str) -> frozenset[SectionKind]:
    """The kinds of section meant by `value`: exactly its name or heading, else begun by it.

    >>> [kind.value for kind in kinds_of("mech")]
    ['mechanism']
    """
    wanted = _spelled(value)
    exact = [choice for choice in SECTION_CHOICES if wanted in _spellings(choice)]
    begun = [c for c in SECTION_CHOICES if any(s.startswith(wanted) for s in _spellings(c))]
    return frozenset[SectionKind]().union(*(choice.kinds for choice in exact or begun))


def scores_of(value: str) -> tuple[frozenset[str], bool]:
    """The likelihood letters meant by `A`, `A..C`, `E*` or `B [HD]`; whether [HD] is asked for.

    >>> sorted(scores_of("C..")[0])
    ['C', 'D', 'E', 'E*']
    """
    found = _SCORE.fullmatch(value.strip().upper())
    if found is None or not (found["low"] or found["high"]):
        return frozenset(), False
    low, high = found["low"] or "", found["high"] or ""
    if not found["range"]:
        return frozenset({low}.intersection(LETTERS)), found["hd"] is not None
    if not {low, high} <= {"", *SCALE}:
        return frozenset(), False
    first, last = sorted((_step(low, 0), _step(high, len(SCALE) - 1)))
    return frozenset(SCALE[first : last + 1]), found["hd"] is not None


def years_of(value: str) -> range:
    """The years meant by `2019`, `2019..`, `..2019` or `2015..2020`; none where it is no year.

    >>> 2016 in years_of("2015..2020")
    True
    """
    found = _YEARS.fullmatch(value.strip())
    if found is None or not (found["low"] or found["high"]):
        return range(0)
    low = int(found["low"] or _FIRST_YEAR)
    high = int(found["high"] or _LAST_YEAR) if found["range"] else low
    return range(min(low, high), max(low, high) + 1)


def _read_words(value: str) -> str | None:
    shown = " ".join(value.replace('"', " ").split())
    return shown if folded_words(shown) else None


def _read_likelihood(value: str) -> str | None:
    letters, high_dose = scores_of(value)
    if not letters:
        return None
    if len(letters) == 1:
        shown = next(iter(letters))
    else:
        steps = sorted(map(SCALE.index, letters))
        shown = f"{SCALE[steps[0]]}..{SCALE[steps[-1]]}"
    return badge_of(shown, high_dose)


def _read_section(value: str) -> str | None:
    kinds = kinds_of(value) if _spelled(value) else frozenset()
    only = {choice_of(kind).value for kind in kinds}
    return only.pop() if len(only) == 1 else _read_words(value) if kinds else None


def _read_has(value: str) -> str | None:
    return has_value_typed(_spelled(value))


def _read_boxed(value: str) -> str | None:
    return boxed_value_typed(_spelled(value))


def _read_pattern(value: str) -> str | None:
    """A pattern by its beginning: `hepato`, `Hepato-cellular`."""
    wanted = _spelled(value).replace(" ", "")
    return next(
        (each.value for each in InjuryPattern if wanted and each.value.startswith(wanted)), None
    )


def _read_year(value: str) -> str | None:
    years = years_of(value)
    if not years:
        return None
    low, high = years[0], years[-1]
    if low == high:
        return str(low)
    return f"{'' if low == _FIRST_YEAR else low}..{'' if high == _LAST_YEAR else high}"


def _read_pmid(value: str) -> str | None:
    return value.strip() if re.fullmatch(r"\d{1,9}", value.strip(), re.ASCII) else None


def _step(letter: str, otherwise: int) -> int:
    return SCALE.index(letter) if letter else otherwise


def _spelled(value: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", value).lower().split())


def _spellings(choice: SectionChoice) -> list[str]:
    headings = (heading for kind in choice.kinds for heading in _HEADINGS[kind])
    return [_spelled(choice.value), *headings]


def _choices() -> tuple[SectionChoice, ...]:
    """A single case is chosen with the case reports it stands among."""
    together = {SectionKind.CASE: SectionKind.CASE_REPORTS}
    return tuple(
        SectionChoice(
            spec.kind.value,
            spec.kind.value.replace("-", " ").capitalize(),
            frozenset(
                {spec.kind, *(kind for kind, first in together.items() if first is spec.kind)}
            ),
        )
        for spec in SECTIONS
        if spec.kind not in together
    )


_HEADINGS: Final = {spec.kind: spec.headings for spec in SECTIONS}
SECTION_CHOICES: Final = _choices()
_CHOICE_OF: Final = {kind: choice for choice in SECTION_CHOICES for kind in choice.kinds}

FIELDS: Final = (
    FieldSpec(
        Field.DRUG,
        _read_words,
        marked("Index", "the monograph of a drug, by its generic name, title or synonym"),
        marked("Index", "a drug's name"),
        ("drug:metoprolol", "drug:paracetamol"),
    ),
    FieldSpec(
        Field.BRAND,
        _read_words,
        marked("Index", "the monograph of a trade name"),
        marked("Index", "a trade name"),
        ("brand:besponsa",),
    ),
    FieldSpec(
        Field.CLASS,
        _read_words,
        marked("Index", "drugs of a class, and the chapter on the class"),
        marked("Index", "the name of a drug class, or its beginning"),
        ("class:statin", 'class:"monoclonal antibodies"'),
    ),
    FieldSpec(
        Field.LIKELIHOOD,
        _read_likelihood,
        marked("Index", "drugs with a likelihood score, or one of a range; X belongs to no range"),
        marked("Index", "a letter A to E, E* or X, or a range such as A..C"),
        ("likelihood:A", "likelihood:A..C", "likelihood:E*", "likelihood:A[HD]"),
    ),
    FieldSpec(
        Field.SECTION,
        _read_section,
        marked("Index", "text in one kind of section"),
        marked(
            "Index", "a kind of section, such as mechanism, outcome, hepatotoxicity or case-reports"
        ),
        ("section:mechanism", "section:outcome"),
    ),
    FieldSpec(
        Field.HAS,
        _read_has,
        HAS_ABOUT,
        HAS_WANTS,
        tuple(f"has:{each.value}" for each in HAS_VALUES),
    ),
    FieldSpec(
        Field.BOXED,
        _read_boxed,
        marked(
            "Index",
            "drugs with a boxed warning on the liver in a US label, according to FDA's DILIrank "
            "or a copy of a label; each result says which, with its date",
        ),
        marked("Index", "the word yes"),
        ("boxed:yes",),
    ),
    FieldSpec(
        Field.LATENCY,
        latency_typed,
        marked(
            "Index",
            "monographs that state a typical latency whose range includes this time (an end that "
            "is not stated is open); each result quotes the sentence, selected by keyword, so "
            "some are missed",
        ),
        marked(
            "Index",
            "a number of days, weeks, months or years (d, w, m, y), or a span such as 1m..3m",
        ),
        ("latency:6w", "latency:1m..3m", "latency:..10d", "latency:>1y"),
    ),
    FieldSpec(
        Field.PATTERN,
        _read_pattern,
        marked(
            "Index",
            "monographs that state an injury pattern, in a sentence selected by keyword, so some "
            "are missed, or in the key points of a case report; each result says which",
        ),
        marked("Index", "hepatocellular, mixed or cholestatic"),
        ("pattern:cholestatic",),
    ),
    FieldSpec(
        Field.YEAR,
        _read_year,
        marked(
            "Index",
            "monographs last updated in a year or a span of years; of "
            "references, those published then",
        ),
        marked("Index", "a year of four digits, or a span such as 2015..2020"),
        ("year:2019", "year:2019..", "year:2015..2020"),
    ),
    FieldSpec(
        Field.AUTHOR,
        _read_words,
        marked("Index", "references by an author, by the beginning of the name"),
        marked("Index", "an author's name"),
        ("author:bjornsson", 'author:"kantarjian HM"'),
    ),
    FieldSpec(
        Field.JOURNAL,
        _read_words,
        marked("Index", "references from a journal, as citations abbreviate it"),
        marked("Index", "a journal's name"),
        ("journal:hepatology", 'journal:"n engl j med"'),
    ),
    FieldSpec(
        Field.PMID,
        _read_pmid,
        marked("Index", "the reference with a PMID"),
        marked("Index", "a number of up to nine digits"),
        ("pmid:27292104",),
    ),
)
# Fields that only a citation can tell.
CITED: Final = (Field.AUTHOR, Field.JOURNAL)
SPEC_OF_FIELD: Final = {spec.field: spec for spec in FIELDS}
