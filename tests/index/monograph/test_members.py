"""Which links of a class chapter list its members, and which only compare."""

from dataclasses import dataclass

import pytest

from index import Library, Monograph
from index.monograph.members import members_of
from index.parse.readers import read_document
from index.parse.source_document import SourceDocument

CHAPTER = """Fictional Agents

Updated: May 4, 2019.

OVERVIEW

The class of drugs that do not exist.

{text}

The following links are to individual drug records.

- [Fictamab](#)
"""


@dataclass(frozen=True)
class Case:
    does: str
    text: str
    members: tuple[str, ...]


CASES = (
    Case("a line of a list that is a link", "- [Nullol](#)", ("Nullol",)),
    Case("one that begins with a link", "- [Nullol](#), once [Nonol](#)", ("Nonol", "Nullol")),
    Case("one under a label", "- Old ones: [Nullol](#), [Nonol](#)", ("Nonol", "Nullol")),
    Case("a paragraph of links", "[Nullol](#), [No](#) and [Zol](#).", ("No", "Nullol", "Zol")),
    Case("such a paragraph under a label", "Old: [Nullol](#); [Nonol](#)", ("Nonol", "Nullol")),
    Case("not a link in a sentence", "They are safer than [Nullol](#) by far.", ()),
    Case("not a sentence that begins with one", "[Nullol](#) is not one of them.", ()),
    Case("not a line of a list that compares", "- unlike [Nullol](#)", ()),
    Case("not the class that the chapter itself is of", "Drug Class: [Agents](#)", ()),
    Case("not what it sends one to", "See also: [Nullol](#)", ()),
)


def chapter(text: str) -> Monograph:
    source = CHAPTER.replace("{text}", text).encode()
    read = read_document(SourceDocument("source", "Fictional_Agents.txt", source), "2026-01-01")
    assert isinstance(read, Monograph)
    return read


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_what_counts_as_a_member(case: Case) -> None:
    found = {text for _, text in members_of(chapter(case.text))}

    assert found == {"Fictamab", *case.members}


def test_a_drug_lists_no_members(small: Library) -> None:
    drug = small.get("Nonexistine")

    assert drug.links()
    assert members_of(drug) == frozenset()
