"""Lines of the plain text: which are headings, which are one sentence broken in two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from index.monograph.sections import CASE_KINDS, SPEC_OF, SectionKind, kind_of_heading, known_kind
from index.parse.product import product_label

LONGEST_HEADING: Final = 80
_MOST_WORDS: Final = 6
_MARKUP: Final = re.compile(r"\[[^\]]*\]\([^)]*\)|^\(|^[-•]\s")
# A number in parentheses belongs to the heading: "CHOLESTATIC HEPATITIS (EXAMPLE 2)".
_ENDS_SENTENCE: Final = re.compile(r"(?:[.:;?!\]”\"]|(?<!\d)\))$")
# What a heading in title case writes small.
_SMALL_WORDS: Final = frozenset("a an and by during due for from in of on or the to with".split())
_CASE: Final = re.compile(r"Case\s+\d+\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, white space at its ends dropped; `cells` are its tab-separated parts."""

    text: str
    cells: tuple[str, ...]

    @classmethod
    def read(cls, raw: str) -> Line:
        """A line of the source. Cells keep their place, empty ones too."""
        cells = tuple(cell.strip() for cell in raw.strip(" \r\n").split("\t"))
        return cls(" ".join(" ".join(cells).split()), cells)

    @property
    def is_row(self) -> bool:
        """Whether the line is a table row."""
        return len(self.cells) > 1


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading: its text as written, its kind, and the level it opens (1 is outermost)."""

    text: str
    kind: SectionKind
    depth: int


def heading_of(line: Line, inside: SectionKind, *, known_only: bool = False) -> HeadingLine | None:
    """The heading that a line is, or None.

    `inside` is the kind of section the line stands in. A line in capitals is a heading even when
    nobody knows it; within PRODUCT INFORMATION the labels in capitals are no headings.
    """
    text = line.text
    if line.is_row or len(text) > LONGEST_HEADING or _MARKUP.search(text):
        return None
    if inside is SectionKind.PRODUCT_INFORMATION and product_label(text) is not None:
        return None
    in_cases = inside in CASE_KINDS
    if in_cases and _CASE.match(text):
        return HeadingLine(text, SectionKind.CASE, SPEC_OF[SectionKind.CASE].depth)
    kind = known_kind(text)
    if kind is not None and not text.endswith("."):
        return HeadingLine(text, kind, SPEC_OF[kind].depth)
    if known_only or inside is SectionKind.REFERENCES or _ENDS_SENTENCE.search(text):
        return None
    kind = kind_of_heading(text, SectionKind.CASE if in_cases else None)
    if _in_capitals(text) or (kind is not SectionKind.OTHER and _in_title_case(text)):
        return HeadingLine(text, kind, SPEC_OF[kind].depth)
    return None


def _in_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 4 and all(char.isupper() for char in letters) and "," not in text


def _in_title_case(text: str) -> bool:
    """Whether every word of weight begins with a capital, as in "Severity and Recovery"."""
    words = re.findall(r"[^\W_]+", text)
    telling = [word for word in words if word not in _SMALL_WORDS]
    return len(words) <= _MOST_WORDS and all(word[0].isupper() for word in telling)


def join_broken(lines: list[Line]) -> list[Line]:
    """Lines with a sentence that was broken across two paragraphs made whole again.

    The first part ends without a full stop and the second begins with a small letter.
    """
    groups: list[list[Line]] = []
    length = 0
    for line in lines:
        if groups and length > LONGEST_HEADING and _continues(groups[-1][-1], line):
            groups[-1].append(line)
            length += 1 + len(line.text)
        else:
            groups.append([line])
            length = len(line.text)
    return [group[0] if len(group) == 1 else _joined(group) for group in groups]


def _joined(lines: list[Line]) -> Line:
    text = " ".join(line.text for line in lines)
    return Line(text, (text,))


def _continues(before: Line, line: Line) -> bool:
    return (
        not before.is_row
        and not line.is_row
        and line.text[0].islower()
        and before.text[-1].isalnum()
    )
