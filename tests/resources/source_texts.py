"""How the sources of the starter texts are read: whole, as prose, reference by reference."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from tests.resources.claims import MONTHS, iso_dates
from tests.resources.evidence import LABELS, path_of, source_name, statements_of
from tests.resources.starter_sources import SOURCES
from tests.resources.starter_texts import starter, title_of

CITATION_KEYS: Final = frozenset(
    "volume pages pmid doi source_url source_urls field_sources nbk_id slug".split()
)


def sources_of(stem: str, shared: Path) -> str:
    return "\n".join(_read(stem, name, shared, source_text) for name in SOURCES[stem])


def _read(stem: str, name: str, shared: Path, reading: Callable[[Path], str]) -> str:
    """A source as `reading` reads it; of a file over many drugs only what it says of one."""
    file, _ = source_name(name)
    if file == LABELS or file.endswith(".tsv"):
        statements = statements_of(shared, name, title_of(stem))
        return "\n".join(statement.text for statement in statements)
    return reading(path_of(shared, file))


def prose_of(stem: str) -> str:
    """A starter text without its citations."""
    citations = {citation for citation, _ in references_of(starter(stem))}
    return "\n".join(line for line in starter(stem).splitlines() if line not in citations)


def prose_sources_of(stem: str, shared: Path) -> str:
    """The sources without what only a citation can support: volumes, pages, identifiers."""
    return "\n".join(_read(stem, name, shared, prose_source) for name in SOURCES[stem])


@cache
def prose_source(path: Path) -> str:
    """A source's own statements, with the years of its citations and no other number of theirs."""
    if path.suffix == ".json":
        facts = json.loads(path.read_text(encoding="utf-8"))
        return re.sub(r"https?://\S+", "", "\n".join(strings_in(facts, CITATION_KEYS)))
    citations = " ".join(citation for citation, _ in source_references(path))
    notes = "\n".join(annotation for _, annotation in source_references(path))
    years = " ".join(re.findall(r"\b(?:19|20)\d\d\b", citations))
    raw = re.split("CITED_REFERENCE|ANNOTATED[_ ]BIBLIOGRAPHY", path.read_text(encoding="utf-8"))[0]
    if path.suffix == ".nxml":
        raw = " ".join(iso_as_words(raw)) + without_markup(raw)
    updated = re.findall("References updated.*", source_text(path).split("Abbreviations")[0])
    return "\n".join((raw, notes, years, " ".join(line[:40] for line in updated)))


@cache
def source_text(path: Path) -> str:
    """A source's text with its markup gone, dates included."""
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return "\n".join(strings_in(json.loads(raw)))
    if path.suffix == ".nxml":
        dates = " ".join(iso_as_words(raw))
        chapter = re.search(r'book-part-id-type="pmcid">(\w+)<', raw)
        address = f"https://www.ncbi.nlm.nih.gov/books/n/livertox/{chapter[1] if chapter else ''}/"
        return f"{dates}\n{address}\n" + re.sub(r"\s+", " ", without_markup(raw))
    return raw


def iso_as_words(raw: str) -> Iterator[str]:
    """The dates of a chapter's markup as "March 6, 2020"."""
    for year, month, day in (iso.split("-") for iso in iso_dates(raw)):
        yield f"{MONTHS[int(month) - 1]} {day}, {year}"


def without_markup(raw: str) -> str:
    text = re.sub(r"</?(?:italic|bold|sup|sub|underline)\b[^>]*>", "", raw)
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"&#x0*([0-9a-f]+);", lambda found: chr(int(found[1], 16)), text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def strings_in(value: object, left_out: frozenset[str] = frozenset()) -> Iterator[str]:
    if isinstance(value, dict):
        value = [item for key, item in value.items() if key not in left_out]
    if isinstance(value, list):
        for item in value:
            yield from strings_in(item, left_out)
    elif value is not None:
        yield str(value)


def references_of(text: str) -> list[tuple[str, str]]:
    """(citation, annotation) of the plain-text layout, in order."""
    _, *lists = re.split("^(?:CITED REFERENCE|ANNOTATED BIBLIOGRAPHY)$", text, flags=re.MULTILINE)
    bibliography = re.split("OTHER REFERENCE LINKS|ABOUT THIS STARTER TEXT", "\n".join(lists))[0]
    paragraphs = [p.strip() for p in bibliography.split("\n") if p.strip()]
    paragraphs = [
        p for p in paragraphs if not p.startswith(("References updated", "Abbreviations:"))
    ]
    return [
        (paragraph, following if following.startswith("(") else "")
        for paragraph, following in zip(paragraphs, [*paragraphs[1:], ""], strict=False)
        if not paragraph.startswith("(")
    ]


def source_references(path: Path) -> list[tuple[str, str]]:
    if path.suffix == ".txt":
        return references_of(path.read_text(encoding="utf-8"))
    found = []
    for reference in re.findall(
        r"<ref id.*?</ref>", path.read_text(encoding="utf-8"), flags=re.DOTALL
    ):
        pieces = re.split("</?annotation>", reference)
        found.append(
            (without_markup(" ".join(pieces[::2])), without_markup(" ".join(pieces[1::2])))
        )
    return found
