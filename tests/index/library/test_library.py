"""An open library: what leads where."""

import os
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from index import Found, Hit, Library, Match, NoHits, NoQuery, NotFound, Query, build_library
from tests.index.chapters import NONEXISTINE, write_chapters


def hits_of(library: Library, text: str, limit: int = 20) -> tuple[Hit, ...]:
    outcome = library.search(Query.from_text(text), limit)
    assert isinstance(outcome, Found), outcome
    return outcome.hits


@dataclass(frozen=True)
class Case:
    does: str
    query: str
    monograph: str
    match: Match
    heading: str = ""
    reason: str = ""


REAL = [
    Case("a brand", "besponsa", "Inotuzumab_Ozogamicin", Match.NAME, reason="trade name Besponsa"),
    Case("half a name", "inotuz", "Inotuzumab_Ozogamicin", Match.NAME),
    Case("a typing error", "inotuzumib", "Inotuzumab_Ozogamicin", Match.GUESS),
    Case("a word of the text", "calicheamicin", "Inotuzumab_Ozogamicin", Match.TEXT, "Background"),
    Case(
        "a CAS number",
        "635715-01-4",
        "Inotuzumab_Ozogamicin",
        Match.NAME,
        "CHEMICAL FORMULA AND STRUCTURE",
        "CAS number 635715-01-4",
    ),
    Case(
        "a PMID",
        "27292104",
        "Inotuzumab_Ozogamicin",
        Match.IDENTIFIER,
        "ANNOTATED BIBLIOGRAPHY",
        "PMID 27292104",
    ),
    Case(
        "a PMID with its name",
        "PMID: 27292104",
        "Inotuzumab_Ozogamicin",
        Match.IDENTIFIER,
        "ANNOTATED BIBLIOGRAPHY",
        "PMID 27292104",
    ),
    Case(
        "a PMID in a citation pasted whole",
        "Kantarjian HM, DeAngelo DJ. Inotuzumab ozogamicin versus standard. PMID: 27292104.",
        "Inotuzumab_Ozogamicin",
        Match.IDENTIFIER,
        "ANNOTATED BIBLIOGRAPHY",
        "PMID 27292104",
    ),
    Case(
        "a DOI",
        "doi:10.1592/phco.31.10.311e",
        "LM296",
        Match.IDENTIFIER,
        "References",
        "DOI 10.1592/phco.31.10.311e",
    ),
    Case("a drug", "venlafaxine", "Venlafaxine", Match.NAME),
    Case("the second drug of a chapter", "desvenlafaxine", "Venlafaxine", Match.NAME),
    Case("another brand", "effexor", "Venlafaxine", Match.NAME, reason="trade name Effexor"),
    Case("a brand in capitals", "RELAFEN", "Nabumetone", Match.NAME, reason="trade name Relafen"),
    Case("two words of a text", "naphthyl alkanone", "Nabumetone", Match.TEXT, "Background"),
    Case("a class", "antidepressant agents", "Venlafaxine", Match.NAME),
    Case(
        "a name the source misspells",
        "belantamab",
        "Inotuzumab_Ozogamicin",
        Match.GUESS,
        "Outcome and Management",
    ),
    Case(
        "a phrase",
        '"sinusoidal obstruction"',
        "Inotuzumab_Ozogamicin",
        Match.TEXT,
        "Hepatotoxicity",
    ),
]


@pytest.mark.parametrize("case", REAL, ids=lambda case: case.does)
def test_the_first_hit_in_the_real_chapters(real: Library, case: Case) -> None:
    first = hits_of(real, case.query)[0]

    assert (first.monograph, first.match) == (case.monograph, case.match)
    assert first.heading == case.heading
    assert case.reason in first.reason


def test_a_pmid_leads_to_its_reference(real: Library) -> None:
    first = hits_of(real, "27292104")[0]
    reference = next(r for r in real.get(first.monograph).references if r.key == first.reference)

    assert reference.pmid == "27292104"
    assert first.section in {section.key for _, section in real.get(first.monograph).walk()}


def test_an_author_is_found_without_his_accents(real: Library) -> None:
    first = hits_of(real, "gokbuget")[0]

    assert first.match is Match.REFERENCE
    assert "Gökbuget" in first.words


