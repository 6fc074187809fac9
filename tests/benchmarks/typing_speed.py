"""How long hits take for every key pressed, against SQLite FTS5 over the same texts."""

from __future__ import annotations

import gc
import random
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from index import Found, Library, Monograph, Query, Section, plain
from index.monograph.text import reference_text, section_text
from index.search.analyzers import written_words
from tests.benchmarks.chapters import TERMS
from tests.benchmarks.measures import Measure, median, nearly_all, seconds

HITS = 50
AGAINST = "SQLite FTS5 (porter, prefix='1 2 3', bm25, snippets)"
_FTS_SCHEMA = """CREATE VIRTUAL TABLE texts USING
    fts5(title, heading, body, tokenize='porter unicode61', prefix='1 2 3')"""
_FTS_QUERY = """SELECT title, heading, snippet(texts, -1, '<', '>', '…', 24), bm25(texts, 4, 2, 1)
    FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 4, 2, 1) LIMIT ?"""


def measures(folder: Path, queries: int) -> Iterator[Measure]:
    """Type `queries` letter by letter into the library in `folder`."""
    library = Library.open(folder)
    opening = seconds(partial(_search, library, "hepatitis"))
    warming = seconds(library.warm)
    monographs = [library.get(summary.id) for summary in library.summaries()]
    rival = _fts_of(monographs)
    first = seconds(lambda: _ask(rival, "hepatitis"))
    yield Measure("first answer after opening", opening * 1000, "ms", AGAINST, first * 1000, 1)
    yield Measure("what is warmed after that", warming * 1000, "ms", AGAINST, first * 1000, 1)

    ours: dict[str, list[float]] = {}
    theirs: dict[str, list[float]] = {}
    gc.collect()
    gc.freeze()  # what the benchmark itself holds is not to be counted as the library's
    for kind, query in _queries(monographs, queries):
        for end in range(1, len(query) + 1):
            typed = query[:end]
            ours.setdefault(kind, []).append(seconds(partial(_search, library, typed)) * 1000)
            theirs.setdefault(kind, []).append(seconds(partial(_ask, rival, typed)) * 1000)
    gc.unfreeze()
    everything = [time for times in ours.values() for time in times]
    all_theirs = [time for times in theirs.values() for time in times]
    count = len(everything)
    for name, of in (("median", median), ("95th percentile", nearly_all), ("longest", max)):
        yield Measure(f"key to hits, {name}", of(everything), "ms", AGAINST, of(all_theirs), count)
    for kind, times in ours.items():
        value, yardstick = nearly_all(times), nearly_all(theirs[kind])
        name = f"key to hits, {kind}, 95th percentile"
        yield Measure(name, value, "ms", AGAINST, yardstick, len(times))
    library.close()
    rival.close()


def _search(library: Library, typed: str) -> int:
    outcome = library.search(Query.from_text(typed), HITS)
    return len(outcome.hits) if isinstance(outcome, Found) else 0


def _ask(rival: sqlite3.Connection, typed: str) -> int:
    words = written_words(typed)
    if not words:
        return 0
    last = "" if typed.endswith((" ", '"')) else "*"
    if typed.startswith('"') and typed.endswith('"') and len(words) > 1:
        match = f'"{" ".join(words)}"'
    else:
        match = " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"{last}'])
    return len(rival.execute(_FTS_QUERY, (match, HITS)).fetchall())


def _fts_of(monographs: list[Monograph]) -> sqlite3.Connection:
    rival = sqlite3.connect(":memory:")
    rival.execute(_FTS_SCHEMA)
    for monograph in monographs:
        brands = [brand for entry in monograph.trade_names for brand in entry.brands]
        title = " ".join([monograph.title, *brands])
        sections: list[Section] = [section for _, section in monograph.walk()]
        rows = [(title, section.heading, section_text(section)) for section in sections]
        rows += [(title, "", reference_text(reference)) for reference in monograph.references]
        rival.executemany("INSERT INTO texts VALUES (?, ?, ?)", rows)
    rival.execute("INSERT INTO texts(texts) VALUES ('optimize')")
    return rival


def _queries(monographs: list[Monograph], count: int) -> Iterator[tuple[str, str]]:
    """What people type: names, misspelt names, signs, phrases, numbers, in turn."""
    chance = random.Random(11)
    drugs = [monograph for monograph in monographs if monograph.trade_names]
    for turn in range(count):
        drug = chance.choice(drugs)
        title = drug.title.lower()
        match turn % 7:
            case 0:
                yield "name", title
            case 1:
                yield "trade name", drug.trade_names[0].brands[0].lower()
            case 2:
                at = chance.randrange(1, len(title) - 1)
                yield "misspelt name", title[:at] + title[at + 1] + title[at] + title[at + 2 :]
            case 3:
                yield "two words", " ".join(chance.sample(TERMS, 2))
            case 4:
                yield "name and word", f"{title} {chance.choice(TERMS)}"
            case 5:
                words = plain(drug.references[0].citation).split()
                yield "phrase", f'"{" ".join(words[-12:-10])}"'
            case _:
                yield "PMID", drug.references[0].pmid or title
