"""The packing of long texts: back as they were, small, and never wrong unnoticed."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import LibraryDamaged
from index.store.compression import Packing

TEXTS = [f"Smith A. Hepatotoxicity of fictional drug {n}. J Fict Hepatol {n}." for n in range(99)]
texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(text=texts, kinds=st.lists(st.lists(texts)))
def test_a_text_comes_back_as_it_was(text: str, kinds: list[list[str]]) -> None:
    packing = Packing.sampled_from(kinds)
    assert Packing(packing.dictionary).unpack(packing.pack(text)) == text


def test_texts_like_those_sampled_take_half_their_room() -> None:
    packing = Packing.sampled_from([TEXTS])
    assert sum(len(packing.pack(text)) for text in TEXTS) < sum(map(len, TEXTS)) / 2


def test_the_dictionary_holds_every_kind_of_text() -> None:
    long, short = ["section " * 9999] * 99, ["reference"]
    dictionary = Packing.sampled_from([long, short]).dictionary
    assert b"section" in dictionary
    assert b"reference" in dictionary
    assert len(dictionary) <= 32 * 1024


def test_no_changed_byte_and_no_cut_gives_another_text() -> None:
    packing = Packing.sampled_from([TEXTS])
    packed = packing.pack(TEXTS[3])
    refused = 0
    for place in range(len(packed)):
        for bit in range(8):
            changed = bytearray(packed)
            changed[place] ^= 1 << bit
            try:
                assert packing.unpack(bytes(changed)) == TEXTS[3]
            except LibraryDamaged:
                refused += 1
        with pytest.raises(LibraryDamaged):
            packing.unpack(packed[:place])
    assert refused > 8 * len(packed) - 8  # the last byte may have bits that mean nothing


def test_another_dictionary_is_noticed() -> None:
    packed = Packing.sampled_from([TEXTS]).pack(TEXTS[3])
    with pytest.raises(LibraryDamaged):
        Packing(b"another").unpack(packed)


def test_a_text_that_would_fill_the_memory_is_refused() -> None:
    packing = Packing(b"")
    bomb = zlib.compress(b"\0" * (65 * 1024 * 1024))
    with pytest.raises(LibraryDamaged):
        packing.unpack(bomb)
