"""All that one can do with a library, without a window: nothing of it may fault or lead astray."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from html import unescape
from typing import Final

import rispy

from desktop.cli.output import hit_lines, monograph_lines
from desktop.cli.terminal import say
from desktop.exporting.content import Content
from desktop.exporting.formats import FORMATS
from desktop.exporting.monograph_json import monograph_json
from desktop.navigation.addresses import (
    Address,
    Ask,
    BrowseClass,
    CopyText,
    MissingChapter,
    WebAddress,
    target_of,
)
from desktop.page.references import citation_text, web_address
from index import (
    Found,
    Grouping,
    Library,
    Monograph,
    Query,
    Reference,
    groups_csv,
    hits_csv,
    records_of,
)
from tests.desktop.exporting.contents import html_of_markdown
from tests.words import words_of_text

QUERIES: Final = (
    "hepatitis", "fictamab", "90000001", "author:goklund", "journal:fict", "year:2016",
    "class:fict", "likelihood:A..E", "section:overview", "has:case", "pattern:mixed",
    "brand:madeup", "1234-56-7", "pmid:90000001", '"made up"', "jaun",
)  # fmt: skip
# What must not reach a terminal.
STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
_FORMULA: Final = tuple("=+-@＝＋－＠")
_HREF: Final = re.compile(r'\b(?:href|src)="([^"]*)"')
_WEB: Final = re.compile(r"(?:https?|ftp|mailto):", re.IGNORECASE)
_TAG: Final = re.compile(r"<(\w+)")
_MARKDOWN_TAGS: Final = frozenset(
    "h1 h2 h3 h4 h5 h6 p br ul ol li a em strong sup sub blockquote table thead tbody tr th td "
    "hr".split()
)


def use(library: Library, queries: tuple[str, ...] = QUERIES) -> None:
    """Read, list, search, print and export every monograph of a library."""
    library.warm()
    for summary in library.summaries():
        monograph = library.get(summary.id)
        library.resolve(monograph)
        library.relatives(monograph)
        library.citing(monograph)
        json.dumps(monograph_json(monograph, library.resolve(monograph)))
        assert steering_in("\n".join(monograph_lines(monograph, library.resolve(monograph)))) == []
        export(Content.of(library, monograph))
    for text in ("", *queries):
        search(library, text)
    for grouping in Grouping:
        table = groups_csv(library.browse(grouping), library.key_facts(), library.manifest.name)
        assert formulas_in(table) == []
    works = library.works()
    for number in range(len(works)):
        library.references(works[number])


def search(library: Library, text: str) -> None:
    """Ask, and see that every hit is a place of the library that can be shown."""
    query = Query.from_text(text)
    outcome = library.search(query)
    library.facets(query)
    if isinstance(outcome, Found):
        keys: dict[str, set[str]] = {}
        for hit in outcome.hits:
            if hit.monograph not in keys:
                sections = library.get(hit.monograph).walk()
                keys[hit.monograph] = {section.key for _, section in sections}
            assert hit.section is None or hit.section in keys[hit.monograph]
        assert steering_in("\n".join(line for hit in outcome.hits for line in hit_lines(hit))) == []
        table = hits_csv(outcome.hits, library.summaries(), library.key_facts(), "Library")
        assert formulas_in(table) == []


def export(content: Content) -> None:
    """Write a monograph in every format; what others read is read back."""
    for form in FORMATS:
        if form.references and not content.references:
            continue
        text = form.write(content)
        text.encode()
        match form.name:
            case "ris":
                # A work that is cited twice is one record.
                assert len(rispy.loads(text)) == len(records_of(content.monograph, ""))
            case "csl" | "json":
                json.loads(text)
            case "html":
                outside = [each for each in addresses_in(text) if not each.startswith("#")]
                assert [each for each in outside if not may_be_loaded(each)] == []
            case "markdown":
                shown = html_of_markdown(text)
                assert set(_TAG.findall(shown)) <= _MARKDOWN_TAGS
                assert [each for each in addresses_in(shown) if not _WEB.match(each)] == []
            case "bibtex":
                assert text.count("{") == text.count("}")


def addresses_in(html: str) -> Iterator[str]:
    """What an HTML page leads to or loads."""
    return map(unescape, _HREF.findall(html))


def may_be_loaded(address: str) -> bool:
    """Whether it is an address of the web, or a picture that is in the page itself."""
    return bool(_WEB.match(address) or re.match(r"data:image/(png|jpeg|gif);base64,", address))


def strange_links(html: str, monograph: Monograph, library: Library) -> list[str]:
    """The links of a page that lead to no chapter, nor to the web, nor to what we wrote there."""
    ids = {summary.id for summary in library.summaries()}
    labels = {each.drug_class.label for each in library.relatives(monograph)}
    copied = {text for each in monograph.references for text in _copied(each)}

    def is_in_its_place(href: str) -> bool:
        match target_of(href):
            case Address(monograph=chapter):
                return chapter in ids
            case WebAddress(address=address):
                return bool(_WEB.match(address)) and address.isprintable()
            case MissingChapter(title=title):
                return title.strip() != ""
            case CopyText(text=text) | Ask(text=text):
                return text in copied
            case BrowseClass(label=label):
                return label in labels
            case None:
                return href.startswith(("#", "picture:", "course:"))
            case _:
                return False

    return [href for href in set(addresses_in(html)) if not is_in_its_place(href)]


def _copied(reference: Reference) -> Iterator[str]:
    """What a page offers to copy of a reference, or to search for."""
    yield citation_text(reference)
    yield from filter(None, (reference.pmid, reference.doi, web_address(reference)))


def steering_in(text: str) -> list[str]:
    """The signs of a text that would steer a terminal, were it printed."""
    out = io.StringIO()
    with redirect_stdout(out):
        say(text)
    return STEERING.findall(out.getvalue())


def formulas_in(table: str) -> list[str]:
    """The cells of a CSV that a spreadsheet would run, at whatever it parts the cells."""
    lines = table.removeprefix("\ufeff")
    tables = (csv.reader(io.StringIO(lines, newline=""), delimiter=sign) for sign in ",;\t|")
    cells = [cell for rows in tables for row in rows for cell in row]
    return [cell for cell in cells if cell.lstrip().startswith(_FORMULA)]


def letters_of(text: str) -> Counter[str]:
    """The letters and digits of a text: words may part at another place."""
    return Counter("".join(words_of_text(text).elements()))
