import re
from html import unescape

from desktop.page.model import BandFacts
from desktop.theme import LIGHT
from desktop.windows.cards import day_of, trouble_card, welcome_card
from desktop.windows.dialogs import about_html, likelihood_html
from index import (
    CATEGORIES,
    TRACK_RECORD_NOTE,
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryTooNew,
    LikelihoodScore,
)

ADVICE = re.compile(r"\b(safe|caused by|stop)\b", re.IGNORECASE)


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


def test_every_category_is_told_with_the_note() -> None:
    told = words(likelihood_html(LIGHT, None))

    assert TRACK_RECORD_NOTE in told
    for category in CATEGORIES:
        assert category.meaning in told


def test_the_statement_of_the_open_monograph_comes_first() -> None:
    score = LikelihoodScore(None, "B", False, "wording", "Likelihood score: B (wording).")
    told = words(likelihood_html(LIGHT, BandFacts("A <title>", (score,), "", "", "")))

    assert "A <title> states:" in told
    assert told.index(score.statement) < told.index(CATEGORIES[0].meaning)


def test_about_thanks_the_makers_and_names_the_library(library: Library) -> None:
    told = words(about_html(library.manifest))

    for name in ("NIDDK", "NLM", "NBK547852", "Apache", "LGPL", "Open Font", library.manifest.id):
        assert name in told


def test_our_own_words_give_no_advice(library: Library) -> None:
    ours = [words(likelihood_html(LIGHT, None)), words(about_html(None))]
    ours += welcome_card(library.manifest).paragraphs
    for error in (LibraryMissing("x"), LibraryDamaged("x"), LibraryTooNew("x")):
        ours += trouble_card(error, None).paragraphs

    assert [text for text in ours if ADVICE.search(text)] == []


def test_every_trouble_has_a_card_that_says_what_to_do() -> None:
    titles = set()
    for error in (LibraryMissing, LibraryDamaged, LibraryTooNew, LibraryError):
        card = trouble_card(error("What is the matter."), None)
        titles.add(card.title)
        assert card.paragraphs[0] == "What is the matter."
        assert {wish.action for wish in card.wishes} == {"open_library", "try_again"}
    assert len(titles) == 4


def test_a_day_that_cannot_be_read_is_shown_as_it_is() -> None:
    assert day_of("2026-11-22T10:00:00+00:00") == "2026-11-22"
    assert day_of("some day") == "some day"
