from pathlib import Path

import pytest

from desktop.home.examples import Sample, examples_of, misspelt
from desktop.home.presenter import contents_of
from index import Found, Library, Query
from tests.desktop.current_libraries import build_whole_starter

KINDS = [
    "a trade name",
    "a misspelled name",
    "a symptom or sign",
    "an abbreviation",
    "a drug class",
    "a CAS number",
    "a PMID",
]


@pytest.fixture(scope="session")
def whole_starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All starter monographs."""
    return build_whole_starter(tmp_path_factory.mktemp("whole") / "library")


def test_names_are_misspelt_as_people_do_the_likeliest_first() -> None:
    names = ("Metoprolol", "Azathioprine", "Phenytoin", "Xxx")

    assert list(misspelt(names)) == [
        "azatioprine",
        "phenitoin",
        "metaprolol",
        "azathiaprine",
        "phenytain",
    ]


def test_the_starter_library_has_an_example_of_everything_and_answers_each(
    whole_starter: Path,
) -> None:
    library = Library.open(whole_starter)
    examples = contents_of(library).examples
    outcomes = [library.search(Query.from_text(example.text)) for example in examples]
    library.close()

    assert [example.kind for example in examples] == KINDS
    assert all(isinstance(outcome, Found) for outcome in outcomes)


def test_a_library_without_it_offers_no_example_of_it(library: Library) -> None:
    examples = contents_of(library).examples

    assert [each.kind for each in examples] == [kind for kind in KINDS if kind != "a drug class"]
    for each in examples:
        assert isinstance(library.search(Query.from_text(each.text)), Found), each


def test_nothing_gives_no_example() -> None:
    assert examples_of(Sample((), ())) == ()
