"""What is said of the age of a library when it is opened, on real small libraries."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from desktop.app.reader_window import ReaderWindow
from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.libraries.current_library import CurrentLibrary
from desktop.libraries.edition_notice import EditionNotice
from desktop.libraries.model import age_words
from desktop.theme.theme import Theme
from desktop.userdata.user_store import KeptStore
from index import Edition, Installed, build_library


def written(folder: Path, *days: str, starter: bool = False) -> Path:
    """A library of one chapter, or starter text, for each day on which it was updated."""
    note = "\nABOUT THIS STARTER TEXT\n\nOur own words.\n" if starter else ""
    source = folder.with_name(f"{folder.name}-source")
    source.mkdir(parents=True)
    for number, day in enumerate(days):
        text = f"Drug {number}\n\nUpdated: {day}.\n\nOVERVIEW\n\nIntroduction\n\nMade up.\n{note}"
        (source / f"Drug_{number}.txt").write_text(text, encoding="utf-8")
    return build_library([source], folder, name=folder.name).target


class Bench:
    """A window whose work is done when the test says so."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.bundled = folder / "Bundled"
        self.installed = Installed(folder / "libraries", {"starter": self.bundled})
        self.hand = HandExecutor()
        jobs = Jobs(self.hand)
        self.window = ReaderWindow(theme)
        self.window.add_panels()
        self.current = CurrentLibrary(jobs)
        is_new = partial(KeptStore().is_new, "offered")
        notice = EditionNotice(jobs, self.window, self.current, is_new, lambda: self.installed)
        self.current.opened.connect(notice.greet)

    def open(self, folder: Path) -> None:
        """Open a library, and let the notice look at it."""
        self.current.open(folder)
        self.hand.run_all()

    def put(self, name: str, *days: str, starter: bool = False) -> Path:
        """Install a library and take it into use."""
        folder = written(self.installed.folder / name, *days, starter=starter)
        self.installed.use(name)
        return folder


@pytest.fixture
def bench(tmp_path: Path, theme: Theme) -> Iterator[Bench]:
    made = Bench(tmp_path, theme)
    yield made
    made.current.close()
    made.window.close()


def test_a_newer_library_of_the_program_is_offered_once_and_taken_on_a_click(bench: Bench) -> None:
    written(bench.bundled, "January 15, 2025", "May 4, 2017")
    mine = bench.put("0123456789ab", "March 1, 2016")
    bench.open(mine)
    messages = bench.window.messages

    assert "Bundled" in messages.text
    assert "2025-01-15" in messages.text
    assert "2016-03-01" in messages.text
    assert bench.installed.current == mine
    messages.button.click()
    bench.hand.run_all()
    assert bench.current.folder == bench.installed.current == bench.bundled

    bench.installed.use("0123456789ab")
    bench.open(mine)
    assert "Bundled" not in messages.text


@pytest.mark.parametrize(
    ("bundled", "mine"),
    [
        (("January 15, 2025",), ("January 15, 2025",)),
        (("March 1, 2016",), ("January 15, 2025",)),
        (("January 15, 2025",), ("May 4, 2017", "March 1, 2016")),
        (("not stated",), ("March 1, 2016",)),
    ],
    ids=["as old", "older", "smaller", "of no date"],
)
def test_no_other_library_is_offered(
    bench: Bench, bundled: tuple[str, ...], mine: tuple[str, ...]
) -> None:
    written(bench.bundled, *bundled)
    bench.open(bench.put("0123456789ab", *mine))

    assert "Bundled" not in bench.window.messages.text


def test_starter_texts_are_offered_for_older_starter_texts_alone(bench: Bench) -> None:
    written(bench.bundled, "November 30, 2026", starter=True)

    bench.open(bench.put("0123456789ab", "January 15, 2025"))
    assert "Bundled" not in bench.window.messages.text

    bench.open(bench.put("ba9876543210", "January 15, 2025", starter=True))
    assert "a newer library: Bundled" in bench.window.messages.text


def test_a_book_is_offered_for_starter_texts_whatever_their_dates(bench: Bench) -> None:
    written(bench.bundled, "January 15, 2025")
    bench.open(bench.put("0123456789ab", "November 30, 2026", starter=True))

    assert "another library: Bundled" in bench.window.messages.text
    assert "2026" not in bench.window.messages.text


def test_a_library_asked_for_by_name_stays(bench: Bench, tmp_path: Path) -> None:
    written(bench.bundled, "January 15, 2025")
    bench.open(written(tmp_path / "Named", "March 1, 2016"))

    assert "Bundled" not in bench.window.messages.text


def test_a_damaged_library_of_the_program_is_no_matter(bench: Bench) -> None:
    written(bench.bundled, "January 15, 2025")
    (bench.bundled / "library.sqlite").write_bytes(b"none")
    bench.open(bench.put("0123456789ab", "March 1, 2016"))

    assert "2016-03-01" in bench.window.messages.text
    assert "Bundled" not in bench.window.messages.text


def test_old_texts_are_told_once_opened(bench: Bench) -> None:
    bench.open(written(bench.bundled, "March 1, 2016"))

    assert bench.window.messages.text == age_words(
        Edition(date(2016, 3, 1), date(2016, 3, 1)), date.today()
    )


def test_new_texts_say_nothing() -> None:
    newest = Edition(date(2025, 1, 15), date(2016, 3, 1))

    assert age_words(newest, date(2026, 7, 15)) == ""
    assert "2025-01-15" in age_words(newest, date(2026, 7, 16))


@pytest.mark.parametrize("starter", [True, False])
def test_the_status_bar_names_the_newest_chapter_of_a_book(bench: Bench, starter: bool) -> None:
    shown: list[str] = []
    bench.window.show_standing = shown.append  # type: ignore[method-assign]

    bench.open(written(bench.bundled, "January 15, 2025", starter=starter))

    assert any("newest chapter 2025-01-15" in line for line in shown) is not starter
