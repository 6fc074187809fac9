"""The authors and the journal of a citation."""

import pytest

from index.monograph.model import Marks, Reference, Run
from index.search.filters.citation_filter import authors_of, is_cited, journal_of
from index.search.query.query import Query

CITATION = (
    Run("Gonzalez-Jimenez A, O'Donnell JM, Göklund N, et al. A study of Hepatology and "),
    Run("Hypericum perforatum", Marks.ITALIC),
    Run(". "),
    Run("J Hepatol", Marks.ITALIC),
    Run(" 2016; 375: 740-53."),
)


def made_of(*citation: Run) -> Reference:
    return Reference("r1", "1.", citation)


def test_the_parts_of_a_citation() -> None:
    assert authors_of(made_of(*CITATION)).endswith("Göklund N, et al")
    assert journal_of(made_of(*CITATION)) == "J Hepatol"


@pytest.mark.parametrize(
    ("text", "authors", "journal"),
    [
        ("FDA. Available at: an address.", "FDA", ""),
        ("Phenytoin hepatotoxicity: a case report. Neurology 1979.", "", ""),
        ("Göklund N. A study of rats. Blood 2002; 99: 2310-4.", "Göklund N", "Blood"),
        (
            "Göklund N. Rats. In, Nobody A, ed. A book. Amsterdam: Elsevier, 2011, pp. 142-3.",
            "Göklund N",
            "",
        ),
    ],
)
def test_where_nothing_is_set_in_italics(text: str, authors: str, journal: str) -> None:
    assert authors_of(made_of(Run(text))) == authors
    assert journal_of(made_of(Run(text))) == journal


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("author:goklund", True),
        ("author:gokl", True),
        ('author:"göklund n"', True),
        ("author:odonnell", True),
        ("author:gonzalez", True),
        ('author:"n goklund"', False),
        ("author:hepatology", False),
        ("author:nobody author:goklund", True),
        ("author:odonnell AND author:goklund", True),
        ("author:nobody AND author:goklund", False),
        ("author:odonnell author:nobody AND author:goklund", True),
        ("journal:hepatol", True),
        ('journal:"j hepatol"', True),
        ("journal:hepatology", False),
        ("journal:hypericum", False),
        ("author:goklund journal:lancet", False),
        ("author:goklund -journal:lancet", True),
        ("-author:goklund", False),
        ("rash", True),
    ],
)
def test_who_cites_whom(typed: str, cited: bool) -> None:
    assert is_cited(made_of(*CITATION), Query.from_text(typed).filters) is cited
