"""Arithmetic on whole lists, against the same done document by document."""

import random
from itertools import compress

import pytest

from index.search.postings import Postings
from index.search.ranking import Clause, any_of, raised, rank

SIZE = 400


def made(chance: random.Random, share: float) -> Postings:
    documents = [number for number in range(SIZE) if chance.random() < share]
    return Postings(documents, bytes(chance.randint(1, 255) for _ in documents), SIZE)


def as_dict(postings: Postings) -> dict[int, int]:
    return dict(zip(postings.documents, postings.impacts, strict=True))


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
    ranking = rank(clauses, [without], 10)

    assert ranking.complete
    assert ranking.total == len(expected)
    best = sorted(expected.items(), key=lambda pair: (-pair[1], pair[0]))[:10]
    assert [number for number, _ in ranking.best] == [number for number, _ in best]
    assert [score for _, score in ranking.best] == pytest.approx([score for _, score in best])


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("limit", [0, 1, 7, 1000])
def test_one_clause_is_ranked_like_several(seed: int, limit: int) -> None:
    listed = made(random.Random(seed), 0.5)
    by_weight = Postings.from_weights(bytearray(listed.by_document))
    nothing = Postings((), b"", SIZE)

    long_way = rank([Clause.of(listed)], [nothing], limit)
    assert rank([Clause.of(listed)], [], limit) == long_way
    assert rank([Clause.of(by_weight)], [], limit) == long_way


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 1.0])
@pytest.mark.parametrize("few", [0, 1000])
def test_any_of_several_has_the_best_weight(
    share: float, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.search.ranking._FEW", few)
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
    ranking = rank([Clause.of(first), Clause.of(second), Clause.of(third)], [], 10)

    assert not ranking.complete
    assert [number for number, _ in ranking.best] == [2]


def test_a_document_that_lacks_a_rare_word_is_worth_less_than_one_that_lacks_a_common_one() -> None:
    rare, common, missing = (
        Postings(documents, bytes([200] * len(documents)), 10)
        for documents in ([1, 2], [1, 3, 4, 5, 6, 7], [2, 3])
    )
    ranking = rank([Clause.of(rare), Clause.of(common), Clause.of(missing)], [], 10)

    assert [number for number, _ in ranking.best] == [2, 1, 3]


def test_most_of_two_words_is_one() -> None:
    one, other = Postings([1], b"\x09", 10), Postings([2, 3], b"\x09\x09", 10)
    ranking = rank([Clause.of(one), Clause.of(other)], [], 10)
    assert {number for number, _ in ranking.best} == {1, 2, 3}
    assert ranking.total == 3


def test_an_excluded_document_is_not_among_most_either() -> None:
    one, other = Postings([1], b"\x09", 10), Postings([2, 3], b"\x09\x09", 10)
    ranking = rank([Clause.of(one), Clause.of(other)], [Postings([2], b"\x01", 10)], 10)
    assert {number for number, _ in ranking.best} == {1, 3}


def test_raised_is_worth_half_as_much_again() -> None:
    assert raised(Postings([1, 2], b"\x02\xfe", 3)).impacts == b"\x03\xff"
