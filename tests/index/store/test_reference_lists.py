"""What lies beside the packed references of a monograph."""

import pytest

from index.store.reference_lists import (
    dump_keys,
    dump_years,
    load_keys,
    load_years,
    number_of,
)


@pytest.mark.parametrize(
    "keys",
    [
        ["r1"],
        ["r1", "r2", "r10"],
        ["Fictamab.R1", "Fictamab.R10"],
        ["Fictamab.R10", "Fictamab.R1"],
        ["", "r1"],
        ["a", "b"],
        ['say "1"', "line\n2", "Göklund"],
    ],
)
def test_keys_come_back_as_they_were(keys: list[str]) -> None:
    assert load_keys(dump_keys(keys)) == keys


def test_what_keys_have_in_common_is_kept_once() -> None:
    assert dump_keys(["Fictamab.R1", "Fictamab.R2"]) == '["Fictamab.R","1","2"]'


def test_years_come_back_as_they_were() -> None:
    assert list(load_years(dump_years([2024, None, 1899]))) == [2024, 0, 1899]
    assert dump_years([2024]) == b"\xe8\x07"  # the same on every machine


@pytest.mark.parametrize(
    ("pmid", "number"),
    [("19151464", 19151464), ("007", 7), (None, None), ("", None), ("x", None), ("9" * 30, None)],
)
def test_a_pmid_is_looked_up_as_a_number(pmid: str | None, number: int | None) -> None:
    assert number_of(pmid) == number
