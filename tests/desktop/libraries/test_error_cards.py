from desktop.libraries.error_cards import trouble_card
from index import (
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryRepairable,
    LibraryTooNew,
    StorageError,
)
from tests.desktop.texts import ADVICE

ANEW = {"open_library", "import_livertox", "try_again", "libraries"}
MENDING = {"repair", "open_library", "try_again", "libraries"}


def test_every_trouble_has_a_card_that_says_what_to_do() -> None:
    wanted = {
        LibraryMissing: ANEW,
        LibraryDamaged: ANEW,
        LibraryRepairable: MENDING,
        LibraryTooNew: ANEW,
        LibraryError: ANEW,
        StorageError: MENDING,
    }
    cards = {kind: trouble_card(kind("What is the matter."), None) for kind in wanted}

    assert {card.paragraphs[0] for card in cards.values()} == {"What is the matter."}
    assert {
        kind: {button.action for button in card.buttons} for kind, card in cards.items()
    } == wanted
    assert len({card.title for card in cards.values()}) == len(wanted)


def test_our_own_words_give_no_advice() -> None:
    for error in (
        LibraryMissing("x"),
        LibraryRepairable("x"),
        LibraryTooNew("x"),
        StorageError("x"),
    ):
        told = trouble_card(error, None).paragraphs
        assert [text for text in told if ADVICE.search(text)] == []
