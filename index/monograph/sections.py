"""The kinds of section a monograph has: the one place to add a kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from index.monograph.misspellings import edits_between


class SectionKind(Enum):
    """What a section is about; the value is stored in libraries and never changes."""

    OVERVIEW = "overview"
    INTRODUCTION = "introduction"
    BACKGROUND = "background"
    HEPATOTOXICITY = "hepatotoxicity"
    MECHANISM = "mechanism"
    OUTCOME = "outcome"
    HISTOPATHOLOGY = "histopathology"
    CASE_REPORTS = "case-reports"
    CASE = "case"
    KEY_POINTS = "key-points"
    LABORATORY_VALUES = "laboratory-values"
    COMMENT = "comment"
    PRODUCT_INFORMATION = "product-information"
    CHEMISTRY = "chemistry"
    REFERENCES = "references"
    OTHER_LINKS = "other-links"
    LACTATION_SUMMARY = "lactation-summary"
    DRUG_LEVELS = "drug-levels"
    INFANT_EFFECTS = "infant-effects"
    LACTATION_EFFECTS = "lactation-effects"
    ALTERNATIVES = "alternatives"
    SUBSTANCE = "substance"
    SUBSTANCE_NAME = "substance-name"
    CAS_NUMBER = "cas-number"
    DRUG_CLASS = "drug-class"
    STARTER_NOTE = "starter-note"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One kind of section.

    `headings` are the source's spellings, folded as `fold_heading` folds them; `words` is a pattern
    of words by which any other folded heading is known; `boost` weighs a match in such a section
    against one elsewhere (1.0); `depth` is the level a heading of the plain-text layout opens,
    where text carries no nesting of its own.
    """

    kind: SectionKind
    headings: tuple[str, ...] = ()
    words: str = ""
    boost: float = 1.0
    depth: int = 1


SECTIONS: Final = (
    SectionSpec(SectionKind.OVERVIEW, ("overview",), r"\boverview\b"),
    SectionSpec(
        SectionKind.INTRODUCTION,
        ("introduction",),
        r"^introduction\b|\bintroduction$",
        boost=1.4,
        depth=2,
    ),
    SectionSpec(SectionKind.BACKGROUND, ("background",), r"\bbackground\b", depth=2),
    SectionSpec(
        SectionKind.HEPATOTOXICITY,
        ("hepatotoxicity",),
        r"\bhepato(?:to)?xic(?:ity)?\b|\b(?:liver|hepatic) (?:injury|toxicity)\b",
        boost=1.8,
        depth=2,
    ),
    SectionSpec(
        SectionKind.MECHANISM,
        ("mechanism of injury", "mechanism of liver injury"),
        r"\bmechanisms?\b|\bpathogenesis\b",
        boost=1.2,
        depth=2,
    ),
    SectionSpec(
        SectionKind.OUTCOME,
        ("outcome and management",),
        r"\b(?:outcomes?|management|severity|recovery|prognosis)\b",
        boost=1.4,
        depth=2,
    ),
    SectionSpec(
        SectionKind.HISTOPATHOLOGY,
        ("histopathology",),
        r"\bhisto(?:patho)?log(?:y|ical?)\b|^pathology$"
        r"|\b(?:liver|hepatic) (?:pathology|biops(?:y|ies))\b|\bexample \d+$",
        depth=2,
    ),
    SectionSpec(
        SectionKind.CASE_REPORTS,
        ("case report", "case reports"),
        r"\bcase (?:reports?|histor(?:y|ies)|stud(?:y|ies)|series)\b",
        boost=1.2,
    ),
    SectionSpec(SectionKind.CASE, boost=1.2, depth=2),
    SectionSpec(SectionKind.KEY_POINTS, ("key points",), r"^key points?\b", boost=1.2, depth=3),
    SectionSpec(
        SectionKind.LABORATORY_VALUES,
        ("laboratory values",),
        r"^lab(?:oratory)? (?:values?|tests?|results?|data)\b",
        depth=3,
    ),
    SectionSpec(SectionKind.COMMENT, ("comment",), r"^comments?\b", depth=3),
    SectionSpec(
        SectionKind.PRODUCT_INFORMATION,
        ("product information",),
        r"^product information\b",
        boost=0.8,
    ),
    SectionSpec(
        SectionKind.CHEMISTRY,
        (
            "chemical formula and structure",
            "chemical formula and structures",
            "chemical formulas and structure",
            "chemical formulas and structures",
        ),
        r"^(?:chemical|molecular) (?:formula[se]?|structures?)\b"
        r"|^(?:formula[se]?|structures?) and (?:\w+ )?(?:formula[se]?|structures?)$",
        boost=0.8,
    ),
    SectionSpec(
        SectionKind.REFERENCES,
        ("annotated bibliography", "cited reference", "cited references", "references"),
        r"\bbibliography\b|\breferences$|^references\b|^reference$",
        boost=0.85,
    ),
    SectionSpec(
        SectionKind.OTHER_LINKS, ("other reference links",), r"\breference links?\b", boost=0.3
    ),
    SectionSpec(SectionKind.LACTATION_SUMMARY, ("summary of use during lactation",), boost=1.4),
    SectionSpec(SectionKind.DRUG_LEVELS, ("drug levels",)),
    SectionSpec(SectionKind.INFANT_EFFECTS, ("effects in breastfed infants",), boost=1.3),
    SectionSpec(SectionKind.LACTATION_EFFECTS, ("effects on lactation and breastmilk",)),
    SectionSpec(SectionKind.ALTERNATIVES, ("alternate drugs to consider",)),
    SectionSpec(SectionKind.SUBSTANCE, ("substance identification",), boost=0.8),
    SectionSpec(SectionKind.SUBSTANCE_NAME, ("substance name",), boost=0.8, depth=2),
    SectionSpec(SectionKind.CAS_NUMBER, ("cas registry number",), boost=0.8, depth=2),
    SectionSpec(SectionKind.DRUG_CLASS, ("drug class",), boost=0.8, depth=2),
    SectionSpec(SectionKind.STARTER_NOTE, ("about this starter text",), boost=0.3),
    SectionSpec(SectionKind.OTHER),
)

