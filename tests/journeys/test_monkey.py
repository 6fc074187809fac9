"""Whatever is done to the window, no exception comes of it, and it still answers."""

import os
from pathlib import Path
from typing import Final

from tests.journeys.conftest import Opener
from tests.journeys.monkey import Monkey

ALL: Final = bool(os.environ.get("LIVERLEAF_ALL_FAULTS"))
TIMES: Final = 2000 if ALL else 150


def test_a_window_survives_a_reader_without_a_plan(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    """An exception in any slot, event or painting fails the test that runs then."""
    damaged = tmp_path / "damaged.tar.gz"
    damaged.write_bytes(b"\x1f\x8b nothing")
    driver = opener(starter, tmp_path / "kept.sqlite")
    driver.wait_for_library()
    monkey = Monkey(driver, (damaged, tmp_path, tmp_path / "not there"), seed=8)

    monkey.act(TIMES)
    driver.type("besponsa")

    assert len(set(monkey.done)) == 8
    assert driver.rows[0].title == "Inotuzumab Ozogamicin"
