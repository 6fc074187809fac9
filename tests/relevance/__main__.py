"""How well the search finds what is meant, beside SQLite FTS5: a table, then a line of JSON a row.

python -m tests.relevance [--chapters 1600] [--only KIND] [--misses]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.relevance import engines
from tests.relevance.concepts import concepts
from tests.relevance.judged import Judged, Tally
from tests.relevance.names import NameQueries
from tests.relevance.shelves import (
    ROOT,
    STARTER,
    Shelf,
    fictional_archive,
    real_and_starter,
    shelf_of,
)
from tests.relevance.texts import TextQueries
from tests.relevance.wards import judged_queries, judged_sources, own_queries

SEED = 5
MOST = 300


@dataclass
class Row:
    """A kind of query on a shelf: both engines' tallies, and what ours missed."""

    ours: Tally = field(default_factory=Tally)
    theirs: Tally = field(default_factory=Tally)
    misses: list[tuple[Judged, list[str]]] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.relevance", description=__doc__.splitlines()[0])
    parser.add_argument("--chapters", type=int, default=400, help="size of the fictional library")
    parser.add_argument("--only", default="", help="kinds with this in their name")
    parser.add_argument("--shelf", default="", help="shelves with this in their name")
    parser.add_argument("--misses", action="store_true", help="name every query not answered first")
    options = parser.parse_args()
    found: list[tuple[str, str, Row]] = []
    with tempfile.TemporaryDirectory(prefix="liverleaf-relevance-") as folder:
        for shelf in shelves(Path(folder), options.chapters, options.shelf):
            found += [(shelf.name, kind, row) for kind, row in rows(shelf, options.only).items()]
        for shelf, asked in ward_shelves(Path(folder), options.shelf):
            told = answered(shelf, (each for each in asked if options.only in each.kind))
            found += [(shelf.name, kind, row) for kind, row in told.items()]
    print_table(found)
    for shelf_name, kind, row in found:
        print(as_line(shelf_name, kind, row))
    if options.misses:
        for shelf_name, kind, row in found:
            for judged, ranking in row.misses:
                print(
                    shelf_name, kind, judged.typed, sorted(judged.grades)[:4], ranking[:4], sep="\t"
                )


def shelves(folder: Path, chapters: int, only: str) -> Iterator[Shelf]:
    """The libraries that are searched, those whose sources are at hand."""
    sources = {"starter": [STARTER]}
    shared = ROOT.parent / "shared"
    if shared.is_dir():
        sources["real and starter"] = real_and_starter(shared)
        if only in "fictional":
            sources["fictional"] = [fictional_archive(shared, folder, chapters)]
    for number, (name, files) in enumerate(sources.items()):
        if only in name:
            judged = name != "fictional"
            with shelf_of(name, files, folder / f"library-{number}", judged=judged) as shelf:
                yield shelf


def ward_shelves(folder: Path, only: str) -> Iterator[tuple[Shelf, list[Judged]]]:
    """The libraries that are asked as wards ask, with what they are asked."""
    shared = ROOT.parent / "shared"
    if not shared.is_dir():
        return
    judged = (
        ("starter, wards", judged_sources(STARTER), list(judged_queries(shared))),
        ("real, wards", [shared / "data" / "livertox-2025"], list(own_queries())),
    )
    for name, sources, asked in judged:
        if only in name:
            place = folder / name.replace(", ", "-")
            with shelf_of(name, sources, place, judged=True, drug_list=True) as shelf:
                yield shelf, asked


def queries(shelf: Shelf) -> Iterator[Judged]:
    """Everything that is asked of a shelf."""
    yield from NameQueries(shelf.monographs, SEED, MOST).all()
    yield from TextQueries(shelf.monographs, SEED, MOST).all()
    if shelf.judged:
        yield from concepts({monograph.id for monograph in shelf.monographs})


def rows(shelf: Shelf, only: str) -> dict[str, Row]:
    """Both engines asked for everything, by kind of query."""
    return answered(shelf, (judged for judged in queries(shelf) if only in judged.kind))


def answered(shelf: Shelf, asked: Iterable[Judged]) -> dict[str, Row]:
    """Both engines asked for some queries, by kind of query."""
    ours, theirs = engines.liverleaf(shelf.library), engines.fts5(shelf.monographs)
    found: defaultdict[str, Row] = defaultdict(Row)
    for judged in asked:
        row, ranking = found[judged.kind], ours(judged.typed)
        row.ours.add(judged, ranking)
        row.theirs.add(judged, theirs(judged.typed))
        if judged.place(ranking) != 1:
            row.misses.append((judged, ranking))
    return found


def print_table(found: list[tuple[str, str, Row]]) -> None:
    """Shares in per cent, Liverleaf / FTS5."""
    titles = ("shelf", "kind", "n", "alike", "top-1", "top-3", "top-5", "MRR", "nDCG")
    print("{:17}{:33}{:>6}{:>6} {:>15}{:>15}{:>15}{:>15}{:>15}".format(*titles))
    for shelf_name, kind, row in found:
        pairs = [
            *((row.ours.within(most) * 100, row.theirs.within(most) * 100) for most in (1, 3, 5)),
            (row.ours.mrr * 100, row.theirs.mrr * 100),
            (row.ours.gain * 100, row.theirs.gain * 100),
        ]
        cells = "".join(f"{a:>8.1f}/{b:>6.1f}" for a, b in pairs)
        print(f"{shelf_name:17}{kind:33}{len(row.ours.places):>6}{row.ours.alike:>6} {cells}")


def as_line(shelf_name: str, kind: str, row: Row) -> str:
    """The same as JSON."""
    value = {"shelf": shelf_name, "kind": kind, "queries": len(row.ours.places)}
    for name, tally in (("liverleaf", row.ours), ("fts5", row.theirs)):
        shares = {f"top_{most}": round(tally.within(most), 4) for most in (1, 3, 5)}
        value[name] = {**shares, "mrr": round(tally.mrr, 4), "ndcg_10": round(tally.gain, 4)}
    return json.dumps({**value, "look_alikes": row.ours.alike})


if __name__ == "__main__":
    main()