def test_a_hit_is_not_listed_twice(real: Library) -> None:
    for text in ("27292104", "635715-01-4", "metoprolol"):
        places = [(h.monograph, h.section, h.reference) for h in hits_of(real, text)]
        assert len(places) == len(set(places)), text


def test_names_stand_above_text_and_relevance_falls(small: Library) -> None:
    hits = hits_of(small, "nonexistine")

    assert hits[0].match is Match.NAME
    assert Match.TEXT in {hit.match for hit in hits}
    relevance = [hit.relevance for hit in hits]
    assert relevance == sorted(relevance, reverse=True)


def test_a_real_match_is_never_mixed_with_guesses(small: Library) -> None:
    matches = {hit.match for hit in hits_of(small, "madeup")}

    assert Match.GUESS not in matches


def test_a_name_that_looks_like_the_one_typed_stands_below_it_as_a_guess(tmp_path: Path) -> None:
    library = with_brand(tmp_path, "Madeub")
    found = [(hit.monograph, hit.match) for hit in hits_of(library, "madeup")]
    library.close()

    assert found[:2] == [("Fictamab_Vedotide", Match.NAME), ("Nonexistine", Match.GUESS)]
    assert Match.GUESS not in {match for _, match in found[2:]}


@pytest.mark.parametrize(("typed", "exact"), [("nixor", True), ("NIXOR®", True), ("nixo", False)])
def test_it_is_told_whether_a_name_was_typed_exactly(
    small: Library, typed: str, exact: bool
) -> None:
    outcome = small.search(Query.from_text(typed))

    assert isinstance(outcome, Found)
    assert outcome.exact is exact
    assert outcome.hits[0].monograph == "Nonexistine"


def test_a_similar_name_leads_where_no_text_has_all_the_words(small: Library) -> None:
    hits = hits_of(small, "fictionel agents")

    assert (hits[0].monograph, hits[0].match) == ("Fictional_Agents", Match.GUESS)
    assert hits[0].reason == "title Fictional Agents"
    assert Match.TEXT in {hit.match for hit in hits}


def test_a_word_of_the_texts_is_not_taken_for_a_similar_name(tmp_path: Path) -> None:
    library = with_brand(tmp_path, "Sedativa")
    outcome = library.search(Query.from_text("sedative"))
    library.close()

    assert isinstance(outcome, Found)
    assert {hit.match for hit in outcome.hits} == {Match.TEXT}
    assert outcome.suggestion == "Sedativa"


def test_a_word_that_only_shares_its_stem_with_the_texts_may_be_a_name_misspelt(
    tmp_path: Path,
) -> None:
    library = with_brand(tmp_path, "Reportis")
    first, *_ = library.search(Query.from_text("reportes")).hits  # type: ignore[union-attr]
    library.close()

    assert (first.match, first.reason) == (Match.GUESS, "trade name Reportis")


