"""A wrong clock: what is built and kept is whole, in its order, and dated as the clock said."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest

from desktop.libraries.error_cards import standing_of
from desktop.userdata.model import Bookmark, Spot
from desktop.userdata.user_store import KeptStore
from index import Library
from tests.index.chapters import build_small

CLOCKS = (
    "index.importer.build.datetime",
    "index.importer.pipeline.datetime",
    "desktop.userdata.user_store.datetime",
)


def set_clock(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime(year, 1, 1, tzinfo=tz or UTC)

    for name in CLOCKS:
        monkeypatch.setattr(name, Clock)


@pytest.mark.parametrize("year", [1, 1970, 2038, 9999])
def test_a_library_built_at_a_wrong_time_is_whole_and_says_that_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    set_clock(monkeypatch, year)

    library = Library.open(build_small(tmp_path).target)

    assert f"built {year:04}-01-01" in standing_of(library.manifest)
    assert library.get("Nonexistine").source.imported == f"{year:04}-01-01"
    library.close()


def test_what_is_kept_stays_in_order_though_the_clock_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = KeptStore(tmp_path / "kept.sqlite")
    for year in (2030, 1970, 2026):
        set_clock(monkeypatch, year)
        store.add_bookmark(Bookmark(Spot("livertox", f"Drug_{year}", "A drug", "", ""), ""))

    assert [each.spot.monograph for each in store.bookmarks()] == [
        "Drug_2026",
        "Drug_1970",
        "Drug_2030",
    ]
    store.close()
