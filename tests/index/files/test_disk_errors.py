"""What the system refuses is told as what it is, with what to do."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from index.files.disk_errors import KINDS, kind_of, why_unread, why_unwritten


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("in the words of SQLite")
    error.sqlite_errorcode = code
    return error


def windows_error(number: int) -> OSError:
    error = OSError(errno.EACCES, "in the words of Windows")
    error.winerror = number  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("error", "kind", "says", "advises"),
    [
        (OSError(errno.EACCES, ""), "no permission", "no permission", "Choose another folder"),
        (OSError(errno.EPERM, ""), "no permission", "no permission", "ask the person"),
        (OSError(errno.EROFS, ""), "read-only", "read-only", "another folder"),
        (OSError(errno.ENOSPC, ""), "full", "full", "Free some space"),
        (OSError(errno.EDQUOT, ""), "full", "your quota", "Free some space"),
        (OSError(errno.EIO, ""), "gone", "does not respond", "Connect it again"),
        (OSError(errno.ESTALE, ""), "gone", "does not respond", "Connect it again"),
        (OSError(errno.ENODEV, ""), "gone", "does not respond", "Connect it again"),
        (OSError(errno.ENOTCONN, ""), "gone", "does not respond", "Connect it again"),
        (OSError(errno.EBUSY, ""), "locked", "Another program", "Close it there"),
        (OSError(errno.ETXTBSY, ""), "locked", "Another program", "Close it there"),
        (OSError(errno.ENAMETOOLONG, ""), "name too long", "too long", "shorter"),
        (OSError(errno.EILSEQ, ""), "no such name", "not accept a file of that name", "letters"),
        (
            OSError(errno.EMFILE, ""),
            "too many files",
            "Too many files are open",
            "Close other programs",
        ),
        (OSError(errno.ENOENT, "", "/gone"), "missing", "does not exist", "Check the path"),
        (OSError(errno.ENOTDIR, ""), "through a file", "There is a file where", "another folder"),
        (windows_error(5), "no permission", "no permission", "Choose another folder"),
        (windows_error(32), "locked", "Another program", "Close it there"),
        (windows_error(33), "locked", "Another program", "Close it there"),
        (windows_error(112), "full", "full", "Free some space"),
        (windows_error(21), "gone", "does not respond", "Connect it again"),
        (windows_error(206), "name too long", "too long", "shorter"),
        (sqlite_error(sqlite3.SQLITE_FULL), "full", "full", "Free some space"),
        (sqlite_error(sqlite3.SQLITE_BUSY), "locked", "Another program", "Close it there"),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), "read-only", "read-only", "folder"),
        (sqlite_error(sqlite3.SQLITE_IOERR_READ), "gone", "does not respond", "Connect"),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), "no permission", "no permission", "folder"),
    ],
)
def test_each_error_is_of_one_kind(error: Exception, kind: str, says: str, advises: str) -> None:
    found = kind_of(error)

    assert found is not None
    assert found.name == kind
    assert says in why_unwritten(error)
    assert advises in why_unwritten(error)


def test_only_a_full_disk_is_told_to_make_room() -> None:
    advising = {kind.name for kind in KINDS if "space" in kind.to_write + kind.to_read}

    assert advising == {"full"}


def test_no_code_stands_in_two_rows() -> None:
    for column in ("codes", "windows", "sqlite"):
        codes = [code for kind in KINDS for code in getattr(kind, column)]
        assert codes
        assert len(codes) == len(set(codes))
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("error", [OSError(errno.EDOM, "Numerical"), ValueError("Numerical")])
def test_what_is_of_no_kind_is_told_in_the_words_of_the_system(error: Exception) -> None:
    assert kind_of(error) is None
    assert why_unread(error) == "The system says: Numerical."


def test_a_name_that_was_lost_on_the_way_is_told() -> None:
    """A file dialog of Qt gives this sign in the place of bytes that are no text."""
    assert "UTF-8" in why_unread(FileNotFoundError(errno.ENOENT, "", "/caf\ufffd.leaf"))


def test_a_current_folder_that_was_deleted_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    before = Path.cwd()
    monkeypatch.chdir(folder)
    try:
        folder.rmdir()
        relative = why_unwritten(FileNotFoundError(errno.ENOENT, "", "a.pdf"))
        absolute = why_unwritten(FileNotFoundError(errno.ENOENT, "", "/nowhere/a.pdf"))
    except OSError:
        pytest.skip("this system deletes no current folder")
    finally:
        os.chdir(before)

    assert "The current folder was deleted. Change to another folder" in relative
    assert "does not exist" in absolute