def test_words_side_by_side_stand_above_the_same_words_apart(tmp_path: Path) -> None:
    texts = {
        "Far": "Bile was dark that day, and wide the duct.",
        "Near": "Dark was that day, and wide the bile duct.",
    }
    for title, text in texts.items():
        chapter = f"{title}\n\nUpdated: May 4, 2019.\n\nOVERVIEW\n\nHepatotoxicity\n\n{text}\n"
        (tmp_path / f"{title}.txt").write_text(chapter, encoding="utf-8")
    build_library([tmp_path / f"{title}.txt" for title in texts], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    found = [hit.monograph for hit in hits_of(library, "bile duct ")]
    library.close()

    assert found == ["Near", "Far"]


def with_brand(folder: Path, brand: str) -> Library:
    """The fictional chapters, `brand` the only trade name of nonexistine."""
    source = write_chapters(folder / "source")
    changed = NONEXISTINE.replace("Nixor®, Madeup XR®", f"{brand}®")
    (source / "Nonexistine.txt").write_text(changed, encoding="utf-8")
    build_library([source], folder / "library")
    return Library.open(folder / "library")


def test_spans_mark_what_matched(small: Library) -> None:
    hit = next(hit for hit in hits_of(small, "jaundice") if hit.match is Match.TEXT)
    marked = [hit.snippet.text[start:end].lower() for start, end in hit.snippet.spans]

    assert marked
    assert set(marked) == {"jaundice"}


def test_phrases_and_exclusions(small: Library) -> None:
    assert {h.monograph for h in hits_of(small, "hepatitis -sedative")} == {
        "Fictional_Agents",
        "Nonexistine",
    }
    assert [h.heading for h in hits_of(small, '"again hepatitis"')] == ["Hepatotoxicity"]
    assert isinstance(small.search(Query.from_text('"hepatitis again not"')), NoHits)


def test_limits_cut_the_list_and_not_the_count(small: Library) -> None:
    outcome = small.search(Query.from_text("hepatitis"), 1)

    assert isinstance(outcome, Found)
    assert len(outcome.hits) == 1
    assert outcome.total > 1


@pytest.mark.parametrize("text", ["", "   ", "\t\n", '""', "-", "💊"])
def test_nothing_asked(small: Library, text: str) -> None:
    assert isinstance(small.search(Query.from_text(text)), NoQuery)


@pytest.mark.parametrize("text", ["zzzzqqqq", "Пневмония", "x" * 5000, "'; DROP TABLE names; --"])
def test_what_nobody_wrote_finds_nothing_and_raises_nothing(small: Library, text: str) -> None:
    assert isinstance(small.search(Query.from_text(text)), NoHits | Found)


def test_links_lead_to_chapters_or_nowhere(small: Library) -> None:
    targets = small.resolve(small.get("Fictamab_Vedotide"))

    assert targets == {"FictionalAgents": "Fictional_Agents", "MissingAgents": None}


def test_a_monograph_by_id_by_title_and_by_brand(small: Library) -> None:
    for name in ("Fictamab_Vedotide", "fictamab_vedotide", "Fictamab Vedotide", "NIXOR"):
        assert small.get(name).title in ("Fictamab Vedotide", "Nonexistine")
    with pytest.raises(NotFound, match="nothing here"):
        small.get("nothing here")


def test_summaries_are_sorted_and_carry_letters(small: Library) -> None:
    assert [(s.title, s.letters) for s in small.summaries()] == [
        ("Fictamab Vedotide", ("B",)),
        ("Fictional Agents", ()),
        ("Nonexistine", ("E*",)),
    ]


def test_a_summary_names_the_book_it_is_a_chapter_of(real: Library) -> None:
    assert {summary.book for summary in real.summaries()} == {"livertox", "lactmed"}
    for summary in real.summaries():
        assert real.get(summary.id).book == summary.book


def test_many_threads_search_at_once(small: Library) -> None:
    found: list[int] = []

    def work() -> None:
        for text in ("hepatitis", "madeup", "90000001", "jaundice nobody"):
            found.append(len(hits_of(small, text)))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 32
    assert len(set(found)) <= 4


def test_a_read_only_folder_opened_twice(small_folder: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in small_folder.rglob("*")}
    modes = {p: p.stat().st_mode for p in (small_folder, *small_folder.rglob("*"))}
    try:
        for path in modes:
            os.chmod(path, 0o555 if path.is_dir() else 0o444)
        one, two = Library.open(small_folder), Library.open(small_folder)
        assert hits_of(one, "madeup") == hits_of(two, "madeup")
        one.close()
        assert hits_of(two, "hepatitis")
        two.close()
    finally:
        for path, mode in modes.items():
            os.chmod(path, mode)

    assert {p: p.stat().st_mtime_ns for p in small_folder.rglob("*")} == before


@pytest.mark.parametrize(
    ("text", "monographs"),
    [
        ("E*", ["Nonexistine"]),
        ("likelihood score B", ["Fictamab_Vedotide"]),
        ("score: E*", ["Nonexistine"]),
        ("A [HD]", []),
        ("B", []),
    ],
)
def test_a_likelihood_score_lists_who_has_it(
    small: Library, text: str, monographs: list[str]
) -> None:
    outcome = small.search(Query.from_text(text))
    hits = outcome.hits if isinstance(outcome, Found) else ()

    assert [h.monograph for h in hits if h.reason.startswith("likelihood score")] == monographs
    assert not monographs or hits[0].monograph == monographs[0]
