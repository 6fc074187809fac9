"""The benchmarks themselves: that they measure what they say, on a very small library."""

import argparse
import json
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from index import Found, Library, Query, build_library, is_listed
from tests.benchmarks import real_size
from tests.benchmarks.__main__ import measures
from tests.benchmarks.chapters import write_archive
from tests.benchmarks.measures import Measure, nearly_all
from tests.benchmarks.real_size import write_copies
from tests.benchmarks.rival import Fts5
from tests.benchmarks.typed import queries


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


def test_copies_of_chapters_are_chapters_of_their_own(tmp_path: Path) -> None:
    with tarfile.open(write_archive(tmp_path / "archive.tar.gz", 2)) as tar:
        tar.extractall(tmp_path / "source", filter="data")
    chapters = sorted((tmp_path / "source").rglob("*.nxml"))
    archive = write_copies(tmp_path / "copies.tar.gz", chapters, 12)
    report = build_library([archive], tmp_path / "library")

    assert len(chapters) == 2
    assert report.rejected == ()
    with closing(Library.open(tmp_path / "library")) as library:
        found = [each for each in library.summaries() if not is_listed(each.id)]
    assert len({each.id for each in found}) == 12 * len(chapters)
    assert len({each.title for each in found}) == len(found)


def test_without_real_chapters_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(real_size, "CHAPTERS", tmp_path / "nowhere")

    assert list(real_size.measures(tmp_path, 1, 1)) == []
    assert "Left out: a library of real size" in capsys.readouterr().err


def test_a_measure_is_one_line_of_json() -> None:
    line = Measure("opened", 2.00004, "ms", "nothing", 0.5, 3).as_line()
    assert json.loads(line) == {
        "name": "opened", "value": 2.0, "unit": "ms", "against": "nothing", "yardstick": 0.5,
        "ratio": 4.0, "repeats": 3,
    }  # fmt: skip


def test_nearly_all_is_the_95th_percentile() -> None:
    assert nearly_all(list(range(100))) == 95
    assert nearly_all([7.0]) == 7.0


def test_every_kind_of_query_is_typed_and_none_is_empty(tmp_path: Path) -> None:
    build_library([write_archive(tmp_path / "archive.tar.gz", 5)], tmp_path / "library")
    with closing(Library.open(tmp_path / "library")) as library:
        monographs = [library.get(summary.id) for summary in library.summaries()]
        rival = Fts5(monographs)
        for query in queries(monographs, 40):
            *_, whole = query.letter_by_letter()
            assert whole == query.begun + query.text
            outcome = library.search(Query.from_text(whole))
            # What is misspelt FTS5 cannot find, nor a drug's name in a filter's word.
            assert isinstance(outcome, Found), query
            if query.kind in ("name", "two words", "phrase", "words in a row", "PMID"):
                assert rival.hits(whole, 15) > 0, query
        assert rival.hits("likelihood:A..E serum ", 90) > rival.hits("likelihood:A..B serum ", 90)
        assert rival.facets("serum ") > 5
        assert rival.hits("", 9) == rival.facets("") == 0
        rival.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_everything_is_measured(tmp_path: Path) -> None:
    options = argparse.Namespace(
        chapters=3, archive=None, queries=9, repeats=1, growth=[2, 3], real_size=False
    )
    taken = {measure.name: measure for measure in measures(tmp_path, options)}

    assert {"library built", "key to hits, median", "start to first paint"} <= set(taken)
    assert {
        "key to hits, phrase, 95th percentile",
        "key to hits, narrowed by a field, median",
    } <= set(taken)
    assert {"key to paint, longest", "key to facets, median", "key to all 60 hits, median"} <= set(
        taken
    )
    assert {"start to the first hits", "memory after the first hits"} <= set(taken)
    assert {"a long page opened and painted", "all sections unfolded and painted"} <= set(taken)
    assert {"summary to PDF", "whole long monograph to PDF"} <= set(taken)
    assert {"library on disk", "library of 3 chapters built, for each thousand"} <= set(taken)
    assert all(measure.value > 0 for measure in taken.values())
