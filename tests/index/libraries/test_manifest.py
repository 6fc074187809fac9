"""The manifest finds every changed byte and never leads out of the library."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from index import (
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryTooNew,
)
from index.libraries.manifest import FILE_NAME, read_manifest


@pytest.fixture
def copy(small_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_folder, tmp_path / "library"))


def files_of(folder: Path) -> list[str]:
    return sorted(read_manifest(folder).files)


def test_every_file_is_in_the_manifest(small_folder: Path) -> None:
    on_disk = {
        p.relative_to(small_folder).as_posix() for p in small_folder.rglob("*") if p.is_file()
    }

    assert set(files_of(small_folder)) == on_disk - {FILE_NAME}
    assert "library.sqlite" in on_disk


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"format": 1}', '{"format": "x"}', "\x00", '{"format": 1, "files": []}'],
)
def test_a_damaged_manifest_is_an_error_and_no_crash(copy: Path, text: str) -> None:
    (copy / FILE_NAME).write_text(text, encoding="utf-8")

    with pytest.raises(LibraryDamaged):
        Library.open(copy)


def test_a_path_out_of_the_library_is_refused(copy: Path) -> None:
    value = json.loads((copy / FILE_NAME).read_text(encoding="utf-8"))
    value["files"]["../secret"] = {"bytes": 1, "sha256": "x"}
    (copy / FILE_NAME).write_text(json.dumps(value), encoding="utf-8")

    with pytest.raises(LibraryDamaged):
        Library.open(copy)


def test_a_newer_library_asks_for_a_newer_program(copy: Path) -> None:
    value = json.loads((copy / FILE_NAME).read_text(encoding="utf-8"))
    (copy / FILE_NAME).write_text(json.dumps({**value, "format": 2}), encoding="utf-8")

    with pytest.raises(LibraryTooNew, match="Update"):
        Library.open(copy)


def test_no_library_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="liverleaf build"):
        Library.open(tmp_path)
    assert issubclass(LibraryMissing, LibraryError)


def test_the_day_of_a_library_is_shown_as_it_is_where_it_is_none(small_folder: Path) -> None:
    manifest = read_manifest(small_folder)

    assert replace(manifest, created="2026-11-22T10:00:00+00:00").day == "2026-11-22"
    assert replace(manifest, created="some day").day == "some day"
