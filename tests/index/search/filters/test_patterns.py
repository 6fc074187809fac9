"""The injury patterns of case reports, from the chapters to the list of who has them."""

from collections.abc import Iterator

import pytest

from index import Facets, Field, Found, Hit, Library, Query, build_library

CASE = """Case {number}. Acute hepatitis

A made up patient took a made up drug.

Key Points

Medication:\t{drug} (50 mg daily)
Pattern:\t{pattern}
Latency:\t3 weeks

"""
STATED = {
    "Cholestine": ("Cholestatic (R=1.2)",),
    "Doublamide": ("Hepatocellular (R=9)", "Cholestatic (R=0.9)", "Cholestatic (R=0.7)"),
    "Guessamide": ("Not clear",),
    "Silentine": (),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("patterns")
    for drug, patterns in STATED.items():
        (folder / f"{drug}.txt").write_text(chapter(drug, patterns), encoding="utf-8")
    build_library([folder], folder / "library")
    opened = Library.open(folder / "library")
    yield opened
    opened.close()


def chapter(drug: str, patterns: tuple[str, ...]) -> str:
    cases = (
        CASE.format(number=number, drug=drug, pattern=pattern)
        for number, pattern in enumerate(patterns, start=1)
    )
    return (
        f"{drug}\n\nUpdated: January 5, 2024.\n\nOVERVIEW\n\nHepatotoxicity\n\n"
        "An injury of the liver was imagined, and no pattern of it.\n\n"
        f"{'CASE REPORTS' if patterns else 'OTHER'}\n\n{''.join(cases)}"
    )


def hits(library: Library, text: str) -> tuple[Hit, ...]:
    outcome = library.search(Query.from_text(text))
    return outcome.hits if isinstance(outcome, Found) else ()


def counts(facets: Facets) -> dict[str, int]:
    (facet,) = (each for each in facets.facets if each.field is Field.PATTERN)
    return {value.label: value.count for value in facet.values}


def test_what_was_stated_is_what_the_chapters_say(library: Library) -> None:
    for drug, patterns in STATED.items():
        read = tuple(each.statement for each in library.get(drug).patterns)
        assert read == (patterns if drug != "Guessamide" else ())


@pytest.mark.parametrize(
    ("typed", "drugs"),
    [
        ("pattern:cholestatic", ["Cholestine", "Doublamide"]),
        ("pattern:hepatocellular", ["Doublamide"]),
        ("pattern:hepatocellular pattern:cholestatic", ["Cholestine", "Doublamide"]),
        ("pattern:mixed", []),
        ("-pattern:cholestatic", ["Guessamide", "Silentine"]),
        ("has:case -pattern:cholestatic", ["Guessamide"]),
        ("imagined pattern:hepatocellular", ["Doublamide"]),
    ],
)
def test_who_has_a_case_report_of_a_pattern(library: Library, typed: str, drugs: list[str]) -> None:
    assert [hit.monograph for hit in hits(library, typed)] == drugs


def test_it_opens_at_the_case_that_states_it_and_says_so(library: Library) -> None:
    _, second = hits(library, "pattern:cholestatic")

    key_points = [
        section.key
        for _, section in library.get("Doublamide").walk()
        if section.heading == "Key Points"
    ]
    assert second.section == key_points[1]
    assert second.reason == "case report: Cholestatic (R=0.9)"
    assert second.words == ("Cholestatic (R=0.9)",)


def test_a_monograph_is_counted_once_for_each_of_its_patterns(library: Library) -> None:
    assert counts(library.facets(Query.from_text(""))) == {"Hepatocellular": 1, "Cholestatic": 2}
    assert counts(library.facets(Query.from_text("drug:doublamide"))) == {
        "Hepatocellular": 1,
        "Cholestatic": 1,
    }
