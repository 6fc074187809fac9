"""Abbreviations as chapters explain them."""

import pytest

from index.parse.abbreviations import abbreviations_in
from tests.index.parse.chapters import bits, read, section


@pytest.mark.parametrize(
    ("paragraph", "pairs"),
    [
        ("Abbreviations: ULN, upper limit.", {"ULN": "upper limit"}),
        ("Abbreviations used: A, one; B, two, or more", {"A": "one", "B": "two, or more"}),
        ("Abbreviations used in this chapter: A, one.", {"A": "one"}),
        ("References updated: May 2020. Abbreviations: A, one.", {"A": "one"}),
        ("Abbreviation: A = one; B – two.", {"A": "one", "B": "two"}),
        ("Abbreviations are avoided here; see the list.", {}),
        ("The abbreviations used: none", {}),
    ],
)
def test_pairs_follow_the_label(paragraph: str, pairs: dict[str, str]) -> None:
    assert {each.short: each.long for each in abbreviations_in([paragraph])} == pairs


WORDS = {"ANA": "antinuclear antibody", "OD": "odds ratio"}


@pytest.mark.parametrize(
    "paragraph",
    [
        "Abbreviations: ANA: antinuclear antibody; OD: odds ratio.",
        "Abbreviations: ANA, antinuclear antibody, OD, odds ratio.",
        "Abbrevations used: ANA, antinuclear antibody; OD, odds ratio.",
        "Abbreviations used in this section: ANA, antinuclear antibody; and OD, odds ratio.",
        "(Abbreviations used: ANA, antinuclear antibody; OD, odds ratio)",
        "Abbreviations used are ANA, antinuclear antibody; OD, odds ratio.",
        "Abbreviations used – ANA, antinuclear antibody; OD, odds ratio.",
        "Abbreviations used: ANA (antinuclear antibody), OD (odds ratio).",
    ],
)
def test_a_list_of_abbreviations_in_other_signs(paragraph: str) -> None:
    assert {each.short: each.long for each in abbreviations_in([paragraph])} == WORDS


def test_an_explanation_with_commas_is_one() -> None:
    (one,) = abbreviations_in(["Abbreviations: COX-2, cyclooxygenase, type 2."])

    assert (one.short, one.long) == ("COX-2", "cyclooxygenase, type 2")


@pytest.mark.parametrize(
    "form",
    [
        section("Abbreviations", "<p>ANA, antinuclear antibody; OD, odds ratio.</p>"),
        section(
            "Notes", "<p>Abbreviations used:</p><p>ANA, antinuclear antibody; OD, odds ratio.</p>"
        ),
        section(
            "ABBREVIATIONS",
            "<table-wrap><table><tbody><tr><td>ANA</td><td>antinuclear antibody</td></tr>"
            "<tr><td>OD</td><td>odds ratio</td></tr></tbody></table></table-wrap>",
        ),
    ],
    ids=["heading", "label", "table"],
)
def test_abbreviations_below_a_label(form: str) -> None:
    chapter = read(bits(section("Hepatotoxicity", "<p>Rare.</p>") + form))

    assert {each.short: each.long for each in chapter.abbreviations} == WORDS
