"""How far the key facts are those that readers of the chapters found: a line a figure.

python -m tests.relevance.key_facts; the chapters and what was read in them lie beside the checkout.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from index import FactKind, KeyFact, Library, build_library

ROOT: Final = Path(__file__).resolve().parents[2]
# A sentence is the one that was read if one holds the other, and hardly more.
_MOST_OF: Final = 0.6
# A month is 30 days or 31, a year 360 or 365.
_NEAR: Final = 0.04
GRAVE: Final = frozenset(
    {
        *("death", "acute liver failure", "transplant", "cirrhosis"),
        *("vanishing bile duct", "SOS", "NRH"),
    }
)
Read = dict[str, Any]


@dataclass(frozen=True)
class Chapter:
    """What the program shows of a chapter, and what was read in it."""

    facts: tuple[KeyFact, ...]
    read: dict[str, list[Read]]

    def of(self, kind: FactKind) -> list[KeyFact]:
        return [fact for fact in self.facts if fact.kind is kind]

    def tells(self, kind: FactKind, entry: Read) -> list[KeyFact]:
        """The facts of a kind that show the sentence of an entry."""
        return [fact for fact in self.of(kind) if is_same(entry["quote"], fact.sentence)]

    def entries(self, topic: str, fact: KeyFact) -> list[Read]:
        """What was read in the sentence of a fact."""
        return [entry for entry in self.read[topic] if is_same(entry["quote"], fact.sentence)]


def is_same(one: str, other: str) -> bool:
    short, long = sorted((" ".join(one.split()), " ".join(other.split())), key=len)
    return bool(short) and short in long and len(short) >= _MOST_OF * len(long)


def has_days(fact: KeyFact, entry: Read) -> bool:
    return _is_near(fact.from_days, entry["from_days"]) and _is_near(fact.to_days, entry["to_days"])


def _is_near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _NEAR * max(one, other)


def _patterns(fact: KeyFact) -> set[str]:
    return {pattern.value for pattern in fact.patterns}


def latencies_shown(chapter: Chapter) -> Iterator[bool]:
    for fact in chapter.of(FactKind.LATENCY):
        yield bool(chapter.entries("latency", fact))


def latency_values(chapter: Chapter) -> Iterator[bool]:
    for fact in chapter.of(FactKind.LATENCY):
        yield any(has_days(fact, entry) for entry in chapter.entries("latency", fact))


def latencies_found(chapter: Chapter) -> Iterator[bool]:
    for entry in chapter.read["latency"]:
        if entry["typical"] and (entry["from_days"], entry["to_days"]) != (None, None):
            shown = chapter.tells(FactKind.LATENCY, entry)
            yield any(has_days(fact, entry) for fact in shown)


def traps_avoided(chapter: Chapter) -> Iterator[bool]:
    """Durations that are no latency: of recovery, of rechallenge, of treatment."""
    for fact in chapter.of(FactKind.LATENCY):
        yield bool(chapter.entries("latency", fact)) or not chapter.entries("not_latency", fact)


def patterns_shown(chapter: Chapter) -> Iterator[bool]:
    for fact in chapter.of(FactKind.PATTERN):
        yield bool(chapter.entries("pattern", fact))


def pattern_values(chapter: Chapter) -> Iterator[bool]:
    for fact in chapter.of(FactKind.PATTERN):
        sets = [set(entry["patterns"]) for entry in chapter.entries("pattern", fact)]
        yield bool(sets) and _patterns(fact) in (*sets, set().union(*sets))


def patterns_found(chapter: Chapter) -> Iterator[bool]:
    for entry in chapter.read["pattern"]:
        if entry["role"] == "typical":
            shown = chapter.tells(FactKind.PATTERN, entry)
            yield any(set(entry["patterns"]) <= _patterns(fact) for fact in shown)


def _grave(chapter: Chapter) -> list[Read]:
    return [entry for entry in chapter.read["severity"] if entry["kind"] in GRAVE]


def grave_chapters(chapter: Chapter) -> Iterator[bool]:
    if grave := _grave(chapter):
        yield any(chapter.tells(FactKind.SEVERITY, entry) for entry in grave)


def grave_kinds(chapter: Chapter) -> Iterator[bool]:
    grave = _grave(chapter)
    for kind in {entry["kind"] for entry in grave}:
        of_kind = (entry for entry in grave if entry["kind"] == kind)
        yield any(chapter.tells(FactKind.SEVERITY, entry) for entry in of_kind)


# What is asked of every chapter, and the share of right answers that was met when this was written.
FIGURES: Final[tuple[tuple[str, Callable[[Chapter], Iterable[bool]], float], ...]] = (
    ("sentences shown as latency are the drug's", latencies_shown, 1.0),
    ("values of latencies are right", latency_values, 0.985),
    ("typical latencies are found", latencies_found, 0.89),
    ("no other duration is shown as latency", traps_avoided, 1.0),
    ("sentences shown as pattern are the drug's", patterns_shown, 1.0),
    ("values of patterns are right", pattern_values, 1.0),
    ("typical patterns are found", patterns_found, 0.92),
    ("grave outcomes are told, by chapter", grave_chapters, 1.0),
    ("grave outcomes are told, by kind", grave_kinds, 0.985),
)


def annotated(shared: Path, folder: Path) -> tuple[Chapter, ...]:
    """The chapters that were read, as a library made of them in `folder` shows them."""
    gold = json.loads((shared / "data" / "gold" / "key_facts.json").read_text(encoding="utf-8"))
    build_library([shared / "data" / "livertox-2025"], folder / "library")
    with closing(Library.open(folder / "library")) as library:
        return tuple(Chapter(library.get(id).key_facts, read) for id, read in gold.items())


def share(chapters: Iterable[Chapter], right: Callable[[Chapter], Iterable[bool]]) -> float:
    answers = [answer for chapter in chapters for answer in right(chapter)]
    return sum(answers) / len(answers)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="liverleaf-facts-") as folder:
        chapters = annotated(ROOT.parent / "shared", Path(folder))
    print(f"{len(chapters)} chapters")
    met = []
    for name, right, floor in FIGURES:
        value = share(chapters, right)
        print(f"{value:6.1%}  {name} (at least {floor:.1%})")
        met.append(value >= floor)
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())
