"""Hostile zips: refused before anything in them is unpacked, and in one line."""

import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from index import LeafRefused, LibraryTooNew
from index.leaf import contents
from index.leaf.contents import Leaf
from tests.index.leaf.leaves import STORE, Bench


def read_all(path: Path) -> None:
    with Leaf(path) as leaf:
        for name in leaf.manifest.files:
            for _ in leaf.blocks(name):
                pass


def refusal(path: Path) -> str:
    with pytest.raises(LeafRefused) as caught:
        read_all(path)
    told = str(caught.value)
    assert told.isprintable()
    return told


def test_a_whole_leaf_is_read(bench: Bench) -> None:
    with Leaf(bench.leaf) as leaf:
        assert set(leaf.manifest.files) == {STORE}
        assert b"".join(leaf.blocks(STORE)) == (bench.library / STORE).read_bytes()
        assert (leaf.signature, leaf.signer) == (None, None)


def add(name: str, content: bytes = b"x") -> Callable[[Bench], None]:
    def change(bench: Bench) -> None:
        with zipfile.ZipFile(bench.leaf, "a") as archive:
            archive.writestr(name, content)

    return change


def add_info(**values: object) -> Callable[[Bench], None]:
    def change(bench: Bench) -> None:
        info = zipfile.ZipInfo(f"images/{'a' * 32}.png")
        for name, value in values.items():
            setattr(info, name, value)
        with zipfile.ZipFile(bench.leaf, "a") as archive:
            archive.writestr(info, b"/etc/passwd")

    return change


def append(data: bytes) -> Callable[[Bench], None]:
    return lambda bench: bench.leaf.write_bytes(bench.leaf.read_bytes() + data) and None


def prepend(bench: Bench) -> None:
    bench.leaf.write_bytes(b"#!/bin/sh\n" + bench.leaf.read_bytes())


def twice(bench: Bench) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(bench.leaf, "a") as archive:
        archive.writestr(STORE, b"another")


def patch_directory(at: int, form: str, value: int, member: int = 0) -> Callable[[Bench], None]:
    """Change a field of the central directory's entry number `member`."""

    def change(bench: Bench) -> None:
        data = bytearray(bench.leaf.read_bytes())
        place = -1
        for _ in range(member + 1):
            place = data.index(b"PK\1\2", place + 1)
        struct.pack_into(form, data, place + at, value)
        bench.leaf.write_bytes(bytes(data))

    return change


def patch_end(at: int, form: str, value: int) -> Callable[[Bench], None]:
    def change(bench: Bench) -> None:
        data = bytearray(bench.leaf.read_bytes())
        struct.pack_into(form, data, len(data) - 22 + at, value)
        bench.leaf.write_bytes(bytes(data))

    return change


def remake(**values: object) -> Callable[[Bench], None]:
    return lambda bench: bench.remake_manifest(**values)


def drop(name: str) -> Callable[[Bench], None]:
    def change(bench: Bench) -> None:
        members = bench.members()
        del members[name]
        bench.rewrite(members)

    return change


def bomb(bench: Bench) -> None:
    members = bench.members()
    members[STORE] = bytes(64 * 1024 * 1024)
    bench.rewrite(members)


def write(content: bytes) -> Callable[[Bench], None]:
    return lambda bench: bench.leaf.write_bytes(content) and None


def manifest(content: bytes) -> Callable[[Bench], None]:
    def change(bench: Bench) -> None:
        bench.rewrite({**bench.members(), "manifest.json": content})

    return change


@dataclass(frozen=True)
class Attack:
    does: str
    change: Callable[[Bench], None]
    says: str


