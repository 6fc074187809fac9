"""The kinds of section a monograph has: the one place to add a kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final


class SectionKind(Enum):
    """What a section is about; the value is stored in libraries and never changes."""

    OVERVIEW = "overview"
    INTRODUCTION = "introduction"
    BACKGROUND = "background"
    HEPATOTOXICITY = "hepatotoxicity"
    MECHANISM = "mechanism"
    OUTCOME = "outcome"
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

    `headings` are the source's spellings, folded as `fold_heading` folds them; `boost` weighs a
    match in such a section against one elsewhere (1.0); `depth` is the level a heading of the
    plain-text layout opens, where text carries no nesting of its own.
    """

    kind: SectionKind
    headings: tuple[str, ...] = ()
    boost: float = 1.0
    depth: int = 1


SECTIONS: Final = (
    SectionSpec(SectionKind.OVERVIEW, ("overview",)),
    SectionSpec(SectionKind.INTRODUCTION, ("introduction",), boost=1.4, depth=2),
    SectionSpec(SectionKind.BACKGROUND, ("background",), depth=2),
    SectionSpec(SectionKind.HEPATOTOXICITY, ("hepatotoxicity",), boost=1.8, depth=2),
    SectionSpec(
        SectionKind.MECHANISM,
        ("mechanism of injury", "mechanism of liver injury"),
        boost=1.2,
        depth=2,
    ),
    SectionSpec(SectionKind.OUTCOME, ("outcome and management",), boost=1.4, depth=2),
    SectionSpec(SectionKind.CASE_REPORTS, ("case report", "case reports"), boost=1.2),
    SectionSpec(SectionKind.CASE, boost=1.2, depth=2),
    SectionSpec(SectionKind.KEY_POINTS, ("key points",), boost=1.2, depth=3),
    SectionSpec(SectionKind.LABORATORY_VALUES, ("laboratory values",), depth=3),
    SectionSpec(SectionKind.COMMENT, ("comment",), depth=3),
    SectionSpec(SectionKind.PRODUCT_INFORMATION, ("product information",), boost=0.8),
    SectionSpec(
        SectionKind.CHEMISTRY,
        (
            "chemical formula and structure",
            "chemical formula and structures",
            "chemical formulas and structure",
            "chemical formulas and structures",
        ),
        boost=0.8,
    ),
    SectionSpec(
        SectionKind.REFERENCES,
        ("annotated bibliography", "cited reference", "cited references", "references"),
        boost=0.85,
    ),
    SectionSpec(SectionKind.OTHER_LINKS, ("other reference links",), boost=0.3),
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


def fold_heading(heading: str) -> str:
    """`CHEMICAL FORMULA(S) AND STRUCTURE(S)` → `chemical formulas and structures`."""
    return " ".join(re.sub(r"[^\w\s]", "", heading).lower().split())


def kind_of_heading(heading: str, parent: SectionKind | None = None) -> SectionKind:
    """The kind a heading names; a heading nobody knows is `OTHER`, and is kept.

    `parent` tells a case ("Case 2. …", or any other heading right under CASE REPORTS) from a
    section whose heading happens to begin alike.
    """
    known = _KIND_OF_HEADING.get(fold_heading(heading))
    if known is not None:
        return known
    if parent is SectionKind.CASE_REPORTS or _CASE_HEADING.match(heading):
        return SectionKind.CASE
    return SectionKind.OTHER
