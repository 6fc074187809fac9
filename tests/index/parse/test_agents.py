"""The agents that the words beside a score name."""

import pytest

from index.parse.agents import agents_in


@pytest.mark.parametrize(
    ("words", "agents"),
    [
        ("(venlafaxine)", ["venlafaxine"]),
        (" for gold and silver", ["gold", "silver"]),
        ("St. John's wort", ["St. John's wort"]),
        ("Fictamab's", ["Fictamab"]),
        ("interferon alfa (2b)", ["interferon alfa (2b)"]),
        ("the overall", []),
        ("", []),
        ("Hepatotoxicity:", []),
        ("On this basis the drug has been given a", None),
        ("a name of many more words than any drug in the world", None),
    ],
)
def test_names_are_told_apart_from_other_words(words: str, agents: list[str] | None) -> None:
    assert agents_in(words) == agents
