"""The PDF as other programs read it: size, title, fonts, bookmarks, codes."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPdfWriter

from desktop.paths import RESOURCES
from desktop.printing.paper import Paper
from desktop.printing.pdf import made_pdf
from desktop.printing.pdf_outline import Mark, with_bookmarks
from desktop.printing.qr_codes import modules
from index import Library, StorageError, save_bytes
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.test_pictures import png
from tests.desktop.printing.papers import (
    A4,
    LETTER,
    alone,
    info_of,
    matter,
    needs_poppler,
    paper_text,
    pdf_of_kind,
)
from tests.index.parse.chapters import bits, read, section

pytestmark = pytest.mark.usefixtures("qapp")
needs_zbar = pytest.mark.skipif(
    shutil.which("zbarimg") is None, reason="needs zbarimg (zbar-tools)"
)
MM_OF_POINTS = 25.4 / 72


def told_by(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return done.stdout


@needs_poppler
@pytest.mark.parametrize(
    ("paper", "millimetres"), [(A4, (210, 297)), (LETTER, (215.9, 279.4))], ids=["a4", "letter"]
)
def test_paper_is_right_to_the_millimetre(
    library: Library, tmp_path: Path, paper: Paper, millimetres: tuple[float, float]
) -> None:
    pdf = pdf_of_kind(
        "summary", matter(library, library.get("Metoprolol")), tmp_path / "x.pdf", paper
    )
    found = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", info_of(pdf))

    assert found is not None
    for points, wanted in zip(found.groups(), millimetres, strict=True):
        assert float(points) * MM_OF_POINTS == pytest.approx(wanted, abs=0.5)


@needs_poppler
def test_title_and_fonts_are_set(library: Library, tmp_path: Path) -> None:
    pdf = pdf_of_kind("monograph", matter(library, library.get(INOTUZUMAB)), tmp_path / "x.pdf")
    fonts = told_by("pdffonts", pdf).splitlines()[2:]

    assert re.search(r"Title:\s+Inotuzumab Ozogamicin \(Whole monograph\)", info_of(pdf))
    assert fonts
    # emb sub uni: embedded, and with the signs it stands for, so that text can be searched.
    assert all(re.search(r"yes \w+ +yes +\d+ +\d+$", font) for font in fonts), fonts


@needs_poppler
def test_bookmarks_are_the_headings_in_their_order(library: Library, tmp_path: Path) -> None:
    monograph = library.get(INOTUZUMAB)
    pdf = pdf_of_kind("monograph", matter(library, monograph), tmp_path / "x.pdf")
    tree = told_by("pdftohtml", "-xml", "-stdout", "-i", pdf)
    items = re.findall(r'<item page="(\d+)">(.*?)</item>', tree)

    headings = [section.heading for _, section in monograph.walk()]
    assert [name for _, name in items] == [monograph.title, *headings]
    pages = [int(page) for page, _ in items]
    assert pages == sorted(pages)
    assert pages[-1] > 1
    outline = tree[tree.index("<outline>") :]
    depths = [outline[: outline.index(f">{name}<")].count("<outline>") for name in headings[:2]]
    assert depths == [2, 3]


def one_page(file: Path) -> bytes:
    """An empty page as Qt writes it."""
    writer = QPdfWriter(str(file))
    QPainter(writer).end()
    return file.read_bytes()


@needs_poppler
@pytest.mark.parametrize(
    ("levels", "tree"),
    [
        ((1, 2, 2, 1), "0(1 2)3"),
        ((2, 5, 1), "0(1)2"),
        ((1, 2, 3, 3, 2, 1), "0(1(2 3)4)5"),
        ((3, 2, 1), "0 1 2"),
        ((), ""),
    ],
)
def test_bookmarks_stand_in_each_other_by_their_levels(
    tmp_path: Path, levels: tuple[int, ...], tree: str
) -> None:
    source = one_page(tmp_path / "x.pdf")
    marks = [Mark(str(number), level, 0, 700) for number, level in enumerate(levels)]
    pdf = tmp_path / "marked.pdf"
    pdf.write_bytes(with_bookmarks(source, marks))

    assert pdf.read_bytes().startswith(source)
    told = told_by("pdftohtml", "-xml", "-stdout", "-i", pdf).partition("<outline>")[2]
    drawn = re.sub(r'<item page="1">(\d+)</item>|\s', r" \1", told.partition("</pdf2xml>")[0])
    drawn = drawn.replace("<outline>", "(").replace("</outline>", ")")
    drawn = re.sub(r"\s*([()])\s*", r"\1", " ".join(drawn.split())).removesuffix(")")
    assert drawn == tree
    if shutil.which("qpdf"):
        assert "No syntax or stream encoding errors" in told_by("qpdf", "--check", pdf)


def test_each_bookmark_knows_its_neighbours_and_its_parent(tmp_path: Path) -> None:
    source = one_page(tmp_path / "x.pdf")
    marks = [Mark("µ (a) \\ <b>", 1, 0, 700), Mark("b", 1, 0, 600), Mark("c", 1, 0, 500)]
    added = with_bookmarks(source, marks)[len(source) :]
    numbers = [int(found) for found in re.findall(rb"^(\d+) 0 obj\n<< /Title", added, re.MULTILINE)]

    assert "µ (a) \\ <b>".encode("utf-16-be").hex().upper().encode() in added
    first, second, third = numbers
    assert added.count(b"/Prev %d 0 R" % first) == added.count(b"/Next %d 0 R" % third) == 1
    assert added.count(b"/Prev %d 0 R" % second) == added.count(b"/Next %d 0 R" % second) == 1
    assert added.count(b"/Parent %d 0 R" % (first - 1)) == 3


def doctored(before: bytes, after: bytes) -> Callable[[bytes], bytes]:
    def doctor(pdf: bytes) -> bytes:
        assert pdf.count(before) == 1
        return pdf.replace(before, after)

    return doctor


# Where the length is the same, the table of objects still is right.
DOCTORED: dict[str, Callable[[bytes], bytes]] = {
    "nothing at all": lambda pdf: b"",
    "no trailer": doctored(b"\ntrailer\n", b"\ntrailed\n"),
    "cut short": lambda pdf: pdf[:-10],
    "a table of objects as a stream": doctored(b"\nxref\n", b"\n9 0 \n"),
    "a table of objects in another place": doctored(b"startxref\n", b"startxref\n1"),
    "a table of more objects": doctored(b"/Size ", b"/Size 1"),
    "objects in other places than the table says": doctored(b"%PDF-1.4\n", b"%PDF-1.4\n\n"),
    "a root that is no object": doctored(b"/Root 3 0 R", b"/Root 300 0 R"),
    "no root": doctored(b"/Root ", b"/Ruth "),
    "encrypted": doctored(b"/Root ", b"/Encrypt 1 0 R\n/Root "),
    "bookmarks of its own": doctored(b"/Metadata 2 0 R", b"/Outlines 2 0 R"),
    "no pages": doctored(b"/Pages 4", b"/Paces 4"),
    "no kids": doctored(b"/Kids ", b"/Kits "),
    "pages in groups": doctored(b"/Count 1\n", b"/Count 7\n"),
}


@pytest.mark.parametrize("doctor", DOCTORED.values(), ids=DOCTORED)
def test_a_pdf_of_another_shape_costs_the_bookmarks_and_not_the_pdf(
    tmp_path: Path, doctor: Callable[[bytes], bytes]
) -> None:
    source = one_page(tmp_path / "x.pdf")
    marks = [Mark("a", 1, 0, 700)]
    other = doctor(source)

    assert with_bookmarks(source, marks) != source
    assert other != source
    assert with_bookmarks(other, marks) == other


def test_a_bookmark_on_a_page_that_is_not_there_costs_the_bookmarks(tmp_path: Path) -> None:
    source = one_page(tmp_path / "x.pdf")

    assert with_bookmarks(source, [Mark("a", 1, 1, 700)]) == source


def test_what_the_catalog_says_already_is_not_said_twice(tmp_path: Path) -> None:
    source = doctored(b"/Names 5 0 R", b"/Lang (deu) ")(one_page(tmp_path / "x.pdf"))
    added = with_bookmarks(source, [Mark("a", 1, 0, 700)])[len(source) :]

    assert added.count(b"/Lang") == added.count(b"/Lang (deu)") == 1
    assert added.count(b"/PageMode /UseOutlines") == 1


def test_words_within_are_not_taken_for_the_end_of_the_file(tmp_path: Path) -> None:
    source = one_page(tmp_path / "x.pdf")
    words = re.search(rb"/Producer \([^)]*\)", source)
    assert words is not None
    stray = b"trailer << /Size 1 >>".ljust(len(words[0]))
    source = source.replace(words[0], stray)
    size = int(re.findall(rb"/Size (\d+)", source)[-1])
    added = with_bookmarks(source, [Mark("a", 1, 0, 700)])[len(source) :]

    assert re.findall(rb"/Size (\d+)", added) == [b"%d" % (size + 2)]


@needs_poppler
@needs_zbar
def test_the_codes_are_read_back_from_the_page(tmp_path: Path) -> None:
    reference = (
        '<ref-list><ref id="r1"><mixed-citation>A study. <year>2001</year>'
        '<pub-id pub-id-type="pmid">1234567</pub-id></mixed-citation></ref></ref-list>'
    )
    body = section("Hepatotoxicity", "<p>ALT rose.</p>") + section("REFERENCES", reference)
    pdf = pdf_of_kind("summary", alone(read(bits(body))), tmp_path / "x.pdf")
    told_by("pdftoppm", "-r", "200", "-gray", "-png", pdf, tmp_path / "page")
    codes = told_by("zbarimg", "-q", "--raw", *tmp_path.glob("page*.png")).split()

    assert sorted(codes) == [
        "https://pubmed.ncbi.nlm.nih.gov/1234567/",
        "https://www.ncbi.nlm.nih.gov/books/n/livertox/Fictamab/",
    ]


def test_codes_are_areas_and_no_pictures(library: Library, tmp_path: Path) -> None:
    pdf = pdf_of_kind("summary", matter(library, library.get(INOTUZUMAB)), tmp_path / "x.pdf")

    assert b"/Subtype /Image" not in pdf.read_bytes()
    assert len(modules("https://pubmed.ncbi.nlm.nih.gov/1/")) >= 21


def test_a_picture_is_in_the_pdf_and_a_missing_one_is_told(tmp_path: Path) -> None:
    from dataclasses import replace

    figure = '<p><graphic xlink:href="{0}.png"><alt-text>Figure {0}</alt-text></graphic></p>'
    monograph = read(bits(section("Background", figure.format("a") + figure.format("b"))))
    with_one = replace(alone(monograph), pictures={"a.png": png(200, 100)})
    text = paper_text("monograph", with_one)
    pdf = pdf_of_kind("monograph", with_one, tmp_path / "x.pdf")

    assert text.html.count("<img ") == 1
    assert "Figure b (picture not in this library)" in text.html
    assert pdf.read_bytes().count(b"/Subtype /Image") == 1
    # Not as JPEG, which blurs the lines of a structure.
    assert b"/DCTDecode" not in pdf.read_bytes()


def test_a_folder_that_cannot_be_written_to_is_said(library: Library, tmp_path: Path) -> None:
    text = paper_text("summary", matter(library, library.get(INOTUZUMAB)))
    with pytest.raises(StorageError, match="cannot be written"):
        save_bytes(tmp_path / "no" / "such.pdf", made_pdf(text, A4))


def test_no_window_and_no_printer_is_needed(starter: Path, tmp_path: Path) -> None:
    program = f"""
import sys
from desktop.__main__ import main
status = main(["print", "Nabumetone", "--what", "monograph", "--pdf", {str(tmp_path / "x.pdf")!r},
    "--library", {str(starter)!r}])
print(status, *[name for name in sys.modules if "QtPrintSupport" in name or "QtNetwork" in name])
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "0"
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
