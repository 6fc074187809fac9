"""The published plain text of a chapter to a monograph.

Layout: a title line, `Updated: …`, headings on lines of their own, one paragraph a line, tables as
tab-separated lines, links as `[Title](#)`, journal names between asterisks, each reference followed
by its annotation in parentheses.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from index.monograph.model import Block, Monograph, MonographKind, Section, Source
from index.monograph.sections import SectionKind, kind_of_heading
from index.parse.chapter_facts import complete
from index.parse.keys import UniqueKeys
from index.parse.plaintext_blocks import read_blocks
from index.parse.plaintext_lines import HeadingLine, Line, heading_of, join_broken
from index.parse.runs import text_run
from index.parse.source_document import Rejected, SourceDocument

_UPDATED: Final = re.compile(r"updated:\s*(?P<day>.+?)\.?$", re.IGNORECASE)
# The longest starter text has some 300.
MOST_LINES: Final = 50_000
_DATE_FORMATS: Final = ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%Y-%m-%d")


def read_plain_text(document: SourceDocument, imported: str) -> Monograph | Rejected:
    """The monograph in the published plain text, or why it was rejected."""
    try:
        text = document.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Rejected(document.file, f"It is not UTF-8 text (byte {error.start:,}).")
    if "\x00" in text:
        return Rejected(document.file, "It is not text: it holds null bytes.")
    raw = text.splitlines()
    if len(raw) + text.count("\t") + text.count("](") > MOST_LINES:
        reason = f"It has over {MOST_LINES:,} lines, cells and links; no chapter has."
        return Rejected(document.file, reason)
    lines = [line for line in map(Line.read, raw) if line.text]
    if len(lines) < 2 or heading_of(lines[0], SectionKind.OTHER, known_only=True):
        return Rejected(document.file, "It has no title line.")
    updated = _UPDATED.match(lines[1].text)
    if updated is None:
        return Rejected(document.file, "Its second line is not “Updated: …”; it is no chapter.")
    title = lines[0].text
    lead, sections = _Outline(document.stem).read(join_broken(lines[2:]))
    if not sections:
        return Rejected(document.file, "It has no headings.")
    return complete(
        Monograph(
            id=document.stem,
            title=title,
            kind=MonographKind.DRUG,
            book="livertox",
            updated=_date_of(updated["day"]),
            source=Source(
                document.source,
                document.file,
                hashlib.sha256(document.data).hexdigest(),
                imported,
            ),
            masthead=(title, lines[1].text),
            lead=lead,
            sections=sections,
        )
    )


def _date_of(text: str) -> date | None:
    for form in _DATE_FORMATS:
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    return None


class _Outline:
    """Builds the section tree from headings that say their depth and nothing about nesting."""

    def __init__(self, chapter: str) -> None:
        self._chapter = chapter
        self._keys = UniqueKeys()

    def read(self, lines: list[Line]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """The blocks before the first heading, and the sections."""
        parts = list(_parts(lines))
        lead = tuple(read_blocks(parts[0][1], SectionKind.OTHER, self._chapter))
        sections, _ = self._sections(parts, 1, 1)
        return lead, sections

    def _sections(
        self, parts: list[tuple[HeadingLine | None, list[Line]]], start: int, depth: int
    ) -> tuple[tuple[Section, ...], int]:
        """The sections from part `start` on that are at least `depth` deep, and where they end."""
        found: list[Section] = []
        while start < len(parts):
            heading, lines = parts[start]
            if heading is None or heading.depth < depth:
                break
            key = self._keys.take(f"{self._chapter}.{heading.text}")
            inner, end = self._sections(parts, start + 1, heading.depth + 1)
            found.append(
                Section(
                    key=key,
                    title=text_run(heading.text),
                    kind=heading.kind,
                    blocks=tuple(read_blocks(lines, heading.kind, key)),
                    sections=inner,
                )
            )
            start = end
        return tuple(found), start


def _parts(lines: list[Line]) -> Iterator[tuple[HeadingLine | None, list[Line]]]:
    """The lines under each heading; first the lines before any."""
    heading: HeadingLine | None = None
    body: list[Line] = []
    inside = SectionKind.OTHER
    for line in lines:
        found = heading_of(line, inside)
        if found is None:
            body.append(line)
            continue
        yield heading, body
        heading, body = found, []
        inside = kind_of_heading(found.text, inside)
    yield heading, body
