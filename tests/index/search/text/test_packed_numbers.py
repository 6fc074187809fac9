"""Numbers deflated by their bytes."""

import zlib
from array import array

import pytest

from index.search.text.packed_numbers import pack_numbers, unpack_numbers


@pytest.mark.parametrize(
    "numbers",
    [[], [0], [2, 4, 6, 3], [2**32 - 1, 0, 255, 256, 65_536], list(range(3, 200_000, 2))],
)
def test_they_come_back_as_they_were(numbers: list[int]) -> None:
    assert list(unpack_numbers(pack_numbers(array("I", numbers)))) == numbers


def test_numbers_that_rise_take_little_room() -> None:
    assert len(pack_numbers(array("I", range(100_000)))) < 40_000


@pytest.mark.parametrize(
    "packed", [b"", b"x" * 40, zlib.compress(b"12345"), pack_numbers(array("I", [1, 2]))[:-3]]
)
def test_what_is_none_is_refused(packed: bytes) -> None:
    with pytest.raises((ValueError, zlib.error)):
        unpack_numbers(packed)
