"""The rows of LiverTox's master list: what each says of a drug, and what of it is no such thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from index.medical.likelihood import LETTERS, PLAIN_LETTER
from index.messages import Said, marked, on_a_line
from index.monograph.master_list import LeftOut, Listing, compact
from index.parse.list_slips import STEMS, is_chapter_of_another, owner_of, right_name_of
from index.parse.product import is_brand, without_remark

# The headings that are read, and those that say nothing of the drug.
INGREDIENT: Final = "ingredient"
CHAPTER: Final = "chapter title"
_BRANDS: Final = "brand name"
_SCORES: Final = "likelihood score"
_UPDATED: Final = "last update"
_APPROVED: Final = "year approved"
_CLASSES: Final = ("primary classification", "secondary classification")
_READ: Final = (INGREDIENT, CHAPTER, _BRANDS, _SCORES, _UPDATED, _APPROVED, *_CLASSES)
_COUNT: Final = "count"
_PASSED_OVER: Final = (_COUNT, "in livertox")

# How people head the columns; what is not here is as LiverTox has it.
_ALSO: Final = {
    "ingredients": INGREDIENT,
    "chapter": CHAPTER,
    "chapter titles": CHAPTER,
    "brand": _BRANDS,
    "brands": _BRANDS,
    "brand names": _BRANDS,
    "trade name": _BRANDS,
    "trade names": _BRANDS,
    "likelihood": _SCORES,
    "likelihood scores": _SCORES,
    "last updated": _UPDATED,
    "updated": _UPDATED,
    "approved": _APPROVED,
    "approval year": _APPROVED,
    "year of approval": _APPROVED,
    "primary class": _CLASSES[0],
    "secondary class": _CLASSES[1],
}
# Letters and stars that look like those of the scale: Cyrillic ones, and a star of another font.
_ALIKE: Final = str.maketrans("АВСЕХ∗＊", "ABCEX**")
_SCORE: Final = re.compile(
    rf"(?P<letter>{PLAIN_LETTER})\s?(?P<star>\*)?\s*(?P<hd>[\[(]\s*H\s?D?\s*[\])])?\.?",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(
    r"(?P<before>(?:<|before|prior to|pre)[\s-]*)?(?P<year>(?:1[89]|20)\d\d)\b", re.IGNORECASE
)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_IN_WORDS: Final = tuple(
    re.compile(order, re.IGNORECASE)
    for order in (
        rf"{_MONTH} (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})[ -]{_MONTH}[ -](?P<year>\d{{4}})",
    )
)
_ERROR: Final = re.compile(r"#(?:[A-Z]+/?[A-Z0-9_]*[!?]|N/A)", re.IGNORECASE)
_REMARK: Final = re.compile(
    r"none|n[/.]?a\.?|[\W\d_]*|unknown|various|generics?(?: .+)?|group names?|not .+"
    r"|discontinued|withdrawn|trace metals?|.+ brand|.*\btrade names?",
    re.IGNORECASE,
)
_TOTALS: Final = re.compile(r"(?:counts?|sum|(?:grand |sub-?)?totals?)(?: of\b.*)?", re.IGNORECASE)
_SIGN: Final = re.compile(r"\s*([;,/])\s*")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_MARKS: Final = str.maketrans("", "", "®™")

_HEADER_AGAIN: Final = Said(marked("Index", "It repeats the header."))
_COUNTS: Final = Said(marked("Index", "It is a row of counts."))
_NO_INGREDIENT: Final = Said(marked("Index", "It names no ingredient."))
_UNREAD: Final = Said(marked("Index", "This column is not read."))
_SHEET_ERROR: Final = Said(marked("Index", "It is a spreadsheet error."))
_NO_BRAND: Final = Said(marked("Index", "It is a remark, not a trade name."))
_OWN_NAME: Final = Said(marked("Index", "It is the substance itself, not a trade name."))
_OTHER_NAME: Final = Said(marked("Index", "It is the name of another substance."))
_NO_SCORE: Final = Said(marked("Index", "It is not a likelihood score."))
_NO_YEAR: Final = Said(marked("Index", "It is not a year."))
_NO_DATE: Final = Said(marked("Index", "It is not a date."))
_OTHER_CHAPTER: Final = Said(marked("Index", "It is a chapter on another drug."))
_OTHER_BRAND: Final = marked("Index", "It is a trade name of {0}.")

_Row = tuple[int, Mapping[int, str]]


def is_header(cells: Mapping[int, str]) -> bool:
    """Whether a row holds the headings of a master list."""
    return {INGREDIENT, CHAPTER} <= set(map(_heading, cells.values()))


def listings_of(
    header: _Row, rows: Iterable[_Row], first_day: date
) -> tuple[tuple[Listing, ...], tuple[LeftOut, ...]]:
    """The drugs of the rows below a header, and what of them is left out.

    `first_day` is day 0 of the workbook, from which it counts the days of a date.
    """
    reader = _Reader(header, first_day)
    found = [(row, listing) for row in rows if (listing := reader.listing(row)) is not None]
    substances = {compact(name) for _, listing in found for name in listing.names}
    listings = []
    for (number, _), listing in found:
        brands = tuple(reader.own_brands(number, listing, substances))
        listings.append(replace(listing, brands=brands))
    return tuple(listings), tuple(sorted(reader.left_out, key=lambda entry: entry.row))


def brands_listed(text: str) -> tuple[str, ...]:
    """The names in a cell: `Procrit/ Epogen` → two, `Azor 10/20` and `Fulvicin P/G` → one each."""
    names = (
        without_remark(_one_line(part.translate(_MARKS)).strip(" ."))
        for line in text.splitlines()
        for part in _parts(line.strip())
    )
    return tuple(dict.fromkeys(filter(None, names)))


def _parts(line: str) -> Iterator[str]:
    start = 0
    for sign in _SIGN.finditer(line):
        left, right = line[start : sign.start()], _SIGN.split(line[sign.end() :], maxsplit=1)[0]
        if not (left and right) or _are_names(left, right, sign[1]):
            yield left
            start = sign.end()
    yield line[start:]


def _are_names(left: str, right: str, sign: str) -> bool:
    """A name has letters. Beside a stroke it is more than a part of one: `P/G`, `Lo/Ovral`."""
    if sign != "/":
        return bool(_LETTERS.search(left) and _LETTERS.search(right))
    return bool(_WORD.match(left) and _LETTERS.match(left.split()[-1]) and _WORD.match(right))


class _Reader:
    """Reads one row after the other, and keeps what it leaves out."""

    def __init__(self, header: _Row, first_day: date) -> None:
        number, cells = header
        self.left_out: list[LeftOut] = []
        self._first_day = first_day
        self._headings = {
            _heading(text): _one_line(text) for text in cells.values() if text.strip()
        }
        self._places = {_heading(text): place for place, text in cells.items()}
        for name, heading in self._headings.items():
            if name not in (*_READ, *_PASSED_OVER):
                self.left_out.append(LeftOut(number, "", on_a_line(heading), "", _UNREAD))

    def listing(self, row: _Row) -> Listing | None:
        """What the row says of a drug; None for a row about none."""
        number, cells = row
        ingredient = self._text(cells, INGREDIENT)
        if reason := self._no_drug(cells, ingredient):
            stands = (_one_line(text) for _, text in sorted(cells.items()))
            text = on_a_line(" | ".join(filter(None, stands)))
            self.left_out.append(LeftOut(number, "", "", text, reason))
        if reason or not ingredient:
            return None
        texts = {name: self._stated(row, ingredient, name) for name in _READ}
        brands = cells.get(self._places.get(_BRANDS, -1), "") if texts[_BRANDS] else ""
        chapter = texts[CHAPTER]
        if chapter and is_chapter_of_another(ingredient, chapter):
            self._leave(number, ingredient, CHAPTER, chapter, _OTHER_CHAPTER)
            chapter = ""
        score = _SCORE.fullmatch(texts[_SCORES].translate(_ALIKE))
        year = _YEAR.match(_year_in(texts[_APPROVED], self._first_day))
        updated = _day(texts[_UPDATED], self._first_day)
        for name, taken, reason in (
            (_SCORES, score, _NO_SCORE),
            (_APPROVED, year, _NO_YEAR),
            (_UPDATED, updated, _NO_DATE),
        ):
            if texts[name] and not taken:
                self._leave(number, ingredient, name, texts[name], reason)
        return Listing(
            ingredient=ingredient,
            brands=brands_listed(brands),
            letter=_letter(score) if score else "",
            high_dose=bool(score and score["hd"]),
            chapter=chapter,
            updated=updated,
            approved=int(year["year"]) if year and not year["before"] else None,
            classes=tuple(dict.fromkeys(texts[name] for name in _CLASSES if texts[name])),
            approved_before=int(year["year"]) if year and year["before"] else None,
            right_name=right_name_of(ingredient),
        )

    def own_brands(self, number: int, listing: Listing, substances: set[str]) -> Iterator[str]:
        """The brands of a drug that are brands, and its own; `substances` are all, compact."""
        for brand in listing.brands:
            if reason := _no_brand_of(listing, brand, substances):
                self._leave(number, listing.ingredient, _BRANDS, brand, reason)
            else:
                yield brand

    def _no_drug(self, cells: Mapping[int, str], ingredient: str) -> str:
        if is_header(cells):
            return _HEADER_AGAIN
        if ingredient:
            is_name = _LETTERS.search(ingredient) and not _TOTALS.fullmatch(ingredient)
            return "" if is_name else _COUNTS
        stated = any(
            text.strip() for place, text in cells.items() if place != self._places.get(_COUNT)
        )
        return _NO_INGREDIENT if stated else ""

    def _stated(self, row: _Row, ingredient: str, name: str) -> str:
        """The text of a cell; "" for a cell in which the spreadsheet failed."""
        number, cells = row
        text = self._text(cells, name)
        if not _ERROR.fullmatch(text):
            return text
        self._leave(number, ingredient, name, text, _SHEET_ERROR)
        return ""

    def _text(self, cells: Mapping[int, str], name: str) -> str:
        return _one_line(cells.get(self._places.get(name, -1), ""))

    def _leave(self, number: int, ingredient: str, name: str, text: str, reason: str) -> None:
        heading = on_a_line(self._headings[name])
        entry = LeftOut(number, on_a_line(ingredient), heading, on_a_line(text), reason)
        self.left_out.append(entry)


def _no_brand_of(listing: Listing, brand: str, substances: set[str]) -> str:
    """Why a name in the brand's place is no brand of the drug, or ""."""
    name = compact(brand)
    if _ERROR.fullmatch(brand):
        return _SHEET_ERROR
    if _REMARK.fullmatch(brand) or not is_brand(brand):
        return _NO_BRAND
    if name == compact(listing.ingredient):
        return ""  # sold under its own name
    if name == compact(listing.right_name):
        return _OWN_NAME
    if name in substances or name.endswith(STEMS):
        return _OTHER_NAME
    owner = owner_of(listing.ingredient, brand)
    return Said(_OTHER_BRAND, owner) if owner else ""


def _letter(score: re.Match[str]) -> str:
    """The letter of a score. Behind another one than E the star is a footnote's."""
    letter = score["letter"].upper()
    return f"{letter}*" if score["star"] and f"{letter}*" in LETTERS else letter


def _year_in(text: str, first_day: date) -> str:
    """A cell of a year, or the year of one that holds a date; a bare number is no date."""
    day = "" if text.isdecimal() else _day(text, first_day)
    return day[:4] if day else text


def _day(text: str, first_day: date) -> str:
    """A cell with a date, written out or as Excel's number of days, as ISO text."""
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return (first_day + timedelta(days=int(float(text)))).isoformat()
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T.*)?", text):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        month, day, year = map(int, found.groups())
    elif found := next(filter(None, (form.fullmatch(text) for form in _IN_WORDS)), None):
        year, day = int(found["year"]), int(found["day"])
        month = _MONTHS.index(found["month"].lower()) + 1
    else:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _heading(text: str) -> str:
    """The name that a heading is read by: `Brand Names` → `brand name`."""
    folded = _one_line(text).casefold()
    return _ALSO.get(folded, folded)


def _one_line(text: str) -> str:
    """Words parted by one space each, whatever white space the cell has (a no-break space too)."""
    return " ".join(text.split())
