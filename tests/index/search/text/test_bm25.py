"""Arithmetic on whole lists, against the same done document by document."""

import random
from itertools import compress

import pytest

from index.search.text.bm25 import (
    Clause,
    Matched,
    Scored,
    among,
    any_of,
    best_of,
    best_of_one,
    in_every,
    matched_by,
    raised,
)
from index.search.text.postings import Postings

SIZE = 400


def made(chance: random.Random, share: float) -> Postings:
    documents = [number for number in range(SIZE) if chance.random() < share]
    return Postings(documents, bytes(chance.randint(1, 255) for _ in documents), SIZE)


def as_dict(postings: Postings) -> dict[int, int]:
    return dict(zip(postings.documents, postings.impacts, strict=True))


def ranked(clauses: list[Clause], excluded: list[Postings], limit: int) -> tuple[Matched, Scored]:
    matched = matched_by(clauses, excluded)
    return matched, best_of(clauses, matched, limit)


@pytest.fixture(params=["exactly", "roughly first"])
def every_document_weighed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways that lists are gone through: one by one, and all documents at once."""
    if request.param == "roughly first":
        monkeypatch.setattr("index.search.text.bm25._FEW", 0)
    return str(request.param)


@pytest.mark.usefixtures("every_document_weighed")
@pytest.mark.parametrize("seed", range(20))
def test_all_clauses_together_equal_the_sum_of_each(seed: int) -> None:
    chance = random.Random(seed)
    clauses = [Clause.of(made(chance, 0.6)) for _ in range(3)]
    without = made(chance, 0.2)
    expected = {
        number: sum(clause.worth[as_dict(clause.postings)[number]] for clause in clauses)
        for number in range(SIZE)
        if all(number in as_dict(clause.postings) for clause in clauses)
        and number not in as_dict(without)
    }
    matched, found = ranked(clauses, [without], 10)

    assert matched.complete
    assert matched.total == len(expected)
    best = sorted(expected.items(), key=lambda pair: (-pair[1], pair[0]))[:10]
    assert [number for number, _ in found] == [number for number, _ in best]
    assert [score for _, score in found] == pytest.approx([score for _, score in best])


@pytest.mark.usefixtures("every_document_weighed")
@pytest.mark.parametrize("seed", range(20))
def test_where_none_has_all_the_best_of_those_with_most_are_found(seed: int) -> None:
    chance = random.Random(seed)
    rows = [sorted(chance.sample(range(SIZE), 150)) for _ in range(3)]
    # Nobody is in all three.
    rows[2] = [number for number in rows[2] if number not in set(rows[0]) & set(rows[1])]
    clauses = [
        Clause.of(Postings(row, bytes(chance.randint(1, 255) for _ in row), SIZE)) for row in rows
    ]
    weights = [as_dict(clause.postings) for clause in clauses]
    everything = sum(clause.most for clause in clauses)
    expected = {}
    for number in range(SIZE):
        having = [(c, w[number]) for c, w in zip(clauses, weights, strict=True) if number in w]
        if len(having) == 2:
            told = sum(clause.most for clause, _ in having) / everything
            expected[number] = sum(c.worth[weight] for c, weight in having) * told**2
    matched, found = ranked(clauses, [], 10)

    assert not matched.complete
    assert matched.total == len(expected)
    best = sorted(expected.items(), key=lambda pair: (-pair[1], pair[0]))[:10]
    assert [number for number, _ in found] == [number for number, _ in best]
    assert [score for _, score in found] == pytest.approx([score for _, score in best])


def test_more_clauses_than_a_byte_has_bits() -> None:
    clauses = [Clause.of(Postings([at, 20], b"\x09\x09", 30)) for at in range(10)]
    clauses.append(Clause.of(Postings([5], b"\x09", 30)))
    matched, found = ranked(clauses, [], 9)

    assert not matched.complete
    assert [number for number, _ in found] == [20]
    assert ranked(clauses, [Postings([20], b"\x01", 30)], 9)[1] != found


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("limit", [0, 1, 7, 1000])
def test_one_clause_is_ranked_like_several(seed: int, limit: int) -> None:
    listed = made(random.Random(seed), 0.5)
    by_weight = Postings.from_weights(bytearray(listed.by_document))

    _, long_way = ranked([Clause.of(listed)], [], limit)
    assert best_of_one(Clause.of(listed), limit) == long_way
    assert best_of_one(Clause.of(by_weight), limit) == long_way


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 1.0])
@pytest.mark.parametrize("few", [0, 1000])
def test_any_of_several_has_the_best_weight(
    share: float, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.search.text.bm25._FEW", few)
    chance = random.Random(9)
    several = [made(chance, share) for _ in range(5)]
    together = any_of(several, SIZE)
    highest = [max(postings.by_document[number] for postings in several) for number in range(SIZE)]

    assert list(together.documents) == list(compress(range(SIZE), highest))
    assert together.count == len(together.documents)
    # A column of many is compared in seven bits of eight.
    assert all(abs(weight - highest[number]) <= 1 for number, weight in as_dict(together).items())


def test_any_of_one_is_that_one() -> None:
    alone = made(random.Random(1), 0.5)
    assert any_of([alone], SIZE) is alone


def test_without_a_document_that_has_all_those_with_most_stand_for_it() -> None:
    first, second, third = (
        Postings(documents, bytes([200] * len(documents)), 10)
        for documents in ([1, 2], [2, 3], [4])
    )
    matched, found = ranked([Clause.of(first), Clause.of(second), Clause.of(third)], [], 10)

    assert not matched.complete
    assert [number for number, _ in found] == [2]


def test_a_document_that_lacks_a_rare_word_is_worth_less_than_one_that_lacks_a_common_one() -> None:
    rare, common, missing = (
        Postings(documents, bytes([200] * len(documents)), 10)
        for documents in ([1, 2], [1, 3, 4, 5, 6, 7], [2, 3])
    )
    _, found = ranked([Clause.of(rare), Clause.of(common), Clause.of(missing)], [], 10)

    assert [number for number, _ in found] == [2, 1, 3]


def test_most_of_two_words_is_one() -> None:
    one, other = Postings([1], b"\x09", 10), Postings([2, 3], b"\x09\x09", 10)
    matched, found = ranked([Clause.of(one), Clause.of(other)], [], 10)
    assert {number for number, _ in found} == {1, 2, 3}
    assert matched.total == 3


def test_an_excluded_document_is_not_among_most_either() -> None:
    one, other = Postings([1], b"\x09", 10), Postings([2, 3], b"\x09\x09", 10)
    _, found = ranked([Clause.of(one), Clause.of(other)], [Postings([2], b"\x01", 10)], 10)
    assert {number for number, _ in found} == {1, 3}


def test_raised_is_worth_half_as_much_again() -> None:
    assert raised(Postings([1, 2], b"\x02\xfe", 3)).impacts == b"\x03\xff"
    assert raised(Postings.from_weights(bytearray(b"\x00\x02\xfe"))).by_document == b"\0\x03\xff"


@pytest.mark.usefixtures("every_document_weighed")
def test_in_every_and_the_lowest_weight_there() -> None:
    one, other = Postings([1, 2, 5], b"\x05\x06\x07", 6), Postings([2, 3, 5], b"\x09\x09\x02", 6)

    assert in_every([one, other]) == b"\0\0\1\0\0\1"
    assert in_every([one, other], [Postings([5], b"\x01", 6)]) == b"\0\0\1\0\0\0"
    both = among([one, other], [2, 5])
    assert (both.documents, both.impacts) == ([2, 5], b"\x06\x02")
