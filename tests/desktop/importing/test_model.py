from pathlib import Path

import pytest

from desktop.importing.model import Plan, is_source


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("livertox_NBK547852.tar.gz", True),
        ("LIVERTOX.TAR.GZ", True),
        ("Metoprolol.nxml", True),
        ("Metoprolol.xml", True),
        ("Metoprolol.txt", True),
        ("old.tgz", True),
        ("old.tar", True),
        ("letter.pdf", False),
        ("picture.gz", False),
    ],
)
def test_what_looks_like_a_source(name: str, expected: bool) -> None:
    assert is_source(Path(name)) is expected


def test_a_folder_is_a_source(tmp_path: Path) -> None:
    assert is_source(tmp_path)


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (("/home/reader/livertox.tar.gz",), "livertox.tar.gz"),
        (("/home/reader/mine/a.txt", "/home/reader/mine/b.txt"), "2 chapters from mine"),
        (("/a.txt", "/b.txt"), "2 chapters"),
    ],
)
def test_a_plan_has_a_short_name(sources: tuple[str, ...], expected: str) -> None:
    plan = Plan(tuple(Path(source) for source in sources), Path("/libraries"))

    assert plan.name == expected