LINK = (stat.S_IFLNK | 0o777) << 16
FOLDER = (stat.S_IFDIR | 0o755) << 16
FILES = {STORE: {"bytes": 1, "sha256": "0" * 64}}
ATTACKS = [
    Attack("an empty file", write(b""), "damaged or no library file"),
    Attack("no zip", write(b"PK\3\4" + bytes(4000)), "damaged or no library file"),
    Attack("only an end", write(b"PK\5\6" + bytes(18)), "has no manifest.json"),
    Attack("text before it", prepend, "damaged or no library file"),
    Attack("text after it", append(b"\n"), "damaged or no library file"),
    Attack("a path upwards", add("../../evil.txt"), "“../../evil.txt” has no place"),
    Attack("an absolute path", add("/etc/cron.d/evil"), "has no place"),
    Attack("a path of Windows", add("..\\evil.txt"), "has no place"),
    Attack("a drive of Windows", add("C:evil.txt"), "has no place"),
    Attack("a search index", add("index/_MAIN_1.toc"), "“index/_MAIN_1.toc” has no place"),
    Attack("a journal of SQLite", add(f"{STORE}-wal"), "has no place"),
    Attack("another spelling", add("LIBRARY.sqlite"), "a file is in it twice"),
    Attack("a control sign", add("images/\x1b[2J.png"), "has no place"),
    Attack("a picture not listed", add(f"images/{'a' * 32}.png"), "not hold the files of its"),
    Attack("a folder", add_info(filename="images/", external_attr=FOLDER), "has no place"),
    Attack(
        "a name with a zero in it",
        add_info(filename=f"images/{'a' * 32}.png\0/../../evil.txt"),
        "has no place",
    ),
    Attack("a link", add_info(external_attr=LINK), "has no place"),
    Attack("a device", add_info(external_attr=(stat.S_IFCHR | 0o666) << 16), "has no place"),
    Attack("a packing we do not know", add_info(compress_type=zipfile.ZIP_LZMA), "has no place"),
    Attack("one name twice", twice, "a file is in it twice"),
    Attack("an encrypted member", patch_directory(8, "<H", 1), "has no place"),
    Attack("a masked directory", patch_directory(8, "<H", 0x2000), "has no place"),
    Attack("a zip64 member", patch_directory(6, "<H", 45), "has no place"),
    Attack("a size of gigabytes", patch_directory(24, "<I", 2**31, 1), "is too large"),
    Attack("a manifest of gigabytes", patch_directory(24, "<I", 2**30), "is too large"),
    Attack("a size below the true one", patch_directory(24, "<I", 5), "damaged"),
    Attack("an offset elsewhere", patch_directory(42, "<I", 12), "damaged"),
    Attack("a wrong CRC", patch_directory(16, "<I", 1), "damaged"),
    Attack("a comment", patch_end(20, "<H", 5), "damaged or no library file"),
    Attack("several disks", patch_end(4, "<H", 1), "damaged or no library file"),
    Attack("more members than said", patch_end(10, "<H", 1), "damaged or no library file"),
    Attack("65,535 members", patch_end(8, "<I", 0xFFFFFFFF), "damaged or no library file"),
    Attack("a directory elsewhere", patch_end(16, "<I", 0), "damaged or no library file"),
    Attack("a bomb", bomb, "unpacks to over 100 times its size"),
    Attack("no manifest", drop("manifest.json"), "has no manifest.json"),
    Attack("no store", drop(STORE), "not hold the files of its"),
    Attack("a manifest of nothing", manifest(b""), "manifest is damaged"),
    Attack("a manifest that is no text", manifest(b"\xff\xfe"), "damaged"),
    Attack("a manifest nested deeply", manifest(b"[" * 100_000), "manifest is damaged"),
    Attack("a manifest of another shape", manifest(b"[]"), "manifest is damaged"),
    Attack("a number too long", manifest(b'{"format": ' + b"9" * 5000 + b"}"), "damaged"),
    Attack("an endless number", manifest(b'{"format": Infinity}'), "manifest is damaged"),
    Attack("an id that is a path", remake(id="../../home"), "damaged"),
    Attack("an id in capitals", remake(id="ABCDEF012345"), "damaged"),
    Attack("a store without a size", remake(files={STORE: {"sha256": "0" * 64}}), "damaged"),
    Attack("another size", remake(files=FILES), "not hold the files of its"),
    Attack("files elsewhere", remake(files={**FILES, "/etc/passwd": FILES[STORE]}), "damaged"),
    Attack("no files", remake(files={}), "damaged"),
    Attack("a day that is none", remake(created="tomorrow"), "damaged"),
    Attack("a day without a zone", remake(created="2026-11-22T10:00:00"), "damaged"),
    Attack("a review that is no day", remake(review_by="never"), "manifest is damaged"),
]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.does)
def test_a_hostile_leaf_is_refused(bench: Bench, attack: Attack) -> None:
    attack.change(bench)

    assert attack.says in refusal(bench.leaf)


def test_a_zip64_end_is_refused(bench: Bench) -> None:
    """An end of zip64 before the usual one would be believed instead of it."""
    data = bench.leaf.read_bytes()
    end = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 2, 2, 0, 0)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, len(data) - 22, 1)
    bench.leaf.write_bytes(data[:-22] + end + locator + data[-22:])

    assert "damaged or no library file" in refusal(bench.leaf)


def test_members_that_share_their_bytes_count_each(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "MOST_RATIO", 1)

    assert "unpacks to over 1 times" in refusal(bench.leaf)


def test_too_many_members(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MOST_MEMBERS", 1)

    assert "damaged or no library file" in refusal(bench.leaf)


def test_a_file_over_the_limit(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "LARGEST_FILE", 100)

    assert "over 2 GB" in refusal(bench.leaf)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "none.leaf")
    assert "cannot be read" in refusal(tmp_path)


def test_a_leaf_of_a_newer_liverleaf(bench: Bench) -> None:
    bench.remake_manifest(format=99)

    with pytest.raises(LibraryTooNew):
        Leaf(bench.leaf)


def test_the_words_of_a_manifest_are_fit_for_a_line(bench: Bench) -> None:
    bench.remake_manifest(name="Liver\n\x1b[2JTox" + "x" * 500, sources=["a\u202eb"])

    with Leaf(bench.leaf) as leaf:
        assert leaf.manifest.name.isprintable()
        assert len(leaf.manifest.name) < 200
        assert leaf.manifest.sources == ("a\ufffdb",)


@pytest.mark.parametrize("signed", [False, True])
def test_one_changed_byte_anywhere_is_refused_or_harmless(bench: Bench, signed: bool) -> None:
    """Every byte of the zip's own structures, and every hundredth of the rest."""
    if signed:
        bench.sign()
    data = bench.leaf.read_bytes()
    directory = data.index(b"PK\1\2")
    with Leaf(bench.leaf) as leaf:
        whole = (leaf.text, b"".join(leaf.blocks(STORE)))
    refused = 0
    for place in (*range(0, directory, 97), *range(directory, len(data))):
        changed = bytearray(data)
        changed[place] ^= 0x41
        bench.leaf.write_bytes(bytes(changed))
        try:
            with Leaf(bench.leaf) as leaf:
                # A date or a right that nobody reads.
                assert (leaf.text, b"".join(leaf.blocks(STORE))) == whole
        except LeafRefused:
            refused += 1
    assert refused > 100


def test_cut_anywhere_it_is_refused(bench: Bench) -> None:
    data = bench.leaf.read_bytes()
    for length in range(0, len(data), 211):
        bench.leaf.write_bytes(data[:length])
        assert "damaged" in refusal(bench.leaf)
