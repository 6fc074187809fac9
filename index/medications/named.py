"""A name in a line, and where it stands among the words beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from index.medications.lines import LineWord, LineWords
from index.medications.names import Naming

# What the name of a drug with "HCT" is, besides the drug.
HCT: Final = "Hydrochlorothiazide"


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a line: its first and last word, and where it stands."""

    first: int
    last: int
    start: int
    end: int
    naming: Naming
    asked: bool = False
    similar: bool = False


def is_pair(naming: Naming) -> bool:
    """Whether several drugs are all meant: a name with "HCT" for which there is no combination."""
    return len(naming.drugs) == 2 and naming.drugs[1].drug == HCT


def word_at(line: LineWords, at: int) -> LineWord | None:
    return line.words[at] if at < len(line.words) else None


def adjoin(line: LineWords, at: int) -> bool:
    """Whether only space, a hyphen or a slash parts a word from the next."""
    gap = line.text[line.words[at].end : line.words[at + 1].start]
    return bool(re.fullmatch(r"\s+|\s*[/+&-]\s*|\.\s+|'", gap)) and len(gap) < 4


def part_of(line: LineWords, at: int) -> int:
    return sum(edge < line.words[at].start for edge in line.inner)


def stands_first(line: LineWords, at: int, done: int) -> bool:
    """Whether a word stands where a name is expected: first, or behind a name or a dose."""
    before = at - 1
    if before < 0 or before == done or part_of(line, before) != part_of(line, at):
        return True
    gap = line.text[line.words[before].end : line.words[at].start]
    return line.words[before].schedule or "(" in gap or ")" in gap or ":" in gap


def is_dosed(line: LineWords, last: int) -> bool:
    """Whether a dose or a schedule follows in the same part of the line."""
    following = word_at(line, last + 1)
    return (
        following is not None
        and following.schedule
        and part_of(line, last + 1) == part_of(line, last)
    )


def is_alone(line: LineWords, at: int, last: int) -> bool:
    """Whether nothing but words of lists stands beside a name in its part of the line."""
    here = part_of(line, at)
    gap_after = line.text[line.words[last].end :].lstrip()[:1]
    return gap_after != ":" and all(
        at <= number <= last or word.filler or word.schedule
        for number, word in enumerate(line.words)
        if part_of(line, number) == here
    )
