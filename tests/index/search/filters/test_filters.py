"""Fields against open libraries: who passes, where the hit opens, and what is said of mistakes."""

from dataclasses import dataclass
from itertools import pairwise

import pytest

from index import Found, Hit, Library, Match, NoHits, Query


def found(library: Library, text: str, limit: int = 50, each: int | None = None) -> Found:
    outcome = library.search(Query.from_text(text), limit, each)
    assert isinstance(outcome, Found), outcome
    return outcome


def hits_of(library: Library, text: str) -> tuple[Hit, ...]:
    return found(library, text).hits


@dataclass(frozen=True)
class FilterCase:
    sentence: str
    typed: str
    monographs: list[str]


F, A, N = "Fictamab_Vedotide", "Fictional_Agents", "Nonexistine"
SMALL = [
    FilterCase("a drug", "drug:nonexistine", [N]),
    FilterCase("a brand of two drugs, exactly", "brand:madeup", [F]),
    FilterCase("brands that begin so", "brand:made", [F, N]),
    FilterCase("a class, with its own chapter", "class:fictional", [F, A, N]),
    FilterCase("a class by its whole name", 'class:"missing agents"', [F]),
    FilterCase("not a class", "-class:missing", [A, N]),
    FilterCase("a score", "likelihood:B", [F]),
    FilterCase("a range of scores", "likelihood:A..D", [F]),
    FilterCase("a suspected score", "likelihood:E*", [N]),
    FilterCase("one field or another value of it", "likelihood:B likelihood:E*", [F, N]),
    FilterCase("both values of a field", "class:fictional AND class:missing", [F]),
    FilterCase("both, which nobody has", "likelihood:B AND likelihood:E*", []),
    FilterCase("both or another", "likelihood:E* likelihood:B AND likelihood:A..C", [F, N]),
    FilterCase("words and both", "jaundice class:fictional AND class:missing", [F]),
    FilterCase("both authors of a reference", "author:goklund AND author:nobody", []),
    FilterCase("two fields", "likelihood:B class:missing", [F]),
    FilterCase("a year of update", "year:2020", [N]),
    FilterCase("years of update", "year:2019..2020", [A, N]),
    FilterCase("words and a class", "hepatitis class:missing", []),
    FilterCase("words and a score", "jaundice likelihood:E*", [N]),
    FilterCase("words in a kind of section", "jaundice section:hepatotoxicity", [F, N]),
    FilterCase("a kind of section that lacks them", "jaundice section:introduction", []),
    FilterCase("a kind of section alone", "section:chemistry", [F]),
    FilterCase("an author", "author:goklund", [F]),
    FilterCase("a word of the title is no author", "author:study", []),
    FilterCase("a journal", 'journal:"j fict"', [F, F]),
    FilterCase("not by an author", 'journal:"j fict" -author:nobody', [F]),
    FilterCase("a journal in the year of the citation", 'journal:"j fict" year:2016', [F]),
    FilterCase("not in the year of the update", 'journal:"j fict" year:2024', []),
    FilterCase("a word of the annotation, by an author", "real author:goklund", [F]),
    FilterCase("references, by their section", "section:references", [F, F]),
    FilterCase("a PMID", "pmid:90000001", [F]),
    FilterCase("a PMID among words, that does not pass", "90000001 year:2019", []),
    FilterCase("a PMID among words, that does", "90000001 year:2016", [F]),
    FilterCase("a PMID that nobody has", "pmid:90000009", []),
]


@pytest.mark.parametrize("case", SMALL, ids=lambda case: case.sentence)
def test_who_passes(small: Library, case: FilterCase) -> None:
    outcome = small.search(Query.from_text(case.typed))
    hits = outcome.hits if isinstance(outcome, Found) else ()

    assert sorted(hit.monograph for hit in hits) == case.monographs
    assert not hits or (isinstance(outcome, Found) and outcome.total == len(hits))


