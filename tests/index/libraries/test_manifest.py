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
    LibraryRepairable,
    LibraryTooNew,
    Query,
)
from index.libraries import manifest as manifest_of_a_library
from index.libraries.manifest import FILE_NAME, FileSum, read_manifest
from index.search.text.vocabulary import Vocabulary


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


def test_one_flipped_byte_in_any_file_is_found_and_named(copy: Path) -> None:
    for name in files_of(copy):
        path = copy / name
        whole = path.read_bytes()
        changed = bytearray(whole)
        changed[len(whole) // 2] ^= 0x01
        path.write_bytes(bytes(changed))

        with pytest.raises(LibraryDamaged, match=name):
            Library.open(copy)
        path.write_bytes(whole)
    Library.open(copy).close()


@pytest.mark.parametrize("change", ["cut", "gone"])
def test_a_cut_or_missing_file_is_found_without_reading_them_all(copy: Path, change: str) -> None:
    path = copy / "library.sqlite"
    if change == "cut":
        path.write_bytes(path.read_bytes()[:-100])
    else:
        path.unlink()

    with pytest.raises(LibraryDamaged, match=r"library\.sqlite"):
        Library.open(copy, verify=False)


def test_a_doctored_index_is_not_opened_even_without_verifying_the_rest(copy: Path) -> None:
    name = next(name for name in files_of(copy) if name.startswith("index/"))
    data = bytearray((copy / name).read_bytes())
    data[-1] ^= 0xFF
    (copy / name).write_bytes(bytes(data))
    library = Library.open(copy, verify=False)

    with pytest.raises(LibraryDamaged, match=name):
        library.search(Query.from_text("hepatitis"))
    library.close()


@pytest.mark.parametrize("order", ["checked", "searched"])
def test_every_file_is_summed_up_once_and_the_index_before_it_is_opened(
    copy: Path, monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    done: list[str] = []
    sum_of, load = manifest_of_a_library._sum_of, Vocabulary.load

    def counted(folder: Path, path: str) -> FileSum | None:
        done.append(path)
        return sum_of(folder, path)

    def loaded(folder: Path) -> Vocabulary:
        done.append("opened")
        return load(folder)

    monkeypatch.setattr(manifest_of_a_library, "_sum_of", counted)
    monkeypatch.setattr(Vocabulary, "load", loaded)
    library = Library.open(copy, verify=False)
    assert done == ["library.sqlite"]

    library.verify() if order == "checked" else library.warm()
    library.warm() if order == "checked" else library.verify()
    library.close()

    assert sorted(done) == sorted([*files_of(copy), "opened"])
    assert max(done.index(name) for name in files_of(copy)) < done.index("opened")


def test_what_cannot_be_made_again_is_named_first(copy: Path) -> None:
    for name in files_of(copy):
        (copy / name).write_bytes(b"no")

    with pytest.raises(LibraryDamaged, match=r"library\.sqlite") as caught:
        Library.open(copy)
    assert not isinstance(caught.value, LibraryRepairable)


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

    with pytest.raises(LibraryTooNew, match="update"):
        Library.open(copy)


def test_no_library_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="liverleaf build"):
        Library.open(tmp_path)
    assert issubclass(LibraryMissing, LibraryError)


def test_the_day_of_a_library_is_shown_as_it_is_where_it_is_none(small_folder: Path) -> None:
    manifest = read_manifest(small_folder)

    assert replace(manifest, created="2026-11-22T10:00:00+00:00").day == "2026-11-22"
    assert replace(manifest, created="some day").day == "some day"
