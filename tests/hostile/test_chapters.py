"""Chapters changed at random: rejected in one line, or read whole and good for all that is done."""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from pytestqt.qtbot import QtBot

from desktop.cli.output import report_lines
from desktop.importing.import_report import report_html
from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Address
from desktop.page.model import Opened
from desktop.page.options import PageOptions
from desktop.page.page_weight import DEEPEST_BOX, MOST_CELLS
from desktop.page.panel import ReadingPanel
from desktop.page.presenter import PagePresenter
from desktop.printing.paper import paper_named
from desktop.printing.paper_kinds import kind_named
from desktop.printing.pdf import made_pdf
from desktop.printing.sources import matter_of
from desktop.theme.theme import Scheme, Theme, load_fonts
from index import (
    Installed,
    Library,
    Monograph,
    build_library,
    install_leaf,
    look_at,
    monograph_text,
    pack_library,
)
from index.importer.report import BuildReport
from tests.desktop.page.test_html import style
from tests.hostile.mutants import change_chapter, change_picture
from tests.hostile.seeds import CHAPTERS, pictures
from tests.hostile.usage import letters_of, steering_in, strange_links, use
from tests.index.chapters import write_chapters
from tests.words import words_of_source

ALL: Final = bool(os.environ.get("LIVERLEAF_ALL_FAULTS"))
SEED: Final = int(os.environ.get("LIVERLEAF_SEED", "20261201"))
MANY: Final = 5000 if ALL else 80
MANY_REAL: Final = 1000 if ALL else 10
# So many share a library: each has its faults for itself, and the building is paid for once.
TOGETHER: Final = 10
Seeds = Sequence[tuple[str, bytes]]


@dataclass(frozen=True)
class Mutant:
    """A changed chapter; `number` repeats it: `LIVERLEAF_SEED` and the number make the same."""

    number: int
    file: str
    data: bytes
    told: str


def mutant(seeds: Seeds, number: int, own: Path) -> Mutant:
    """The chapter of that number."""
    chance = Random(f"{SEED} {number}")
    suffix, data = chance.choice(seeds)
    name = f"Mutant{number}"
    data = re.sub(rb"(<book-part-id[^>]*>)[^<]*", rf"\g<1>{name}".encode(), data)
    changed, told = change_chapter(suffix, data, chance, str(own))
    return Mutant(number, f"{name}{suffix}", changed, told)


class Watch:
    """What Python opens outside of its own folders, and whether a file was read by anybody."""

    def __init__(self, own: Path) -> None:
        self.own = own
        self.opened: list[str] = []
        self._inside: tuple[str, ...] | None = None
        os.utime(own, (0, 1))
        own.read_bytes()
        self._has_times = own.stat().st_atime > 0
        os.utime(own, (0, 1))
        # A hook cannot be taken out again: it sleeps when nobody watches.
        sys.addaudithook(self._on_event)

    def begin(self, *folders: Path) -> None:
        """Watch from now on; these folders may be read."""
        ours = (Path(__file__).parents[2], Path(sys.prefix), Path(sys.base_prefix), *folders)
        self._inside = (*(f"{folder}{os.sep}" for folder in ours), "/dev/null", "/proc/self/")

    def end(self) -> None:
        """Watch no longer."""
        self._inside = None

    @property
    def was_read(self) -> bool:
        """Whether the file was opened and read, by Python or by Qt."""
        return self._has_times and self.own.stat().st_atime != 0

    def _on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._inside is None or event != "open" or not isinstance(arguments[0], str | bytes):
            return
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if not path.startswith(self._inside):
            self.opened.append(path)


class Reading:
    """The reading pane, as the window has it, without the window."""

    def __init__(self, theme: Theme) -> None:
        self.panel = ReadingPanel(theme)
        self._hand = HandExecutor()
        self._presenter = PagePresenter(Jobs(self._hand), lambda: PageOptions(style()))
        self._states: list[object] = []
        self._presenter.state_changed.connect(self._states.append)

    def open(self, library: Library, monograph: Monograph) -> None:
        """Show a page, and see what is on it."""
        self._presenter.set_library(library)
        self._presenter.open(Address(monograph.id, words=("hepatitis",)))
        self._hand.run_all()
        state = self._states[-1]
        self._states.clear()
        assert isinstance(state, Opened), state
        assert state.html.count("<td") + state.html.count("<th") <= MOST_CELLS + 100
        assert _depth_of_tables(state.html) <= DEEPEST_BOX + 1
        assert strange_links(state.html, monograph, library) == []
        self.panel.show_state(state)
        # The title stands above the page.
        wanted = letters_of(monograph_text(replace(monograph, masthead=())))
        lost = wanted - letters_of(self.panel.view.toPlainText())
        assert not lost, f"the page is without {''.join(sorted(lost.elements()))[:80]}"


def _depth_of_tables(html: str) -> int:
    depth = deepest = 0
    for piece in html.split("<"):
        depth += piece.startswith("table") - piece.startswith("/table")
        deepest = max(deepest, depth)
    return deepest


