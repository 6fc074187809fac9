from pathlib import Path

from desktop.libraries.error_cards import trouble_card, unconverted_card
from index import (
    LibraryConvertible,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryRepairable,
    LibraryReplaced,
    LibraryTooNew,
    LibraryUnreachable,
    StorageError,
)
from tests.desktop.texts import ADVICE

ANEW = {"open_library", "import_livertox", "try_again", "libraries"}
NEW = {*ANEW, "open_built_in"}
CONNECTED = {"try_again", "libraries", "open_library"}
OLDER = {"convert", "libraries", "open_library", "import_livertox"}
MENDING = {"repair", "open_library", "try_again", "libraries"}


def test_every_trouble_has_a_card_that_says_what_to_do() -> None:
    wanted = {
        LibraryMissing: NEW,
        LibraryDamaged: ANEW,
        LibraryConvertible: OLDER,
        LibraryRepairable: MENDING,
        LibraryTooNew: ANEW,
        LibraryUnreachable: CONNECTED,
        LibraryReplaced: CONNECTED,
        LibraryError: ANEW,
        StorageError: MENDING,
    }
    cards = {kind: trouble_card(kind("What is the matter."), None) for kind in wanted}

    assert {card.paragraphs[0] for card in cards.values()} == {"What is the matter."}
    assert {
        kind: {button.action for button in card.buttons} for kind, card in cards.items()
    } == wanted
    assert len({card.title for card in cards.values()}) == len(wanted)


def test_a_file_that_is_locked_is_not_told_to_wait_for_room() -> None:
    told = " ".join(trouble_card(StorageError("Another program is using it."), None).paragraphs)

    assert "Nothing was changed" in told
    assert "room" not in told


def test_a_conversion_that_the_disk_refused_can_be_asked_for_again() -> None:
    card = unconverted_card(StorageError("The disk is full."))

    assert card.paragraphs[0] == "The disk is full."
    assert {button.action for button in card.buttons} == OLDER


def test_our_own_words_give_no_advice() -> None:
    for error in (
        LibraryMissing("x"),
        LibraryConvertible("x"),
        LibraryRepairable("x"),
        LibraryTooNew("x"),
        StorageError("x"),
    ):
        told = trouble_card(error, None).paragraphs
        assert [text for text in told if ADVICE.search(text)] == []


def test_that_nothing_is_there_is_said_without_a_command(tmp_path: Path) -> None:
    missing = LibraryMissing("There is no library in {0}. Build one: liverleaf build", tmp_path)
    told = " ".join(trouble_card(missing, tmp_path).paragraphs)

    assert "liverleaf build" not in told
    assert str(tmp_path) in told
    # Of a folder that is named from one that is gone only the error can tell.
    gone = trouble_card(LibraryMissing("The current folder is gone."), Path("library"))
    assert gone.paragraphs[0] == "The current folder is gone."
