"""The labelled paragraphs of PRODUCT INFORMATION."""

from __future__ import annotations

import re
from typing import Final

from index.monograph.model import TradeNames
from index.monograph.sections import fold_heading

# Folded label → the fact whose lines follow it; "" ends the one before.
_LABELS: Final = {
    "representative trade names": "representative trade names",
    "representative trade name": "representative trade names",
    "trade names": "representative trade names",
    "drug class": "drug class",
    "drug classes": "drug class",
    "complete labeling": "",
    "product labeling at dailymed national library of medicine nih": "",
}
_DASH: Final = re.compile(r"\s+[–—-]\s+|\s*[–—]\s*")
_SEPARATOR: Final = re.compile(r"[,;]\s+|[,;]$|\n")
_MARKS: Final = str.maketrans("", "", "®™")


def product_label(text: str) -> str | None:
    """The fact that a label's lines state ("" for none kept), or None when `text` is no label."""
    # "COMPLETE LABELING (Venlafaxine)": the drug's name follows where a chapter has several.
    return _LABELS.get(fold_heading(text.partition("(")[0]))


def trade_names_in(line: str) -> TradeNames | None:
    """`Nabumetone – Generic, Relafen®` → brands Relafen of Nabumetone; None for another line.

    "Generic" says that unbranded forms exist; it is no brand.
    """
    parts = _DASH.split(line, maxsplit=1)
    if len(parts) != 2 or not parts[0].strip():
        return None
    return TradeNames(parts[0].strip(), brands_in(parts[1]))


def brands_in(text: str) -> tuple[str, ...]:
    """`Generic, Lopressor®; Toprol®` → Lopressor, Toprol."""
    names = (name.translate(_MARKS).strip(" .") for name in _SEPARATOR.split(text))
    return tuple(dict.fromkeys(name for name in names if name and not _is_generic(name)))


def _is_generic(name: str) -> bool:
    return name.lower() in ("generic", "generics", "none")