@pytest.fixture(scope="module")
def reading(qapp: Any) -> Iterator[Reading]:
    load_fonts()
    theme = Theme(qapp, Scheme.LIGHT)
    made = Reading(theme)
    yield made
    made.panel.close()
    theme.deleteLater()


@pytest.fixture(scope="module")
def watch(tmp_path_factory: pytest.TempPathFactory) -> Watch:
    own = tmp_path_factory.mktemp("own") / "letter.png"
    own.write_bytes(pictures()["one.png"][0])
    return Watch(own)


@dataclass(frozen=True)
class Trial:
    """Some mutants in a folder with sound chapters and with pictures, good or bad."""

    folder: Path
    mutants: Sequence[Mutant]

    def write(self) -> Path:
        """The folder to be imported."""
        source = write_chapters(self.folder / "source")
        chance = Random(f"{SEED} {self.mutants[0].number} pictures")
        for name, kinds in pictures().items():
            (source / name).write_bytes(change_picture(kinds, chance))
        for each in self.mutants:
            (source / each.file).write_bytes(each.data)
        return source

    def run(self, reading: Reading) -> int:
        """Import and use all of it; gives how many were read."""
        report = build_library([self.write()], self.folder / "library", name="Mutants")
        _check_report(report)
        library = Library.open(self.folder / "library")
        told = {each.file for each in report.rejected}
        found = {each.file: each for each in self.mutants}
        read = 0
        try:
            for summary in library.summaries():
                monograph = library.get(summary.id)
                made_of = found.get(monograph.source.file)
                if made_of is not None:
                    read += 1
                    assert made_of.file not in told
                    _check_words(monograph, made_of)
                    reading.open(library, monograph)
                    if made_of.number % 20 == 0:
                        _print(library, monograph)
            assert read + len(told & set(found)) == len(found)
            use(library)
        finally:
            library.close()
        # What an import makes can be handed on: an installation takes it.
        leaf, fixed = self.folder / "library.leaf", {"starter": library.folder}
        pack_library(library.folder, leaf)
        install_leaf(look_at(leaf, ()), Installed(self.folder / "installed", fixed))
        return read


def _check_report(report: BuildReport) -> None:
    for each in report.rejected:
        assert each.file.isprintable()
        assert each.reason.isprintable()
        assert 0 < len(each.reason) < 300
    report_html(report)
    assert steering_in("\n".join(report_lines(report))) == []


def _check_words(monograph: Monograph, of: Mutant) -> None:
    wanted = "".join(words_of_source(of.file, of.data).elements())
    ours = letters_of(monograph_text(monograph))
    wrong = letters_of(wanted) - ours, ours - letters_of(wanted)
    assert not any(wrong), f"lost and added: {wrong}"


def _print(library: Library, monograph: Monograph) -> None:
    for name in ("summary", "monograph"):
        kind = kind_named(name)
        pdf = made_pdf(kind.write(kind, matter_of(library, monograph)), paper_named("a4"))
        assert pdf.startswith(b"%PDF")


def run_all(seeds: Seeds, many: int, watch: Watch, reading: Reading, folder: Path) -> int:
    """Try all mutants of these seeds; those that were read. The last line told is of a fault's."""
    read = 0
    for first in range(0, many, TOGETHER):
        mutants = [mutant(seeds, first + each, watch.own) for each in range(TOGETHER)]
        there = folder / str(first)
        watch.begin(there)
        try:
            read += Trial(there, mutants).run(reading)
        except Exception:
            _find_culprit(mutants, there, reading)
            raise
        finally:
            watch.end()
        assert watch.opened == []
        assert not watch.was_read
        shutil.rmtree(there)
    return read


def _find_culprit(mutants: Sequence[Mutant], folder: Path, reading: Reading) -> None:
    """Try the mutants one by one; raises what the first raises that is at fault."""
    for each in mutants:
        print(f"seed {SEED}, number {each.number}: {each.told}")
        Trial(folder / each.file, [each]).run(reading)
    print(f"seed {SEED}, numbers {mutants[0].number} to {mutants[-1].number} together")


def test_a_mutant_is_rejected_in_one_line_or_as_good_as_any_chapter(
    watch: Watch, reading: Reading, tmp_path: Path, qtbot: QtBot
) -> None:
    read = run_all(CHAPTERS, MANY, watch, reading, tmp_path)

    assert MANY / 3 < read < MANY


def test_so_is_a_mutant_of_a_real_chapter(
    watch: Watch, reading: Reading, tmp_path: Path, shared: Path, qtbot: QtBot
) -> None:
    files = sorted((shared / "data" / "livertox-2025").glob("*.nxml"))
    seeds = [(".nxml", file.read_bytes()) for file in files]

    read = run_all(seeds, MANY_REAL, watch, reading, tmp_path)

    assert len(files) > 40
    assert MANY_REAL / 3 < read <= MANY_REAL
