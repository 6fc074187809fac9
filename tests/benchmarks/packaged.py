"""The packaged program against a bare window packaged the same way: its size, its start.

python -m tests.benchmarks.packaged [--repeats 9]; after `make package`, on Linux with xvfb. The
exit status is 1 where the program is too large.
"""

from __future__ import annotations

import argparse
import mmap
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.measures import Measure, median
from tests.packaged.screen import Screen, open_screen

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAM: Final = ROOT / "dist" / "liverleaf"
LIBRARY: Final = PROGRAM / "_internal" / "resources" / "library"
BARE: Final = ROOT / "build" / "package" / "bare"
MOST: Final = 1.2
_AGAINST: Final = "a bare window packaged the same way"


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.packaged")
    parser.add_argument("--repeats", type=int, default=9)
    options = parser.parse_args()
    bare = build_bare()
    size = size_measure(bare)
    print(size.as_line(), flush=True)
    print(start_measure(bare, options.repeats).as_line(), flush=True)
    return int(size.value > MOST * size.yardstick)


def build_bare() -> Path:
    """Package the bare window; returns its folder."""
    spec = ROOT / "packaging" / "bare" / "bare.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    folders = ["--distpath", BARE, "--workpath", BARE / "work"]
    subprocess.run([*command, *folders, spec], cwd=ROOT, check=True, capture_output=True)
    return BARE / "bare"


def size_measure(bare: Path) -> Measure:
    """Megabytes on disk, ours without the library that is in it."""
    ours = (size_of(PROGRAM) - size_of(LIBRARY)) / 1e6
    return Measure("packaged size without library", ours, "MB", _AGAINST, size_of(bare) / 1e6, 1)


def size_of(folder: Path) -> int:
    """The bytes of all files below `folder`; links count nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(file.stat().st_size for file in files)


def start_measure(bare: Path, repeats: int) -> Measure:
    """Milliseconds from the start of the process to its first dots on a screen, taken in turns."""
    ours, yardstick = [], []
    with open_screen() as screen:
        for _ in range(repeats + 1):
            ours.append(first_dots(PROGRAM / "liverleaf", screen))
            yardstick.append(first_dots(bare / "bare", screen))
    # The first of each reads it from the disk.
    medians = median(ours[1:]) * 1000, median(yardstick[1:]) * 1000
    name = "packaged start to first paint"
    return Measure(name, medians[0], "ms", _AGAINST, medians[1], repeats)


def first_dots(program: Path, screen: Screen) -> float:
    """Seconds until `program` has painted on a screen that is blank before and after."""
    with tempfile.TemporaryDirectory() as home, screen.frame.open("rb") as file:
        dots = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = len(dots) - len(screen.picture())
        # A line of dots a little below the top left corner, where windows appear.
        place = head + 4 * (120 * screen.width + 40)
        blank = dots[place : place + 400]
        environment = {"HOME": home, "DISPLAY": screen.display, "PATH": os.environ["PATH"]}
        started = time.monotonic()
        child = subprocess.Popen([program], env=environment, stderr=subprocess.DEVNULL)
        while dots[place : place + 400] == blank:
            assert child.poll() is None, f"{program} ended before it painted"
            time.sleep(0.0005)
        took = time.monotonic() - started
        child.kill()
        child.wait()
        while dots[place : place + 400] != blank:
            time.sleep(0.005)
        dots.close()
    return took


if __name__ == "__main__":
    sys.exit(main())
