"""Questions in words, judged by hand over the real chapters and the starter texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.relevance.judged import ANSWERS, Judged

TABLE: Final = Path(__file__).with_name("concepts.txt")


def concepts(known: set[str]) -> Iterator[Judged]:
    """The questions that the monographs in `known` (ids) can answer."""
    for judged in judged_in(TABLE):
        grades = {
            monograph: grade for monograph, grade in judged.grades.items() if monograph in known
        }
        if any(grade >= ANSWERS for grade in grades.values()):
            yield Judged(judged.kind, judged.typed, grades)


def judged_in(table: Path) -> Iterator[Judged]:
    """The questions of a table.

    A line of it is `kind | query | id grade, id grade …`; the grades as in `judged`.
    """
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, typed, answers = (part.strip() for part in line.split("|"))
            yield Judged(kind, typed, dict(map(_graded, answers.split(","))))


def _graded(answer: str) -> tuple[str, int]:
    monograph, grade = answer.split()
    return monograph, int(grade)
