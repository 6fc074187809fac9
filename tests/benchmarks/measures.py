"""A measure and its yardstick, both taken in the same run, as one line of JSON."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Measure:
    """What was measured. `yardstick` is what `against` took for the same, in the same unit;
    `ratio` is ours to that, and `repeats` how many times both were measured."""

    name: str
    value: float
    unit: str
    against: str
    yardstick: float
    repeats: int

    def as_line(self) -> str:
        rounded = {key: round(x, 3) if isinstance(x, float) else x for key, x in vars(self).items()}
        ratio = round(self.value / self.yardstick, 2) if self.yardstick else None
        return json.dumps({**asdict(self), **rounded, "ratio": ratio}, ensure_ascii=False)


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def processor_seconds(work: Callable[[], object]) -> float:
    """How long `work` keeps a processor busy in this thread."""
    started = time.thread_time()
    work()
    return time.thread_time() - started


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def nearly_all(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]
