"""Documents that attack or are broken: each is rejected in one line, and the chapters beside it
are taken. What can be read all the same is read whole."""

import io
import struct
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.importing.import_report import report_html, report_text
from index import Library, build_library
from tests.hostile.archives import GOOD, archive_of, png
from tests.hostile.conftest import Shelf
from tests.index.parse.chapters import bits, section

TEXT = "Copied\n\nUpdated: January 5, 2024.\n\nOVERVIEW\n\nMade up é.\n"
CHAPTER = bits(section("OVERVIEW", "<p>Made up é.</p>"))
UNSAFE = "declares entities of its own"
NOT_XML = "not well-formed XML"
LETTERS = "abcdefghij"
LAUGHS = "<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in pairwise(LETTERS)
)
BLOW_UP = f"<!ENTITY a '{'x' * 50_000}'>"


def declaring(declarations: str, use: str, *, ahead: str = "") -> bytes:
    """A chapter that declares entities and uses them in its text."""
    body = CHAPTER.decode().partition("<book-part-wrapper")[2].replace("Made up", use)
    return f"{ahead}<!DOCTYPE b [{declarations}]><book-part-wrapper{body}".encode()


def with_doctype(system: str) -> bytes:
    return CHAPTER.replace(b"http://dtd.invalid/BITS-book2.dtd", system.encode())


def with_id(identifier: str) -> bytes:
    return CHAPTER.replace(b">Fictamab</book-part-id>", f">{identifier}</book-part-id>".encode())


def bomb_workbook(*, letters: int = 0, unpacked: int = 0) -> bytes:
    """A workbook whose cells share one very long string, or with a part of zeros."""
    sheet = "<row><c t='s'><v>0</v></c></row>" * 20_000 if letters else ""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sharedStrings.xml", f"<sst><si><t>{'a,' * letters}</t></si></sst>")
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet>{sheet}</worksheet>")
        book.writestr("xl/zeros.xml", bytes(unpacked))
    return out.getvalue()


def workbook_entry(offset: int, value: int) -> bytes:
    """A workbook with one number of its directory changed: 8 is flags, 10 the way of packing."""
    data = bytearray(bomb_workbook())
    directory = data.index(b"PK\x01\x02")
    data[directory + offset : directory + offset + 2] = struct.pack("<H", value)
    return bytes(data)


