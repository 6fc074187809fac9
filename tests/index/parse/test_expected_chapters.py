"""Real chapters against what a reader wrote down of them: `expected/`, one file a chapter.

The values were read from the sources, never from what the program gives. They are facts as the
source writes them, its own slips among them ("Diclofinac", a formula with 12 for Cl2).
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from index.importer.archive import read_documents
from index.monograph.model import Monograph, Run, Section, WebLink, block_inlines
from index.parse.readers import read_document
from index.parse.source_document import SourceDocument

Row = dict[str, Any]

EXPECTED = Path(__file__).with_name("expected")
ROWS: dict[str, Row] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(EXPECTED.glob("*.json"))
}
PUBMED = re.compile(r"/pubmed/\D*(\d+)/?$")


@cache
def chapter_at(path: Path) -> Monograph:
    (document,) = read_documents(path)
    assert isinstance(document, SourceDocument)
    monograph = read_document(document, "2026-11-22")
    assert isinstance(monograph, Monograph)
    return monograph


def fold_class(name: str) -> str:
    """Antidepressants and Antidepressant Agents are one class in two spellings."""
    words = " ".join(re.findall(r"\w+", name.casefold().replace("-", "")))
    return re.sub(r"s$", "", re.sub(r" (agents|drugs)$", "", words))


def expected_classes(row: Row) -> list[str]:
    return [fold_class(name) for name in row["classes"]]


def read_classes(row: Row, monograph: Monograph) -> list[str]:
    """The classes, each once unless it is there in two spellings; "SNRIs/SSRIs" names two.

    `longer_names_of_classes` says more of a class that is there already: welcome, not asked for.
    """
    spellings = Counter(fold_class(name) for name in monograph.drug_class)
    parts = {fold_class(part) for name in monograph.drug_class for part in name.split("/")}
    parts -= {fold_class(name) for name in row.get("longer_names_of_classes", ())}
    return [*parts, *(name for name, count in spellings.items() if count > 1)]


def expected_likelihood(row: Row) -> list[str]:
    return [f"{agent.casefold()}: {badge}" for agent, badge in row["likelihood"].items()]


def read_likelihood(row: Row, monograph: Monograph) -> list[str]:
    """`agent: badge` for each agent; a statement that names none is about the title's drug."""
    return [
        f"{agent.casefold()}: {score.letter}{' [HD]' if score.high_dose else ''}"
        for score in monograph.likelihood
        for agent in re.split(r",\s*|\s+and\s+", score.agent or monograph.title)
    ]


def expected_brands(row: Row) -> list[str]:
    return [f"{drug}: {brand}" for drug, brands in row["brands"].items() for brand in brands]


def read_brands(row: Row, monograph: Monograph) -> list[str]:
    return [f"{entry.drug}: {brand}" for entry in monograph.trade_names for brand in entry.brands]


def expected_abbreviations(row: Row) -> list[str]:
    return [f"{short}: {long}" for short, long in row["abbreviations"].items()]


def read_abbreviations(row: Row, monograph: Monograph) -> list[str]:
    return [f"{entry.short}: {entry.long}" for entry in monograph.abbreviations]


def substance(drug: str, cas: str | None, formula: str | None) -> str:
    """A row of the chemistry table, whatever stands after the drug's name ("(Sodium)")."""
    return f"{drug.casefold().split()[0]}, {cas}, {''.join((formula or '').split())}"


def expected_substances(row: Row) -> list[str]:
    return [substance(*entry) for entry in row["substances"]]


def read_substances(row: Row, monograph: Monograph) -> list[str]:
    return [substance(entry.drug, entry.cas, entry.formula) for entry in monograph.chemistry]


def kinds_of(section: Section) -> list[str]:
    return [kind.value for kind in section.kinds]


def expected_headings(row: Row) -> list[str]:
    return [f"{heading}: {kind}" for heading, kinds in row["headings"].items() for kind in kinds]


def read_headings(row: Row, monograph: Monograph) -> list[str]:
    """The kinds of those headings that are not the ordinary ones."""
    return [
        f"{section.heading}: {kind}"
        for _, section in monograph.walk()
        if section.heading in row["headings"]
        for kind in kinds_of(section)
    ]


def expected_case_sources(row: Row) -> list[str]:
    return list(row["case_sources"])


def read_case_sources(row: Row, monograph: Monograph) -> list[str]:
    """The PMIDs that the case reports link to as their source, in the order of the text."""
    addresses = (
        run.link.address
        for _, section in monograph.walk()
        if re.match(r"Case \d", section.heading)
        for block in section.blocks
        for run in block_inlines(block)
        if isinstance(run, Run) and isinstance(run.link, WebLink)
    )
    return list(dict.fromkeys(found[1] for found in map(PUBMED.search, addresses) if found))


def read_pmids(row: Row, monograph: Monograph) -> list[str]:
    return [reference.pmid for reference in monograph.references if reference.pmid]


class Field(NamedTuple):
    """One thing to compare: what the row says, what the program read; `ordered` as the text."""

    name: str
    expected: Callable[[Row], Iterable[str]]
    read: Callable[[Row, Monograph], Iterable[str]]
    ordered: bool = False


FIELDS = (
    Field("title", lambda row: [row["title"]], lambda row, chapter: [chapter.title]),
    Field("kind", lambda row: [row["kind"]], lambda row, chapter: [chapter.kind.value]),
    Field("updated", lambda row: [row["updated"]], lambda row, chapter: [str(chapter.updated)]),
    Field("likelihood", expected_likelihood, read_likelihood),
    Field("classes", expected_classes, read_classes),
    Field("brands", expected_brands, read_brands),
    Field("abbreviations", expected_abbreviations, read_abbreviations),
    Field("other names", lambda row: row["other_names"], lambda row, chapter: chapter.synonyms),
    Field("headings", expected_headings, read_headings),
    Field("substances", expected_substances, read_substances),
    Field("cases", lambda row: [str(row["cases"])], lambda row, c: [str(c.case_reports)]),
    Field("case sources", expected_case_sources, read_case_sources, ordered=True),
    Field(
        "references", lambda row: [str(row["references"])], lambda row, c: [str(len(c.references))]
    ),
    Field("pmids", lambda row: row["pmids"], read_pmids, ordered=True),
)


def difference(expected: list[str], read: list[str]) -> str:
    """What is missing and what is too much, in words; "" where nothing differs."""
    missing = sorted((Counter(expected) - Counter(read)).elements())
    too_much = sorted((Counter(read) - Counter(expected)).elements())
    parts = [f"missing {missing}" if missing else "", f"too much {too_much}" if too_much else ""]
    return "; ".join(filter(None, parts))


def test_there_are_rows_for_all_kinds_of_chapters() -> None:
    assert len(ROWS) >= 50
    assert {row["kind"] for row in ROWS.values()} == {"drug", "front matter"}
    assert max(len(row["likelihood"]) for row in ROWS.values()) > 1
    assert sum(len(row["pmids"]) for row in ROWS.values()) > 2_800


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name.replace(" ", "-"))
@pytest.mark.parametrize("chapter", ROWS)
def test_a_chapter_reads_as_a_reader_wrote_it_down(
    shared: Path, chapter: str, field: Field
) -> None:
    row = ROWS[chapter]
    monograph = chapter_at(shared / "data" / row["file"])
    expected, read = list(field.expected(row)), list(field.read(row, monograph))

    differs = difference(expected, read)
    assert not differs, f"{row['title']}: {field.name}: {differs}"
    if field.ordered:
        assert read == expected, f"{row['title']}: {field.name}: not in the order of the text"
