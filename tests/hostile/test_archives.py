"""Archives that are damaged or lie: refused in one line, the library in use stays whole."""

import gzip
import tarfile
from pathlib import Path

import pytest

from tests.hostile.archives import (
    END,
    GIGABYTE,
    GOOD,
    archive_of,
    good,
    member,
    packed,
    zeros,
)
from tests.hostile.conftest import Shelf

DAMAGED = "is damaged or incomplete"


@pytest.mark.parametrize(
    "kept", [0, 1, 2, 11, 40, 0.2, 0.5, 0.9, -1, -8, -9], ids=lambda kept: f"to {kept}"
)
def test_a_download_that_broke_off(tmp_path: Path, shelf: Shelf, kept: float) -> None:
    """Within gzip's header, within the chapters, and within the checksum at the very end."""
    archive = archive_of(tmp_path, GOOD)
    whole = archive.read_bytes()
    archive.write_bytes(whole[: kept if isinstance(kept, int) else int(kept * len(whole))])
    outcome = shelf.build(archive)

    assert outcome.status == 4
    assert f"book.tar.gz {DAMAGED}" in outcome.line
    assert "Download it again." in outcome.line
    assert shelf.is_untouched()


def broken_header() -> bytes:
    """One wrong byte in the header of the second chapter: tarfile takes that for the end."""
    content = bytearray(good() + END)
    content[content.index(b"book/Fictional_Agents.txt")] = ord("x")
    return bytes(content)


STREAMS = {
    "a login page": (b"<html>Sign in</html>" * 100, DAMAGED),
    "chapters without an end": (good(), DAMAGED),
    "a header with a wrong checksum": (broken_header(), DAMAGED),
    "an archive behind the end": (good() + END + member("more.nxml", b"x") + END, DAMAGED),
    "a size below zero": (good() + member("a.nxml", size=-1024) + END, DAMAGED),
    "a header cut short": (good() + member("a.nxml")[:300], DAMAGED),
    "a member cut short": (good() + member("a.nxml", b"x", size=5000), DAMAGED),
    "a name of three gigabytes": (
        good() + member("a", size=3 * GIGABYTE, kind=tarfile.GNUTYPE_LONGNAME),
        f"{DAMAGED} (a header claims an impossible size)",
    ),
    "headers of three gigabytes": (
        good() + member("a", size=3 * GIGABYTE, kind=tarfile.XHDTYPE),
        f"{DAMAGED} (a header claims an impossible size)",
    ),
    "a name of a name of a name": (
        good() + member("a", b"x", kind=tarfile.GNUTYPE_LONGNAME) * 5000 + member("a.nxml"),
        DAMAGED,
    ),
    "a member of ten gigabytes": (
        good() + member("huge.nxml", size=10 * GIGABYTE),
        "unpacks to over 4 GB (at huge.nxml)",
    ),
}


@pytest.mark.parametrize("name", ["book.tar.gz", "book.tar"])
@pytest.mark.parametrize("attack", STREAMS)
def test_a_stream_that_lies(tmp_path: Path, shelf: Shelf, attack: str, name: str) -> None:
    content, reason = STREAMS[attack]
    outcome = shelf.build(packed(tmp_path, content, name))

    assert outcome.status == 4
    assert f"{name} {reason}" in outcome.line
    assert shelf.is_untouched()


BOMBS = {
    "files of a gigabyte": (member("huge.nxml", size=GIGABYTE), 5, "unpacks to over 4 GB (at huge"),
    "zeros behind the end": (good() + END, 1, DAMAGED),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_gzip_bomb(tmp_path: Path, shelf: Shelf, bomb: str) -> None:
    """5 MB that unpack to five gigabytes: passed over up to the bound, never held."""
    head, times, reason = BOMBS[bomb]
    archive = tmp_path / "bomb.tar.gz"
    archive.write_bytes((gzip.compress(head) + zeros(1)) * times)
    outcome = shelf.build(archive)

    assert outcome.status == 4
    assert f"bomb.tar.gz {reason}" in outcome.line
    assert shelf.is_untouched()


def test_one_member_too_many(tmp_path: Path, shelf: Shelf) -> None:
    archive = packed(tmp_path, member("a.pdf") * 100_001 + END)
    outcome = shelf.build(archive)

    assert outcome.status == 4
    assert "contains over 100,000 files" in outcome.line
    assert shelf.is_untouched()


def test_a_hundred_thousand_members_are_told_in_a_page(tmp_path: Path, shelf: Shelf) -> None:
    empty = b"".join(member(f"{number}.nxml") for number in range(20_000))
    others = member("cover.pdf") * 79_997
    outcome = shelf.build(packed(tmp_path, good() + empty + others + END), json=False)

    assert outcome.status == 0
    assert "Read 20,003 documents: 3 chapters, 20,000 rejected." in outcome.out
    assert "… and 19,900 more; --json lists them all." in outcome.out
    assert len(outcome.out) < 10_000


def test_what_is_no_regular_file_is_rejected_by_name(tmp_path: Path, shelf: Shelf) -> None:
    kinds = {
        "symbolic.nxml": tarfile.SYMTYPE,
        "hard.nxml": tarfile.LNKTYPE,
        "pipe.nxml": tarfile.FIFOTYPE,
        "disk.nxml": tarfile.BLKTYPE,
        "terminal.nxml": tarfile.CHRTYPE,
        "folder.nxml": tarfile.DIRTYPE,
        "sparse.nxml": tarfile.GNUTYPE_SPARSE,
    }
    odd = b"".join(member(name, kind=kind) for name, kind in kinds.items())
    outcome = shelf.build(packed(tmp_path, good() + odd + END))

    assert set(outcome.rejected) == set(kinds)
    assert set(outcome.rejected.values()) == {
        "It is a link, a device or a sparse file, not a regular file."
    }


def test_a_member_over_the_limit_is_rejected_by_name_and_limit(
    tmp_path: Path, shelf: Shelf
) -> None:
    members = {"long.nxml": bytes(4 * 1024**2 + 1), "large.png": bytes(64 * 1024**2 + 1)}
    outcome = shelf.build(archive_of(tmp_path, {**GOOD, **members}))

    assert outcome.rejected == {
        "long.nxml": "It is over 4 MB; no chapter is that large.",
        "large.png": "It is over 64 MB; no picture is that large.",
    }
    assert outcome.report["chapters"] == 3
