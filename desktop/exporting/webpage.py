"""A monograph as one HTML file: styled, with its pictures in it, and nothing to load. No Qt."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from desktop.exporting.content import NO_SUBSTITUTE, Content, head_facts
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, Target, WebAddress
from desktop.page.folded_sections import section_anchor, with_anchors
from desktop.page.html import render
from desktop.page.inlines import BREAK, INLINE_PICTURE, PICTURE_SCHEME
from desktop.page.options import PageOptions, PageStyle
from desktop.page.references import reference_anchor
from desktop.paths import RESOURCES
from index import CATEGORIES, Image

_FOLDER: Final = RESOURCES / "page"
_STRIPE: Final = "#4b46a0"
_PICTURE: Final = re.compile(rf'src="{PICTURE_SCHEME}:([^"?]*)(?:\?{INLINE_PICTURE})?"')
# The media types of pictures by their first bytes; a library holds no other types.
_MEDIA_TYPES: Final = (
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"\xff\xd8", "image/jpeg"),
)


def web_page(content: Content) -> str:
    """The monograph as an HTML document, with links to its own references and sections and
    to the web only.
    """
    monograph = content.monograph
    names = {inline.source for inline in monograph.inlines() if isinstance(inline, Image)}
    pictures = {name: found for name in names if (found := content.picture(name)) is not None}
    options = PageOptions(
        _style(),
        content.chapters,
        pictures=pictures,
        title=True,
        head=_head(content),
        address_of=_address_within(monograph.id),
    )
    page = with_anchors(render(monograph, options).replace(BREAK, ""))
    return _PICTURE.sub(lambda found: f'src="{_embedded(pictures[unquote(found[1])])}"', page)


def _style() -> PageStyle:
    stripes = {category.letter: _STRIPE for category in CATEGORIES}
    return PageStyle(_text(_FOLDER / "export.html"), _text(_FOLDER / "export.css"), {}, stripes)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _head(content: Content) -> str:
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(words)}</td></tr>\n"
        for name, words in head_facts(content)
        if words
    )
    warning = f'<p class="note">{escape(translate("Paper", NO_SUBSTITUTE))}</p>\n'
    return f'<table class="facts">\n{rows}</table>\n{warning}'


def _address_within(monograph: str) -> Callable[[Target], str | None]:
    """A function that gives the address of a link that works in a single file, else None."""

    def address_of(target: Target) -> str | None:
        match target:
            case Address(monograph=chapter, reference=str(key)) if chapter == monograph:
                return f"#{reference_anchor(key)}"
            case Address(monograph=chapter, section=str(key)) if chapter == monograph:
                return f"#{section_anchor(key)}"
            case WebAddress(address=address):
                return address
            case _:
                return None

    return address_of


def _embedded(picture: bytes) -> str:
    kind = next((kind for start, kind in _MEDIA_TYPES if picture.startswith(start)), "image/*")
    return f"data:{kind};base64,{b64encode(picture).decode('ascii')}"
