"""A start without a display, in a process of its own, as from a terminal without a desktop."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    "display",
    [{}, {"DISPLAY": ":4711"}, {"LC_ALL": "C"}],
    ids=["none", "one that is away", "none, in a locale that Qt warns of"],
)
def test_a_start_without_a_display_says_so_in_a_line(
    tmp_path: Path, display: dict[str, str]
) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    program = [sys.executable, "-m", "desktop", "metoprolol"]

    done = subprocess.run(
        program,
        cwd=ROOT,
        env={**bare, **display, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "no display" in line
    assert "liverleaf --help" in line
    assert done.stdout == ""
