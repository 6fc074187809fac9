"""The injury pattern of a case report: as its key points state it, never worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.model import (
    Inlines,
    KeyPoints,
    Monograph,
    Section,
    StatedPattern,
    Table,
    nested,
    plain,
)
from index.monograph.sections import SectionKind, fold_heading

_IN_CASES: Final = (SectionKind.CASE_REPORTS, SectionKind.CASE)
_LABELS: Final = ("pattern", "pattern of injury", "injury pattern")
_PATTERN_OF: Final = {pattern.value: pattern for pattern in InjuryPattern}
# "Mixed hepatocellular-cholestatic" says one pattern in other words.
_IN_FULL: Final = tuple(
    f"{InjuryPattern.MIXED.value} {one} {other}"
    for one, other in (
        (InjuryPattern.HEPATOCELLULAR.value, InjuryPattern.CHOLESTATIC.value),
        (InjuryPattern.CHOLESTATIC.value, InjuryPattern.HEPATOCELLULAR.value),
    )
)
_NOTE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\bR\s*[=~≈<>≤≥]+\s*\d+(?:\.\d+)?")


def stated_patterns(monograph: Monograph) -> Iterator[StatedPattern]:
    """The pattern of every case report whose key points state one, in the order of the text."""
    for ancestors, section in monograph.walk():
        if not any(each.kind in _IN_CASES for each in (*ancestors, section)):
            continue
        for label, value in _points(section):
            if fold_heading(plain(label)) in _LABELS:
                statement = " ".join(plain(value).split())
                if (pattern := pattern_stated(statement)) is not None:
                    yield StatedPattern(pattern, section.key, statement)


def pattern_stated(statement: str) -> InjuryPattern | None:
    """The pattern that a statement names; None where it names none, several, or one with a doubt.

    >>> pattern_stated("Hepatocellular (R=19)")
    <InjuryPattern.HEPATOCELLULAR: 'hepatocellular'>
    >>> pattern_stated("Hepatocellular (R=12), later cholestatic")
    """
    notes = _words(" ".join(_NOTE.findall(statement)))
    if "?" in statement or not _PATTERN_OF.keys().isdisjoint(notes):
        return None
    words = _words(_NOTE.sub(" ", statement))
    named = " ".join(word for word in words if word not in ("and", "pattern"))
    return InjuryPattern.MIXED if named in _IN_FULL else _PATTERN_OF.get(named)


def _points(section: Section) -> Iterator[tuple[Inlines, Inlines]]:
    """Labels and values: of key points, and of tables that are no more than that in most rows."""
    for block in nested(section.blocks):
        match block:
            case KeyPoints(points=points):
                yield from points
            case Table(rows=rows):
                yield from ((row[0].content, row[1].content) for row in rows if len(row) == 2)
            case _:
                pass


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())
