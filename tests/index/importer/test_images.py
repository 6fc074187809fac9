"""Pictures that chapters name come into the library; others and false ones do not."""

from pathlib import Path

import pytest

from index import Library, LibraryDamaged, build_library
from index.importer.report import BuildReport
from tests.index.parse.chapters import bits, section

GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


def chapter(*names: str) -> bytes:
    pictures = "".join(f'<p><graphic xlink:href="{name}"/></p>' for name in names)
    return bits(section("OVERVIEW", f"<p>Text.</p>{pictures}"))


def built(folder: Path, names: tuple[str, ...], files: dict[str, bytes]) -> BuildReport:
    source = folder / "source"
    source.mkdir()
    (source / "Fictamab.nxml").write_bytes(chapter(*names))
    for name, data in files.items():
        (source / name).write_bytes(data)
    return build_library([source], folder / "library")


def test_a_named_picture_is_kept_as_it_is(tmp_path: Path) -> None:
    report = built(tmp_path, ("Structure.gif",), {"structure.GIF": GIF, "cover.gif": GIF + b"x"})
    library = Library.open(tmp_path / "library")

    assert library.image("Structure.gif") == GIF
    assert library.image("cover.gif") is None
    assert (report.images, report.missing_images) == (1, ())
    assert len([name for name in library.manifest.files if name.startswith("images/")]) == 1
    library.close()


def test_a_name_without_its_suffix_finds_the_picture(tmp_path: Path) -> None:
    built(tmp_path, ("Structure",), {"Structure.gif": GIF})
    library = Library.open(tmp_path / "library")

    assert library.image("Structure") == GIF
    library.close()


def test_a_missing_picture_is_reported_and_an_archive_without_any_works(tmp_path: Path) -> None:
    report = built(tmp_path, ("Structure.gif",), {})
    library = Library.open(tmp_path / "library")

    assert library.image("Structure.gif") is None
    assert report.missing_images == ("Structure.gif",)
    assert not (tmp_path / "library" / "images").exists()
    library.close()


def test_what_is_no_picture_is_rejected(tmp_path: Path) -> None:
    report = built(tmp_path, ("Structure.jpg",), {"Structure.jpg": b"<html>Sign in</html>"})

    assert [(entry.file, entry.reason[:12]) for entry in report.rejected] == [
        ("Structure.jpg", "It is not a ")
    ]
    assert report.missing_images == ("Structure.jpg",)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\x.gif", "a/../b.gif"])
def test_a_name_that_is_a_path_leads_nowhere_outside(tmp_path: Path, name: str) -> None:
    built(tmp_path, (name,), {})
    library = Library.open(tmp_path / "library")

    assert library.image(name) is None
    library.close()


def test_a_changed_picture_is_damage(tmp_path: Path) -> None:
    built(tmp_path, ("Structure.gif",), {"Structure.gif": GIF})
    (file,) = (tmp_path / "library" / "images").iterdir()
    file.write_bytes(GIF[:-1] + b"!")

    with pytest.raises(LibraryDamaged, match="images/"):
        Library.open(tmp_path / "library")