@pytest.mark.parametrize(
    ("typed", "heading", "reason"),
    [
        ("likelihood:A..C", "Hepatotoxicity", "likelihood score B"),
        ("class:missing", "", "drug class Missing Agents"),
        ("brand:madeup", "", "trade name Madeup"),
        ("year:2024", "", "updated 2024"),
        ("section:chemistry", "CHEMICAL FORMULA AND STRUCTURE", ""),
        ("fictamab section:hepatotoxicity", "Hepatotoxicity", "generic name Fictamab Vedotide"),
        ("pmid:90000001", "ANNOTATED BIBLIOGRAPHY", "PMID 90000001"),
    ],
)
def test_where_it_opens_and_why(small: Library, typed: str, heading: str, reason: str) -> None:
    first = hits_of(small, typed)[0]

    assert first.heading == heading
    assert reason in first.reason or first.reason == f"title {first.title}"


def test_references_come_newest_first(small: Library) -> None:
    hits = hits_of(small, 'journal:"j fict"')

    assert ["2019" in hit.snippet.text for hit in hits] == [True, False]
    assert all(hit.match is Match.REFERENCE and hit.reference for hit in hits)


def test_a_filter_takes_away_and_never_adds(real: Library) -> None:
    """Not even where words are wanted that no text has together."""
    for words in ("venlafaxine jaundice", "rash zebra venlafaxine", "ve", '"liver injury"'):
        all_places = {_place(hit) for hit in found(real, words, 10_000).hits}
        for added in (
            "class:antidep",
            "section:outcome",
            "year:2010..",
            "-likelihood:A",
            "has:case",
        ):
            outcome = real.search(Query.from_text(f"{added} {words}"), 10_000)
            texts = outcome.hits if isinstance(outcome, Found) else ()
            assert {_place(h) for h in texts if h.match in _TEXTS} <= all_places, (words, added)


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("class:fictionel", 'class:"Fictional Agents"'),
        ("jaundice drug:nonexistin3 ", "drug:Nonexistine jaundice"),
        (
            "class:missing AND class:fictionel jaundice",
            'class:missing AND class:"Fictional Agents" jaundice',
        ),
        ("class:zzzzzz", None),
    ],
)
def test_a_misspelt_value_is_offered_right_and_never_put_in_its_place(
    small: Library, typed: str, suggestion: str | None
) -> None:
    assert small.search(Query.from_text(typed)) == NoHits(suggestion)


def test_what_help_offers_instead_differs_from_what_was_typed(small: Library) -> None:
    outcome = small.search(Query.from_text("clas:hepatitis"))

    assert isinstance(outcome, Found)
    assert outcome.suggestion is None


def test_of_each_monograph_some_places_and_how_many_there_are(real: Library) -> None:
    everything = found(real, "venlafaxine depression", 1000)
    some = found(real, "venlafaxine depression", 1000, each=3)

    for monograph, count in some.places.items():
        shown = [h for h in some.hits if h.monograph == monograph and h.match in _TEXTS]
        there = [h for h in everything.hits if h.monograph == monograph and h.match in _TEXTS]
        assert (len(shown), count) == (3, len(there))
        assert shown == there[:3]
    assert some.places
    assert some.total == everything.total


def test_an_author_is_a_beginning_and_not_a_word_elsewhere(real: Library) -> None:
    for hit in hits_of(real, "author:kantarjian"):
        authors = hit.snippet.text.split(". ")[0]
        assert "Kantarjian" in authors
    assert {h.reference for h in hits_of(real, "author:kantarj")} == {
        h.reference for h in hits_of(real, "author:kantarjian")
    }
    assert isinstance(real.search(Query.from_text("author:leukemia")), NoHits)


def test_relevance_falls_in_lists_too(real: Library) -> None:
    for typed in ("year:1990..", "journal:blood", "section:mechanism"):
        relevance = [hit.relevance for hit in hits_of(real, typed)]
        assert all(before > after for before, after in pairwise(relevance))


_TEXTS = (Match.TEXT, Match.REFERENCE)


def _place(hit: Hit) -> tuple[str, str | None, str | None]:
    return hit.monograph, hit.section, hit.reference
