"""How long a key takes in a medication list of forty lines, against looking one name up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from index import Library, Query
from tests.benchmarks.measures import Measure, median, nearly_all, seconds

_LINES: Final = 40
_KEYS: Final = "Nonexistine retard 40 mg 1-0-1 p.o."
_KINDS: Final = (
    "{n}. {name} {n} mg 1-0-1 p.o.",
    "• {name} {n}mg tid (abgesetzt)",
    "{name} retard {n} mg; {other} 5 mg daily",
    "{name}x {n} mg nocte",
    "ALT {n} U/l, AST 4{n} U/l",
)


def measures(library: Path, repeats: int) -> Iterator[Measure]:
    """Typing a last line, and pasting all of them; the yardstick is the search for one name."""
    opened = Library.open(library, verify=False)
    names = [each.title for each in opened.summaries()]
    text = "\n".join(_line(number, names) for number in range(_LINES))
    opened.warm_lists()
    opened.warm()
    one = median([seconds(lambda: opened.search(Query.from_text(names[0]))) for _ in _KEYS]) * 1000
    pasted = []
    for _ in range(repeats):
        opened.forget_lists()
        pasted.append(seconds(lambda: opened.medications(text)) * 1000)
    typed = [
        seconds(lambda at=at: opened.medications(f"{text}\n{_KEYS[:at]}")) * 1000
        for at in range(1, len(_KEYS))
    ]
    opened.close()
    against = "search for one name"
    yield Measure("40 lines pasted", median(pasted), "ms", against, one, repeats)
    yield Measure("a key in 40 lines (95 %)", nearly_all(typed), "ms", against, one, len(typed))


def _line(number: int, names: list[str]) -> str:
    name, other = (names[(number * step) % len(names)] for step in (7, 11))
    return _KINDS[number % len(_KINDS)].format(n=number + 1, name=name, other=other)
