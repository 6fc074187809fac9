"""Sources as users have them: archives, folders, single files, and what is wrong with some."""

import errno
import gzip
import io
import os
import tarfile
from pathlib import Path

import pytest

from index.errors import SourceError, WrongUse
from index.importer.archive import LARGEST_DOCUMENT, read_documents
from index.parse.source_document import Rejected, SourceDocument

NO_PERMISSION = "You have no permission for it. Ask the person responsible for it for read access."


def tar_of(path: Path, members: dict[str, bytes], links: dict[str, str] | None = None) -> Path:
    with tarfile.open(path, "w:gz") as tar:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            tar.addfile(info)
    return path


def test_an_archive_gives_its_chapters_in_order_and_passes_over_the_rest(tmp_path: Path) -> None:
    archive = tar_of(
        tmp_path / "a.tar.gz",
        {
            "book/B.nxml": b"b",
            "book/A.nxml": b"a",
            "book/._A.nxml": b"mac",
            "book/A.jpg": b"jpg",
            "book/prices.xlsx": b"xlsx",
            "book/masterlist-2026.xlsx": b"list",
            "book/T.txt": b"t",
            ".hidden.nxml": b"h",
        },
    )
    found = list(read_documents(archive))

    assert [(d.file, d.data) for d in found if isinstance(d, SourceDocument)] == [
        ("book/B.nxml", b"b"),
        ("book/A.nxml", b"a"),
        ("book/A.jpg", b"jpg"),
        ("book/masterlist-2026.xlsx", b"list"),
        ("book/T.txt", b"t"),
    ]
    assert len(found) == 5
    assert all(0 < d.fraction <= 1 for d in found if isinstance(d, SourceDocument))


def test_a_folder_and_a_single_file(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.nxml", "in/a.txt", "._b.nxml", "c.pdf"):
        (tmp_path / name).write_bytes(b"x")

    assert [d.file for d in read_documents(tmp_path)] == ["b.nxml", "in/a.txt"]
    assert [d.file for d in read_documents(tmp_path / "b.nxml")] == ["b.nxml"]


def test_a_link_in_an_archive_is_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    archive = tar_of(tmp_path / "a.tar.gz", {"a.nxml": b"a"}, {"b.nxml": "/etc/passwd"})
    taken, rejected = read_documents(archive)

    assert isinstance(taken, SourceDocument)
    assert rejected == Rejected(
        "b.nxml", "It is a link, a device or a sparse file, not a regular file."
    )


def test_a_document_too_large_is_rejected_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.nxml"
    with path.open("wb") as file:
        file.truncate(LARGEST_DOCUMENT + 1)
    (rejected,) = read_documents(path)

    assert isinstance(rejected, Rejected)
    assert "over 4 MB" in rejected.reason


def cut_short(path: Path) -> None:
    tar_of(path, {"a.nxml": bytes(range(256)) * 4000})
    path.write_bytes(path.read_bytes()[:2000])


def not_gzip(path: Path) -> None:
    path.write_bytes(b"<html>Sign in</html>" * 100)


def flipped(path: Path) -> None:
    data = bytearray(tar_of(path, {"a.nxml": bytes(range(256)) * 4000}).read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(bytes(data))


def gzip_of_nothing(path: Path) -> None:
    path.write_bytes(gzip.compress(b"no tar at all" * 100))


@pytest.mark.parametrize("damage", [cut_short, not_gzip, flipped, gzip_of_nothing])
def test_a_damaged_archive_says_so(tmp_path: Path, damage) -> None:
    path = tmp_path / "book.tar.gz"
    damage(path)

    with pytest.raises(SourceError, match=r"book\.tar\.gz is damaged or incomplete .* Download"):
        list(read_documents(path))


@pytest.mark.parametrize(
    ("name", "message"),
    [("missing", "no file or folder"), ("a.pdf", "not a source that Liverleaf can read")],
)
def test_what_is_no_source_says_what_is(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")

    with pytest.raises(WrongUse, match=message):
        list(read_documents(tmp_path / name))


def test_a_folder_that_cannot_be_looked_into_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("open", "closed", "closed/inner", "a folder.txt"):
        (tmp_path / name).mkdir()
    for name in ("open/a.nxml", "closed/b.nxml", "c.txt"):
        (tmp_path / name).write_text("x")
    look = os.scandir

    def refuse(folder: str) -> object:
        if Path(folder) == tmp_path / "closed":
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return look(folder)

    # Rights do not keep the user out who may do anything, as tests often run.
    monkeypatch.setattr(os, "scandir", refuse)
    found = list(read_documents(tmp_path))

    assert [each for each in found if isinstance(each, Rejected)] == [
        Rejected("closed", f"The folder cannot be read. {NO_PERMISSION}"),
        Rejected("a folder.txt", "It is not a regular file."),
    ]
    assert [each.file for each in found if isinstance(each, SourceDocument)] == [
        "c.txt",
        "open/a.nxml",
    ]
    with pytest.raises(SourceError, match=rf"closed cannot be read\. {NO_PERMISSION}"):
        list(read_documents(tmp_path / "closed"))
