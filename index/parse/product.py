"""The labelled paragraphs of PRODUCT INFORMATION."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.monograph.sections import fold_heading
from index.monograph.trade_names import TradeNames, TradeStatus

# Folded label → the fact whose lines follow it; "" ends the one before.
_LABELS: Final = {
    "representative trade names": "representative trade names",
    "representative trade name": "representative trade names",
    "trade names": "representative trade names",
    "trade name": "representative trade names",
    "tradenames": "representative trade names",
    "representative brand names": "representative trade names",
    "brand names": "representative trade names",
    "brand name": "representative trade names",
    "drug class": "drug class",
    "drug classes": "drug class",
}
# "Product labeling at DailyMed, National Library of Medicine, NIH", in several wordings.
_LABELING: Final = re.compile(r"(?:complete|full|product|fda|official)\b.{0,20}\blabell?ing\b")
# What parts a drug from its brands: a dash, or a hyphen or colon where brands surely follow.
_DASH: Final = re.compile(
    r"\s+[–—-]\s+|\s*[–—]\s*|(?:\s+-(?=\S)|(?<=\S)-\s+|(?<=\S):\s+)(?=generic\b|[^,;]+[®™])",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(r"[,;](?:\s+|$)|\n|(?<=[®™])(?:[,;/.]|\s+(?:and|or)\s+)")
_REMARK: Final = re.compile(
    r"\s*(?:\((?P<round>[^()]*)(?:\)|$)|\[(?P<square>[^\[\]]*)(?:\]|$))|\s+[–—-]\s+(?P<tail>.*)"
)
_LAST_BRACKETS: Final = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<said>\S[^()\[\]]*)[)\]]\s*")
_MARKS: Final = str.maketrans("", "", "®™")
_REGISTERED: Final = ("®", "™")
_STATUS: Final = re.compile(
    r"\b(?:withdrawn|discontinued|recalled|suspended|unavailable|investigational|experimental|"
    r"removed from|never (?:approved|marketed)|no longer|off (?:the )?market|"
    r"not (?:currently |yet )?(?:available|approved|marketed|licensed|sold))\b",
    re.IGNORECASE,
)
# "Various Trade Names", "Generic forms only", "and others": that there are names, none itself.
_NO_BRAND: Final = frozenset(
    "a all also among and as available brand branded brands by combination combinations counter "
    "e etc form formulation formulations forms g generally generic generics in is many misc "
    "miscellaneous multiple n na name named names no none not numerous of only other others otc "
    "over preparation preparations product products proprietary several the trade trademarks "
    "unknown various under with dietary herbal nutritional supplement supplements pending".split()
)
# "Madeup® Withdrawn", "Madeup®: discontinued in 1998", without brackets or comma.
_BRAND_AND_REMARK: Final = re.compile(r"\s*(?P<brand>[^®™]+[®™])[\s:,–—-]+(?P<remark>\w.*)")
# "Many brand names including Madeup®".
_AMONG: Final = re.compile(
    r"(?P<before>.*)\b(?:including|includes?|such as|e\.g\.,?)\s+", re.IGNORECASE
)
# What is left of raised signs, and of a list that goes on: "MadeupTM", "Madeup etc".
_REST: Final = re.compile(r"(?<=[a-z])TM$|,?\s+etc$")
_GENERIC: Final = re.compile(r"generics?\s+(?=\w)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+")


def product_label(text: str) -> str | None:
    """The fact that a label's lines state ("" for none kept), or None when `text` is no label."""
    # "COMPLETE LABELING (Venlafaxine)": the drug's name follows where a chapter has several.
    folded = fold_heading(text.partition("(")[0])
    return "" if _LABELING.match(folded) else _LABELS.get(folded)


def labelled_lines(lines: list[str], label: str) -> Iterator[str]:
    """The lines that follow a label, or stand on its own line, up to the next label."""
    current = ""
    for line in lines:
        before, colon, rest = line.partition(":")
        if (named := product_label(line)) is not None:
            current = named
        elif colon and rest.strip() and (named := product_label(before)) is not None:
            current = named
            if current == label:
                yield rest.strip()
        elif current == label:
            yield line


