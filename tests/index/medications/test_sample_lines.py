"""The lines of medication lists among the sample sources: exactly the expected drugs, none else."""

import json
from pathlib import Path
from typing import Any

import pytest

from index.medical.drug_names import drug_names
from index.medications.model import MentionStatus
from tests.index.medications.reading import drugs_of, reader

LEAST = 0.95


@pytest.fixture(scope="module")
def lines(shared: Path) -> list[dict[str, Any]]:
    file = shared / "data" / "medication-lists" / "lines.json"
    if not file.is_file():
        pytest.skip("needs the sample lines of medication lists")
    read = json.loads(file.read_text(encoding="utf-8"))
    assert len(read) >= 50
    return list(read)


def ingredients(name: str) -> set[str]:
    """The ingredients of an expected drug as the table of names writes them; else the name."""
    table = drug_names()
    named = table.lookup(name)
    drugs = named.drugs if named is not None else (name,)
    return {part.casefold() for drug in drugs for part in table.parts_of(drug) or (drug,)}


def unknown_in(line: str) -> set[str]:
    return {
        read.text[mention.start : mention.end].casefold()
        for read in reader().read(line)
        for mention in read.mentions
        if mention.status is MentionStatus.ABSENT
    }


def test_nearly_every_line_gives_exactly_its_drugs(lines: list[dict[str, Any]]) -> None:
    missed = []
    for each in lines:
        wanted = {part for name in each["expected"] for part in ingredients(name)}
        known = (MentionStatus.FOUND, MentionStatus.ASK, MentionStatus.SET_ASIDE)
        if wanted - drugs_of(each["line"], *known) - unknown_in(each["line"]):
            missed.append(each["line"])

    assert len(missed) <= (1 - LEAST) * len(lines), missed


def test_no_line_gives_a_drug_that_it_does_not_name(lines: list[dict[str, Any]]) -> None:
    invented = {}
    for each in lines:
        wanted = {part for name in each["expected"] for part in ingredients(name)}
        if extra := drugs_of(each["line"], MentionStatus.FOUND) - wanted:
            invented[each["line"]] = extra

    assert not invented
