"""Works that are asked for as texts cite them: by first author and year."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from index import Found, Hit, Library, Match, Query, build_library
from index.search.hits.cited_works import AskedWork


@pytest.mark.parametrize(
    ("sentence", "typed", "work"),
    [
        ("author and year", "lee 2005", AskedWork(("lee",), 2005)),
        ("a name of two words", "el hajj 2009", AskedWork(("el", "hajj"), 2009)),
        ("with initials", "lee wm 2005", AskedWork(("lee", "wm"), 2005)),
        ("with others", "lee et al 2005", AskedWork(("lee",), 2005)),
        ("a year alone", "2005", None),
        ("others alone", "et al 2005", None),
        ("an author alone", "lee", None),
        ("the year first", "2005 lee", None),
        ("a number that is no year", "lee 375", None),
        ("a code", "hla b27 2005", None),
        ("a sentence", "acute liver failure after overdose 2005", None),
        ("nothing", "", None),
    ],
)
def test_the_work_that_words_ask_for(sentence: str, typed: str, work: AskedWork | None) -> None:
    assert AskedWork.asked(typed.split()) == work, sentence


# Made up. Alphamide only cites what Betamide has among its references; of Gammamide's two works
# the year of one and the second author of the other fit.
CHAPTER = """{title}

Updated: March 3, 2020.

OVERVIEW

Hepatotoxicity

{text}

Likelihood score: C (probable cause of clinically apparent liver injury)

ANNOTATED BIBLIOGRAPHY

{works}
"""
CHAPTERS = {
    "Alphamide": (
        "Injury from alphamide was seen in 3 patients (Zöller 2011) and not again (Zöller 2012).",
        "Moor P. Alphamide and the liver. J Fict 1999; 4: 1-2.",
    ),
    "Betamide": (
        "Injury from betamide is rare.",
        "Zöller K, Moor P, Stein A. A long study of many patients with injury of the liver."
        " J Fict 2011; 12: 740-53.\n\n(A register of all patients of one land over many years.)",
    ),
    "Gammamide": (
        "Injury from gammamide is rare.",
        "Zöller K. Gammamide. J Fict 2008; 2: 201-11.\n\n"
        "Stein A, Zöller K. Gammamide. J Fict 2011; 1: 1-2.",
    ),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("cited")
    for title, (text, works) in CHAPTERS.items():
        chapter = CHAPTER.format(title=title, text=text, works=works)
        (folder / f"{title}.txt").write_text(chapter, encoding="utf-8")
    build_library(sorted(folder.glob("*.txt")), folder / "library")
    with closing(Library.open(folder / "library")) as opened:
        yield opened


def hits_of(library: Library, typed: str) -> tuple[Hit, ...]:
    outcome = library.search(Query.from_text(typed))
    assert isinstance(outcome, Found)
    return outcome.hits


@pytest.mark.parametrize("typed", ["zöller 2011", "Zoller K 2011", "Zöller et al. 2011 "])
def test_the_work_leads_texts_that_cite_it_and_works_of_other_authors(
    library: Library, typed: str
) -> None:
    first = hits_of(library, typed)[0]

    assert (first.monograph, first.match) == ("Betamide", Match.REFERENCE)


def test_what_no_work_fits_is_led_by_the_text_that_cites_it(library: Library) -> None:
    assert hits_of(library, "zöller 2012")[0].monograph == "Alphamide"


def test_quoted_words_are_no_work(library: Library) -> None:
    assert [hit.monograph for hit in hits_of(library, '"zöller 2011"')] == ["Alphamide"]