SPEC_OF: Final = {spec.kind: spec for spec in SECTIONS}
_KIND_OF_HEADING: Final = {heading: spec.kind for spec in SECTIONS for heading in spec.headings}
_CASE_HEADING: Final = re.compile(r"case\s+\d+\b", re.IGNORECASE)
_WORDS: Final = tuple((spec.kind, re.compile(spec.words)) for spec in SECTIONS if spec.words)
# "Mechanism of Hepatotoxicity" and "Outcome of Liver Injury" are about the first, and say of what;
# so they are read without the rest, where they name a kind without it.
_OF_WHAT: Final = re.compile(
    r"(?<=\w) (?:after|from|in|of) (?:\w+ ){0,4}?"
    r"(?:hepato(?:to)?xicity|(?:liver|hepatic) (?:injury|toxicity))\b"
)
_BOTH: Final = re.compile(r"(?:hepato(?:to)?xicity|(?:liver|hepatic) injury)(?:,| and\b| &)", re.I)
_OVERRIDES: Final = {
    SectionKind.MECHANISM: (SectionKind.HEPATOTOXICITY,),
    SectionKind.HISTOPATHOLOGY: (SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME),
    SectionKind.CASE_REPORTS: (SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME),
    SectionKind.REFERENCES: (SectionKind.HEPATOTOXICITY, SectionKind.BACKGROUND),
}
# What a case report is made of; its "Outcome" is the patient's, not the drug's.
CASE_KINDS: Final = (
    SectionKind.CASE_REPORTS,
    SectionKind.CASE,
    SectionKind.KEY_POINTS,
    SectionKind.LABORATORY_VALUES,
    SectionKind.COMMENT,
)


# The long words of headings, which are known with a letter too many, too few or wrong.
_LONG_WORDS: Final = frozenset(
    "abbreviations annotated background bibliography chemical formula formulas hepatotoxicity "
    "histology histopathology information introduction laboratory management mechanism mechanisms "
    "outcome outcomes overview pathogenesis product prognosis recovery reference references report "
    "reports severity structure structures".split()
)
_SHORTEST: Final = 7


def fold_heading(heading: str) -> str:
    """`CHEMICAL FORMULA(S) AND STRUCTURE(S)` → `chemical formulas and structures`."""
    return " ".join(re.sub(r"[^\w\s]", "", heading).lower().split())


def known_kind(heading: str) -> SectionKind | None:
    """The kind of a heading that is written just as the source usually has it."""
    return _KIND_OF_HEADING.get(fold_heading(heading))


def kind_of_heading(heading: str, parent: SectionKind | None = None) -> SectionKind:
    """The first of `kinds_of_heading`."""
    return kinds_of_heading(heading, parent)[0]


@lru_cache(maxsize=4096)
def kinds_of_heading(heading: str, parent: SectionKind | None = None) -> tuple[SectionKind, ...]:
    """The kinds a heading names; one that nobody knows is `OTHER`, and is kept.

    `parent` tells a case ("Case 2. …", or any other heading right under CASE REPORTS) from a
    section whose heading happens to begin alike.

    >>> [kind.value for kind in kinds_of_heading("Hepatotoxicity, Outcome and Management")]
    ['hepatotoxicity', 'outcome']
    """
    if (known := known_kind(heading)) is not None:
        return (known,)
    if parent is SectionKind.CASE_REPORTS or _CASE_HEADING.match(heading):
        return (SectionKind.CASE,)
    folded = rightly_spelt(fold_heading(heading))
    if (known := _KIND_OF_HEADING.get(folded)) is not None and parent not in CASE_KINDS:
        return (known,)
    found = _kinds_named(_OF_WHAT.sub("", folded)) or _kinds_named(folded)
    if parent in CASE_KINDS:
        found = [kind for kind in found if kind in CASE_KINDS]
    hidden = {kind for each in found for kind in _OVERRIDES.get(each, ())}
    if _BOTH.search(heading):
        hidden -= {SectionKind.HEPATOTOXICITY}
    return tuple(kind for kind in found if kind not in hidden) or (SectionKind.OTHER,)


def rightly_spelt(folded: str) -> str:
    """A folded heading with its long words as they are meant: `hepatotoxicty` → `hepatotoxicity`.

    Only one letter may be wrong, and never the first: "preferences" are no "references".
    """
    return " ".join(map(_word_meant, folded.split()))


def _word_meant(word: str) -> str:
    if len(word) < _SHORTEST - 1 or word in _LONG_WORDS:
        return word
    near = (each for each in sorted(_LONG_WORDS) if len(each) >= _SHORTEST)
    alike = (each for each in near if each[0] == word[0] and edits_between(word, each, 1) <= 1)
    return next(alike, word)


def _kinds_named(folded: str) -> list[SectionKind]:
    return [kind for kind, words in _WORDS if words.search(folded)]


def also_of_kind(kind: SectionKind, heading: str) -> tuple[SectionKind, ...]:
    """The kind of a section, then the others that its heading names."""
    kinds = kinds_of_heading(heading)
    return kinds if kinds[0] is kind else (kind,)
