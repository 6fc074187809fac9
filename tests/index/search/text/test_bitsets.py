"""Sets of documents as bytes."""

from hypothesis import given
from hypothesis import strategies as st

from index.search.text.bitsets import all_documents, in_all, in_any, inverted, kept, where_set

SIZE = 9
MASKS = st.lists(st.lists(st.sampled_from([0, 1]), min_size=SIZE, max_size=SIZE).map(bytes))


@given(MASKS)
def test_sets_are_put_together_document_by_document(masks: list[bytes]) -> None:
    columns = list(zip(*masks, strict=True)) if masks else [()] * SIZE

    assert list(in_all(masks, SIZE)) == [int(all(column)) for column in columns]
    assert list(in_any(masks, SIZE)) == [int(any(column)) for column in columns]
    for mask in masks:
        assert in_all((mask, inverted(mask)), SIZE) == bytes(SIZE)
        assert in_any((mask, inverted(mask)), SIZE) == all_documents(SIZE)


@given(st.binary(min_size=SIZE, max_size=SIZE), MASKS)
def test_weights_are_kept_where_the_set_is(weights: bytes, masks: list[bytes]) -> None:
    for mask in masks:
        left = kept(weights, mask)
        assert list(left) == [w if m else 0 for w, m in zip(weights, mask, strict=True)]
        assert where_set(left) == in_all((where_set(weights), mask), SIZE)
