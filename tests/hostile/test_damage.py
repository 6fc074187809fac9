"""Every file of a library, damaged in every way: named, and nothing wrong is ever shown."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from index import Grouping, Library, LibraryDamaged, LibraryError, Query, build_library
from index.libraries.manifest import FILE_NAME, read_manifest
from tests.hostile.damages import DAMAGES, Damage
from tests.index.chapters import write_chapters
from tests.index.importer.test_images import GIF, chapter

QUERIES: Final = ("fictamab", "hepatitis jaundice", "90000001", "class:fictional", "madeap")
ALL: Final = bool(os.environ.get("LIVERLEAF_ALL_FAULTS"))


def said_by(library: Library) -> Iterator[Callable[[], Any]]:
    """All that a window shows of a library, one question at a time."""
    for summary in library.summaries():
        yield lambda id=summary.id: library.get(id)
        yield lambda id=summary.id: library.citing(library.get(id))
    for text in QUERIES:
        yield lambda text=text: library.search(Query.from_text(text))
        yield lambda text=text: library.facets(Query.from_text(text))
    yield lambda: library.browse(Grouping.DRUG_CLASS)
    yield lambda: library.image("a.gif")


def answers(folder: Path) -> list[Any]:
    """What the window would show before its own check is through; an error where it refuses."""
    try:
        library = Library.open(folder, verify=False)
    except LibraryError as error:
        return [error]
    found: list[Any] = [library.manifest]
    for ask in said_by(library):
        try:
            found.append(ask())
        except LibraryError as error:
            found.append(error)
    library.close()
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three chapters and a picture."""
    folder = tmp_path_factory.mktemp("damage")
    source = write_chapters(folder / "source")
    (source / "Pictured.nxml").write_bytes(chapter("a.gif"))
    (source / "a.gif").write_bytes(GIF)
    return build_library([source], folder / "library").target


@pytest.fixture(scope="module")
def right(whole: Path) -> list[Any]:
    return answers(whole)


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "library"))


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.sentence)
def test_a_damaged_file_is_named_and_nothing_wrong_is_shown(
    whole: Path, copy: Path, right: list[Any], damage: Damage
) -> None:
    names = sorted(read_manifest(whole).files)
    assert {name.split("/")[0] for name in names} == {"images", "index", "library.sqlite"}
    for name in names:
        damage.do(copy / name)

        shown = answers(copy)
        with pytest.raises(LibraryDamaged, match=name):
            Library.open(copy)

        wrong = [each for each in shown if each not in right and not isinstance(each, LibraryError)]
        assert wrong == [], name
        assert any(isinstance(each, LibraryDamaged) for each in shown), name
        shutil.rmtree(copy)
        shutil.copytree(whole, copy)


def test_a_changed_bit_anywhere_in_the_manifest_changes_nothing_or_is_refused(copy: Path) -> None:
    path = copy / FILE_NAME
    right, content = read_manifest(copy), path.read_bytes()
    refused = 0
    for at in range(len(content)):
        for bit in range(8) if ALL else (at % 8,):
            changed = bytearray(content)
            changed[at] ^= 1 << bit
            path.write_bytes(changed)
            try:
                assert read_manifest(copy) == right, (at, bit)
            except LibraryError:
                refused += 1
    # The others are spaces and ends of lines between its words.
    assert refused > len(content) * 3 // 4


def test_a_cut_manifest_is_refused_wherever_it_is_cut(copy: Path) -> None:
    path = copy / FILE_NAME
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with pytest.raises(LibraryDamaged, match=FILE_NAME):
            read_manifest(copy)
