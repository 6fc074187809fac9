"""LiverTox's master list (`masterlist*.xlsx`): perhaps a caption, then the header, then drugs.

Format: Office Open XML SpreadsheetML (ECMA-376), of which only cell texts and numbers matter here.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Final

from lxml import etree

from index.messages import on_a_line
from index.monograph.master_list import MasterList, edition_of
from index.parse.bits_text import tag_of
from index.parse.list_rows import is_header, listings_of
from index.parse.source_document import Rejected, SourceDocument
from index.parse.xml import parse_safely

# The real list is 200 KB unpacked; a workbook that unpacks to this is a bomb.
LARGEST_UNPACKED: Final = 16 * 1024 * 1024
MOST_ROWS: Final = 20_000
_SHEET: Final = re.compile(r"xl/worksheets/sheet\d+\.xml")
_BOOK: Final = "xl/workbook.xml"
_STRINGS: Final = "xl/sharedStrings.xml"
_ROW: Final = re.compile(r"[0-9]{1,7}")
_COLUMN: Final = re.compile(r"[A-Z]{1,3}(?=\d)")
# Excel counts days from the last day of 1899, as if 1900 had been a leap year.
_DAY_0: Final = date(1899, 12, 30)
_DAY_0_OF_1904: Final = date(1904, 1, 1)
# What `zipfile` raises on damage, encryption and ways of packing that it does not know.
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, KeyError, IndexError,
    ValueError, struct.error, lzma.LZMAError,
)  # fmt: skip


def read_master_list(document: SourceDocument) -> MasterList | Rejected:
    """The master list in a workbook, or why it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(document.data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > LARGEST_UNPACKED:
                limit = LARGEST_UNPACKED // (1024 * 1024)
                reason = f"It unpacks to over {limit} MB; no master list does."
                return Rejected(document.file, reason)
            rows, first_day = list(_rows(book)), _first_day(book)
    except (*_DAMAGE, etree.XMLSyntaxError) as error:
        reason = on_a_line(str(error))
        return Rejected(document.file, f"It is not a workbook that can be read ({reason}).")
    header = next((n for n, (_, cells) in enumerate(rows[:10]) if is_header(cells)), None)
    if header is None:
        return Rejected(document.file, "It has no header row with Ingredient and Chapter Title.")
    listings, left_out = listings_of(rows[header], rows[header + 1 :], first_day)
    return MasterList(
        document.file,
        listings,
        left_out,
        edition=edition_of(document.file, listings),
        sha256=sha256(document.data).hexdigest(),
    )


def _first_day(book: zipfile.ZipFile) -> date:
    """Day 0 of the workbook's dates: a Mac's old workbooks begin in 1904."""
    if _BOOK not in book.namelist():
        return _DAY_0
    settings = parse_safely(book.read(_BOOK)).iter("{*}workbookPr")
    since_1904 = any(each.get("date1904") in ("1", "true") for each in settings)
    return _DAY_0_OF_1904 if since_1904 else _DAY_0


def _rows(book: zipfile.ZipFile) -> Iterator[tuple[int, dict[int, str]]]:
    """The rows of the first sheet in order: its number, its cells with their column."""
    names = book.namelist()
    strings = _strings(book.read(_STRINGS)) if _STRINGS in names else []
    sheet = min(name for name in names if _SHEET.fullmatch(name))
    letters = 0
    for count, row in enumerate(parse_safely(book.read(sheet)).iter("{*}row")):
        cells: dict[int, str] = {}
        position = -1
        for cell in row:
            # Excel leaves empty cells out and says where each cell stands.
            named = _COLUMN.match(cell.get("r", ""))
            position = _number(named.group()) if named else position + 1
            cells[position] = _text(cell, strings)
        # Cells can share one very long string.
        letters += sum(map(len, cells.values()))
        if count > MOST_ROWS or letters > LARGEST_UNPACKED:
            raise ValueError(f"it holds more than {MOST_ROWS:,} rows of text")
        number = row.get("r", "")
        yield int(number) if _ROW.fullmatch(number) else count + 1, cells


def _strings(data: bytes) -> list[str]:
    return ["".join(_texts(item)) for item in parse_safely(data).iter("{*}si")]


def _text(cell: etree._Element, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(_texts(cell))
    value = cell.findtext("{*}v") or ""
    return strings[int(value)] if cell.get("t") == "s" else value


def _texts(element: etree._Element) -> Iterator[str]:
    """The text runs of a string; its phonetic guides (`rPh`) are not part of it."""
    for child in element:
        if tag_of(child) == "t":
            yield child.text or ""
        elif tag_of(child) in ("r", "is"):
            yield from _texts(child)


def _number(column: str) -> int:
    """`A` → 0, `Z` → 25, `AA` → 26."""
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
