import pytest

from index.citing.pages import first_and_last, in_full


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("1724-8", "1724", "1728"),
        ("1095-101", "1095", "1101"),
        ("2100-2101", "2100", "2101"),
        ("S29-34", "S29", "S34"),
        ("e387-e398", "e387", "e398"),
        ("10S-18S", "10S", "18S"),
        ("1340-52.e7", "1340", "1352.e7"),
        ("9–14", "9", "14"),
        ("20406207211066176", "20406207211066176", ""),
        ("pyv126", "pyv126", ""),
        ("", "", ""),
    ],
)
def test_a_cut_range_is_written_out(printed: str, first: str, last: str) -> None:
    assert first_and_last(printed) == (first, last)
    assert in_full(printed, "--") == (f"{first}--{last}" if last else first)
