"""Numbers and addresses as they are pasted."""

import pytest

from index.search.names.identifiers import dois_in, name_in, pmids_in


@pytest.mark.parametrize(
    ("typed", "pmids"),
    [
        ("27292104", ["27292104"]),
        ("PMID: 12345", ["12345"]),
        ("pmid27292104", ["27292104"]),
        ("https://pubmed.ncbi.nlm.nih.gov/27292104/", ["27292104"]),
        ("N Engl J Med 2016; 375: 740-53. PMID: 27292104. PMC 12345", ["27292104"]),
        ("doi:10.1000/27292104", []),
        ("10.1000/27292104. PMID: 90000001", ["90000001"]),
        ("12345 patients", []),
        ("J Fict 1976; 375: 740-53. [PubMed PMID: 12345]", ["12345"]),
        ("http://www.ncbi.nlm.nih.gov/pubmed/12345?x=1", ["12345"]),
        ("(12345)", ["12345"]),
        ("pubmed 2016", ["2016"]),
        ("PMC27292104", []),
    ],
)
def test_pmids(typed: str, pmids: list[str]) -> None:
    assert pmids_in(typed) == pmids


@pytest.mark.parametrize(
    ("typed", "dois"),
    [
        ("10.1000/abc.d", ["10.1000/abc.d"]),
        ("(doi:10.1000/abc.d).", ["10.1000/abc.d).", "10.1000/abc.d)", "10.1000/abc.d"]),
        ("https://doi.org/10.1000%2Fabc%2Ed", ["10.1000/abc.d"]),
        ("10.1016/0168-8278(91)90020-N", ["10.1016/0168-8278(91)90020-N"]),
        ("110.1000/abc", []),
        ("R=10.5/2", []),
        ("10.1000/", []),
    ],
)
def test_dois(typed: str, dois: list[str]) -> None:
    assert list(dois_in(typed)) == dois


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("CAS no. 635715-01-4", "635715-01-4"),
        ("cas635715\u201301\u20134", "635715\u201301\u20134"),
        ("CAS Registry Number: 50-78-2", "50-78-2"),
        ("http://www.ncbi.nlm.nih.gov/books/n/livertox/Metoprolol/#case", "Metoprolol"),
        ("https://www.ncbi.nlm.nih.gov/books/NBK547852/", None),
        ("cascara", None),
        ("CAS", None),
        ("case 2", None),
        ("CAS 12 cats", None),
    ],
)
def test_names_in_what_stands_around_them(typed: str, name: str | None) -> None:
    assert name_in(typed) == (name or typed)
