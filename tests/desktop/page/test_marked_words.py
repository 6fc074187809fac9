"""The words of a hit that are marked on its page: all but those of its title."""

import pytest

from desktop.page.marked_words import beside_title


@pytest.mark.parametrize(
    ("words", "title", "marked"),
    [
        (("Metoprolol", "jaundice"), "Metoprolol", ("jaundice",)),
        (("jaundice",), "Metoprolol", ("jaundice",)),
        (("st john's wort",), "St John's Wort", ()),
        (("venlafaxine", "rash"), "Venlafaxine, Desvenlafaxine", ("rash",)),
        (("metoprolol causes rash",), "Metoprolol", ("metoprolol causes rash",)),
        (("venla",), "Venlafaxine", ("venla",)),
        (("⁹",), "Metoprolol", ("⁹",)),
        ((), "Metoprolol", ()),
    ],
)
def test_a_word_of_the_title_is_not_marked(
    words: tuple[str, ...], title: str, marked: tuple[str, ...]
) -> None:
    assert beside_title(words, title) == marked
