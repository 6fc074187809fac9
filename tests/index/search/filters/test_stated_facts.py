"""Search by what chapters state: who is found, and by which sentence."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from index import FactKind, Field, Found, Hit, Library, Match, Query, build_library
from index.store.reader import StoreReader

ONSET = "The onset of injury is usually within 2 to 12 weeks of starting therapy."
LATE = "The onset of injury is usually within 6 to 12 months of starting therapy."
RARE = "Rarely the onset of injury was within 2 to 3 years of starting therapy."
OPEN = "The latency to onset of injury is more than 5 months."
CLOSED = "The latency to onset of injury is usually 4 to 8 months."
CHOLESTATIC = "The pattern of serum enzyme elevations is typically cholestatic."
BOTH = (
    "The onset of injury is usually within 1 to 6 weeks of starting and the pattern of enzyme "
    "elevations is typically cholestatic."
)
SEEN = "The pattern of serum enzyme elevations was hepatocellular or mixed in a published series."
USUAL = "The pattern of serum enzyme elevations is usually hepatocellular."
OTHERS = (
    "Other tricyclic antidepressants have caused liver injury with an onset within 1 to 3 days of "
    "starting and a mixed pattern of enzyme elevations."
)
CASE = """CASE REPORTS

Case 1. Acute hepatitis

A made up patient took a made up drug.

Key Points

Medication:\tThe drug (50 mg daily)
Pattern:\tCholestatic (R=1.2)

"""
WRITTEN = {
    "Alphamide": (f"{ONSET} {CHOLESTATIC} {RARE}", CASE),
    "Betamide": (LATE, CASE),
    "Gammamide": (BOTH, ""),
    "Deltamide": (RARE, ""),
    "Epsilamide": (f"{OPEN} {CLOSED}", ""),
    "Zetamide": ("The injury has a short latency to onset.", ""),
    "Thetamide": (OTHERS, ""),
    "Kappamide": (f"{SEEN} {USUAL}", ""),
    "Silentine": ("No case of liver injury was reported.", ""),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("stated")
    for drug, (text, case) in WRITTEN.items():
        chapter = (
            f"{drug}\n\nUpdated: January 5, 2024.\n\nOVERVIEW\n\nHepatotoxicity\n\n{text}\n\n{case}"
        )
        (folder / f"{drug}.txt").write_text(chapter, encoding="utf-8")
    build_library([folder], folder / "library")
    opened = Library.open(folder / "library")
    yield opened
    opened.close()


def hits(library: Library, text: str) -> tuple[Hit, ...]:
    outcome = library.search(Query.from_text(text))
    return outcome.hits if isinstance(outcome, Found) else ()


def counts(library: Library, field: Field) -> dict[str, int]:
    (facet,) = (f for f in library.facets(Query.from_text("")).facets if f.field is field)
    return {value.label: value.count for value in facet.values}


@pytest.mark.parametrize(
    ("typed", "drugs"),
    [
        pytest.param("latency:6w", ["Alphamide", "Gammamide"], id="ranges that hold it"),
        pytest.param("latency:3m..7m", ["Betamide", "Epsilamide"], id="ranges that overlap"),
        pytest.param("latency:5y", ["Epsilamide"], id="an end that is not stated is open"),
        pytest.param("latency:2y..3y", ["Deltamide", "Epsilamide"], id="rare ones if no others"),
        pytest.param("latency:6w latency:1y", ["Alphamide", "Betamide", "Epsilamide", "Gammamide"]),
        pytest.param(
            "-latency:..20y",
            ["Kappamide", "Silentine", "Thetamide", "Zetamide"],
            id="words are no range",
        ),
        pytest.param("latency:6w pattern:cholestatic", ["Alphamide", "Gammamide"]),
        pytest.param("pattern:cholestatic latency:1y", ["Betamide"], id="the pattern of a case"),
        pytest.param("pattern:mixed latency:6w", []),
        pytest.param("serum latency:6w", ["Alphamide"], id="beside words"),
    ],
)
def test_who_states_what_is_asked(library: Library, typed: str, drugs: list[str]) -> None:
    found = sorted({hit.monograph for hit in hits(library, typed)} & set(WRITTEN))

    assert found == drugs


def test_a_hit_quotes_its_sentence_marks_it_and_opens_at_its_section(library: Library) -> None:
    first, second = hits(library, "latency:6w")

    assert (first.match, first.heading) == (Match.STATED, "Hepatotoxicity")
    assert first.reason == "stated latency: within 2 to 12 weeks"
    assert first.snippet.text == ONSET
    assert first.words == (ONSET,)
    assert second.snippet.text == BOTH


def test_sentences_that_answer_two_filters_are_quoted_one_after_the_other(
    library: Library,
) -> None:
    first, second = hits(library, "pattern:cholestatic latency:6w")

    assert first.snippet.text == f"{CHOLESTATIC} … {ONSET}"
    assert first.words[0] == CHOLESTATIC
    assert second.snippet.text == BOTH
    assert second.words == (BOTH,)


def test_a_hit_says_whether_the_chapter_or_a_case_report_states_the_pattern(
    library: Library,
) -> None:
    alpha, beta, gamma = hits(library, "pattern:cholestatic")

    assert alpha.reason == "stated pattern: Cholestatic"
    assert (beta.reason, beta.snippet.text) == ("case report: Cholestatic (R=1.2)", "")
    assert beta.heading == "Key Points"
    assert gamma.reason == "stated pattern: Cholestatic"


def test_of_several_that_fit_one_with_both_ends_is_quoted(library: Library) -> None:
    (hit,) = hits(library, "latency:7m drug:epsilamide")

    assert hit.snippet.text == CLOSED
    (hit,) = hits(library, "latency:10m drug:epsilamide")
    assert hit.snippet.text == OPEN


def test_of_several_on_a_pattern_one_that_says_what_is_typical_is_quoted(
    library: Library,
) -> None:
    (hit,) = hits(library, "pattern:hepatocellular")
    assert hit.snippet.text == USUAL
    (hit,) = hits(library, "pattern:mixed")
    assert hit.snippet.text == SEEN


def test_a_chapter_counts_once_in_every_choice_that_its_ranges_touch(library: Library) -> None:
    assert counts(library, Field.LATENCY) == {
        "1 to 4 weeks": 2,
        "1 to 3 months": 2,
        "3 to 12 months": 2,
        "Over 1 year": 2,
    }
    assert counts(library, Field.PATTERN) == {
        "Hepatocellular": 1,
        "Mixed": 1,
        "Cholestatic": 3,
    }


def test_the_facts_are_read_when_a_filter_first_asks(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept: list[int] = []
    read = StoreReader.fact_columns
    monkeypatch.setattr(StoreReader, "fact_columns", lambda store: swept.append(1) or read(store))
    with closing(Library.open(library.folder)) as opened:
        hits(opened, "injury has:case")
        assert not swept
        hits(opened, "latency:6w")
        hits(opened, "pattern:mixed")
        assert len(swept) == 1


def test_what_is_said_of_another_agent_is_not_the_drugs(library: Library) -> None:
    facts = library.get("Thetamide").key_facts

    assert {(fact.kind, fact.agent) for fact in facts} >= {
        (FactKind.LATENCY, "Other tricyclic antidepressants"),
        (FactKind.PATTERN, "Other tricyclic antidepressants"),
    }
    for typed in ("pattern:mixed", "latency:2d"):
        assert "Thetamide" not in {hit.monograph for hit in hits(library, typed)}
