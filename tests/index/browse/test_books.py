from index import MonographKind, Summary
from index.browse.books import book_name, books_of


def test_a_book_goes_by_the_name_people_know() -> None:
    assert book_name("livertox") == "LiverTox"
    assert book_name("lactmed") == "LactMed"
    assert book_name("some-other-book") == "some-other-book"


def test_the_book_is_told_only_where_a_title_stands_twice() -> None:
    summaries = (
        Summary("a", "Drug", MonographKind.DRUG, None, (), "livertox"),
        Summary("b", "drug", MonographKind.DRUG, None, (), "lactmed"),
        Summary("c", "Other", MonographKind.DRUG, None, (), "lactmed"),
    )

    assert books_of(summaries) == {"a": "LiverTox", "b": "LactMed"}
