"""Which likelihood scores belong to which drug, and which may stand beside a title."""

from dataclasses import dataclass

import pytest

from index.search.names.score_owners import drug_key, scores_of_drug, scores_of_title
from index.store.columns import StatedScore


def stated(*pairs: tuple[str | None, str]) -> tuple[StatedScore, ...]:
    return tuple(StatedScore(letter, False, agent) for agent, letter in pairs)


@dataclass(frozen=True)
class Case:
    does: str
    drug: str
    letters: str
    title: str
    scores: tuple[StatedScore, ...]
    drugs: tuple[str, ...] = ()


BARBITURATES = stated(("amobarbital", "E"), ("pentobarbital", "E"))
TWO = "Venlafaxine, Desvenlafaxine"
OF_DRUG = [
    Case(
        "its own", "Desvenlafaxine", "X", TWO, stated(("venlafaxine", "B"), ("desvenlafaxine", "X"))
    ),
    Case("of both", "Desvenlafaxine", "C", TWO, stated((None, "C")), ("Venlafaxine",)),
    Case(
        "one named, one not", "Desvenlafaxine", "D", TWO, stated(("venlafaxine", "B"), (None, "D"))
    ),
    Case(
        "one that is not named",
        "Phenobarbital",
        "",
        "Barbiturates",
        BARBITURATES,
        ("Phenobarbital",),
    ),
    Case("one that is", "Amobarbital", "E", "Barbiturates", BARBITURATES, ("Amobarbital",)),
    Case("a group of drugs", "Estradiol", "A", "Estrogens", stated((None, "A")), ("Estradiol",)),
    Case(
        "a partner",
        "Amlodipine",
        "",
        "Atorvastatin",
        stated((None, "A")),
        ("Atorvastatin", "Amlodipine"),
    ),
    Case(
        "a combination",
        "Amlodipine/Atorvastatin",
        "",
        "Atorvastatin",
        stated((None, "A")),
        ("Amlodipine/Atorvastatin",),
    ),
    Case(
        "a combination of its own",
        "Atorvastatin/Amlodipine",
        "B",
        "Statins",
        stated(("amlodipine/atorvastatin", "B"), ("atorvastatin", "A")),
    ),
    Case(
        "a salt",
        "Metoprolol Succinate",
        "D",
        "Metoprolol",
        stated((None, "D")),
        ("Metoprolol", "Metoprolol Succinate"),
    ),
    Case(
        "another name", "Paracetamol", "A", "Analgesics", stated(("acetaminophen", "A"), ("x", "B"))
    ),
    Case(
        "a longer name",
        "Trastuzumab",
        "",
        "Antibodies",
        stated(("trastuzumab emtansine", "A"), ("x", "B")),
    ),
]


@pytest.mark.parametrize("case", OF_DRUG, ids=lambda case: case.does)
def test_the_scores_of_a_drug(case: Case) -> None:
    own = scores_of_drug(case.drug, case.title, case.drugs, case.scores)

    assert "".join(score.letter for score in own) == case.letters


@pytest.mark.parametrize(
    ("title", "drugs", "scores", "letters"),
    [
        ("Metoprolol", (), stated((None, "D")), "D"),
        (TWO, (), stated(("venlafaxine", "B"), ("desvenlafaxine", "X")), "BX"),
        ("Barbiturates", ("Amobarbital", "Phenobarbital"), BARBITURATES, ""),
        ("Barbiturates", ("Amobarbital", "Phenobarbital"), BARBITURATES[:1], ""),
        ("Valproate", ("Valproate",), stated(("valproic acid", "A")), "A"),
        ("Gold Preparations", ("Auranofin", "Aurothioglucose"), stated(("gold", "B")), "B"),
        ("Statins and Fibrates", (), stated(("statins", "A"), ("niacin", "B")), "A"),
    ],
)
def test_the_scores_that_stand_beside_a_title(
    title: str, drugs: tuple[str, ...], scores: tuple[StatedScore, ...], letters: str
) -> None:
    assert "".join(each.letter for each in scores_of_title(title, drugs, scores)) == letters


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Interferon Alfa-2b", "interferon alfa 2b", True),
        ("Sulfamethoxazole/Trimethoprim", "trimethoprim and sulphamethoxazole", True),
        ("acetaminophen", "Paracetamol", True),
        ("venlafaxine", "desvenlafaxine", False),
        ("trastuzumab", "trastuzumab emtansine", False),
    ],
)
def test_spellings_of_one_drug(one: str, other: str, same: bool) -> None:
    assert (drug_key(one) == drug_key(other)) is same
