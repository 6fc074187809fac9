"""How many there are of something, in words: `1 chapter`, `1,600 chapters`. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desktop.i18n.translate import number, translate
from index import LISTED, Manifest


class Counts:
    """The context of texts with a count. Of a plain `translate` lupdate does not see that."""

    @staticmethod
    def tr(text: str, comment: str | None = None, n: int = -1) -> str:
        """As `translate`, with a count `n`: `Counts.tr("%Ln drug(s)", None, n)`."""
        return translate("Counts", text, comment, n)


_COUNTED: Final[Mapping[str, Callable[[int], str]]] = {
    "drug monograph": lambda n: Counts.tr("%Ln drug monograph(s)", None, n),
    "drug class": lambda n: Counts.tr("%Ln drug class(es)", None, n),
    "page about the source": lambda n: Counts.tr("%Ln page(s) about the source", None, n),
    "monograph": lambda n: Counts.tr("%Ln monograph(s)", None, n),
    "section": lambda n: Counts.tr("%Ln section(s)", None, n),
    "reference": lambda n: Counts.tr("%Ln reference(s)", None, n),
    "document": lambda n: Counts.tr("%Ln document(s)", None, n),
    "chapter": lambda n: Counts.tr("%Ln chapter(s)", None, n),
    "picture": lambda n: Counts.tr("%Ln picture(s)", None, n),
    "master list": lambda n: Counts.tr("%Ln master list(s)", None, n),
    "drug listed": lambda n: Counts.tr("%Ln drug(s) listed", None, n),
    "drug": lambda n: Counts.tr("%Ln drug(s)", None, n),
    "row": lambda n: Counts.tr("%Ln row(s)", None, n),
    "second": lambda n: Counts.tr("%Ln second(s)", None, n),
    "minute": lambda n: Counts.tr("%Ln minute(s)", None, n),
}
# What a manifest and a report call the kinds of monograph.
_KINDS: Final = {
    "drug": "drug monograph",
    "class": "drug class",
    "front matter": "page about the source",
    "sections": "section",
    "references": "reference",
    LISTED: "drug listed",
}


def counted(count: int, noun: str) -> str:
    """So many of `noun`, one of the table."""
    return _COUNTED[noun](count)


def holdings(manifest: Manifest) -> str:
    """What a library holds, the drugs of the list apart: `42 monographs, 1,506 drugs listed`."""
    return held(manifest.monographs, manifest.counts.get(LISTED, 0))


def held(monographs: int, listed: int) -> str:
    """So many monographs, and, where there are any, so many drugs listed."""
    counts = [counted(monographs, "monograph")] if monographs or not listed else []
    if listed:
        counts.append(counted(listed, "drug listed"))
    return ", ".join(counts)


def counted_kind(count: int, kind: str) -> str:
    """So many of what a manifest calls `kind`; an unknown kind is shown by its own name."""
    return counted(count, _KINDS[kind]) if kind in _KINDS else f"{number(count)} {kind}"
