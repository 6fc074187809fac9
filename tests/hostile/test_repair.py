"""A damaged library is made whole of what is whole, or refused; what is whole is never touched."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from desktop.paths import RESOURCES
from index import (
    Installed,
    LeafRefused,
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryRepairable,
    Query,
    StorageError,
    build_library,
    install_leaf,
    look_at,
    pack_library,
    repair_library,
    sign_leaf,
)
from index.libraries.manifest import FILE_NAME, read_manifest, rewrite_manifest
from index.libraries.progress import BuildCancelled, Progress
from tests.hostile.damages import DAMAGES, Damage, into_folder
from tests.hostile.mounting import Mount
from tests.index.chapters import build_small, write_chapters
from tests.index.importer.test_images import GIF, chapter
from tests.index.leaf.leaves import KEY

INDEX: Final = "index/"
FILES: Final = (INDEX, FILE_NAME, "library.sqlite", "images/", "signed/")


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, hidden ones too."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def is_whole(folder: Path) -> bool:
    library = Library.open(folder)
    found = library.search(Query.from_text("hepatitis jaundice"))
    library.close()
    return bool(getattr(found, "hits", ()))


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installed library of three chapters and a picture, which came signed."""
    folder = tmp_path_factory.mktemp("signed")
    source = write_chapters(folder / "source")
    (source / "Pictured.nxml").write_bytes(chapter("a.gif"))
    (source / "a.gif").write_bytes(GIF)
    built = build_library([source], folder / "library").target
    pack_library(built, folder / "small.leaf")
    sign_leaf(folder / "small.leaf", KEY, "Pharmacy")
    installed = Installed(folder / "libraries", {"starter": built})
    return install_leaf(look_at(folder / "small.leaf", ()), installed)


@pytest.fixture
def copy(signed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(signed, tmp_path / "library"))


@pytest.fixture
def unsigned(tmp_path: Path) -> Path:
    return build_small(tmp_path / "unsigned").target


@pytest.fixture
def users(tmp_path: Path) -> Installed:
    """The libraries of a user who has none but a starter."""
    return Installed(tmp_path / "user" / "libraries", {"starter": tmp_path / "starter"})


@pytest.mark.parametrize("part", FILES)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.sentence)
def test_what_was_made_is_made_again_and_nothing_else_is_touched(
    signed: Path, copy: Path, users: Installed, damage: Damage, part: str
) -> None:
    right = bytes_of(signed)
    names = [name for name in right if name == part or name.startswith(part)]
    for name in names if part != INDEX else names[:2]:
        damage.do(copy / name)
        damaged = bytes_of(copy)
        with pytest.raises(LibraryDamaged) as caught:
            Library.open(copy)

        if part in (INDEX, FILE_NAME):
            assert isinstance(caught.value, LibraryRepairable)
            mended = repair_library(copy, users)
            # Where a folder lies in the place of a file, nothing can take that place.
            assert (mended != copy) == (damage.do is into_folder and part == FILE_NAME)
            assert bytes_of(mended) == right
        else:
            assert not isinstance(caught.value, LibraryRepairable)
            with pytest.raises(LibraryDamaged, match=name):
                repair_library(copy, users)
            assert bytes_of(copy) == damaged
            assert users.listed() == ()
        shutil.rmtree(copy)
        shutil.copytree(signed, copy)


@pytest.mark.parametrize("lost", ["gone", "a file in its place", "empty", "with strangers in it"])
def test_an_index_that_is_no_index(unsigned: Path, lost: str) -> None:
    right = bytes_of(unsigned)
    shutil.rmtree(unsigned / "index")
    if lost == "a file in its place":
        (unsigned / "index").write_bytes(b"no index")
    elif lost != "gone":
        (unsigned / "index").mkdir()
    if lost == "with strangers in it":
        (unsigned / "index" / "_MAIN_7.toc").write_bytes(b"cos\nsystem\n(S'false'\ntR.")
    with pytest.raises(LibraryRepairable):
        Library.open(unsigned, verify=False)

    repair_library(unsigned)

    assert bytes_of(unsigned) == right


def test_without_a_signature_a_damaged_manifest_proves_nothing(unsigned: Path) -> None:
    manifest = unsigned / FILE_NAME
    manifest.write_bytes(manifest.read_bytes().replace(b'"name": "', b'"name": "X'))
    damaged = bytes_of(unsigned)

    with pytest.raises(LibraryDamaged, match=FILE_NAME) as caught:
        repair_library(unsigned)

    assert not isinstance(caught.value, LibraryRepairable)
    assert bytes_of(unsigned) == damaged


def tell_another_name(signed: Path) -> None:
    path = signed / FILE_NAME
    path.write_bytes(path.read_bytes().replace(b'"name": "', b'"name": "X'))


def lose_the_key(signed: Path) -> None:
    (signed / "signer.pub").unlink()


def lose_the_signature(signed: Path) -> None:
    (signed / f"{FILE_NAME}.minisig").unlink()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (tell_another_name, LeafRefused),
        (lose_the_key, LibraryDamaged),
        (lose_the_signature, LibraryDamaged),
    ],
)
def test_a_copy_that_its_signature_does_not_fit_proves_nothing(
    copy: Path, change: Callable[[Path], None], error: type[LibraryError]
) -> None:
    (copy / FILE_NAME).unlink()
    change(copy / "signed")
    damaged = bytes_of(copy)

    with pytest.raises(error):
        repair_library(copy)

    assert bytes_of(copy) == damaged


