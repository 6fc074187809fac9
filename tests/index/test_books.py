from index.books import book_name


def test_a_book_goes_by_the_name_people_know() -> None:
    assert book_name("livertox") == "LiverTox"
    assert book_name("lactmed") == "LactMed"
    assert book_name("some-other-book") == "some-other-book"
