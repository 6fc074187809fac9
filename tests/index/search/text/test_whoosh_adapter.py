"""A doctored index is refused before it can run anything."""

import io
import os
import pickle
import struct
import zlib
from pathlib import Path

import pytest

from index.errors import LibraryDamaged
from index.monograph.sections import SectionKind
from index.search.query.query import Query
from index.search.text.plain_pickles import dumps_plain, load_plain, loads_plain
from index.search.text.searcher import TextIndex
from index.search.text.writer import TextWriter


class Runs:
    """What a doctored file would hold: unpickled plainly, it runs a command."""

    def __init__(self, sign: Path) -> None:
        self.command = f"touch {sign}"

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (self.command,)


@pytest.fixture
def sign(tmp_path: Path) -> Path:
    return tmp_path / "it-ran"


@pytest.fixture
def index_folder(folder: Path) -> Path:
    writer = TextWriter(folder)
    writer.add_section(2, SectionKind.OTHER, "", "", "rash")
    writer.close()
    return folder


def search(folder: Path) -> None:
    index = TextIndex.open(folder)
    try:
        index.search(Query.from_text("rash "), 5)
    finally:
        index.close()


def test_the_doctored_pickle_of_these_tests_would_run(sign: Path) -> None:
    pickle.loads(pickle.dumps(Runs(sign)))
    assert sign.exists()


def test_in_the_term_index(index_folder: Path, sign: Path) -> None:
    file = index_folder / "MAIN_text.trm"
    content = file.read_bytes()
    (length,) = struct.unpack("!i", content[-4:])
    extras = pickle.dumps(Runs(sign), 2)
    file.write_bytes(content[: -4 - length] + extras + struct.pack("!i", len(extras)))

    with pytest.raises(LibraryDamaged):
        search(index_folder)
    assert not sign.exists()


def blocks(info: bytes, body: bytes) -> bytes:
    return b"W3Bl" + struct.pack("!i", -len(info + body)) + info + body


@pytest.mark.parametrize("compression", [0, 3])
def test_in_a_block_of_postings(index_folder: Path, sign: Path, compression: int) -> None:
    evil = pickle.dumps(Runs(sign), 2)
    body = zlib.compress(evil) if compression else evil
    info = pickle.dumps((1, 0, 1.0, compression, 1, 1), 2)
    (index_folder / "MAIN_text.pst").write_bytes(blocks(info, body))

    with pytest.raises(LibraryDamaged):
        search(index_folder)
    assert not sign.exists()


def test_in_the_head_of_a_block(index_folder: Path, sign: Path) -> None:
    (index_folder / "MAIN_text.pst").write_bytes(blocks(pickle.dumps(Runs(sign), 2), b""))

    with pytest.raises(LibraryDamaged):
        search(index_folder)
    assert not sign.exists()


def test_the_table_of_contents_is_never_unpickled(index_folder: Path, sign: Path) -> None:
    (index_folder / "_MAIN_1.toc").write_bytes(pickle.dumps(Runs(sign)))
    search(index_folder)
    assert not sign.exists()


@pytest.mark.parametrize(
    "name",
    [
        "MAIN_text.trm", "MAIN_text.pst", "documents.bin",
        "frequent.bin", "places.bin", "sequences.bin",
    ],
)  # fmt: skip
@pytest.mark.parametrize("content", [None, b"", b"\x00" * 40, b"W3Bl" * 30, b"HSH3" * 30])
def test_a_damaged_file_is_said_to_be(index_folder: Path, name: str, content: bytes | None) -> None:
    (index_folder / name).unlink()
    if content is not None:
        (index_folder / name).write_bytes(content)
    with pytest.raises(LibraryDamaged):
        search(index_folder)


def test_any_single_byte_changed_is_refused_or_harmless(index_folder: Path) -> None:
    for name in (
        "MAIN_text.trm", "MAIN_text.pst", "documents.bin", "sequences.bin", "places.bin",
    ):  # fmt: skip
        file = index_folder / name
        whole = file.read_bytes()
        for at in range(0, len(whole), 7):
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
            try:
                search(index_folder)
            except LibraryDamaged:
                continue
        file.write_bytes(whole)


def test_plain_values_pass_and_nothing_else() -> None:
    value = {"a": (1, 2.5, None, True), "b": [b"\xff", "é"]}
    assert loads_plain(dumps_plain(value, 2)) == value
    assert load_plain(io.BytesIO(dumps_plain(value, 2))) == value
    with pytest.raises(pickle.UnpicklingError):
        loads_plain(pickle.dumps(Path("x")))
    with pytest.raises(pickle.UnpicklingError):
        loads_plain(b"Pan outside object\n.")
