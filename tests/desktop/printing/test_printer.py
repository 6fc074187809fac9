"""Printers: a real queue of CUPS, none at all, and what is never done to reach one."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges, QPageSize

from desktop.paths import RESOURCES
from desktop.printing.paper_text import PaperText
from desktop.printing.sheets import Sheets
from tests.desktop.printing.papers import A4, info_of, needs_poppler, text_of
from tests.desktop.printing.queues import needs_cups, printing_system, wait_for_job

PAGES = "".join(f"<p>Line {number}</p>" for number in range(300))
PROGRAM = """
import subprocess, sys
from PySide6.QtWidgets import QApplication
from index import StorageError
application = QApplication([])
from desktop.printing.paper import PAPERS
from desktop.printing.paper_text import PaperText
from desktop.printing.printer import has_printer, make_printer, print_sheets
from desktop.printing.sheets import Sheets
text = PaperText("A title", "A kind", {html!r}, ("A foot",), columns={columns})
sheets = Sheets(text, PAPERS[{paper}])
if not has_printer():
    print("none")
    sys.exit()
printer = make_printer(sheets)
printer.setFromTo(2, 3)
printer.setPrintRange(printer.PrintRange.PageRange)
subprocess.run({trouble!r}.split() or ["true"], check=True)
try:
    print(printer.printerName(), print_sheets(sheets, printer))
except StorageError as error:
    print("refused", error)
"""


def run(
    *before: str, columns: int = 1, paper: int = 0, trouble: str = "", **environment: str
) -> str:
    """Print pages 2 and 3 in a process of its own: libcups asks for its server only once."""
    kept = {name: value for name, value in os.environ.items() if name != "CUPS_SERVER"}
    program = PROGRAM.format(html=PAGES, columns=columns, paper=paper, trouble=trouble)
    done = subprocess.run(
        [*before, sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@needs_cups
@needs_poppler
@pytest.mark.parametrize(
    ("columns", "paper", "size"),
    [
        (1, 0, "59. x 84. pts (A4)"),
        (3, 0, "84. x 59. pts (A4)"),
        (1, 1, "612 x 792 pts (letter)"),
        (3, 1, "792 x 612 pts (letter)"),
    ],
)
def test_a_queue_gets_the_pages_asked_for(columns: int, paper: int, size: str) -> None:
    with printing_system() as (socket, folder):
        assert run(columns=columns, paper=paper, CUPS_SERVER=str(socket)) == "ward 2"
        job = wait_for_job(folder)
        text, info = text_of(job), info_of(job)

    assert re.search(r"Pages:\s+2$", info, re.MULTILINE)
    shown = re.sub(r"\.\d+", "", info)
    pattern = size.replace("(", r"\(").replace(")", r"\)")
    assert re.search(rf"Page size:\s+{pattern}", shown)
    assert "Page 2 of" in text
    assert "Page 3 of" in text
    assert "Page 1 of" not in text


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("server", ["", "printers.invalid"])
def test_no_printer_is_looked_for_on_the_network(tmp_path: Path, server: str) -> None:
    log = tmp_path / "calls"
    given = {"CUPS_SERVER": server} if server else {}
    run("strace", "-f", "-e", "trace=socket,connect", "-o", str(log), **given)

    assert "AF_INET" not in log.read_text()


@needs_cups
@pytest.mark.parametrize("trouble", ["cupsreject -h {0} ward", "lpadmin -h {0} -x ward"])
def test_a_job_that_no_queue_took_is_told(trouble: str) -> None:
    with printing_system() as (socket, _):
        shown = run(trouble=trouble.format(socket), CUPS_SERVER=str(socket))

    assert shown.startswith("refused The printer ward did not accept the pages: ")


@needs_cups
def test_the_socket_that_is_named_for_this_computer_is_asked(tmp_path: Path) -> None:
    with printing_system() as (socket, folder):
        (tmp_path / "client.conf").write_text(f"ServerName {socket}\n")
        assert run(CUPS_SERVERROOT=str(tmp_path)) == "ward 2"
        wait_for_job(folder)


@pytest.mark.parametrize(
    ("size", "paper"),
    [
        (QPageSize.PageSizeId.A4, "a4"),
        (QPageSize.PageSizeId.Letter, "letter"),
        (QPageSize.PageSizeId.Legal, "legal"),
        # There is no room on it for head and foot.
        (QPageSize.PageSizeId.A7, "a4"),
    ],
)
def test_a_paper_set_in_the_dialog_of_the_system_counts(
    size: QPageSize.PageSizeId, paper: str, qapp: object
) -> None:
    from desktop.printing import printer as printers

    sheets = Sheets(PaperText("T", "K", PAGES, ("F",)), A4)
    given = printers.make_printer(sheets)
    given.setOutputFileName("unused.pdf")
    given.setPageSize(QPageSize(size))

    assert printers.paper_set(given, sheets).name == paper


@dataclass
class Asked:
    """What a printer was set to by its dialog."""

    first: int = 0
    last: int = 0
    backwards: bool = False
    copies: int = 1
    wanted: tuple[int, ...] = ()


@pytest.mark.parametrize(
    "asked",
    [
        Asked(wanted=(0, 1, 2)),
        Asked(first=2, last=3, wanted=(1, 2)),
        Asked(backwards=True, wanted=(2, 1, 0)),
        Asked(first=1, last=1, copies=2, wanted=(0, 0)),
    ],
    ids=str,
)
def test_the_pages_asked_for_come_in_their_order(asked: Asked, qapp: object) -> None:
    from desktop.printing import printer as printers

    sheets = Sheets(PaperText("T", "K", PAGES[: PAGES.index("<p>Line 90")], ("F",)), A4)
    assert sheets.count == 3
    given = printers.make_printer(sheets)
    given.setOutputFileName("unused.pdf")
    if asked.first:
        given.setPrintRange(given.PrintRange.PageRange)
        ranges = QPageRanges()
        ranges.addRange(asked.first, asked.last)
        given.setPageRanges(ranges)
    if asked.backwards:
        given.setPageOrder(given.PageOrder.LastPageFirst)
    given.setCopyCount(asked.copies)

    assert tuple(printers._numbers(sheets, given)) == asked.wanted
