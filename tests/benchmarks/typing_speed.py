"""How long a key pressed takes to its hits, facets and paint, against SQLite FTS5."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from desktop.search.presenter import AT_ONCE, EACH, LIMIT
from index import Found, Library, Query
from tests.benchmarks import key_to_paint
from tests.benchmarks.measures import Measure, median, nearly_all, processor_seconds, seconds
from tests.benchmarks.rival import AGAINST, AGAINST_FACETS, Fts5
from tests.benchmarks.typed import Typed, queries

# Of so many typed queries one is typed into the window, and one counted in facets.
_ONE_IN = 6
_FIGURES = (("median", median), ("95th percentile", nearly_all), ("longest", max))
# Kind of query → milliseconds of every key, ours and the rival's.
Times = dict[str, list[tuple[float, float]]]


def measures(folder: Path, count: int) -> Iterator[Measure]:
    """Type `count` queries letter by letter into the library in `folder`."""
    library = Library.open(folder)
    # As in the program: nothing is collected while somebody waits for a first answer.
    gc.disable()
    opening = seconds(partial(_search, library, "hepatitis"))
    gc.enable()
    warming = seconds(library.warm)
    monographs = [library.get(summary.id) for summary in library.summaries()]
    rival = Fts5(monographs)
    first = seconds(lambda: rival.hits("hepatitis", AT_ONCE))
    yield Measure("first answer after opening", opening * 1000, "ms", AGAINST, first * 1000, 1)
    yield Measure("what is warmed after that", warming * 1000, "ms", AGAINST, first * 1000, 1)

    typed = list(queries(monographs, count))
    some = typed[::_ONE_IN]
    del monographs
    gc.collect()
    gc.freeze()  # what the benchmark itself holds is not to be counted as the library's
    hits = _timed(typed, partial(_search, library), lambda text: rival.hits(text, AT_ONCE))
    yield from _figures("key to hits", hits, AGAINST)
    every = _timed(some, partial(_search_all, library), lambda text: rival.hits(text, LIMIT))
    yield from _figures(f"key to all {LIMIT} hits", {"": _joined(every)}, AGAINST)
    facets = _timed(some, lambda text: library.facets(Query.from_text(text)), rival.facets)
    yield from _figures("key to facets", {"": _joined(facets)}, AGAINST_FACETS)
    painted = [
        (taken, processor_seconds(lambda text=text: rival.hits(text, AT_ONCE)) * 1000)
        for text, taken in key_to_paint.taken(folder, some)
    ]
    yield from _figures("key to paint", {"": painted}, f"{AGAINST}, hits alone")
    gc.unfreeze()
    library.close()
    rival.close()


def _timed(
    typed: Sequence[Typed], ours: Callable[[str], object], theirs: Callable[[str], object]
) -> Times:
    """Milliseconds of processor time: what else the computer does is not counted."""
    times: Times = defaultdict(list)
    for query in typed:
        for text in query.letter_by_letter():
            pair = (
                processor_seconds(partial(ours, text)) * 1000,
                processor_seconds(partial(theirs, text)) * 1000,
            )
            times[query.kind].append(pair)
    return times


def _joined(times: Times) -> list[tuple[float, float]]:
    return [pair for pairs in times.values() for pair in pairs]


def _figures(name: str, times: Times, against: str) -> Iterator[Measure]:
    """The figures of all kinds together, then of each."""
    kinds = {"": _joined(times), **(times if len(times) > 1 else {})}
    for kind, pairs in kinds.items():
        ours, theirs = zip(*pairs, strict=True)
        for figure, of in _FIGURES:
            shown = ", ".join(filter(None, (name, kind, figure)))
            yield Measure(shown, of(ours), "ms", against, of(theirs), len(pairs))


def _search(library: Library, typed: str) -> int:
    """As the window asks: the hits that are seen at once are in hand."""
    outcome = library.search(Query.from_text(typed), LIMIT, EACH, AT_ONCE)
    return len(outcome.hits) if isinstance(outcome, Found) else 0


def _search_all(library: Library, typed: str) -> int:
    outcome = library.search(Query.from_text(typed), LIMIT, EACH)
    return len(outcome.hits) if isinstance(outcome, Found) else 0
