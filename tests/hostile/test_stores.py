"""Stores changed at random: refused with the row at fault, or good for all the window does."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

import pytest

from index import LeafRefused, Library, build_library, install_leaf, pack_library
from tests.hostile import usage
from tests.hostile.seeds import RICH
from tests.hostile.stores import change_store
from tests.index.chapters import write_chapters
from tests.index.leaf.leaves import STORE, Bench, Members

SEED: Final = int(os.environ.get("LIVERLEAF_SEED", "20261130"))
MANY: Final = 1500 if os.environ.get("LIVERLEAF_ALL_FAULTS") else 120
# Where the fault is: a table, or what is not as the manifest says.
PLACE: Final = re.compile(
    r"library\.sqlite, \w+|column \w+\.\w+|its manifest says|tables contradict"
)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    folder = tmp_path_factory.mktemp("stores")
    (write_chapters(folder / "source") / "Fictamab.nxml").write_bytes(RICH)
    library = build_library([folder / "source"], folder / "library").target
    pack_library(library, folder / "small.leaf")
    return Bench(folder, library, folder / "small.leaf")


@dataclass(frozen=True)
class Trial:
    """A store that was changed, in a library file whose sums fit it."""

    bench: Bench
    told: str


def trials(packed: Bench, folder: Path) -> Iterator[Trial]:
    chance = Random(SEED)
    members = packed.members()
    for number in range(MANY):
        there = folder / str(number)
        there.mkdir()
        (there / STORE).write_bytes(members[STORE])
        told = change_store(there / STORE, chance)
        bench = replace(packed, folder=there, leaf=there / "changed.leaf")
        bench.rewrite(members)

        def change(members: Members, store: bytes = (there / STORE).read_bytes()) -> None:
            members[STORE] = store

        bench.remake(change)
        yield Trial(bench, told)


def test_what_is_accepted_never_faults_later(packed: Bench, tmp_path: Path, qapp) -> None:
    print(f"seed {SEED}")
    reasons: dict[str, str] = {}
    refused = 0
    for trial in trials(packed, tmp_path):
        try:
            folder = install_leaf(trial.bench.look(), trial.bench.installed)
        except LeafRefused as error:
            refused += 1
            reasons[str(error)] = trial.told
            continue
        try:
            use(folder)
        except Exception as error:
            raise AssertionError(trial.told) from error
    assert MANY / 2 < refused < MANY
    unnamed = {reason: told for reason, told in reasons.items() if not PLACE.search(reason)}
    assert unnamed == {}


def use(folder: Path) -> None:
    library = Library.open(folder)
    try:
        usage.use(library)
    finally:
        library.close()