def trade_names_in(line: str, title: str = "") -> TradeNames | None:
    """`Nabumetone – Generic, Relafen®` → brands Relafen of Nabumetone; None for another line.

    "Generic" says that unbranded forms exist; it is no brand. What a line says of the sale of the
    drug or of a brand, as "(Withdrawn from U.S. Market)", is a status. A line of registered names
    alone, without a drug before them, has those of the drug in `title`.
    """
    dash = _DASH.search(line)
    if dash is None and title and any(mark in line for mark in _REGISTERED):
        return TradeNames(title, brands_in(line))
    if dash is None or not line[: dash.start()].strip():
        return None
    drug, of_drug = _name_and_status(line[: dash.start()])
    if not of_drug:
        drug = line[: dash.start()].strip()
    stated = [("", of_drug)]
    for piece in _pieces(line[dash.end() :]):
        stated += _brands_of(piece)
    brands = (brand for brand, _ in stated if brand)
    statuses = (TradeStatus(brand, status) for brand, status in stated if status)
    return TradeNames(drug, tuple(dict.fromkeys(brands)), tuple(dict.fromkeys(statuses)))


def brands_in(text: str) -> tuple[str, ...]:
    """`Generic, Lopressor®; Toprol®` → Lopressor, Toprol."""
    names = (name for piece in _pieces(text) for name, _ in _brands_of(piece))
    return tuple(dict.fromkeys(name for name in names if name))


def _pieces(text: str) -> Iterator[str]:
    """`text` at its separators, those in brackets left out."""
    start = counted = in_round = in_square = 0
    for found in _SEPARATOR.finditer(text):
        between = text[counted : found.start()]
        in_round += between.count("(") - between.count(")")
        in_square += between.count("[") - between.count("]")
        counted = found.start()
        if in_round <= 0 and in_square <= 0:
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


def _brands_of(piece: str) -> Iterator[tuple[str, str]]:
    """The brand in one piece of a list, or those that `Generic (Lofibra®, Tricor®)` has inside.

    With each what is said of its sale; a name is "" where there is only that.
    """
    among = _AMONG.match(piece)
    if among is not None and not is_brand(among["before"]):
        piece = piece[among.end() :]
    name, status = _name_and_status(piece)
    told = _BRAND_AND_REMARK.fullmatch(piece)
    if told is not None and _STATUS.search(told["remark"]):
        name, status = _name_and_status(told["brand"])[0], told["remark"].strip(" .")
    elif _STATUS.search(name):
        # "Duract®, withdrawn in 1998": the words stand alone between two commas.
        name, status = "", name
    if is_brand(name):
        # "Generic Motrin®": a comma is missing.
        yield _GENERIC.sub("", name, count=1) if _GENERIC.match(name) else name, status
        return
    if status:
        yield "", status
    for inside in _remarks(piece):
        if any(mark in inside for mark in _REGISTERED):
            yield from ((brand, "") for brand in brands_in(inside))


def _name_and_status(piece: str) -> tuple[str, str]:
    """A name without remarks and signs, and the remark that is a status, or ""."""
    status = next((each for each in _remarks(piece) if _STATUS.search(each)), "")
    name = piece
    for found in reversed(list(_REMARK.finditer(piece))):
        if found.end() == len(name.rstrip(" .")) or found["tail"] is not None:
            name = name[: found.start()]
    name = " ".join(name.translate(_MARKS).split()).strip(" .")
    return _REST.sub("", name), status


def without_remark(name: str) -> str:
    """A name without what is said of it in brackets: `Madeup (withdrawn)`, `Madeup [oral]`.

    Another name in brackets, as in `Madeup (Nixor)`, stays.
    """
    found = _LAST_BRACKETS.fullmatch(name)
    is_said = found is not None and (found["said"][0].islower() or _STATUS.search(found["said"]))
    return found["name"] if found is not None and is_said else name


def _remarks(piece: str) -> list[str]:
    found = (each["round"] or each["square"] or each["tail"] for each in _REMARK.finditer(piece))
    return [remark.strip(" .") for remark in found if remark]


def is_brand(name: str) -> bool:
    """Whether a name is one, and not words as "Various", "Generic forms only" or "None"."""
    words = [word.lower() for word in _WORD.findall(name)]
    # A spreadsheet writes "#REF!" where a name was lost.
    return bool(words) and not name.startswith("#") and not _NO_BRAND.issuperset(words)
