"""The likelihood categories of LiverTox: how they are written, and what they mean in our own words.

Source: LiverTox, "Categorization Of The Likelihood Of Drug Induced Liver Injury" (NCBI Bookshelf
NBK548392, page of 4 May 2019); case numbers as counted by Björnsson and Hoofnagle, Hepatology 2016.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from index.messages import marked

# From the surest cause to none, then X, which is no step of the scale: no range holds it.
LETTERS: Final = ("A", "B", "C", "D", "E*", "E", "X")
SCALE: Final = LETTERS[:-1]
HIGH_DOSE: Final = "[HD]"
# Regular expressions: a letter without its star, a letter (E alone is starred), and the mark of a
# high dose.
PLAIN_LETTER: Final = "[A-EX]"
LETTER: Final = rf"(?:E\*|{PLAIN_LETTER})"
HIGH_DOSE_MARK: Final = re.escape(HIGH_DOSE)


@dataclass(frozen=True, slots=True)
class LikelihoodMeaning:
    """A category: its letter as printed, its name, and what places a drug in it."""

    letter: str
    name: str
    meaning: str


CATEGORIES: Final = (
    LikelihoodMeaning(
        "A",
        marked("Index", "well known cause"),
        marked(
            "Index",
            "Well described and repeatedly reported to injure the liver, directly or in an "
            "idiosyncratic way, with a characteristic signature; more than 50 cases, including "
            "case series.",
        ),
    ),
    LikelihoodMeaning(
        "B",
        marked("Index", "highly likely cause"),
        marked(
            "Index",
            "Reported, and known or highly likely to cause idiosyncratic injury with a "
            "characteristic signature; between 12 and 50 cases, including small series.",
        ),
    ),
    LikelihoodMeaning(
        "C",
        marked("Index", "probable cause"),
        marked(
            "Index",
            "Probably linked to idiosyncratic injury, but rarely reported and without a "
            "characteristic signature; fewer than 12 cases and no sizeable series.",
        ),
    ),
    LikelihoodMeaning(
        "D",
        marked("Index", "possible cause"),
        marked(
            "Index",
            "Single case reports only, fewer than 3, not always convincing; a possible "
            "hepatotoxin and a rare cause at most.",
        ),
    ),
    LikelihoodMeaning(
        "E",
        marked("Index", "unlikely cause"),
        marked(
            "Index",
            "No evidence of liver injury despite wide use; rare case reports, none convincing.",
        ),
    ),
    LikelihoodMeaning(
        "E*",
        marked("Index", "unproven but suspected cause"),
        marked(
            "Index",
            "Suspected of injuring the liver, but no convincing case is published; reports to "
            "regulators or from large trials lack the detail needed to assess them.",
        ),
    ),
    LikelihoodMeaning(
        "X",
        marked("Index", "unknown"),
        marked("Index", "New or rarely used: too little is known to place it in another category."),
    ),
)
HIGH_DOSE_MEANING: Final = marked("Index", "[HD]: the injury is linked to high doses.")
# What a drug without a letter wears in place of one, and what that means.
NOT_SCORED: Final = marked("Index", "not scored")
# A chapter may be silent where the master list has a letter: the drug itself may be scored.
NOT_SCORED_HERE: Final = marked("Index", "not scored here")
NOT_SCORED_MEANING: Final = marked(
    "Index",
    "No likelihood score is stated here. That says nothing about whether the drug can injure the "
    "liver.",
)
TRACK_RECORD_NOTE: Final = marked(
    "Index",
    "The likelihood score reflects the published evidence for the drug, not this patient's risk.",
)
SOURCE_NOTE: Final = marked(
    "Index", "Categories after LiverTox (NCBI Bookshelf NBK548392, 4 May 2019), in our own words."
)
_BY_LETTER: Final = {category.letter: category for category in CATEGORIES}


def badge_of(letter: str, high_dose: bool) -> str:
    """`A [HD]`: the letter as it is shown, with its mark."""
    return f"{letter} {HIGH_DOSE}" if high_dose else letter


def letter_of(badge: str) -> str:
    """`A [HD]` → `A`."""
    return badge.split("[")[0].strip()


def meaning_of(letter: str) -> LikelihoodMeaning:
    """The meaning of a letter as `LikelihoodScore.letter` has it; KeyError for any other text."""
    return _BY_LETTER[letter]
