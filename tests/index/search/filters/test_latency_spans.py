"""What `latency:` asks for, and which stated ranges fit."""

import pytest

from index.search.filters.latency_spans import LATENCY_BANDS, latency_span, latency_typed

READ = [
    ("6w", "6w"),
    ("6 weeks", "6w"),
    ("6wk", "6w"),
    ("10D", "10d"),
    ("1.5 months", "1.5m"),
    ("2y", "2y"),
    ("1m..3m", "1m..3m"),
    ("1..3m", "1m..3m"),
    ("1-3m", "1m..3m"),
    ("1 to 3 months", "1m..3m"),
    ("3m..2w", "2w..3m"),
    ("7d..1w", "7d"),
    ("..4w", "..4w"),
    ("6m..", "6m.."),
    ("<1w", "<1w"),
    ("> 1 year", ">1y"),
    ("6", None),
    ("", None),
    ("..", None),
    ("<", None),
    ("w", None),
    ("6h", None),
    ("6x..3m", None),
    ("1m..3", None),
    ("1m..3m..5m", None),
    ("12345d", None),
    ("٦w", None),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_a_time_or_a_span_is_brought_into_one_form(typed: str, expected: str | None) -> None:
    assert latency_typed(typed) == expected
    assert expected is None or latency_typed(expected) == expected


@pytest.mark.parametrize(
    ("value", "from_days", "to_days", "expected"),
    [
        pytest.param("6w", 14, 84, True, id="a range that holds it"),
        pytest.param("6w", 42, 42, True, id="the time itself"),
        pytest.param("6w", 7, 28, False, id="a range that ends before"),
        pytest.param("6w", 60, 180, False, id="a range that begins after"),
        pytest.param("6w", None, 84, True, id="an open beginning"),
        pytest.param("6w", None, 28, False, id="an open beginning that ends before"),
        pytest.param("6w", 30, None, True, id="an open end"),
        pytest.param("6w", 60, None, False, id="an open end that begins after"),
        pytest.param("1m..3m", 7, 30, True, id="a span that overlaps by a day"),
        pytest.param("1m..3m", 60, 60, True, id="a time in the span"),
        pytest.param("1m..3m", 7, 365, True, id="a range around the span"),
        pytest.param("1m..3m", 7, 28, False, id="a range before the span"),
        pytest.param("..4w", 28, 56, True, id="a span without a beginning"),
        pytest.param("..4w", 30, 56, False, id="a range after it"),
        pytest.param("6m..", 30, 180, True, id="a span without an end"),
        pytest.param("6m..", 30, 90, False, id="a range before it"),
        pytest.param("<1w", 1, 3, True, id="days are under a week"),
        pytest.param("<1w", 7, 28, False, id="a week is not under a week"),
        pytest.param(">1y", 365, 365, False, id="a year is not over a year"),
        pytest.param("1y", 180, 360, True, id="twelve months are a year"),
        pytest.param("12m", 365, 365, True, id="a year is twelve months"),
        pytest.param("1y..", 360, 360, True, id="twelve months are a year and on"),
        pytest.param(">1y", 365, None, True, id="a year and on is"),
    ],
)
def test_a_range_fits_where_it_meets_the_span(
    value: str, from_days: float | None, to_days: float | None, expected: bool
) -> None:
    assert latency_span(value).meets(from_days, to_days) is expected


@pytest.mark.parametrize(
    ("from_days", "to_days", "touched"),
    [
        (1, 3, ["<1w"]),
        (7, 28, ["1w..4w"]),
        (30, 90, ["1m..3m", "3m..1y"]),
        (60, 180, ["1m..3m", "3m..1y"]),
        (360, 360, ["3m..1y"]),
        (365, 365, ["3m..1y"]),
        (365, 1825, ["3m..1y", ">1y"]),
        (None, 28, ["<1w", "1w..4w"]),
        (180, None, ["3m..1y", ">1y"]),
    ],
)
def test_a_range_is_in_every_choice_that_it_touches(
    from_days: float | None, to_days: float | None, touched: list[str]
) -> None:
    spans = {band.value: latency_span(band.value) for band in LATENCY_BANDS}

    assert [value for value, span in spans.items() if span.meets(from_days, to_days)] == touched


def test_every_choice_is_a_value_in_its_one_form() -> None:
    assert [latency_typed(band.value) for band in LATENCY_BANDS] == [b.value for b in LATENCY_BANDS]
