"""The starter texts say only what their sources say, in words of their own; links are known."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.resources.claims import claims_of, unsupported
from tests.resources.evidence import (
    LABELS,
    MASTER_LIST,
    ROOT,
    label_fields,
    source_name,
    table_rows,
)
from tests.resources.source_texts import (
    prose_of,
    prose_sources_of,
    references_of,
    source_references,
    source_text,
    sources_of,
)
from tests.resources.starter_sources import COMPLETE, SOURCES
from tests.resources.starter_texts import (
    EXEMPT,
    FIXED_LABELS,
    ONLY_IN_FULL_LIVERTOX,
    TEXTS,
    starter,
    title_of,
)

ADDRESS: Final = re.compile(r"https?://\S+?(?=[;,.)]*(?:\s|$))")
# NLM, FDA, and the journals themselves; what was read on a mirror is cited by its original.
HOSTS: Final = frozenset(
    """
    ncbi.nlm.nih.gov pmc.ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov livertox.nih.gov
    livertox.nlm.nih.gov accessdata.fda.gov api.fda.gov doi.org accessmedicine.mhmedical.com
    annalsofhepatology.com elsevier.es frontiersin.org informahealthcare.com insights.ovid.com
    journal-of-hepatology.eu journals.lww.com mdpi.com onlinelibrary.wiley.com sciencepg.org
    xiahepublishing.com cdc.gov
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
    source = " ".join(sources_of(stem, shared).split())
    for statement in re.findall(r"^Likelihood score.*$", starter(stem), flags=re.MULTILINE):
        letter = re.fullmatch(
            r"Likelihood score(?: \([\w ,-]+\))?: ([A-EX]\*?)( ?\[HD\])?(?: \((.*)\))?\.?",
            statement,
        )
        if letter is None:
            assert statement == "Likelihood score: not stated in the sources of this starter text."
        elif letter[3] == "LiverTox master list, January 2025":
            rows = [name for name in SOURCES[stem] if name.startswith(MASTER_LIST)]
            assert listed_letters(rows, starter(stem)) == {(letter[1], bool(letter[2]))}
        elif letter[3] and "published in 2016" in letter[3]:
            facts = json.loads((shared / SOURCES[stem][0]).read_text(encoding="utf-8"))
            basis = facts["likelihood_basis"][: len("published list, 2016")]
            assert (letter[1], basis) == (
                facts["likelihood_score"],
                "published list, 2016",
            )
        else:
            assert statement in source
    for brand in re.findall(r"([\w ]+)®", starter(stem)):
        assert brand.strip().casefold() in source.casefold()


def listed_letters(rows: Sequence[str], text: str) -> set[tuple[str, bool]]:
    """The letters, each with its mark of a high dose, that the master list gives a drug."""
    table = ROOT / MASTER_LIST
    assert "# edition: 2025-01\n" in table.read_text(encoding="utf-8")
    entries = [source_name(row)[1] or text.split("\n", 1)[0] for row in rows]
    found = (row for entry in entries for row in table_rows(table, entry))
    return {
        (re.search("; letter ([^;]*);", row)[1], "high_dose 1" in row)  # type: ignore[index]
        for row in found
    }


@pytest.mark.parametrize("stem", TEXTS)
def test_words_of_a_citation_are_in_the_sources(stem: str, shared: Path) -> None:
    source = set(re.findall(r"\w+", sources_of(stem, shared)))
    for citation, _ in references_of(starter(stem)):
        added = set(re.findall(r"\w+", citation)) - source
        assert added <= {"PubMed", "PMID", "doi", "et", "al", "Available"}, citation


@cache
def runs_of_eight(shared: Path) -> frozenset[tuple[str, ...]]:
    paths = [*shared.glob("data/*/*"), *shared.glob("facts/*.json")]
    # A workbook holds no prose.
    paths = [path for path in paths if path.suffix != ".xlsx"]
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
    titles = {title_of(other) for other in TEXTS}
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


@pytest.mark.parametrize("stem", [stem for stem in TEXTS if "\nHepatotoxicity\n" in starter(stem)])
def test_layout_of_a_drug(stem: str) -> None:
    text = starter(stem)
    introduction = re.split(r"\n(?:Introduction|Background)\n", text)[1].strip()
    assert re.search(
        r"(?:^|\. )(?:Condensed from|Follows the LiverTox chapter of) .*\.$", introduction
    )
    assert not re.search(r"^(?:Drug Class|Other [\w ,-]+): ", text.split("\nPRODUCT")[0], re.M)
    assert re.split("\n(?:DRUG CLASS|COMPLETE LABELING)\n", text)[1].strip()
    box = [line for line in text.splitlines() if "boxed warning" in line.lower()]
    if any(line.startswith("Boxed warning") for line in box):
        hepatotoxicity = text.partition("\nHepatotoxicity\n")[2].strip()
        assert re.match(r"Boxed warning \(US label, [^)]+\): ", hepatotoxicity)


@pytest.mark.parametrize("stem", TEXTS)
def test_a_boxed_warning_on_the_liver_is_told(stem: str, shared: Path) -> None:
    labels = json.loads((shared / LABELS).read_text(encoding="utf-8"))
    title = title_of(stem).lower()
    drug = labels.get(title)
    if drug and drug["boxed"]["liver"] is True:
        told = any(line.startswith("boxed ") for line in label_fields(shared / LABELS, title))
        assert ("\nBoxed warning (US label" in starter(stem)) == told


@pytest.mark.parametrize("stem", TEXTS)
def test_layout_of_a_starter_text(stem: str) -> None:
    text = starter(stem)
    lines = text.splitlines()
    assert lines[0].replace(",", "").replace(" ", "_") == stem
    assert lines[2] == "Updated: November 30, 2026."
    assert lines[4] == "OVERVIEW"
    assert "ABOUT THIS STARTER TEXT" in lines
    about = text.partition("ABOUT THIS STARTER TEXT")[2]
    assert "30 November 2026" in about
    assert "liverleaf build ARCHIVE --to DIR." in about
    assert "`" not in text
    assert "\r" not in text
    assert not re.search(r"\bsafe\b|  ", text, flags=re.IGNORECASE)
