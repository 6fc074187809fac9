"""Which pictures a monograph shows."""

from __future__ import annotations

from collections.abc import Iterator

from index.monograph.model import Image, Monograph


def pictures_in(monograph: Monograph) -> Iterator[str]:
    """The files of an archive that a monograph shows; PubChem's pictures are on the network."""
    for inline in monograph.inlines():
        if isinstance(inline, Image) and inline.source and ":" not in inline.source:
            yield inline.source
