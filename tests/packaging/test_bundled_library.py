"""Which library goes into the package, on real small ones."""

import tarfile
from datetime import date
from pathlib import Path

import pytest

from index import Library, LiverleafError, pack_library
from tests.desktop.current_libraries import CHAPTERS, STARTER, build_starter


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    folder = tmp_path / "built" / "starter library"
    folder.parent.mkdir()
    build_starter(folder)
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "LiverTox of a test.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        for name in CHAPTERS:
            tar.add(STARTER / name, name)
    return path


def bundled(named: Path, target: Path) -> Library:
    from bundled_library import put_library

    manifest, edition = put_library(named, target)
    library = Library.open(target)
    assert (library.manifest, library.edition()) == (manifest, edition)
    return library


def test_an_archive_is_imported_with_the_drug_list(archive: Path, tmp_path: Path) -> None:
    library = bundled(archive, tmp_path / "library")

    assert library.manifest.monographs == len(CHAPTERS)
    assert library.get("Metoprolol").title == "Metoprolol"
    assert library.manifest.counts["listed drugs"] > 1000
    library.close()


def test_a_library_folder_is_copied_and_a_file_of_it_installed(
    starter: Path, tmp_path: Path
) -> None:
    leaf = tmp_path / "ward.leaf"
    pack_library(starter, leaf)

    copied, installed = (bundled(each, tmp_path / f"of {each.suffix}") for each in (starter, leaf))

    assert copied.manifest.content == installed.manifest.content
    assert copied.get("Metoprolol") == installed.get("Metoprolol")
    copied.close()
    installed.close()


def test_what_is_no_library_leaves_the_one_that_is_there(starter: Path, tmp_path: Path) -> None:
    from bundled_library import put_library

    target = tmp_path / "library"
    bundled(starter, target).close()
    wrong = tmp_path / "wrong.leaf"
    wrong.write_bytes(b"PK nothing")

    for named in (wrong, tmp_path / "nowhere"):
        with pytest.raises(LiverleafError):
            put_library(named, target)
    library = Library.open(target)
    assert library.manifest.monographs == len(CHAPTERS)
    library.close()


def test_the_package_says_which_edition_it_carries(starter: Path) -> None:
    from bundled_library import described

    from index import Edition

    library = Library.open(starter)
    edition = Edition(date(2025, 1, 15), date(2019, 5, 4))
    line = described(library.manifest, edition)
    library.close()

    assert library.manifest.name in line
    assert "newest chapter 2025-01-15, median 2019-05-04" in line
    assert "\n" not in line