REJECTED: dict[str, tuple[bytes, str]] = {
    "laughs.nxml": (declaring(LAUGHS, "&j;"), UNSAFE),
    "laughs-in-utf16.nxml": (
        declaring(LAUGHS, "&j;").decode().encode("utf-16"),
        NOT_XML,
    ),
    "laughs-behind-a-comment.nxml": (
        declaring(LAUGHS, "&j;", ahead=f"<!--{'x' * 70_000}-->"),
        NOT_XML,
    ),
    "quadratic.nxml": (declaring(BLOW_UP, "&a;" * 50_000), UNSAFE),
    "outside-entity.nxml": (declaring("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;"), UNSAFE),
    "outside-in-utf16.nxml": (
        declaring("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;").decode().encode("utf-16"),
        UNSAFE,
    ),
    "parameter.nxml": (
        declaring("<!ENTITY % a SYSTEM 'http://dtd.invalid/a'> %a;", "x"),
        UNSAFE,
    ),
    "latin1.nxml": (CHAPTER.decode().encode("latin-1"), NOT_XML),
    "latin1.txt": (TEXT.encode("latin-1"), "not UTF-8 text (byte"),
    "utf16.txt": (TEXT.encode("utf-16"), "not UTF-8 text (byte 0)"),
    "null.txt": (TEXT.encode() + b"\0", "null bytes"),
    "klingon.nxml": (CHAPTER.replace(b"UTF-8", b"klingon"), NOT_XML),
    "empty.nxml": (b"", "The file is empty."),
    "blank.txt": (b" \n\t\n", "The file is empty."),
    "page.nxml": (b"<!DOCTYPE html><html><body>Sign in</body></html>", "its root is <html>"),
    "loose-page.nxml": (b"<html><p>Not found<br></html>", NOT_XML),
    "article.nxml": (b"<article><body/></article>", "its root is <article>"),
    "long-root.nxml": (f"<{'x' * 40_000}/>".encode(), "its root is <xxx"),
    "wrong-tags.nxml": (f"<{'x' * 40_000}></y>".encode(), NOT_XML),
    "deep.nxml": (b"<a>" * 100_000 + b"</a>" * 100_000, NOT_XML),
    "deep-within.nxml": (bits("<p>" + "<bold>" * 150 + "</bold>" * 150 + "</p>"), "nest over 100"),
    "many.nxml": (bits("<p/>" * 200_000), "over 100,000 elements"),
    "long-id.nxml": (with_id("x" * 9999), "is none of a chapter"),
    "turned-id.nxml": (with_id("a\u202eb"), "is none of a chapter"),
    "lines.txt": (TEXT.encode() + b"a\n" * 60_000, "over 50,000 lines"),
    "cells.txt": (TEXT.encode() + b"a\t" * 60_000, "over 50,000 lines"),
    "FICTAMAB_VEDOTIDE.txt": (TEXT.encode(), "has the id FICTAMAB_VEDOTIDE already"),
    "copy/nonexistine.txt": (TEXT.encode(), "has the id nonexistine already"),
    "large.png": (png(60_000, 60_000), "over 40 million pixels"),
    "larger.png": (png(2**31 - 1, 2**31 - 1), "over 40 million pixels"),
    "heavy.png": (png(100, 100) + bytes(1024**2), "It is damaged: it cannot be read as a picture"),
    "page.jpg": (b"<html>Sign in</html>", "not a JPEG, PNG or GIF"),
    "masterlist-zeros.xlsx": (bomb_workbook(unpacked=17 * 1024**2), "unpacks to over 16 MB"),
    "masterlist-letters.xlsx": (bomb_workbook(letters=100_000), "more than 20,000 rows of text"),
    "masterlist-locked.xlsx": (workbook_entry(8, 1), "not a workbook"),
    "masterlist-packed.xlsx": (workbook_entry(10, 99), "not a workbook"),
    "masterlist-page.xlsx": (b"<html>Sign in</html>", "not a workbook"),
}  # fmt: skip


def test_each_is_rejected_in_one_line_and_the_rest_is_taken(tmp_path: Path, shelf: Shelf) -> None:
    attacks = {name: data for name, (data, _) in REJECTED.items()}
    outcome = shelf.build(archive_of(tmp_path, {**GOOD, **attacks}))

    assert set(outcome.rejected) == set(REJECTED)
    for name, (_, reason) in REJECTED.items():
        told = outcome.rejected[name]
        assert reason in told
        assert told.isprintable()
        assert len(told) < 300
    report = outcome.report
    parts = (report["chapters"], report["pictures"], report["master_lists"])
    assert parts == (3, 0, 0)
    assert report["read"] == sum(parts) + len(REJECTED)


READ: dict[str, bytes] = {
    "a DTD on this computer": with_doctype("file:///etc/passwd"),
    "a DTD on the network": with_doctype("http://dtd.invalid/x.dtd"),
    "UTF-16": CHAPTER.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
    "Latin-1, as it says": CHAPTER.decode().replace("UTF-8", "ISO-8859-1").encode("latin-1"),
    "a byte order mark": b"\xef\xbb\xbf" + CHAPTER,
    "a year of 25 digits": CHAPTER.replace(b"<year>2021", b"<year>" + b"9" * 25),
    "spans of a thousand million": CHAPTER.replace(
        b"</p>",
        b"</p><table><tr><td rowspan='1000000000' colspan='1000000000'>far</td>"
        b"<td colspan='" + b"9" * 5000 + b"'>away</td></tr></table>",
    ),
    "an attribute of a megabyte": CHAPTER.replace(b"<p>", b"<p id='" + b"x" * 1_000_000 + b"'>"),
}  # fmt: skip


