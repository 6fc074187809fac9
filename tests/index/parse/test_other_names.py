"""Other names of what a chapter is about."""

import pytest

from index.parse.other_names import other_names_in


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
