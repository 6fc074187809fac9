import os
from pathlib import Path

import pytest

from index.errors import StorageError
from index.files.atomic_file import replacing, save_bytes, save_text


def test_a_text_is_saved_as_it_is_for_all_to_read(tmp_path: Path) -> None:
    file = tmp_path / "out.ris"

    save_text(file, "TY  - GEN\r\nä\n")

    assert file.read_bytes() == b"TY  - GEN\r\n\xc3\xa4\n"
    mask = os.umask(0)
    os.umask(mask)
    assert file.stat().st_mode & 0o777 == 0o666 & ~mask
    assert list(tmp_path.iterdir()) == [file]


def test_bytes_are_saved_as_they_are(tmp_path: Path) -> None:
    save_bytes(tmp_path / "out.pdf", b"%PDF\xff\r\n\0")

    assert (tmp_path / "out.pdf").read_bytes() == b"%PDF\xff\r\n\0"


def test_a_file_that_is_written_over_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_text("before")
    file.chmod(0o600)

    save_text(file, "after")

    assert (file.read_text(), file.stat().st_mode & 0o777) == ("after", 0o600)


def test_a_link_leads_to_the_new_text(tmp_path: Path) -> None:
    file, link = tmp_path / "file.txt", tmp_path / "link.txt"
    file.write_text("before")
    link.symlink_to(file)

    save_text(link, "after")

    assert link.is_symlink()
    assert file.read_text() == "after"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "out.md"
    file.write_text("before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "chmod", full)
    with pytest.raises(StorageError, match=r"out\.md cannot be written\. The disk is full"):
        save_text(file, "after")

    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"choose another folder"):
        save_text(tmp_path / "nowhere" / "out.md", "text")


def test_a_folder_in_its_place_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    with pytest.raises(StorageError, match="cannot be written"):
        save_text(tmp_path / "out", "text")

    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_goes_wrong_meanwhile_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "out.bin"
    file.write_text("before")

    with pytest.raises(TypeError), replacing(file, sync=True) as half:
        half.write("no bytes")

    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_synced_is_there_whole(tmp_path: Path) -> None:
    with replacing(tmp_path / "out.bin", sync=True) as file:
        file.write(b"all of it")

    assert (tmp_path / "out.bin").read_bytes() == b"all of it"
