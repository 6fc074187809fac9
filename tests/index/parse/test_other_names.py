"""Other names of what a chapter is about."""

import pytest

from index.parse.other_names import other_names_in
from tests.index.parse.chapters import bits, read, section


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("Other Names: Seaweed, Brown algae, Fucus.", ["Seaweed", "Brown algae", "Fucus"]),
        ("Other names: Seaweed; Kelp (brown, dried) and Wrack", ["Seaweed", "Kelp", "Wrack"]),
        ("Other common names: “Seaweed”, or Kelp.", ["Seaweed", "Kelp"]),
        ("Also known as: Seaweed", ["Seaweed"]),
        ("Other names: it has none that anybody could remember to this day.", []),
        ("Other drugs in the class: Seaweed, Kelp", []),
    ],
)
def test_names_follow_the_label(paragraph: str, names: list[str]) -> None:
    assert list(other_names_in([paragraph])) == names


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        (
            "Other names include Seaweed, Kelp and Bladder wrack.",
            ["Seaweed", "Kelp", "Bladder wrack"],
        ),
        (
            "Other Common Names: Seaweed, Sea grape. It is used in made up teas.",
            ["Seaweed", "Sea grape"],
        ),
        ("Other Names – Seaweed, Kelp", ["Seaweed", "Kelp"]),
        ("Other names for fictum: Seaweed, Kelp", ["Seaweed", "Kelp"]),
        ("Scientific Name: Fictus imaginatus", ["Fictus imaginatus"]),
        ("Other Names: St. John's Fict, Madeup®", ["St. John's Fict", "Madeup"]),
        ("Other Names: None", []),
        ("Other drugs include: Fictamab, Imaginol", []),
    ],
)
def test_other_names_in_other_words(paragraph: str, names: list[str]) -> None:
    assert list(other_names_in([paragraph])) == names


@pytest.mark.parametrize(
    "form",
    [
        section("Other Names", "<p>Seaweed, Kelp</p>"),
        section("Background", "<p><bold>Other Names:</bold></p><p>Seaweed, Kelp</p>"),
    ],
    ids=["heading", "label"],
)
def test_other_names_below_a_label(form: str) -> None:
    chapter = read(bits(form + section("Hepatotoxicity", "<p>Rare.</p>")))

    assert chapter.synonyms == ("Seaweed", "Kelp")
