"""A folder that is being written is told from one that was left."""

from pathlib import Path

import pytest

from index.files.folder_lock import claimed, forget_claim, is_claimed


def test_a_folder_is_claimed_while_it_is_written_and_no_longer(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    with claimed(folder):
        assert is_claimed(folder)

    assert not is_claimed(folder)
    assert list(tmp_path.iterdir()) == []


def test_a_claim_that_was_left_holds_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    (tmp_path / "work.claim").touch()

    assert not is_claimed(folder)
    forget_claim(folder)
    assert list(tmp_path.iterdir()) == []


def test_a_claim_is_closed_before_it_is_removed_as_windows_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, unlink = tmp_path / "work", Path.unlink
    held: list[bool] = []

    def watched(path: Path, *, missing_ok: bool = False) -> None:
        held.append(is_claimed(folder))
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", watched)
    with pytest.raises(OSError, match="full"), claimed(folder):
        raise OSError("full")

    assert held == [False]
