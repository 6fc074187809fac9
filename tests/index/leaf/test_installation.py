"""From a library to a file to a library again; and what is left when it does not succeed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from index import (
    LeafRefused,
    Library,
    Progress,
    Query,
    SignedByTrusted,
    StorageError,
    Unsigned,
    WrongUse,
    build_library,
    check_whole,
    install_leaf,
    install_leaf_at,
    is_older,
    look_at,
    pack_library,
    sign_leaf,
    signer_of,
)
from index.libraries.progress import BuildCancelled
from index.store.compression import Packing
from index.store.fact_sentences import dump_sentences
from tests.index.chapters import write_chapters
from tests.index.leaf.leaves import KEY, PHARMACY, STORE, Bench, Members


def left(bench: Bench) -> set[str]:
    folder = bench.installed.folder
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_what_arrives_is_what_was_packed(bench: Bench) -> None:
    """The index that is made on arrival is that of the build, to the byte."""
    folder = install_leaf(bench.look(), bench.installed)

    packed, arrived = Library.open(bench.library), Library.open(folder)
    assert arrived.manifest == packed.manifest
    assert arrived.summaries() == packed.summaries()
    assert arrived.search(Query.from_text("jaundice")) == packed.search(Query.from_text("jaundice"))
    packed.close()
    arrived.close()
    assert bench.installed.current == folder
    assert left(bench) == {"current", folder.name}


def test_real_chapters_with_pictures_arrive(shared: Path, tmp_path: Path) -> None:
    sources = [shared / "data" / "livertox", shared / "data" / "lactmed"]
    built = build_library(sources, tmp_path / "library")
    bench = Bench(tmp_path, built.target, tmp_path / "real.leaf")
    pack_library(built.target, bench.leaf)

    folder = install_leaf(bench.look(), bench.installed)

    arrived = Library.open(folder)
    assert arrived.manifest == built.manifest
    arrived.close()


def test_a_signed_library_stays_signed_wherever_it_goes(bench: Bench) -> None:
    bench.sign()
    folder = install_leaf(bench.look(), bench.installed)
    again = bench.folder / "again.leaf"
    pack_library(folder, again)

    library = Library.open(folder)
    assert signer_of(folder, library.manifest, bench.trusted) == SignedByTrusted(PHARMACY)
    library.close()
    assert again.read_bytes() == bench.leaf.read_bytes()


def test_a_day_of_review_is_packed_and_takes_the_signature_away(bench: Bench) -> None:
    bench.sign()
    folder = install_leaf(bench.look(), bench.installed)
    again = bench.folder / "again.leaf"

    pack_library(folder, again, review_by="2027-12-31")

    offer = look_at(again, bench.trusted)
    assert offer.manifest.review_by == "2027-12-31"
    assert offer.standing == Unsigned()
    install_leaf(offer, bench.installed)
    library = Library.open(bench.installed.current)
    assert library.manifest.review_by == "2027-12-31"
    library.close()


def test_an_installed_store_that_was_exchanged_has_no_signature(bench: Bench) -> None:
    bench.sign()
    folder = install_leaf(bench.look(), bench.installed)
    library = Library.open(folder)
    manifest = library.manifest
    library.close()
    files = {**manifest.files, STORE: manifest.files["index/terms.txt"]}

    assert signer_of(folder, replace(manifest, files=files), bench.trusted) == Unsigned()


def test_a_damaged_library_is_not_packed(bench: Bench) -> None:
    folder = install_leaf(bench.look(), bench.installed)
    store = folder / STORE
    data = bytearray(store.read_bytes())
    data[-1] ^= 1
    store.write_bytes(bytes(data))
    target = bench.folder / "damaged.leaf"

    with pytest.raises(Exception, match=r"library.sqlite was changed or damaged"):
        pack_library(folder, target)
    assert not target.exists()


def test_installed_again_a_damaged_library_is_whole_again(bench: Bench) -> None:
    folder = install_leaf(bench.look(), bench.installed)
    (folder / STORE).write_bytes(b"damaged")

    again = install_leaf(bench.look(), bench.installed)

    Library.open(again).close()
    assert left(bench) == {"current", again.name}
    assert folder.name in again.name


def test_another_library_under_the_id_of_an_installed_one_takes_nothing_away(
    bench: Bench, tmp_path: Path
) -> None:
    first = install_leaf(bench.look(), bench.installed)
    source = write_chapters(tmp_path / "fewer")
    (source / "Nonexistine.txt").unlink()
    pack_library(build_library([source], tmp_path / "other").target, bench.leaf)
    bench.remake_manifest(id=first.name)

    second = install_leaf(bench.look(), bench.installed)

    assert second.name == f"{first.name}-2"
    assert bench.installed.before == first.name
    for folder, count in ((first, 3), (second, 2)):
        library = Library.open(folder)
        assert len(library.summaries()) == count
        library.close()


def test_signed_afterwards_the_same_library_takes_the_place_of_the_unsigned(bench: Bench) -> None:
    first = install_leaf(bench.look(), bench.installed)
    bench.sign()

    second = install_leaf(bench.look(), bench.installed)

    assert not first.exists()
    library = Library.open(second)
    assert signer_of(second, library.manifest, bench.trusted) == SignedByTrusted(PHARMACY)
    library.close()


def test_installed_again_a_whole_library_is_not_touched(bench: Bench) -> None:
    """Other windows may be reading it."""
    folder = install_leaf(bench.look(), bench.installed)
    before = (folder / STORE).stat().st_ino

    install_leaf(bench.look(), bench.installed)

    assert (folder / STORE).stat().st_ino == before


def test_a_file_that_changes_between_question_and_answer(bench: Bench) -> None:
    offer = bench.look()
    bench.remake_manifest(name="Another")

    with pytest.raises(LeafRefused, match="has changed since"):
        install_leaf(offer, bench.installed)
    with pytest.raises(LeafRefused, match="has changed since"):
        check_whole(offer)


def test_a_store_that_is_not_the_one_listed(bench: Bench) -> None:
    members = bench.members()
    store = bytearray(members[STORE])
    store[-1] ^= 1
    bench.rewrite({**members, STORE: bytes(store)})

    for act in (check_whole, lambda offer: install_leaf(offer, bench.installed)):
        with pytest.raises(LeafRefused, match=r"library.sqlite is not what the manifest says"):
            act(bench.look())
    assert left(bench) == set()


def cancelling_after(times: int) -> Iterator[bool]:
    yield from [False] * times
    while True:
        yield True


@pytest.mark.parametrize("after", [0, 1, 2, 4, 6, 15, 40])
def test_cancelled_at_any_step_nothing_is_left(bench: Bench, after: int) -> None:
    asked = cancelling_after(after)

    with pytest.raises(BuildCancelled):
        install_leaf(bench.look(), bench.installed, is_cancelled=lambda: next(asked))

    assert left(bench) == set()
    assert bench.installed.in_use == "starter"


def test_progress_goes_forward_to_the_end(bench: Bench) -> None:
    seen: list[Progress] = []
    install_leaf(bench.look(), bench.installed, on_progress=seen.append)

    fractions = [progress.fraction for progress in seen]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    steps = list(dict.fromkeys(progress.step for progress in seen))
    assert steps == ["Unpacking", "Checking", "Indexing", "Writing the index"]


def test_older_is_older_whatever_the_time_zone(bench: Bench) -> None:
    offer = bench.look()
    library = Library.open(bench.library)
    manifest = library.manifest
    library.close()

    assert not is_older(offer, None)
    assert not is_older(offer, manifest)
    for created in ("2999-01-01T00:00:00+00:00", "2999-01-01T00:00:00"):
        assert is_older(offer, replace(manifest, created=created))
    for created in ("1999-01-01T00:00:00+05:00", "a long time ago"):
        assert not is_older(offer, replace(manifest, created=created))


def test_for_a_share_it_goes_into_the_folder_that_is_named(bench: Bench) -> None:
    target = bench.folder / "share"

    assert install_leaf_at(bench.look(), target) == target

    Library.open(target).close()
    assert bench.installed.in_use == "starter"
    (bench.folder / "letters").mkdir()
    (bench.folder / "letters" / "a.txt").write_text("Dear …", encoding="utf-8")
    with pytest.raises(WrongUse, match="contains other files"):
        install_leaf_at(bench.look(), bench.folder / "letters")


def test_where_nothing_can_be_written(bench: Bench) -> None:
    (bench.folder / "user").write_text("a file, not a folder", encoding="utf-8")

    with pytest.raises(StorageError):
        install_leaf(bench.look(), bench.installed)
    with pytest.raises(StorageError):
        pack_library(bench.library, bench.folder / "nowhere" / "a.leaf")


def test_a_file_that_is_no_leaf_cannot_be_signed(bench: Bench) -> None:
    bench.leaf.write_bytes(b"Dear ...")

    with pytest.raises(LeafRefused):
        sign_leaf(bench.leaf, KEY, "Pharmacy")
    assert bench.leaf.read_bytes() == b"Dear ..."


def test_key_facts_of_a_stranger_are_replaced_by_our_own(bench: Bench) -> None:
    """A value that no sentence states, and a sentence that no chapter has, never arrive."""
    with closing(Library.open(bench.library)) as library:
        ours = {each.id: library.get(each.id).key_facts for each in library.summaries()}
    assert ours["Fictamab_Vedotide"]
    copy = bench.folder / "changed.sqlite"

    def change(members: Members) -> None:
        copy.write_bytes(members[STORE])
        with closing(sqlite3.connect(copy)) as connection, connection:
            packing = Packing(*connection.execute("SELECT dictionary FROM packing").fetchone())
            connection.execute("UPDATE key_facts SET low_pct = 0.0")
            safe = packing.pack(dump_sentences(["It is safe."] * 99))
            connection.execute("UPDATE fact_sentences SET sentences = ?", (safe,))
            connection.execute(
                "INSERT OR REPLACE INTO fact_sentences VALUES ('Nonexistine', ?)", (safe,)
            )
            connection.execute(
                "INSERT INTO key_facts (monograph, position, kind, sentence, block, start,"
                " patterns) VALUES ('Nonexistine', 99, 'latency', 0, 0, 0, '[]')"
            )
        members[STORE] = copy.read_bytes()

    bench.remake(change)
    arrived = install_leaf(bench.look(), bench.installed)

    with closing(Library.open(arrived)) as library:
        library.verify()
        assert {each.id: library.get(each.id).key_facts for each in library.summaries()} == ours


def test_a_store_with_our_own_key_facts_arrives_as_it_was(bench: Bench) -> None:
    arrived = install_leaf(bench.look(), bench.installed)

    assert (arrived / STORE).read_bytes() == (bench.library / STORE).read_bytes()
