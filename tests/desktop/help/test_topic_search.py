"""Help is searched by all words that are typed; pages with them in their title come first."""

import pytest

from desktop.help.topic_search import HelpText, found_in


def page(key: str, title: str, body: str) -> HelpText:
    return HelpText(key, title, f"<h1>{title}</h1>{body}", "")


PAGES = (
    page(
        "keys", "Keyboard", "<table><tr><td>Ctrl+R</td><td>The R ratio &amp; more</td></tr></table>"
    ),
    page("ratio", "R ratio", "<p>A formula.</p>"),
    page("about", "About", "<p>Who made it.</p>"),
)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("", ["keys", "ratio", "about"]),
        ("  ", ["keys", "ratio", "about"]),
        ("RATIO r", ["ratio", "keys"]),
        ("ratio & more", ["keys"]),
        ("form", ["ratio"]),
        ("ratio made", []),
        # What stands in a tag is no word of the page, and cells are not one word.
        ("table", []),
        ("rthe", []),
    ],
)
def test_help_is_searched_by_all_words(typed: str, keys: list[str]) -> None:
    assert [each.key for each in found_in(typed, PAGES)] == keys
