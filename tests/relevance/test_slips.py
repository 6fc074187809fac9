"""The typos that are measured are what they say."""

import random

import pytest
from rapidfuzz.distance import OSA

from tests.relevance.slips import british_of, letters_of, slips_of, sound_alikes_of, unadorned


@pytest.mark.parametrize("name", ["Nabumetone", "T-DM1 Xantol", "Göklund", "Aeeel", "Green Tea"])
def test_every_slip_is_one_edit_and_only_one_kind_changes_the_first_letter(name: str) -> None:
    for seed in range(20):
        slips = dict(slips_of(name, random.Random(seed)))
        assert len(slips) == 5
        for kind, typed in slips.items():
            assert OSA.distance(name.lower(), typed) == 1, (kind, typed)
            assert (typed[0] != name[0].lower()) == (kind == "first letter wrong"), (kind, typed)


def test_a_short_name_is_not_mistyped() -> None:
    assert list(slips_of("Kava", random.Random(1))) == []
    assert list(sound_alikes_of("Kava")) == []


def test_what_is_heard_is_spelled_otherwise() -> None:
    heard = list(sound_alikes_of("Phenytoin"))
    assert {"fenytoin", "phenitoin", "fenitoin"} <= set(heard)
    assert "phenytoin" not in heard


@pytest.mark.parametrize(
    ("name", "bare"), [("Göklund", "Goklund"), ("T-DM1", "TDM1"), ("Kava", None)]
)
def test_accents_and_hyphens_are_left_out(name: str, bare: str | None) -> None:
    assert unadorned(name) == bare


def test_british_spelling_and_bare_letters() -> None:
    assert list(british_of("Sulfasalazine")) == ["sulphasalazine"]
    assert letters_of("Göklund-T 1") == "goklundt1"