@pytest.mark.parametrize("oddity", READ)
def test_what_is_odd_but_sound_is_read(tmp_path: Path, shelf: Shelf, oddity: str) -> None:
    outcome = shelf.build(archive_of(tmp_path, {"odd.nxml": READ[oddity]}))
    library = Library.open(shelf.target)
    monograph = library.get("Fictamab")
    library.close()

    assert outcome.rejected == {}
    assert "Made up é." in str(monograph.sections[0].blocks[0])
    assert "root:" not in str(monograph)


def test_a_source_of_attacks_alone_leaves_the_library_in_use(tmp_path: Path, shelf: Shelf) -> None:
    attacks = {name: data for name, (data, _) in REJECTED.items() if "onexi" not in name}
    del attacks["FICTAMAB_VEDOTIDE.txt"]
    outcome = shelf.build(archive_of(tmp_path, attacks))

    assert outcome.status == 4
    assert "could be imported; the first, laughs.nxml:" in outcome.line
    assert shelf.is_untouched()


NAMES = {
    "../../outside.txt": "../../outside.txt",
    "/absolute.txt": "/absolute.txt",
    "C:\\Windows\\drive.txt": "C:\\Windows\\drive.txt",
    "a\\..\\..\\backslash.txt": "a\\..\\..\\backslash.txt",
    "line\nbreak.txt": "line\ufffdbreak.txt",
    "\x1b[31mred\x07.txt": "\ufffd[31mred\ufffd.txt",
    "turned\u202etxt.exe.txt": "turned\ufffdtxt.exe.txt",
    "latin\udce9.txt": "latin\ufffd.txt",
    "x" * 3000 + ".txt": "x" * 79 + "…" + "x" * 75 + ".txt",
}


@pytest.mark.parametrize("content", [b"", TEXT.encode()], ids=["rejected", "kept"])
def test_a_name_never_becomes_a_path_or_breaks_a_line(
    tmp_path: Path, shelf: Shelf, content: bytes
) -> None:
    before = set(tmp_path.rglob("*"))
    archive = archive_of(tmp_path, {**GOOD, **dict.fromkeys(NAMES, content)})
    report = build_library([archive], shelf.target)
    made = {path for path in tmp_path.rglob("*") if shelf.target not in path.parents} - before

    assert made == {archive}
    expected = [] if content else list(NAMES.values())
    assert [entry.file for entry in report.rejected] == expected
    lines = [*report_text(report).splitlines(), *shelf.build(archive, json=False).out.splitlines()]
    assert all(line.isprintable() for line in lines)
    # A heading, an entry or a name begins each line: none was broken by a name.
    assert not [line for line in lines if line.startswith(("break", "red"))]
    assert "\x1b" not in report_html(report)
    library = Library.open(shelf.target)
    assert library.manifest.monographs == len(GOOD) + (len(NAMES) if content else 0)
    library.close()


def test_an_archive_whose_own_name_is_no_text(tmp_path: Path, shelf: Shelf) -> None:
    archive = archive_of(tmp_path, GOOD).rename(tmp_path / "caf\udce9\n.tar.gz")
    outcome = shelf.build(archive)

    assert outcome.report["chapters"] == 3
    library = Library.open(shelf.target)
    assert library.manifest.sources == ("caf\ufffd\ufffd.tar.gz",)
    assert library.get("Nonexistine").source.name == "caf\ufffd\ufffd.tar.gz"
    library.close()


def test_companions_of_a_mac_are_no_documents(tmp_path: Path, shelf: Shelf) -> None:
    companions = {"book/._Fictamab.nxml": b"\0\5\x16\7", "__MACOSX/book/._A.txt": b"\0\5\x16\7"}
    outcome = shelf.build(archive_of(tmp_path, {**companions, **GOOD}))

    assert (outcome.report["read"], outcome.rejected) == (3, {})
