"""Addresses: where a link leads, as a value and as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlencode

SCHEME: Final = "liverleaf"
_MISSING: Final = "missing"
_COPY: Final = "copy"
_WEB_SCHEMES: Final = ("http", "https", "ftp", "mailto")


@dataclass(frozen=True, slots=True)
class Address:
    """A place in the library: a monograph, and where in it.

    `section` and `reference` are keys within the monograph; `words` are to be marked on the page.

    >>> Address("Nabumetone", "Hepatotoxicity", words=("jaundice",)).to_url()
    'liverleaf:Nabumetone?word=jaundice#Hepatotoxicity'
    """

    monograph: str
    section: str | None = None
    words: tuple[str, ...] = ()
    reference: str | None = None

    def to_url(self) -> str:
        """The address as text, for links and the clipboard."""
        pairs = [("word", word) for word in self.words]
        if self.reference is not None:
            pairs.append(("reference", self.reference))
        query = f"?{urlencode(pairs)}" if pairs else ""
        fragment = f"#{quote(self.section, safe='')}" if self.section is not None else ""
        return f"{SCHEME}:{quote(self.monograph, safe='')}{query}{fragment}"

    @classmethod
    def from_url(cls, url: str) -> Address | None:
        """The address that `url` is the text of; None when it is some other kind of address."""
        scheme, _, rest = url.partition(":")
        rest, _, fragment = rest.partition("#")
        path, _, query = rest.partition("?")
        if scheme != SCHEME or not path:
            return None
        pairs = parse_qs(query)
        return cls(
            monograph=unquote(path),
            section=unquote(fragment) or None,
            words=tuple(pairs.get("word", ())),
            reference=next(iter(pairs.get("reference", ())), None),
        )


@dataclass(frozen=True, slots=True)
class Scroll:
    """A scroll place that survives another width or text size.

    `position` is the character at the top of the page, `offset` the pixels of its line above it.
    """

    position: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address outside: shown and copied, never opened."""

    address: str


@dataclass(frozen=True, slots=True)
class MissingChapter:
    """A chapter that the source links to and this library does not hold."""

    title: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return f"{_MISSING}:{quote(self.title, safe='')}"


@dataclass(frozen=True, slots=True)
class CopyText:
    """A word of the page that a click copies: `label` says what it is ("PMID 27292104")."""

    text: str
    label: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return f"{_COPY}:{quote(self.text, safe='')}?{quote(self.label, safe='')}"


Target = Address | WebAddress | MissingChapter | CopyText


def target_of(url: str) -> Target | None:
    """What a link of the page leads to; None for text that is no link of ours."""
    scheme, _, rest = url.partition(":")
    if scheme == _MISSING:
        return MissingChapter(unquote(rest))
    if scheme == _COPY:
        text, _, label = rest.partition("?")
        return CopyText(unquote(text), unquote(label))
    if scheme in _WEB_SCHEMES:
        return WebAddress(url)
    return Address.from_url(url)
