"""What a regulator says of a drug's liver injury, beside what chapters say: typed facts. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import Final

# Where each edition of DILIrank was published, by its year.
DILIRANK_CITATIONS: Final = {
    2016: "Chen M, et al. Drug Discov Today 2016; 21: 648-653. doi:10.1016/j.drudis.2016.02.015"
}
DILIRANK_NAME: Final = "FDA DILIrank"
HIGHEST_SEVERITY: Final = 8
_DAY: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class LabelSection(Enum):
    """The section of a US label that names the drug's liver injury, in the words of DILIrank.

    `NO_MATCH`: the label had no such term. The values are stored in libraries and never change.
    """

    BOX_WARNING = "Box warning"
    WARNINGS = "Warnings and precautions"
    ADVERSE_REACTIONS = "Adverse reactions"
    NO_MATCH = "No match"
    WITHDRAWN = "Withdrawn"
    DISCONTINUED = "Discontinued"


class Concern(Enum):
    """DILIrank's own term for how much concern a drug is."""

    MOST = "vMost-DILI-Concern"
    LESS = "vLess-DILI-Concern"
    NO = "vNo-DILI-Concern"
    AMBIGUOUS = "Ambiguous DILI-concern"


class BoxSource(Enum):
    """What a boxed warning was read in; the values are stored in libraries and never change."""

    LABEL = "label"
    REPRINT = "label, reprinted by a third party"
    COMMUNICATION = "FDA communication"


@dataclass(frozen=True, slots=True)
class DiliRank:
    """What DILIrank says of a compound.

    `drug` is its name in the master list, `compound` that in DILIrank; `severity` goes from 0 to
    `HIGHEST_SEVERITY`; `year` is that of the edition.
    """

    drug: str
    compound: str
    label_section: LabelSection
    severity: int
    concern: Concern
    year: int


@dataclass(frozen=True, slots=True)
class BoxedWarning:
    """A boxed warning on the liver, as one copy of a label or one notice shows it.

    `products` are those that have it, "" where nothing limits it; `date` is what the copy itself
    says of its age, "" for nothing; `day` is that as ISO text as far as it goes, `2024-10`, or "".
    """

    drug: str
    products: str
    source: BoxSource
    date: str
    day: str
    address: str


@dataclass(frozen=True, slots=True)
class RegulatoryFacts:
    """Facts of one drug, or of all; boxed warnings with the newest first."""

    dilirank: tuple[DiliRank, ...] = ()
    boxed_warnings: tuple[BoxedWarning, ...] = ()

    def by_drug(self) -> dict[str, RegulatoryFacts]:
        """Those of each drug, by its name in the master list."""
        ranks = defaultdict[str, list[DiliRank]](list)
        boxes = defaultdict[str, list[BoxedWarning]](list)
        for rank in self.dilirank:
            ranks[rank.drug].append(rank)
        for box in self.boxed_warnings:
            boxes[box.drug].append(box)
        return {
            drug: RegulatoryFacts(tuple(ranks[drug]), tuple(boxes[drug]))
            for drug in ranks.keys() | boxes.keys()
        }


def is_partial_day(text: str) -> bool:
    """Whether a text is "", a year, a month or a day in ISO form.

    >>> [is_partial_day(each) for each in ("", "1999", "2024-10", "2024-13", "soon")]
    [True, True, True, False, False]
    """
    return not text or _DAY.fullmatch(text) is not None
