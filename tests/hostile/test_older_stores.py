"""Older stores changed at random: not converted, or good for all the window does."""

import os
import shutil
from pathlib import Path
from random import Random
from typing import Final

import pytest

from index import LibraryError, build_library, convert_library
from index.libraries.manifest import read_manifest, rewrite_manifest
from tests.hostile.seeds import RICH
from tests.hostile.stores import change_store
from tests.hostile.test_stores import SEED, use
from tests.index.chapters import write_chapters
from tests.index.leaf.older import OLDER, STORE, make_older

MANY: Final = 500 if os.environ.get("LIVERLEAF_ALL_FAULTS") else 30


@pytest.mark.parametrize("schema", OLDER)
def test_what_is_converted_never_faults_later(tmp_path: Path, qapp, schema: int) -> None:
    (write_chapters(tmp_path / "source") / "Fictamab.nxml").write_bytes(RICH)
    older = make_older(build_library([tmp_path / "source"], tmp_path / "older").target, schema)
    chance, refused = Random(SEED + schema), 0
    for number in range(MANY):
        folder = tmp_path / str(number)
        library = Path(shutil.copytree(older, folder / "library"))
        told = change_store(library / STORE, chance)
        rewrite_manifest(library, read_manifest(library))
        try:
            converted = convert_library(library, folder / "converted")
        except LibraryError:
            refused += 1
            continue
        try:
            use(converted)
        except Exception as error:
            raise AssertionError(told) from error
    assert MANY / 3 < refused < MANY
