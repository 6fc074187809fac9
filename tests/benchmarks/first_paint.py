"""From the start of a process to the first paint of its window, against a bare window."""

from __future__ import annotations

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


def measures(library: Path, repeats: int) -> Iterator[Measure]:
    """Open the window on `library`, several times."""
    with tempfile.TemporaryDirectory() as user:
        environment = {**os.environ, **dict.fromkeys(_USER_FOLDERS, user)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        ours, bare = [], []
        for _ in range(repeats + 1):
            ours.append(_first_paint(["window", str(library)], environment))
            bare.append(_first_paint(["bare"], environment))
    # The first of each reads Qt from the disk.
    value, yardstick = median(ours[1:]), median(bare[1:])
    against = "a bare window with the same widgets"
    yield Measure("start to first paint", value * 1000, "ms", against, yardstick * 1000, repeats)


def _first_paint(arguments: list[str], environment: dict[str, str]) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.painted", *arguments]
    # One clock for both: time.monotonic counts from the start of the machine.
    started = time.monotonic()
    child = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    return float(child.stdout.split()[-1]) - started
