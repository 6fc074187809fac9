from desktop.cards import trouble_card
from index import LibraryDamaged, LibraryError, LibraryMissing, LibraryTooNew
from tests.desktop.wording import ADVICE


def test_every_trouble_has_a_card_that_says_what_to_do() -> None:
    titles = set()
    for error in (LibraryMissing, LibraryDamaged, LibraryTooNew, LibraryError):
        card = trouble_card(error("What is the matter."), None)
        titles.add(card.title)
        assert card.paragraphs[0] == "What is the matter."
        wishes = {wish.action for wish in card.wishes}
        assert wishes == {"open_library", "import_livertox", "try_again"}
    assert len(titles) == 4


def test_our_own_words_give_no_advice() -> None:
    for error in (LibraryMissing("x"), LibraryDamaged("x"), LibraryTooNew("x")):
        told = trouble_card(error, None).paragraphs
        assert [text for text in told if ADVICE.search(text)] == []
