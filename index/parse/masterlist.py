"""LiverTox's master list (`masterlist*.xlsx`): row 1 a caption, row 2 the header, then drugs.

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
from datetime import date, timedelta
from typing import Final

from lxml import etree

from index.messages import on_a_line
from index.monograph.master_list import Listing, MasterList
from index.parse.bits_text import tag_of
from index.parse.product import brands_in
from index.parse.source_document import Rejected, SourceDocument
from index.parse.xml import parse_safely

# The real list is 200 KB unpacked; a workbook that unpacks to this is a bomb.
LARGEST_UNPACKED: Final = 16 * 1024 * 1024
MOST_ROWS: Final = 20_000
_SHEET: Final = re.compile(r"xl/worksheets/sheet\d+\.xml")
_STRINGS: Final = "xl/sharedStrings.xml"
_COLUMN: Final = re.compile(r"[A-Z]{1,3}(?=\d)")
_SCORE: Final = re.compile(r"(?P<letter>[A-EX]\*?)\s*(?P<hd>\[HD\])?\s*$")
# Excel counts days from the last day of 1899, as if 1900 had been a leap year.
_FIRST_DAY: Final = date(1899, 12, 30)
# What `zipfile` raises on damage, encryption and ways of packing that it does not know.
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, KeyError, IndexError,
    ValueError, struct.error, lzma.LZMAError,
)  # fmt: skip
_HEADER: Final = ("ingredient", "chapter title")


def read_master_list(document: SourceDocument) -> MasterList | Rejected:
    """The master list in a workbook, or why it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(document.data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > LARGEST_UNPACKED:
                limit = LARGEST_UNPACKED // (1024 * 1024)
                reason = f"It unpacks to over {limit} MB; no master list does."
                return Rejected(document.file, reason)
            rows = list(_rows(book))
    except (*_DAMAGE, etree.XMLSyntaxError) as error:
        reason = on_a_line(str(error))
        return Rejected(document.file, f"It is not a workbook that can be read ({reason}).")
    header = next((n for n, row in enumerate(rows[:10]) if _is_header(row)), None)
    if header is None:
        return Rejected(document.file, "It has no header row with Ingredient and Chapter Title.")
    columns = {name.strip().lower(): position for position, name in rows[header].items()}
    found = (_listing(row, columns) for row in rows[header + 1 :])
    return MasterList(document.file, tuple(listing for listing in found if listing.ingredient))


def _is_header(row: dict[int, str]) -> bool:
    names = {name.strip().lower() for name in row.values()}
    return names.issuperset(_HEADER)


def _listing(row: dict[int, str], columns: dict[str, int]) -> Listing:
    def cell(name: str) -> str:
        return " ".join(row.get(columns.get(name, -1), "").split())

    score = _SCORE.match(cell("likelihood score"))
    approved = re.match(r"\d{4}", cell("year approved"))
    classes = (cell("primary classification"), cell("secondary classification"))
    return Listing(
        ingredient=cell("ingredient"),
        brands=brands_in(cell("brand name")),
        letter=score["letter"] if score else "",
        high_dose=bool(score and score["hd"]),
        chapter=cell("chapter title"),
        updated=_day(cell("last update")),
        approved=int(approved.group()) if approved else None,
        classes=tuple(dict.fromkeys(name for name in classes if name)),
    )


def _day(text: str) -> str:
    """A cell with a date, written out or as Excel's number of days, as ISO text."""
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return (_FIRST_DAY + timedelta(days=int(float(text)))).isoformat()
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        month, day, year = map(int, found.groups())
    else:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _rows(book: zipfile.ZipFile) -> Iterator[dict[int, str]]:
    """The cells of the first sheet with their column, rows in order."""
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
        yield cells


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
