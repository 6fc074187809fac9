"""How many there are of something, in words: `1 chapter`, `1,600 chapters`. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desktop.words import number, translate

_COUNTED: Final[Mapping[str, Callable[[int], str]]] = {
    "drug monograph": lambda n: translate("Counts", "%Ln drug monograph(s)", None, n),
    "drug class": lambda n: translate("Counts", "%Ln drug class(es)", None, n),
    "page about the source": lambda n: translate("Counts", "%Ln page(s) about the source", None, n),
    "monograph": lambda n: translate("Counts", "%Ln monograph(s)", None, n),
    "section": lambda n: translate("Counts", "%Ln section(s)", None, n),
    "reference": lambda n: translate("Counts", "%Ln reference(s)", None, n),
    "document": lambda n: translate("Counts", "%Ln document(s)", None, n),
    "chapter": lambda n: translate("Counts", "%Ln chapter(s)", None, n),
    "picture": lambda n: translate("Counts", "%Ln picture(s)", None, n),
    "master list": lambda n: translate("Counts", "%Ln master list(s)", None, n),
    "drug": lambda n: translate("Counts", "%Ln drug(s)", None, n),
    "second": lambda n: translate("Counts", "%Ln second(s)", None, n),
    "minute": lambda n: translate("Counts", "%Ln minute(s)", None, n),
}
# What a manifest and a report call the kinds of monograph.
_KINDS: Final = {
    "drug": "drug monograph",
    "class": "drug class",
    "front matter": "page about the source",
    "sections": "section",
    "references": "reference",
}


def counted(count: int, noun: str) -> str:
    """So many of `noun`, one of the table."""
    return _COUNTED[noun](count)


def counted_kind(count: int, kind: str) -> str:
    """So many of what a manifest calls `kind`; one that nobody knows goes by its own name."""
    return counted(count, _KINDS[kind]) if kind in _KINDS else f"{number(count)} {kind}"
