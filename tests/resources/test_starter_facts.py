"""The starter texts say only what their sources say, in words of their own; links are known."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.resources.claims import claims_of, unsupported
from tests.resources.starter_texts import (
    COMPLETE,
    EXEMPT,
    FIXED_LABELS,
    ONLY_IN_FULL_LIVERTOX,
    SOURCES,
    TEXTS,
    prose_of,
    prose_sources_of,
    references_of,
    source_references,
    source_text,
    sources_of,
    starter,
)

ADDRESS: Final = re.compile(r"https?://\S+?(?=[;,.)]*(?:\s|$))")
# NLM, FDA, and the journals themselves; what was read on a mirror is cited by its original.
HOSTS: Final = frozenset(
    """
    ncbi.nlm.nih.gov pmc.ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov livertox.nih.gov
    livertox.nlm.nih.gov accessdata.fda.gov api.fda.gov doi.org accessmedicine.mhmedical.com
    annalsofhepatology.com elsevier.es frontiersin.org informahealthcare.com insights.ovid.com
    journal-of-hepatology.eu journals.lww.com mdpi.com onlinelibrary.wiley.com sciencepg.org
    xiahepublishing.com
    """.split()
)


def without_addresses(text: str) -> str:
    """The text without web addresses and without the phrases that are ours to say."""
    for phrase in EXEMPT:
        text = text.replace(phrase, "")
    return ADDRESS.sub("", text)


def test_every_starter_text_names_its_sources() -> None:
    assert len(TEXTS) >= 20
    assert sorted(SOURCES) == TEXTS


@pytest.mark.parametrize("stem", TEXTS)
def test_numbers_dates_and_codes_are_in_the_sources(stem: str, shared: Path) -> None:
    assert unsupported(without_addresses(starter(stem)), sources_of(stem, shared)) == []


@pytest.mark.parametrize("stem", TEXTS)
def test_prose_does_not_lean_on_the_numbers_of_citations(stem: str, shared: Path) -> None:
    prose = without_addresses(prose_of(stem))
    assert unsupported(prose, prose_sources_of(stem, shared)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("PMID: 27292105", "PMID: 27292104"), ("58%", "57%"), ("635715-01-5", "635715-01-4"),
     ("January 16, 2024", "January 15, 2024"), ("[n=97]", "[n=98]"), ("2% to 36%", "2% to 35%")],
)  # fmt: skip
def test_a_wrong_digit_is_noticed(wrong: str, right: str, shared: Path) -> None:
    stem = "Inotuzumab_Ozogamicin"
    text = without_addresses(starter(stem))
    assert right in text
    assert unsupported(text.replace(right, wrong), sources_of(stem, shared)) != []


@pytest.mark.parametrize("stem", sorted(COMPLETE))
def test_a_complete_text_has_every_reference_with_its_own_facts(stem: str, shared: Path) -> None:
    mine, theirs = references_of(starter(stem)), source_references(shared / COMPLETE[stem])
    assert len(mine) == len(theirs)
    for (citation, annotation), (source_citation, source_annotation) in zip(
        mine, theirs, strict=True
    ):
        assert claims_of(citation).numbers == claims_of(source_citation).numbers, citation
        assert unsupported(annotation, source_citation + source_annotation) == [], citation
        added = set(re.findall(r"\w+", citation)) - set(re.findall(r"\w+", source_citation))
        assert added <= {"PubMed", "PMID", "doi", "et", "al"}, citation


@pytest.mark.parametrize("stem", TEXTS)
def test_likelihood_letters_and_brands_are_in_the_sources(stem: str, shared: Path) -> None:
    source = sources_of(stem, shared)
    for statement in re.findall(r"^Likelihood score.*$", starter(stem), flags=re.MULTILINE):
        letter = re.fullmatch(
            r"Likelihood score(?: \(\w+\))?: ([A-EX]\*?(?: \[HD\])?)\b.*", statement
        )
        if stem in COMPLETE:
            assert statement in source
        elif letter is None:
            assert statement == "Likelihood score: not stated in the sources of this starter text."
        else:
            facts = json.loads((shared / SOURCES[stem][0]).read_text(encoding="utf-8"))
            assert letter[1] == facts["likelihood_score"]
    for brand in re.findall(r"([\w ]+)®", starter(stem)):
        assert brand.strip() in source


@pytest.mark.parametrize("stem", TEXTS)
def test_words_of_a_citation_are_in_the_sources(stem: str, shared: Path) -> None:
    source = set(re.findall(r"\w+", sources_of(stem, shared)))
    for citation, _ in references_of(starter(stem)):
        added = set(re.findall(r"\w+", citation)) - source
        assert added <= {"PubMed", "PMID", "doi", "et", "al", "Available"}, citation


@cache
def runs_of_eight(shared: Path) -> frozenset[tuple[str, ...]]:
    paths = [*shared.glob("data/*/*"), *shared.glob("facts/*.json")]
    assert len(paths) > 30
    return frozenset(run for path in paths for run in runs(source_text(path)))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", ADDRESS.sub(" ", text.lower()))
    return zip(*(words[start:] for start in range(8)), strict=False)


@pytest.mark.parametrize("stem", TEXTS)
def test_no_run_of_eight_words_is_taken_over(stem: str, shared: Path) -> None:
    text = starter(stem)
    citations = {citation for citation, _ in references_of(text)}
    for line in text.splitlines():
        is_values = line.count("\t") >= 3
        if line in citations or is_values or line.startswith(("Likelihood score", *FIXED_LABELS)):
            continue
        taken = set(runs(line)) & runs_of_eight(shared)
        assert not taken, line


@pytest.mark.parametrize("stem", TEXTS)
def test_links_resolve_or_are_known_to_be_only_in_the_full_livertox(stem: str) -> None:
    titles = {starter(other).split("\n", 1)[0] for other in TEXTS}
    links = set(re.findall(r"\[([^\]]+)\]\(#\)", starter(stem)))
    assert links - titles == ONLY_IN_FULL_LIVERTOX.get(stem, set())


@pytest.mark.parametrize("stem", TEXTS)
def test_addresses_are_official_and_in_the_sources(stem: str, shared: Path) -> None:
    source = bare(sources_of(stem, shared))
    for address in ADDRESS.findall(starter(stem)):
        host, _, path = bare(address).partition("/")
        assert host in HOSTS, address
        # What was read on a mirror is cited by its original: its DOI, PMID or NBK number was seen.
        named = re.fullmatch(
            r"doi\.org/(.+)|pubmed\.\S+?/(\d+)/|ncbi\S+/books/(NBK\d+)/", f"{host}/{path}"
        )
        seen = next(filter(None, named.groups())) if named else f"{host}/{path}"
        assert seen in source, address


def bare(text: str) -> str:
    """Addresses without the scheme; some are stored with a full stop after the host's name."""
    return re.sub(r"https?://(?:www\.)?", "", text.replace("nih.gov./", "nih.gov/"))


@pytest.mark.parametrize("stem", TEXTS)
def test_layout_of_a_starter_text(stem: str) -> None:
    text = starter(stem)
    lines = text.splitlines()
    assert lines[0].replace(",", "").replace(" ", "_") == stem
    assert lines[2].startswith("Updated: ")
    assert lines[4] == "OVERVIEW"
    assert "ABOUT THIS STARTER TEXT" in lines
    assert "22 November 2026" in text
    assert "`liverleaf build ARCHIVE --to DIR`" in text
    assert "\r" not in text
    assert not re.search(r"\bsafe\b|  ", text, flags=re.IGNORECASE)
