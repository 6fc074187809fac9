"""Documents in runs: read at once or one by one, the same comes out."""

import random
from array import array
from itertools import groupby

import pytest

from index.search.filters.document_runs import of_rows, runs_of, spans_of
from index.search.text.documents import reference_document, section_document


@pytest.mark.parametrize(
    ("documents", "runs"),
    [
        ([], []),
        ([2, 4, 8, 3, 5, 7], [(False, [1, 2, 4]), (True, [1, 2, 3])]),
        ([3, 2], [(True, [1]), (False, [1])]),
        ([5, 3, 9, 7], [(True, [2, 1, 4, 3])]),
        ([3, 5, 9, 7, 11], [(True, [1, 2, 4, 3, 5])]),
        ([600, 602, 70_001], [(False, [300, 301]), (True, [35_000])]),
    ],
)
def test_runs_have_the_rows_of_their_documents(
    documents: list[int], runs: list[tuple[bool, list[int]]]
) -> None:
    found = list(runs_of(array("I", documents)))

    assert [(run.is_reference, list(run.rows)) for run in found] == runs
    assert [each for run in found for each in range(run.first, run.end)] == list(
        range(len(documents))
    )


def test_of_rows_in_order_and_out_of_it() -> None:
    values = array("H", [0, 10, 20, 30, 40])
    for rows in (range(1, 4), [1, 2, 3], [4, 1], range(2, 2)):
        assert list(of_rows(values, rows)) == [values[row] for row in rows]


def test_where_the_documents_of_each_monograph_lie() -> None:
    chance = random.Random(7)
    for _ in range(200):
        documents, owners, section, reference = array("I"), array("I"), 0, 0
        for owner in chance.sample(range(20), 12):
            for _ in range(chance.choice((0, 0, 1, 3))):
                section += chance.choice((1, 1, 2))
                documents.append(section_document(section))
                owners.append(owner)
            for _ in range(chance.choice((0, 1, 5))):
                reference += 1
                documents.append(reference_document(reference))
                owners.append(owner)
        spans = [(0, 0)] * 20
        at = 0
        for owner, of_owner in groupby(owners):
            spans[owner] = (at, at := at + len(list(of_owner)))

        assert spans_of(list(runs_of(documents)), owners, 20) == spans
