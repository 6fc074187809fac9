"""Many readers of one share by the packaged program, while other libraries take its place."""

import json
import os
import subprocess
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from index import build_library, pack_library
from tests.packaged.screen import NOBODY, as_another_without_network

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "starter"
READERS: Final = 50 if os.environ.get("LIVERLEAF_ALL_FAULTS") else 8
INSTALLATIONS: Final = 6
NAMES: Final = ("Metoprolol", "Nabumetone")

pytestmark = pytest.mark.packaged


def test_each_reader_sees_the_old_library_or_the_new(
    shipped: Path, place: Path, environment: dict[str, str]
) -> None:
    share = place / "share"
    share.mkdir()
    if os.geteuid() == 0:
        os.chown(share, NOBODY, NOBODY)
    begin = [*as_another_without_network(), str(shipped)]

    def start(*words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*begin, *words],
            cwd="/",
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def begin_install(name: str) -> subprocess.Popen[str]:
        options = ("--to", str(share / "library"), "--unsigned", "--older")
        return start("install", str(place / f"{name}.leaf"), *options)

    def end(installing: subprocess.Popen[str]) -> None:
        _, err = installing.communicate(timeout=120)
        assert installing.returncode == 0, err

    for name in NAMES:
        pack_library(
            build_library([STARTER / f"{name}.txt"], place / name).target, place / f"{name}.leaf"
        )
    end(begin_install(NAMES[0]))
    search = ("search", "hepatitis", "--json", "--library", str(share / "library"))
    readers = [start(*search) for _ in range(READERS)]
    done = []
    for installed in range(1, INSTALLATIONS + 1):
        end(begin_install(NAMES[installed % 2]))
        # Whoever has ended makes room for the next, so that there are always as many.
        ended = [reader for reader in readers if reader.poll() is not None]
        done += ended
        readers = [reader for reader in readers if reader not in ended]
        readers += [start(*search) for _ in ended]
    done += readers
    said = [reader.communicate() for reader in done]

    seen = Counter[str]()
    for reader, (out, err) in zip(done, said, strict=True):
        if reader.returncode == 0:
            titles = {hit["title"] for hit in json.loads(out)["hits"]}
            assert len(titles & set(NAMES)) == 1, titles
            seen[titles.pop()] += 1
        else:
            # Between two renames there is none; or the old one went while it was being opened.
            assert (reader.returncode, out, err.count("\n")) == (4, "", 1), err
            seen["refused"] += 1
    print(dict(seen), f"{INSTALLATIONS} installations")
    assert all(seen[name] for name in NAMES)
    assert seen["refused"] < len(done) // 4
