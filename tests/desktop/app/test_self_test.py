"""An installation that does not work says so, check by check."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.app.self_test import CHECKS
from desktop.paths import RESOURCES
from index import build_library
from tests.desktop.current_libraries import STARTER, build_whole_starter

PROGRAM = """
import sys
{fault}
from desktop.__main__ import main
sys.exit(main(["--self-test", "--library", {folder!r}]))
"""


def run_with(folder: Path, fault: str = "") -> subprocess.CompletedProcess[str]:
    """Run the self-test on a library, after `fault` has broken something."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(fault=fault, folder=str(folder))],
        cwd=RESOURCES.parent,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def failures(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    lines = [line.split(": ", 1) for line in done.stdout.splitlines()]
    return {name.split()[1]: words for name, words in lines if name.startswith("FAILED")}


def test_a_good_installation_passes_every_check_without_a_screen(starter: Path) -> None:
    done = run_with(starter)

    passed = [line.split()[1].rstrip(":") for line in done.stdout.splitlines()]
    assert passed == [check.name for check in CHECKS]
    assert all(line.startswith("ok ") for line in done.stdout.splitlines())
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that comes with the program, with all listed drugs."""
    return build_whole_starter(tmp_path_factory.mktemp("whole") / "library")


def test_a_library_that_begins_with_listed_drugs_passes(whole: Path) -> None:
    done = run_with(whole)

    assert "Doliprane leads to Acetaminophen" in done.stdout
    assert failures(done) == {}
    assert done.returncode == 0


def test_a_chapter_whose_first_words_read_as_a_question_passes(tmp_path: Path) -> None:
    """ "Fluoxetine, a selective serotonin reuptake inhibitor" names the drug that it is about."""
    library = build_library([STARTER / "Fluoxetine.txt"], tmp_path / "library").target

    done = run_with(library)

    assert "ok      search: Fluoxetine is found by its name and by its text" in done.stdout
    assert done.returncode == 0


def test_names_that_are_missing_are_told(whole: Path) -> None:
    no_names = "import index.medical.drug_names as n; n._FOLDER = n._FOLDER / 'gone'"

    assert "no name of a drug" in failures(run_with(whole, no_names))["names"]


@dataclass(frozen=True)
class Fault:
    does: str
    fault: str
    failed: str
    says: str


# What does not depend on a library.
ALONE = ("signature", "network")
FAULTS = [
    Fault(
        "signatures cannot be checked",
        "sys.modules['nacl.signing'] = None",
        "signature",
        "nacl.signing",
    ),
    Fault(
        "no name is found",
        "import index; index.Library.search = lambda *_: index.NoHits(None)",
        "search",
        "is not found by its name",
    ),
    Fault(
        "names are found and texts are not",
        "import dataclasses, index; search = index.Library.search\n"
        "def by_name(*arguments):\n"
        "    found = search(*arguments)\n"
        "    named = [dataclasses.replace(hit, match=index.Match.NAME) for hit in found.hits]\n"
        "    return dataclasses.replace(found, hits=tuple(named))\n"
        "index.Library.search = by_name",
        "search",
        "is not found by its text",
    ),
    Fault(
        "the fonts are not there",
        "import desktop.app.startup; desktop.app.startup.load_fonts = lambda: None",
        "page",
        "the font Source Sans 3 is missing",
    ),
    Fault(
        "a section gets lost on its way to the page",
        "from desktop.page.view import PageView; show = PageView.show_page;"
        "PageView.show_page = lambda self, html, *rest:"
        " show(self, html.replace('Hepatotoxicity', ''), *rest)",
        "page",
        "without its section Hepatotoxicity",
    ),
    Fault(
        "a fault inside one of Qt's calls",
        "from desktop.page.view import PageView\n"
        "def fail(*_):\n"
        "    raise ValueError('no room')\n"
        "PageView.resizeEvent = fail",
        "page",
        "no room",
    ),
    Fault(
        "the page is painted in one colour",
        "from PySide6.QtWidgets import QWidget; grab = QWidget.grab\n"
        "def blank(self):\n"
        "    picture = grab(self); picture.fill('white'); return picture\n"
        "QWidget.grab = blank",
        "page",
        "stays blank",
    ),
    Fault(
        "the PDF has no text",
        "import desktop.printing.pdf as p; p.pdf_of = lambda sheets: b'%PDF-1.4'",
        "print",
        "the PDF has no text",
    ),
    Fault(
        "somebody calls home",
        "import index, socket; search = index.Library.search\n"
        "def call(*arguments):\n"
        "    socket.socket().close(); return search(*arguments)\n"
        "index.Library.search = call",
        "network",
        "socket.__new__",
    ),
]


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.does)
def test_what_is_broken_is_named(case: Fault, starter: Path) -> None:
    done = run_with(starter, case.fault)

    assert list(failures(done)) == [case.failed]
    assert case.says in failures(done)[case.failed]
    assert done.returncode == 4


def test_a_missing_library_fails_all_that_needs_it(tmp_path: Path) -> None:
    done = run_with(tmp_path / "nothing")

    assert list(failures(done)) == [check.name for check in CHECKS if check.name not in ALONE]
    assert done.returncode == 4
