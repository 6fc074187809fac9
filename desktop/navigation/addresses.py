"""Addresses: where a link leads, as a value and as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlencode

SCHEME: Final = "liverleaf"
_MISSING: Final = "missing"
_COPY: Final = "copy"
_ASK: Final = "ask"
_HELP: Final = "help"
_DO: Final = "do"
_BROWSE: Final = "browse"
_HOME: Final = "home"
_COMPARE: Final = "compare"
_REFERENCES: Final = "references"
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

    `position` is the character at the top of the page, counted from the heading of `section` (from
    the beginning before the first one), `offset` the pixels of its line above it.
    """

    position: int
    offset: int = 0
    section: str | None = None


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address outside: shown and copied, never opened."""

    address: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return self.address


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


@dataclass(frozen=True, slots=True)
class Ask:
    """A text to put into the search box and search for."""

    text: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return f"{_ASK}:{quote(self.text, safe='')}"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A help page, by the key of its topic."""

    key: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return f"{_HELP}:{quote(self.key, safe='')}"


@dataclass(frozen=True, slots=True)
class Perform:
    """An action of the window, by its name."""

    action: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return f"{_DO}:{quote(self.action, safe='')}"


@dataclass(frozen=True, slots=True)
class BrowseClass:
    """A drug class in the browse pane, by its label."""

    label: str

    def to_url(self) -> str:
        """The target as text, for links."""
        return f"{_BROWSE}:{quote(self.label, safe='')}"


@dataclass(frozen=True, slots=True)
class HomePage:
    """The opening page, as a place to be."""

    def to_url(self) -> str:
        """The place as text, for the next session."""
        return f"{_HOME}:"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Monographs side by side, in this order, as a place to be."""

    monographs: tuple[str, ...]

    def to_url(self) -> str:
        """The place as text, for the next session."""
        return f"{_COMPARE}:{'+'.join(quote(each, safe='') for each in self.monographs)}"


@dataclass(frozen=True, slots=True)
class ReferencesPage:
    """The references of the whole library, as a place to be."""

    def to_url(self) -> str:
        """The place as text, for the next session."""
        return f"{_REFERENCES}:"


@dataclass(frozen=True, slots=True)
class NewTab:
    """An address to be opened in a tab of its own; `behind` leaves the tab on show in front."""

    address: Address
    behind: bool = False


class Where(Enum):
    """Where an address is to be opened: in the tab on show, in a new one, in a new one behind."""

    HERE = auto()
    NEW_TAB = auto()
    BEHIND = auto()

    def request(self, address: Address) -> Address | NewTab:
        """The request for `address` to be opened there."""
        return address if self is Where.HERE else NewTab(address, behind=self is Where.BEHIND)


Place = Address | HomePage | Comparison | ReferencesPage
Target = Address | WebAddress | MissingChapter | CopyText | Ask | HelpPage | Perform | BrowseClass
_ONE_WORD: Final[Mapping[str, Callable[[str], Target]]] = {
    _MISSING: MissingChapter,
    _ASK: Ask,
    _HELP: HelpPage,
    _DO: Perform,
    _BROWSE: BrowseClass,
}


def target_of(url: str) -> Target | None:
    """What a link of the page leads to; None for text that is no link of ours."""
    scheme, _, rest = url.partition(":")
    if scheme in _ONE_WORD:
        return _ONE_WORD[scheme](unquote(rest))
    if scheme == _COPY:
        text, _, label = rest.partition("?")
        return CopyText(unquote(text), unquote(label))
    return web_address(url) or Address.from_url(url)


def web_address(text: str) -> WebAddress | None:
    """What an address in the words of a source leads to; None where it is no address of the web.

    The only way from a source to a link: none of the window's own kinds can be written in a text.
    """
    address = text.strip()
    scheme, colon, _ = address.partition(":")
    is_web = bool(colon) and scheme.lower() in _WEB_SCHEMES
    return WebAddress(address) if is_web and address.isprintable() else None


def place_of(url: str) -> Place | None:
    """The place whose `to_url` gave `url`; None for any other text."""
    scheme, _, rest = url.partition(":")
    if scheme == _HOME:
        return HomePage()
    if scheme == _REFERENCES:
        return ReferencesPage()
    if scheme == _COMPARE:
        return Comparison(tuple(unquote(each) for each in rest.split("+") if each))
    return Address.from_url(url)
