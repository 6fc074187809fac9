"""What an import of attacks takes of the machine's memory, measured in a program of its own."""

import gzip
import subprocess
import sys
from pathlib import Path

from desktop.paths import RESOURCES
from tests.hostile.archives import END, GIGABYTE, good, member, png, zeros
from tests.hostile.test_documents import REJECTED
from tests.index.parse.chapters import bits

MEGABYTES = 600

BUILD = """
import sys
from desktop.__main__ import main
status = main(["build", sys.argv[1], "--to", sys.argv[2], "--json"])
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(status, int(peak.split()[1]) // 1024, file=sys.stderr)
"""


def test_an_import_of_attacks_stays_within_bounds(tmp_path: Path) -> None:
    largest = {
        "pixels.png": png(7000, 5700, 6, content=(4 * 7000 + 1) * 5700),
        "large.jpg": b"\xff\xd8\xff" + bytes(63 * 1024**2),
        "elements.nxml": bits("<p/>" * 900_000),
        "paragraphs.nxml": bits("<p>a</p>" * 49_000),
    }
    attacks = {**{name: data for name, (data, _) in REJECTED.items()}, **largest}
    content = good() + b"".join(member(name, data) for name, data in attacks.items())
    archive = tmp_path / "attacks.tar.gz"
    huge = gzip.compress(member("huge.nxml", size=GIGABYTE)) + zeros(1)
    archive.write_bytes(gzip.compress(content, 1) + huge + gzip.compress(END))
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(archive), str(tmp_path / "library")],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    status, megabytes = map(int, done.stderr.split())

    assert status == 0
    assert megabytes < MEGABYTES
