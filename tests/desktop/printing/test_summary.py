import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QPdfWriter

from desktop.page.html import PageStyle
from desktop.page.presenter import pictures_of
from desktop.paths import RESOURCES
from desktop.printing.content import newest, plain_style, summary_html
from desktop.printing.document import PaperDocument
from desktop.printing.summary import write_pdf
from index import Library, StorageError, build_library, meaning_of
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import read
from tests.desktop.page.test_pictures import IMAGE, png
from tests.desktop.shelves import INOTUZUMAB
from tests.index.parse.chapters import bits, section

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)"
)


def paper() -> PageStyle:
    folder = RESOURCES / "page"
    return plain_style(
        (folder / "page.html").read_text(encoding="utf-8"),
        (folder / "summary.css").read_text(encoding="utf-8"),
    )


def text_of(pdf: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_newest_references_come_first() -> None:
    assert [reference.key for reference in newest(SPECIMEN.references)] == ["ref2", "ref1"]


def test_a_summary_says_what_the_monograph_says(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)
    told = " ".join(read(summary_html(monograph, paper())).words)
    (score,) = monograph.likelihood

    assert told.count(" ".join(score.statement.split())) == 1
    assert meaning_of(score.letter).meaning in told
    assert "Besponsa" in told
    assert "15 January 2024" in told
    assert "href" not in summary_html(monograph, paper())


@needs_pdftotext
@pytest.mark.parametrize("size", ["a4", "letter"])
def test_no_word_is_lost_on_paper(
    library: Library, tmp_path: Path, size: str, qapp: object
) -> None:
    for summary in library.summaries():
        monograph = library.get(summary.id)
        pdf = tmp_path / f"{summary.id}.pdf"
        write_pdf(monograph, library.manifest, pdf, size)
        printed = "".join(text_of(pdf).split())
        lost = [
            word for word in read(summary_html(monograph, paper())).words if word not in printed
        ]
        assert lost == []


@needs_pdftotext
def test_every_page_says_source_library_and_number(
    library: Library, tmp_path: Path, qapp: object
) -> None:
    pdf = tmp_path / "summary.pdf"
    monograph = library.get(INOTUZUMAB)
    write_pdf(monograph, library.manifest, pdf)
    pages = text_of(pdf).rstrip("\f").split("\f")

    assert pages
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert library.manifest.id in page
        assert "updated 2024-01-15" in page
        assert re.search(r"printed \d{4}-\d\d-\d\d", page)


def test_a_folder_that_cannot_be_written_to_is_said(
    library: Library, tmp_path: Path, qapp: object
) -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        write_pdf(library.get(INOTUZUMAB), library.manifest, tmp_path / "no" / "such.pdf")


def test_no_window_and_no_printer_is_needed(starter: Path, tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from desktop.printing.summary import write_pdf
from index import Library
library = Library.open(Path({str(starter)!r}))
write_pdf(library.get("Nabumetone"), library.manifest, Path({str(tmp_path / "x.pdf")!r}))
print(*[name for name in sys.modules if "QtPrintSupport" in name or "QtNetwork" in name])
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == ""
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_pictures_are_printed_and_a_missing_one_is_told(tmp_path: Path, qapp: object) -> None:
    source = tmp_path / "source"
    source.mkdir()
    figures = "".join(
        f'<p><graphic xlink:href="{name}.png"><alt-text>Figure {name}</alt-text></graphic></p>'
        for name in ("wide", "tall", "none")
    )
    (source / "Fictamab.nxml").write_bytes(bits(section("Hepatotoxicity", figures)))
    (source / "wide.png").write_bytes(png(1500, 150))
    (source / "tall.png").write_bytes(png(150, 1500))
    build_library([source], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    monograph = library.get("Fictamab")
    pictures = pictures_of(monograph, library)
    html = summary_html(monograph, paper(), pictures)

    assert html.count("<img ") == 2
    assert "Figure none (picture not in this library)" in html
    writer = QPdfWriter(str(tmp_path / "x.pdf"))
    document = PaperDocument(writer, pictures)
    wide = document.loadResource(IMAGE, QUrl("picture:wide.png"))
    tall = document.loadResource(IMAGE, QUrl("picture:tall.png"))
    column, page = (side * 96 / writer.resolution() for side in (writer.width(), writer.height()))
    # All pixels are there, on so much of the paper as there is.
    assert (wide.width(), tall.height()) == (1500, 1500)
    assert wide.deviceIndependentSize().width() == pytest.approx(column)
    assert tall.deviceIndependentSize().height() < page / 2
    assert document.loadResource(IMAGE, QUrl("file:///etc/hostname")) is None
    write_pdf(monograph, library.manifest, tmp_path / "x.pdf", pictures=pictures)
    write_pdf(monograph, library.manifest, tmp_path / "y.pdf")
    library.close()
    printed, bare = ((tmp_path / name).read_bytes() for name in ("x.pdf", "y.pdf"))
    assert printed.count(b"/Subtype /Image") - bare.count(b"/Subtype /Image") == 2