@pytest.mark.parametrize("part", ["library.sqlite", FILE_NAME])
def test_a_part_of_another_library_is_never_joined_to_this_one(
    unsigned: Path, copy: Path, part: str
) -> None:
    shutil.copy(unsigned / part, copy / part)
    damaged = bytes_of(copy)

    with pytest.raises(LibraryDamaged):
        repair_library(copy)

    assert bytes_of(copy) == damaged


def test_the_index_of_another_library_is_replaced(unsigned: Path, copy: Path) -> None:
    right = bytes_of(copy)
    shutil.rmtree(copy / "index")
    shutil.copytree(unsigned / "index", copy / "index")

    repair_library(copy)

    assert bytes_of(copy) == right


def test_an_index_that_another_version_had_made_is_followed_by_its_manifest(copy: Path) -> None:
    (copy / "index" / "of another version").write_bytes(b"words")
    other = rewrite_manifest(copy, read_manifest(copy))
    (copy / "index" / "of another version").unlink()

    assert repair_library(copy) == copy

    assert is_whole(copy)
    mended = read_manifest(copy)
    assert (mended.id, mended.content) == (other.id, other.content)
    assert mended.files != other.files


def test_a_library_that_is_whole_stays_what_it_is(unsigned: Path) -> None:
    right = bytes_of(unsigned)

    assert repair_library(unsigned) == unsigned

    assert bytes_of(unsigned) == right


def test_no_library_is_not_repaired(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="No library found"):
        repair_library(tmp_path / "nothing")
    assert list(tmp_path.iterdir()) == []


def test_called_off_at_any_step_it_leaves_everything_as_it_was(unsigned: Path) -> None:
    shutil.rmtree(unsigned / "index")
    damaged = bytes_of(unsigned)
    told: list[Progress] = []
    with pytest.raises(BuildCancelled):
        repair_library(unsigned, on_progress=told.append, is_cancelled=lambda: len(told) > 4)
    steps = len(told)

    for last in range(steps):
        told.clear()
        with pytest.raises(BuildCancelled):
            repair_library(
                unsigned,
                on_progress=told.append,
                is_cancelled=lambda last=last: len(told) > last,
            )

    assert {progress.step for progress in told} >= {"Checking", "Indexing"}
    assert bytes_of(unsigned) == damaged
    repair_library(unsigned, on_progress=told.append)
    assert [each.fraction for each in told[-2:]] == [1.0, 1.0]


def test_where_it_cannot_be_written_a_copy_is_put_among_the_users_libraries(
    mount: Mount, users: Installed, signed: Path
) -> None:
    mount.make("4m")
    share = Path(shutil.copytree(signed, mount.folder / "library"))
    (share / "index" / "words.txt").write_bytes(b"")
    damaged = bytes_of(share)
    mount.make_read_only()
    with pytest.raises(StorageError, match="is read-only"):
        repair_library(share)

    mended = repair_library(share, users)

    assert mended == users.current
    assert bytes_of(mended) == bytes_of(signed)
    assert bytes_of(share) == damaged
    again: list[Progress] = []
    assert repair_library(share, users, on_progress=again.append) == mended
    assert again == []


@pytest.mark.parametrize("how", [DAMAGES[2], DAMAGES[6], Damage("gone", Path.unlink)])
def test_no_copy_is_made_of_damaged_texts(
    copy: Path, users: Installed, monkeypatch: pytest.MonkeyPatch, how: Damage
) -> None:
    monkeypatch.setattr("index.library.repair._may_write", lambda folder: False)
    how.do(copy / "library.sqlite")
    shutil.rmtree(copy / "index")

    with pytest.raises(LibraryDamaged, match=r"library\.sqlite"):
        repair_library(copy, users)

    assert users.listed() == ()
    assert not users.folder.exists()


# Whoosh leaves its files open where it cannot write.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_full_disk_leaves_the_library_as_it_was(mount: Mount, users: Installed) -> None:
    mount.make("600k")
    library = build_small(mount.folder).target
    (library / "index" / "words.txt").write_bytes(b"no")
    (mount.folder / "filler").write_bytes(bytes(shutil.disk_usage(mount.folder).free - 12_000))
    damaged = bytes_of(library)

    with pytest.raises(StorageError, match="The disk is full"):
        repair_library(library)

    assert bytes_of(library) == damaged
    assert is_whole(repair_library(library, users))
    assert users.current != library


def test_two_repairs_at_once_both_come_to_a_whole_library(unsigned: Path) -> None:
    right = bytes_of(unsigned)
    shutil.rmtree(unsigned / "index")
    program = f"from index import *; repair_library(__import__('pathlib').Path({str(unsigned)!r}))"
    repairs = [
        subprocess.Popen([sys.executable, "-c", program], cwd=RESOURCES.parent) for _ in range(3)
    ]

    assert [repair.wait() for repair in repairs] == [0, 0, 0]
    assert bytes_of(unsigned) == right


def test_a_store_that_was_changed_with_its_manifest_is_read_no_further_than_it_reads(
    unsigned: Path,
) -> None:
    (unsigned / "library.sqlite").write_bytes(b"SQLite format 3\0" + bytes(4000))
    rewrite_manifest(unsigned, read_manifest(unsigned))
    shutil.rmtree(unsigned / "index")

    with pytest.raises(LibraryDamaged):
        repair_library(unsigned)


def test_a_manifest_of_a_newer_liverleaf_is_left_alone(copy: Path) -> None:
    value = json.loads((copy / FILE_NAME).read_text(encoding="utf-8"))
    (copy / FILE_NAME).write_text(json.dumps({**value, "format": 2}), encoding="utf-8")
    damaged = bytes_of(copy)

    with pytest.raises(LibraryError, match="newer version of Liverleaf"):
        repair_library(copy)

    assert bytes_of(copy) == damaged
