"""The benchmarks themselves: that they measure what they say, on a very small library."""

import argparse
import json
from pathlib import Path

import pytest

from index import build_library
from tests.benchmarks.__main__ import measures
from tests.benchmarks.chapters import write_archive
from tests.benchmarks.measures import Measure, nearly_all


def test_the_same_seed_gives_the_same_archive(tmp_path: Path) -> None:
    first, second, other = (
        write_archive(tmp_path / name, 3, seed).read_bytes()
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert first == second != other


def test_every_fictional_chapter_is_taken_whole(tmp_path: Path) -> None:
    archive = write_archive(tmp_path / "archive.tar.gz", 5)
    report = build_library([archive], tmp_path / "library")

    assert report.rejected == ()
    assert report.kept == {"drug": 5}
    assert report.without_likelihood == ()
    assert report.references >= 5 * 12


def test_a_measure_is_one_line_of_json() -> None:
    line = Measure("opened", 2.00004, "ms", "nothing", 0.5, 3).as_line()
    assert json.loads(line) == {
        "name": "opened", "value": 2.0, "unit": "ms", "against": "nothing", "yardstick": 0.5,
        "ratio": 4.0, "repeats": 3,
    }  # fmt: skip


def test_nearly_all_is_the_95th_percentile() -> None:
    assert nearly_all(list(range(100))) == 95
    assert nearly_all([7.0]) == 7.0


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_everything_is_measured(tmp_path: Path) -> None:
    options = argparse.Namespace(chapters=3, archive=None, queries=7, repeats=1, growth=[2, 3])
    taken = {measure.name: measure for measure in measures(tmp_path, options)}

    assert {"library built", "key to hits, median", "start to first paint"} <= set(taken)
    assert {"start to the first hits", "memory after the first hits"} <= set(taken)
    assert {"a long page opened and painted", "all sections unfolded and painted"} <= set(taken)
    assert {"summary to PDF", "whole long monograph to PDF"} <= set(taken)
    assert {"library on disk", "library of 3 chapters built, for each thousand"} <= set(taken)
    assert all(measure.value > 0 for measure in taken.values())
