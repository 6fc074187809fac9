"""Immunoallergic and autoimmune features, and how often they are said to occur."""

import pytest

from index.facts.derivation import facts_in
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind


def stated_in(text: str, region: Region = Region.LIVER) -> dict[str, str]:
    facts = facts_in(Sentence(text, region))
    return {fact.kind.value[:6]: fact.stated.value for fact in facts if fact.stated}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "Rash and fever are uncommon, and autoantibodies are absent.",
            {"immuno": "uncommon", "autoim": "absent"},
        ),
        ("Immunoallergic features (fever, rash) are common.", {"immuno": "common"}),
        ("Fever and rash are not uncommon, but rarely prominent.", {"immuno": "common"}),
        ("Signs of hypersensitivity are common, but not severe.", {"immuno": "common"}),
        (
            "Immunoallergic and autoimmune features have not been described.",
            {"immuno": "absent", "autoim": "absent"},
        ),
        (
            "Features of hypersensitivity are uncommon, as are autoantibodies.",
            {"immuno": "uncommon", "autoim": "uncommon"},
        ),
        (
            "Signs of hypersensitivity are typical, but autoantibodies are not usual.",
            {"immuno": "common", "autoim": "uncommon"},
        ),
        ("Rash, fever and eosinophilia may accompany the injury.", {"immuno": "may occur"}),
        ("Injury with autoimmune features usually resolves.", {"autoim": "may occur"}),
        (
            "Rash and fever are uncommon; autoimmune features mark one-third of cases.",
            {"immuno": "uncommon", "autoim": "common"},
        ),
        ("Most patients do not have autoantibodies.", {"autoim": "uncommon"}),
        ("Immunoallergic features are usually absent.", {"immuno": "uncommon"}),
        ("Side effects include rash, fever and hypersensitivity reactions.", {}),
        ("Jaundice without immunoallergic features is more severe.", {}),
        ("It is given to patients with autoimmune hepatitis.", {}),
    ],
)
def test_a_feature_and_how_often_it_occurs(text: str, stated: dict[str, str]) -> None:
    assert stated_in(text) == stated


def test_side_effects_of_the_background_are_no_features_of_the_injury() -> None:
    assert stated_in("Rash and fever are common in liver disease.", Region.BACKGROUND) == {}


def test_a_feature_has_no_other_value() -> None:
    (fact,) = facts_in(Sentence("Autoantibodies are rare."))

    assert (fact.kind, fact.typical, fact.patterns) == (FactKind.AUTOIMMUNE, None, ())
