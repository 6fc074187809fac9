"""Columns of weights, added and compared all at once."""

import random

import pytest

from index.search.text.score_columns import added, best_places, highest, reduced, scaled


def column(chance: random.Random, most: int) -> bytes:
    return bytes(chance.randint(0, most) for _ in range(500))


@pytest.mark.parametrize("seed", range(5))
def test_sums_are_byte_by_byte(seed: int) -> None:
    chance = random.Random(seed)
    columns = [column(chance, 85) for _ in range(3)]
    assert added(columns, 500) == bytes(map(sum, zip(*columns, strict=True)))
    assert added([], 4) == bytes(4)


def test_no_sum_of_shares_is_above_a_byte() -> None:
    worths = [[rarity * weight / 255 for weight in range(256)] for rarity in (9.7, 0.3, 4.4)]
    tables = scaled(worths)

    assert 250 < sum(table[255] for table in tables) <= 255
    assert all(list(table) == sorted(table) for table in tables)
    assert scaled([[0.0] * 256]) == [bytes(256)]


@pytest.mark.parametrize("wanted", [0, 1, 7, 100, 499, 500, 900])
@pytest.mark.parametrize("margin", [0, 3])
def test_the_best_places_are_all_there(wanted: int, margin: int) -> None:
    weights = column(random.Random(wanted), 255)
    places = best_places(weights, wanted, margin)
    order = sorted((weight for weight in weights if weight), reverse=True)
    least = order[min(wanted, len(order)) - 1] - margin if wanted else 256

    assert places == [at for at, weight in enumerate(weights) if weight and weight >= least]


def test_reduced_is_rounded_down() -> None:
    assert reduced(b"\x00\x03\xff", 0.5) == b"\x00\x01\x7f"


@pytest.mark.parametrize("seed", range(5))
def test_the_highest_but_for_the_last_bit(seed: int) -> None:
    chance = random.Random(seed)
    columns = [column(chance, 255) for _ in range(4)]
    pairs = zip(highest(columns, 500), map(max, zip(*columns, strict=True)), strict=True)
    assert all(abs(found - real) <= 1 and bool(found) == bool(real) for found, real in pairs)
