"""The whole library in groups: where each monograph stands, and under what."""

from collections.abc import Iterable
from datetime import date

import pytest

from index import Group, Grouping, Library, MonographKind, Summary
from index.browse.groups import LibraryContents

DRUG, CLASS, FRONT = MonographKind.DRUG, MonographKind.DRUG_CLASS, MonographKind.FRONT_MATTER


def summary(
    title: str, *letters: str, kind: MonographKind = DRUG, updated: date | None = None
) -> Summary:
    return Summary(title.replace(" ", "_"), title, kind, updated, letters, "livertox")


def listed(groups: Iterable[Group]) -> dict[str, list[str]]:
    return {group.label: [entry.name for entry in group.entries] for group in groups}


def test_a_drug_stands_under_each_letter_of_its_title() -> None:
    both = summary("Xanol, Yanol", "B", "E*")
    contents = LibraryContents(
        (summary("Zeta, Oral"), both, summary("Ärol"), summary("5-Fictacil")),
        drugs=((both.id, "Xanol"), (both.id, "YANOL"), (both.id, "Unlisted")),
        scores=((both.id, "xanol", "B"), (both.id, "yanol", "E*")),
    )

    groups = contents.groups(Grouping.LETTER)

    assert listed(groups) == {
        "": ["5-Fictacil"],
        "A": ["Ärol"],
        "X": ["Xanol, Yanol"],
        "Y": ["Yanol"],
        "Z": ["Zeta, Oral"],
    }
    (yanol,) = groups[3].entries
    assert (yanol.summary, yanol.letters) == (both, ("E*",))


def test_a_letter_of_the_whole_chapter_counts_for_each_drug_of_its_title() -> None:
    both = summary("Xanol, Yanol", "C")
    contents = LibraryContents((both,), drugs=((both.id, "Yanol"),), scores=((both.id, None, "C"),))

    assert contents.groups(Grouping.LETTER)[1].entries[0].letters == ("C",)


def test_each_agent_stands_under_its_own_likelihood_letter() -> None:
    both, plain = summary("Xanol, Yanol", "A [HD]", "X"), summary("Zetol", "A")
    scores = (
        (both.id, "xanol", "A [HD]"),
        (both.id, "yanol", "X"),
        (both.id, "yanol", "X"),
        (both.id, "unheard", "X"),
        (plain.id, "zetol", "A"),
    )
    contents = LibraryContents(
        (both, plain, summary("Quiet"), summary("A class", kind=CLASS)), scores=scores
    )

    groups = contents.groups(Grouping.LIKELIHOOD)

    assert listed(groups) == {"A": ["Xanol", "Zetol"], "X": ["Unheard", "Yanol"], "": ["Quiet"]}
    assert [entry.letters for entry in groups[0].entries] == [("A [HD]",), ("A",)]


def test_likelihood_letters_stand_in_the_order_of_the_categories() -> None:
    letters = ("X", "E*", "A", "E", "D", "B", "C")
    drugs = tuple(summary(f"Drug {letter}", letter) for letter in letters)
    contents = LibraryContents(drugs, scores=((drug.id, None, drug.letters[0]) for drug in drugs))

    labels = [group.label for group in contents.groups(Grouping.LIKELIHOOD)]

    assert labels == ["A", "B", "C", "D", "E", "E*", "X"]


def test_the_newest_stand_first_and_those_without_a_date_last() -> None:
    contents = LibraryContents(
        (
            summary("Old", updated=date(2017, 5, 1)),
            summary("Undated"),
            summary("Late", updated=date(2024, 11, 2)),
            summary("Later", updated=date(2024, 12, 1)),
            summary("About us", kind=FRONT, updated=date(2017, 6, 1)),
        )
    )

    groups = contents.groups(Grouping.YEAR)

    assert [group.label for group in groups] == ["2024", "2017", ""]
    assert listed(groups)["2024"] == ["Later", "Late"]
    assert listed(groups)["2017"] == ["About us", "Old"]


def test_a_library_is_grouped_by_what_its_chapters_state(small: Library) -> None:
    assert listed(small.browse(Grouping.LETTER)) == {
        "F": ["Fictamab Vedotide", "Fictional Agents"],
        "N": ["Nonexistine"],
    }
    assert listed(small.browse(Grouping.LIKELIHOOD)) == {
        "B": ["Fictamab Vedotide"],
        "E*": ["Nonexistine"],
    }
    assert listed(small.browse(Grouping.YEAR)) == {
        "2024": ["Fictamab Vedotide"],
        "2020": ["Nonexistine"],
        "2019": ["Fictional Agents"],
    }
    assert listed(small.browse(Grouping.DRUG_CLASS)) == {
        "Fictional Agents": ["Fictamab Vedotide", "Nonexistine"],
        "Missing Agents": ["Fictamab Vedotide"],
    }


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Beta-Adrenergic Receptor Antagonists", ["Metoprolol"]),
        ("Antidepressant Agents", ["Venlafaxine, Desvenlafaxine"]),
        ("Monoclonal Antibodies", ["Inotuzumab Ozogamicin"]),
        ("Antiarrhythmics", ["Metoprolol"]),
    ],
)
def test_real_chapters_stand_in_their_classes(real: Library, label: str, names: list[str]) -> None:
    assert listed(real.browse(Grouping.DRUG_CLASS))[label] == names


def test_real_chapters_give_each_agent_its_letter(real: Library) -> None:
    groups = listed(real.browse(Grouping.LIKELIHOOD))

    assert groups["B"] == ["Venlafaxine"]
    assert groups["E*"] == ["Desvenlafaxine", "Nabumetone"]
    assert groups["D"] == ["Metoprolol"]
    # LactMed states no likelihood score.
    assert groups[""] == ["Metoprolol"]
    assert listed(real.browse(Grouping.LETTER))["D"] == ["Desvenlafaxine"]
