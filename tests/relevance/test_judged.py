"""The measure itself: places and gains of a ranking."""

import pytest

from tests.relevance.judged import Judged, Tally

GRADED = Judged("concept", "bile duct", {"Best": 3, "Part": 2, "Mention": 1})
AMBIGUOUS = Judged.meaning("typo", "xantomim", ["Meant"], alike=["Other", "Meant"])


@pytest.mark.parametrize(
    ("sentence", "judged", "ranking", "place"),
    [
        ("the best first", GRADED, ["Best", "Part"], 1),
        ("an answer in part is an answer", GRADED, ["Part", "Best"], 1),
        ("a mention is none", GRADED, ["Mention", "Else", "Best"], 3),
        ("no answer", GRADED, ["Else"], None),
        ("nothing at all", GRADED, [], None),
        ("a look-alike above is no loss", AMBIGUOUS, ["Other", "Meant"], 1),
        ("anything else above is", AMBIGUOUS, ["Other", "Else", "Meant"], 2),
    ],
)
def test_the_place_of_the_first_answer(
    sentence: str, judged: Judged, ranking: list[str], place: int | None
) -> None:
    assert judged.place(ranking) == place, sentence


def test_gain_is_one_in_the_best_order_and_falls_with_every_swap() -> None:
    orders = (["Best", "Part", "Mention"], ["Part", "Best", "Mention"], ["Mention", "Part", "Best"])
    gains = [GRADED.gain(order) for order in orders]

    assert gains[0] == pytest.approx(1.0)
    assert gains == sorted(gains, reverse=True)
    assert len(set(gains)) == len(gains)
    assert GRADED.gain(["Else"]) == 0.0


def test_a_tally_counts_what_the_engines_found() -> None:
    tally = Tally()
    for ranking in (["Best"], ["Else", "Part"], ["Else"], ["Mention", "Else", "Else", "Best"]):
        tally.add(GRADED, ranking)
    tally.add(AMBIGUOUS, ["Meant"])

    assert [tally.within(most) for most in (1, 3, 5)] == [2 / 5, 3 / 5, 4 / 5]
    assert tally.mrr == pytest.approx((1 + 1 / 2 + 0 + 1 / 4 + 1) / 5)
    assert tally.alike == 1
