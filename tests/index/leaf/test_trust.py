"""Who signed a library: trusted, unknown, unchecked, nobody; and what does not match is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from index import (
    LeafRefused,
    SecretKey,
    SignedByTrusted,
    SignedByUnknown,
    SignedUnchecked,
    Unsigned,
    WrongUse,
    read_key,
    trust_key,
    trusted_keys,
)
from tests.index.leaf.leaves import KEY, PHARMACY, Bench

SIGNATURE, SIGNER = "manifest.json.minisig", "signer.pub"
OTHER = SecretKey(b"\1\2\3\4\5\6\7\x08", b"another key under the same id ..")


def test_signed_by_a_key_of_this_computer(bench: Bench) -> None:
    bench.sign()

    assert bench.look().standing == SignedByTrusted(PHARMACY)


def test_signed_by_a_key_nobody_knows(bench: Bench) -> None:
    bench.sign()

    assert replace(bench, trusted=()).look().standing == SignedByUnknown(PHARMACY)


def test_signed_by_a_key_that_is_nowhere(bench: Bench) -> None:
    bench.sign()
    members = bench.members()
    del members[SIGNER]
    bench.rewrite(members)

    assert replace(bench, trusted=()).look().standing == SignedUnchecked(PHARMACY.id)
    assert bench.look().standing == SignedByTrusted(PHARMACY)


def test_signed_by_nobody(bench: Bench) -> None:
    assert bench.look().standing == Unsigned()


def test_a_new_signature_takes_the_place_of_the_old(bench: Bench) -> None:
    bench.sign()
    first = bench.leaf.read_bytes()
    bench.sign()

    assert bench.leaf.read_bytes() == first
    assert sorted(bench.members()) == sorted(["library.sqlite", "manifest.json", SIGNATURE, SIGNER])


@pytest.mark.parametrize("trusted", [(PHARMACY,), ()], ids=["known", "unknown"])
def test_a_manifest_changed_after_it_was_signed(bench: Bench, trusted: tuple) -> None:
    bench.sign()
    bench.remake_manifest(name="LiverTox, official")

    with pytest.raises(LeafRefused, match="was changed after “Pharmacy of the test”"):
        replace(bench, trusted=trusted).look()


def test_a_signature_of_another_library(bench: Bench) -> None:
    bench.sign()
    signature = bench.members()[SIGNATURE]
    bench.remake_manifest(name="Another")
    bench.rewrite({**bench.members(), SIGNATURE: signature})

    with pytest.raises(LeafRefused, match="does not match"):
        bench.look()


def test_a_stranger_who_takes_the_id_of_a_trusted_key(bench: Bench) -> None:
    """The key that came with the file is never asked where this computer knows that id."""
    members = bench.members()
    members[SIGNATURE] = OTHER.sign(members["manifest.json"], "").to_text().encode()
    members[SIGNER] = OTHER.public(PHARMACY.comment).to_text().encode()
    bench.rewrite(members)

    with pytest.raises(LeafRefused, match="does not match"):
        bench.look()
    assert isinstance(replace(bench, trusted=()).look().standing, SignedByUnknown)


def test_of_two_trusted_keys_with_one_id_either_will_do(bench: Bench) -> None:
    bench.sign()
    both = (OTHER.public("Other"), PHARMACY)

    assert replace(bench, trusted=both).look().standing == SignedByTrusted(PHARMACY)


@pytest.mark.parametrize("content", [b"", b"\xff", b"untrusted comment: x\nRWQ=\n"])
def test_a_damaged_signature_is_not_taken_for_none(bench: Bench, content: bytes) -> None:
    bench.rewrite({**bench.members(), SIGNATURE: content})

    with pytest.raises(LeafRefused, match="signature is damaged"):
        bench.look()


def test_a_damaged_key_in_the_file_is_none(bench: Bench) -> None:
    bench.sign()
    bench.rewrite({**bench.members(), SIGNER: b"\xff"})

    assert replace(bench, trusted=()).look().standing == SignedUnchecked(PHARMACY.id)


@pytest.mark.parametrize("place", range(0, 280, 7))
def test_every_byte_of_a_signature_counts(bench: Bench, place: int) -> None:
    """Only the first line, which minisign calls untrusted, may say what it likes."""
    bench.sign()
    signature = bytearray(bench.members()[SIGNATURE])
    first_line = signature.index(b"\n")
    signature[place] ^= 1
    bench.rewrite({**bench.members(), SIGNATURE: bytes(signature)})

    try:
        standing = bench.look().standing
    except LeafRefused:
        return
    # Another id in it names a key that nobody has; that is asked about.
    assert place <= first_line or isinstance(standing, SignedUnchecked)


def test_keys_are_trusted_by_lying_in_a_folder(tmp_path: Path) -> None:
    own, shared = tmp_path / "own", tmp_path / "shared"
    trust_key(PHARMACY, own)
    trust_key(OTHER.public("Other"), shared)
    (shared / "letter.pub").write_text("Dear …", encoding="utf-8")
    (shared / "image.pub").write_bytes(b"\xff\xd8")

    assert trusted_keys([own, shared, tmp_path / "none"]) == (PHARMACY, OTHER.public("Other"))
    assert read_key(own / f"{PHARMACY.id}.pub") == PHARMACY
    for path in (shared / "letter.pub", shared / "image.pub", tmp_path / "none.pub"):
        with pytest.raises(WrongUse):
            read_key(path)


def test_the_secret_key_is_not_in_what_it_signed(bench: Bench) -> None:
    bench.sign()

    assert all(KEY.seed not in content for content in bench.members().values())
