import pytest

from desktop.page.abbreviations import meaning_at, own_abbreviations
from index import Library
from tests.desktop.current_libraries import INOTUZUMAB

TEXT = "ALT above 5 times ULN, Alk P\u00a0x, T-DM1 or anti-HBs; SOSx, uln, post-HCT (SOS)."


def at(word: str, offset: int = 1) -> int:
    return TEXT.index(word) + offset


@pytest.mark.parametrize(
    ("position", "meaning"),
    [
        (at("ALT", 0), "ALT: alanine aminotransferase"),
        (at("ALT", 3), "ALT: alanine aminotransferase"),
        (at("ULN"), "ULN: upper limit of the normal range"),
        (at("Alk P", 4), "Alk P: alkaline phosphatase"),
        (at("T-DM1"), "T-DM1: trastuzumab emtansine"),
        (at("T-DM1", 4), "T-DM1: trastuzumab emtansine"),
        (at("anti-HBs", 6), "anti-HBs: antibody to hepatitis B surface antigen"),
        (at("HCT"), "HCT: hematopoietic cell transplantation"),
        (at("(SOS)", 2), "SOS: sinusoidal obstruction syndrome"),
        (at("above"), None),
        (at("SOSx"), None),
        (at("uln"), None),
        (at("post"), None),
        (len(TEXT) + 5, None),
        (-1, None),
    ],
)
def test_the_meaning_of_the_word_at_a_place(position: int, meaning: str | None) -> None:
    assert meaning_at(TEXT, position, {}) == meaning


def test_the_monograph_has_the_last_word() -> None:
    own = {"ULN": "its own meaning", "x": "one of its own", "5 times": "two words"}

    assert meaning_at(TEXT, at("ULN"), own) == "ULN: its own meaning"
    assert meaning_at(TEXT, at("x,", 0), own) is not None
    assert meaning_at(TEXT, at("times"), own) == "5 times: two words"
    assert meaning_at(TEXT, at("ALT"), own) == "ALT: alanine aminotransferase"


def test_a_monographs_own_abbreviations_are_read(library: Library) -> None:
    own = own_abbreviations(library.get(INOTUZUMAB))

    assert own["ALL"] == "acute lymphocytic leukemia"


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2002", "\u2009", "\u3000", "  ", "\x1f"])
@pytest.mark.parametrize("written", [" ", "\u00a0", "\u2002", "  "])
def test_an_abbreviation_is_found_however_it_is_spaced(space: str, written: str) -> None:
    text = f"a rise of Alk{written}P and N{written}XQ here"
    own = {f"N{space}XQ": "its own", space: "nothing"}

    assert meaning_at(text, text.index("XQ"), own) == "N XQ: its own"
    assert meaning_at(text, text.index("Alk"), own) == "Alk P: alkaline phosphatase"
    assert meaning_at(text, text.index("here"), own) is None
