"""The checksums that decide whether a library is whole, before anything of it is opened."""

import shutil
from pathlib import Path

import pytest

from index import Library, LibraryDamaged, LibraryRepairable, Query
from index.libraries import verification
from index.libraries.manifest import FileSum, read_manifest
from index.search.text.vocabulary import Vocabulary


@pytest.fixture
def copy(small_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_folder, tmp_path / "library"))


def files_of(folder: Path) -> list[str]:
    return sorted(read_manifest(folder).files)


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
    sum_of, load = verification.sum_of, Vocabulary.load

    def counted(folder: Path, path: str) -> FileSum | None:
        done.append(path)
        return sum_of(folder, path)

    def loaded(folder: Path) -> Vocabulary:
        done.append("opened")
        return load(folder)

    monkeypatch.setattr(verification, "sum_of", counted)
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
