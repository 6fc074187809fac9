"""A library and a library file of 0.1: converted, also where nobody may write, or refused."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.library_choice import find_library
from desktop.paths import drug_facts, installed_libraries, trusted_folders
from index import (
    FactKind,
    Library,
    Monograph,
    SignedByTrusted,
    build_library,
    install_leaf,
    look_at,
    trusted_keys,
)
from tests.hostile.damages import DAMAGES, Damage
from tests.hostile.mounting import Mount
from tests.hostile.test_repair import bytes_of
from tests.index.leaf.leaves import PHARMACY
from tests.versions.user_folder import LEAF, NAME, REVIEW, SOURCE, come_from_before

# What today's program says beside the chapter: its own list of drugs has another edition.
BESIDE = {"source": None, "listings": (), "dilirank": (), "boxed_warnings": ()}

# What a conversion makes anew, or finds in the copy that was signed.
NOT_NEEDED = ("manifest.json", "index/words.txt")


@pytest.fixture
def old() -> Path:
    """The library that a user of 0.1 has in use."""
    library = come_from_before()
    assert find_library() == library
    return library


def chapters(library: Path) -> dict[str, Monograph]:
    """The chapters of a library, without what today's program says beside them."""
    with closing(Library.open(library)) as opened:
        ids = [path.stem for path in SOURCE.iterdir() if path.suffix in (".txt", ".nxml")]
        return {id: replace(opened.get(id), **BESIDE) for id in ids}


def line_of(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    return told.err


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the same sources make today."""
    target = tmp_path_factory.mktemp("today") / "library"
    return build_library([SOURCE], target, name=NAME, drugs=drug_facts()).target


def test_a_command_says_that_it_is_converted_and_how(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "latentine"]) == 4

    assert "Convert it: liverleaf convert" in line_of(capsys)


def test_converted_it_has_every_word_and_what_its_sources_make_today(
    old: Path, today: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, new = bytes_of(old), tmp_path / "new"

    assert main(["convert", str(old), "--to", str(new)]) == 0

    assert chapters(new) == chapters(today)
    kinds = {fact.kind for fact in chapters(new)["Latentine"].key_facts}
    assert kinds == {FactKind.LATENCY, FactKind.PATTERN, FactKind.SEVERITY}
    with closing(Library.open(new)) as library, closing(Library.open(today)) as other:
        picture = library.image("Structure.gif")
        assert picture
        assert picture == other.image("Structure.gif")
        manifest = library.manifest
    assert (manifest.name, manifest.day, manifest.review_by) == (NAME, "2026-11-30", REVIEW)
    assert bytes_of(old) == before
    capsys.readouterr()
    assert main(["search", "latentine", "--library", str(new)]) == 0
    assert "Latentine" in capsys.readouterr().out


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    mounted = Mount(tmp_path / "disk")
    mounted.make("4M")
    yield mounted
    mounted.remove()


def test_from_a_place_where_nobody_may_write_it_is_converted_elsewhere(
    old: Path, today: Path, mount: Mount, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    share = Path(shutil.copytree(old, mount.folder / "share"))
    mount.make_read_only()

    assert main(["convert", str(share), "--to", str(tmp_path / "new")]) == 0
    assert chapters(tmp_path / "new") == chapters(today)
    assert bytes_of(share) == bytes_of(old)

    capsys.readouterr()
    assert main(["convert", str(share), "--to", str(mount.folder / "new")]) != 0
    line = line_of(capsys)
    assert "cannot be written" in line
    assert "Choose another folder." in line


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.sentence)
@pytest.mark.parametrize("file", ["library.sqlite", "images/*.gif", "manifest.json"])
def test_a_damaged_one_is_refused_in_a_line_that_names_the_file(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, damage: Damage
) -> None:
    shutil.rmtree(old / "signed")
    (path,) = old.glob(file)
    damage.do(path)

    assert main(["convert", str(old), "--to", str(tmp_path / "new")]) == 4

    line = line_of(capsys)
    # Without a manifest there is none: the folder is named.
    names = old if file == "manifest.json" and not path.exists() else path.relative_to(old)
    assert str(names) in line
    assert not re.search("permission|does not answer", line)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.sentence)
@pytest.mark.parametrize("file", NOT_NEEDED)
def test_one_is_told_to_convert_it_and_not_to_repair_it_first(
    old: Path, capsys: pytest.CaptureFixture[str], file: str, damage: Damage
) -> None:
    """Repaired, it would still be too old."""
    damage.do(old / file)

    assert main(["search", "latentine"]) == 4

    assert "Convert it: liverleaf convert" in line_of(capsys)


@pytest.mark.parametrize("file", NOT_NEEDED)
def test_without_its_index_or_with_a_signed_manifest_alone_it_is_converted(
    old: Path, today: Path, tmp_path: Path, file: str
) -> None:
    (old / file).unlink()

    assert main(["convert", str(old), "--to", str(tmp_path / "new")]) == 0

    assert chapters(tmp_path / "new") == chapters(today)


def test_a_signed_file_is_installed_by_the_key_that_0_1_was_told_to_trust(
    old: Path, today: Path
) -> None:
    offer = look_at(LEAF, trusted_keys(trusted_folders()))
    assert isinstance(offer.standing, SignedByTrusted)
    assert offer.standing.key == PHARMACY

    folder = install_leaf(offer, installed_libraries(), drugs=drug_facts())

    assert find_library() == folder != old
    assert chapters(folder) == chapters(today)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.sentence)
def test_a_damaged_file_is_not_installed(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], damage: Damage
) -> None:
    leaf = Path(shutil.copy(LEAF, tmp_path / "library.leaf"))
    damage.do(leaf)

    assert main(["install", str(leaf)]) == 4

    assert "library.leaf" in line_of(capsys)
    assert find_library() == old
