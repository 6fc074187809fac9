"""From the start of a process to its first paint and first hits, against a bare window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measures import Measure, median

ROOT = Path(__file__).resolve().parents[2]
_USER_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


_AGAINST = "a bare window with the same widgets"


def measures(library: Path, repeats: int) -> Iterator[Measure]:
    """Open the window on `library`, several times; in turn with a bare one."""
    with tempfile.TemporaryDirectory() as user:
        environment = {**os.environ, **dict.fromkeys(_USER_FOLDERS, user)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        pairs = [
            (_taken(["window", str(library)], environment), _taken(["bare"], environment))
            for _ in range(repeats + 1)
        ]
    # The first of each reads Qt from the disk.
    ours, bare = zip(*pairs[1:], strict=True)
    yardstick = median([each["painted"] for each in bare]) * 1000
    named = (
        ("start to first paint", "painted"),
        ("start to the window with all that is in it", "furnished"),
        ("start to the first hits", "answered"),
    )
    for name, key in named:
        value = median([each[key] for each in ours]) * 1000
        yield Measure(name, value, "ms", _AGAINST, yardstick, repeats)
    # Other programs take time from the clock, hardly from the processor's: the least says most.
    value, yardstick = (min(each["processor"] for each in runs) * 1000 for runs in (ours, bare))
    name = "start to first paint, least processor time"
    yield Measure(name, value, "ms", _AGAINST, yardstick, repeats)
    value, yardstick = (median([each["memory"] for each in runs]) / 1e6 for runs in (ours, bare))
    yield Measure("memory after the first hits", value, "MB", _AGAINST, yardstick, repeats)


def _taken(arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    """What the child says it took: times in seconds from its start, memory in bytes."""
    command = [sys.executable, "-m", "tests.benchmarks.painted", *arguments]
    # One clock for both: time.monotonic counts from the start of the machine.
    started = time.monotonic()
    child = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    said: dict[str, float] = {}
    for line in child.stdout.splitlines():
        said |= json.loads(line)
    for name in ("painted", "furnished", "answered"):
        if name in said:
            said[name] -= started
    return said
