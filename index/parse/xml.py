"""XML from anywhere, read without fetching or expanding anything."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any, Final

from lxml import etree

_ENTITY_DECLARATION: Final = re.compile(rb"<!DOCTYPE[^>\[]*\[|<!ENTITY")
# A declaration stands before the root element, so the beginning of a file is enough.
_PROLOGUE: Final = 65536
_UNSAFE: Final = "it declares entities of its own, which is not safe to read"


def declares_entities(data: bytes) -> bool:
    """Whether a document brings entities of its own: no source of ours does, a bomb does."""
    return _ENTITY_DECLARATION.search(data[:_PROLOGUE]) is not None


def parse_safely(data: bytes) -> etree._Element:
    """The root element. Raises `etree.XMLSyntaxError`, or ValueError for own entities."""
    if declares_entities(data):
        raise ValueError(_UNSAFE)
    # A parser for each document: lxml shares names between documents of one parser.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data, parser)
    dtd: Any = root.getroottree().docinfo.internalDTD
    # In UTF-16, or behind a long comment, the declaration was not seen in the bytes.
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise ValueError(_UNSAFE)
    _write_out_entities(root)
    return root


def _write_out_entities(root: etree._Element) -> None:
    """Put letters in the place of `&eacute;` and its kind, which the parser leaves as nodes.

    The DTD that would define them is on the network: the names are HTML's. One that nobody knows
    stays as it is written.
    """
    entities: list[Any] = list(root.iter(etree.Entity))
    for entity in entities:
        name = str(entity.name)
        text = html5.get(f"{name};", f"&{name};") + (entity.tail or "")
        before, parent = entity.getprevious(), entity.getparent()
        if before is not None:
            before.tail = (before.tail or "") + text
        elif parent is not None:
            parent.text = (parent.text or "") + text
        if parent is not None:
            # What follows the entity would go with it.
            entity.tail = None
            parent.remove(entity)
