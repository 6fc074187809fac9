"""What `latency:` asks for, `6w` or `1m..3m`: a span of days, and which stated ranges it meets."""

from __future__ import annotations

import re
from math import inf
from typing import Final, NamedTuple

from index.messages import marked

# Key facts count a month as 30 days and a year as 365: from the fewest to the most, so that twelve
# months are a year, and a year is twelve months.
_DAYS_OF: Final = {"d": (1, 1), "w": (7, 7), "m": (30, 365 / 12), "y": (360, 365)}
_NUMBER: Final = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
_UNIT: Final = r"d(?:ays?)?|w(?:(?:ee)?ks?)?|m(?:o(?:nths?)?)?|y(?:(?:ea)?rs?)?"
_END: Final = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:\.{2,}|[-–]|\bto\b)\s*|(?<=[a-z])to(?=\d)", re.IGNORECASE)


class DaySpan(NamedTuple):
    """Days from `low` to `high`; without its `ends`, only what lies between them."""

    low: float
    high: float
    ends: bool = True

    def meets(self, from_days: float | None, to_days: float | None) -> bool:
        """Whether a stated range has a day of the span; an end that is None is open."""
        low = -inf if from_days is None else from_days
        high = inf if to_days is None else to_days
        if self.ends:
            return low <= self.high and high >= self.low
        return low < self.high and high > self.low


class LatencyBand(NamedTuple):
    """A choice of the facet: the value of `latency:` that it stands for, and its label."""

    value: str
    label: str


LATENCY_BANDS: Final = (
    LatencyBand("<1w", marked("Index", "Under 1 week")),
    LatencyBand("1w..4w", marked("Index", "1 to 4 weeks")),
    LatencyBand("1m..3m", marked("Index", "1 to 3 months")),
    LatencyBand("3m..1y", marked("Index", "3 to 12 months")),
    LatencyBand(">1y", marked("Index", "Over 1 year")),
)


def latency_typed(value: str) -> str | None:
    """The one form of `6 weeks`, `1-3m` or `>1y`: `6w`, `1m..3m`, `>1y`; None where it is none.

    >>> latency_typed("1 to 3 months")
    '1m..3m'
    """
    typed = value.strip()
    if typed[:1] in ("<", ">"):
        end = _end(typed[1:].strip())
        return f"{typed[0]}{end}" if end else None
    first, *rest = _BETWEEN.split(typed, maxsplit=1)
    if not rest:
        return _end(first)
    last = rest[0]
    high = _end(last)
    low = _end(first, high[-1] if high else "")
    if (first and not low) or (last and not high) or not (low or high):
        return None
    if low and high:
        low, high = sorted((low, high), key=_first)
        return low if _first(low) == _first(high) else f"{low}..{high}"
    return f"{low or ''}..{high or ''}"


def latency_span(value: str) -> DaySpan:
    """The days of a value in the form that `latency_typed` gives.

    >>> latency_span("2w..1y")
    DaySpan(low=14.0, high=365.0, ends=True)
    """
    if value[0] == "<":
        return DaySpan(-inf, _first(value[1:]), ends=False)
    if value[0] == ">":
        return DaySpan(_last(value[1:]), inf, ends=False)
    low, between, high = value.partition("..")
    if not between:
        return DaySpan(_first(low), _last(low))
    return DaySpan(_first(low) if low else -inf, _last(high) if high else inf)


def _end(typed: str, otherwise: str = "") -> str | None:
    """`6 weeks` as `6w`, with the unit `otherwise` where it has none."""
    found = _END.fullmatch(typed)
    unit = (found["unit"] or otherwise)[:1].lower() if found else ""
    return f"{float(found['number']):g}{unit}" if found and unit else None


def _first(end: str) -> float:
    return float(end[:-1]) * _DAYS_OF[end[-1]][0]


def _last(end: str) -> float:
    return float(end[:-1]) * _DAYS_OF[end[-1]][1]
