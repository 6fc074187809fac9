"""Questions in words, judged by hand over the real chapters and the starter texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.relevance.judged import ANSWERS, Judged

TABLE: Final = Path(__file__).with_name("concepts.txt")


def concepts(known: set[str]) -> Iterator[Judged]:
    """The questions that the monographs in `known` (ids) can answer.

    A line of the table is `kind | query | id grade, id grade …`; the grades as in `judged`.
    """
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, typed, answers = (part.strip() for part in line.split("|"))
        graded = dict(_graded(answer) for answer in answers.split(","))
        grades = {monograph: grade for monograph, grade in graded.items() if monograph in known}
        if any(grade >= ANSWERS for grade in grades.values()):
            yield Judged(kind, typed, grades)


def _graded(answer: str) -> tuple[str, int]:
    monograph, grade = answer.split()
    return monograph, int(grade)
