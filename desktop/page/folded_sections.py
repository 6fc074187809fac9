"""Sections folded away: left out of a page's HTML, and found in it again. Pure: no Qt.

QTextDocument cannot hide a part of its text, so a folded page is a shorter page. The whole page
carries marks, as comments, where sections and what can be folded of them begin and end; its text
is escaped, so no other comment can stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from html import unescape
from typing import Final
from urllib.parse import quote, unquote

_SECTION: Final = re.compile(r"<!--section ([^>]*)-->")
_FOLDABLE: Final = re.compile(r"<!--fold ([^>]*)-->")
_TAG: Final = re.compile(r"<[^>]*>")


def section_mark(key: str) -> str:
    """What stands before the heading of a section."""
    return f"<!--section {_spelt(key)}-->"


def section_anchor(key: str) -> str:
    """The name of the place that `with_anchors` puts at the heading of a section."""
    return f"section-{_spelt(key)}"


def with_anchors(html: str) -> str:
    """A page with a place to link to in front of each section's heading."""
    return _SECTION.sub(r'<a id="section-\1"></a>', html)


def foldable_html(key: str, inner: str) -> str:
    """What a section holds, marked so that it can be folded away; nothing marked if it is empty."""
    return f"{_begin(key)}{inner}{_end(key)}" if inner else ""


def folded_html(html: str, folded: Collection[str]) -> str:
    """The page without what the sections `folded` hold."""
    for key in folded:
        before, begin, rest = html.partition(_begin(key))
        if begin:
            html = before + rest.partition(_end(key))[2]
    return html


def sections_in(html: str) -> tuple[str, ...]:
    """The sections whose headings stand in a page, in order."""
    return tuple(unquote(name) for name in _SECTION.findall(html))


def foldable_in(html: str) -> frozenset[str]:
    """The sections that hold something to fold away."""
    return frozenset(unquote(name) for name in _FOLDABLE.findall(html))


def hiding(html: str, folded: Collection[str], is_wanted: Callable[[str], bool]) -> frozenset[str]:
    """Those of the sections `folded` whose HTML, folded away, is wanted."""
    return frozenset(key for key in folded if is_wanted(_inner(html, key)))


def text_of(html: str) -> str:
    """The words of a piece of a page."""
    return unescape(_TAG.sub("", html))


def _inner(html: str, key: str) -> str:
    return html.partition(_begin(key))[2].partition(_end(key))[0]


def _begin(key: str) -> str:
    return f"<!--fold {_spelt(key)}-->"


def _end(key: str) -> str:
    return f"<!--unfold {_spelt(key)}-->"


def _spelt(key: str) -> str:
    # Without ">", which would end the comment.
    return quote(key, safe="")
