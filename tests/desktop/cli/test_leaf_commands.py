"""The commands for library files, as the hospital's builder and its wards use them."""

import getpass
import json
import stat
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.library_choice import find_library
from desktop.paths import installed_libraries, trusted_folders
from index import Library
from tests.index.chapters import build_small, retell_manifest
from tests.index.leaf.older import make_older

DAMAGED = 4


class Builder:
    """A builder's folder: a library, keys, and what the commands said."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self.leaf = folder / "small.leaf"
        self.out = self.err = ""
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.type()

    def type(self, *passwords: str) -> None:
        """What is typed when a password is asked for, one after the other; nothing by default."""
        typed = iter(passwords or [""] * 10)
        self._monkeypatch.setattr(getpass, "getpass", lambda question: next(typed))

    def run(self, *words: object) -> int:
        self._capsys.readouterr()
        status = main([str(word) for word in words])
        self.out, self.err = self._capsys.readouterr()
        return status

    def pack(self, *words: str) -> int:
        return self.run("pack", "--library", self.folder / "library", "--to", self.leaf, *words)

    def sign(self) -> None:
        assert self.run("keygen", "--to", self.folder / "ward", "--name", "Pharmacy") == 0
        assert self.run("sign", self.leaf, "--key", self.folder / "ward.key") == 0

    def trust(self) -> None:
        own, _ = trusted_folders()
        own.mkdir(parents=True)
        (own / "any name.pub").write_bytes((self.folder / "ward.pub").read_bytes())


@pytest.fixture
def builder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Builder:
    build_small(tmp_path)
    made = Builder(tmp_path, capsys, monkeypatch)
    assert made.pack() == 0
    return made


def test_from_the_builder_to_the_ward(builder: Builder) -> None:
    builder.sign()
    builder.trust()

    assert builder.run("verify", builder.leaf) == 0
    assert "is intact and signed by “Pharmacy”" in builder.out
    assert builder.run("install", builder.leaf) == 0
    assert "signed by “Pharmacy”" in builder.out
    assert find_library().parent == installed_libraries().folder
    assert builder.run("show", "Nonexistine") == 0
    assert builder.run("check") == 0
    assert "is intact" in builder.out


def test_the_secret_key_is_for_its_owner_only(builder: Builder) -> None:
    builder.sign()

    assert stat.S_IMODE((builder.folder / "ward.key").stat().st_mode) == 0o600
    assert "Pharmacy" in (builder.folder / "ward.pub").read_text(encoding="utf-8")


def test_no_key_is_written_over(builder: Builder) -> None:
    builder.sign()
    before = (builder.folder / "ward.key").read_text(encoding="utf-8")

    assert builder.run("keygen", "--to", builder.folder / "ward") == 2
    assert "already exists" in builder.err
    assert (builder.folder / "ward.key").read_text(encoding="utf-8") == before


def test_a_password_is_asked_for_and_must_be_right(builder: Builder) -> None:
    key = builder.folder / "ward"
    builder.type("geheim", "gehiem")
    assert builder.run("keygen", "--to", key) == 2
    assert "differ" in builder.err
    builder.type("geheim", "geheim")
    assert builder.run("keygen", "--to", key) == 0

    builder.type("falsch")
    assert builder.run("sign", builder.leaf, "--key", f"{key}.key") == 2
    assert "does not open" in builder.err
    builder.type("geheim")
    assert builder.run("sign", builder.leaf, "--key", f"{key}.key") == 0
    assert "signed by “ward”" in builder.out


def test_a_password_that_nobody_can_type(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(question: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", nobody)

    assert builder.run("keygen", "--to", builder.folder / "ward") == 2
    assert builder.err.count("\n") == 1


@dataclass(frozen=True)
class Doubt:
    does: str
    signed: bool
    older: bool
    without: str
    needed: tuple[str, ...]


DOUBTS = [
    Doubt("nobody signed it", False, False, "not signed", ("--unsigned",)),
    Doubt("an unknown key", True, False, "a key unknown here", ("--trust-key",)),
    Doubt("an unknown key, once", True, False, "a key unknown here", ("--unsigned",)),
    Doubt("older, too", True, True, "a key unknown here", ("--trust-key", "--older")),
]


@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda doubt: doubt.does)
def test_a_doubt_is_refused_until_it_is_named(
    builder: Builder, tmp_path: Path, doubt: Doubt
) -> None:
    if doubt.older:
        other = tmp_path / "other"
        other.mkdir()
        library = build_small(other).target
        _date(library, "2999-01-01T00:00:00+00:00")
        assert builder.run("pack", "--library", library, "--to", tmp_path / "newer.leaf") == 0
        assert builder.run("install", tmp_path / "newer.leaf", "--unsigned") == 0
        _date(builder.folder / "library", "1999-01-01T00:00:00+00:00", "aaaaaaaaaaaa")
        assert builder.pack() == 0
    if doubt.signed:
        builder.sign()
    before = find_library()

    assert builder.run("install", builder.leaf) == DAMAGED
    assert doubt.without in builder.err
    assert find_library() == before
    for number in range(len(doubt.needed)):
        assert builder.run("install", builder.leaf, *doubt.needed[:number]) == DAMAGED
        assert doubt.needed[number] in builder.err
    assert builder.run("install", builder.leaf, *doubt.needed) == 0
    assert find_library() != before
    assert builder.run("verify", builder.leaf) == (0 if "--trust-key" in doubt.needed else DAMAGED)


def _date(library: Path, created: str, id: str | None = None) -> None:
    retell_manifest(library, created=created, **({"id": id} if id else {}))


def test_verify_with_one_key_trusts_no_other(builder: Builder) -> None:
    builder.sign()
    builder.trust()
    assert builder.run("keygen", "--to", builder.folder / "other") == 0

    assert builder.run("verify", builder.leaf, "--key", builder.folder / "ward.pub") == 0
    assert builder.run("verify", builder.leaf, "--key", builder.folder / "other.pub") == DAMAGED
    assert "is intact, but signed by a key unknown here" in builder.err


def test_verify_sees_what_was_changed(builder: Builder) -> None:
    builder.sign()
    builder.trust()
    data = bytearray(builder.leaf.read_bytes())
    data[len(data) // 2] ^= 1
    builder.leaf.write_bytes(bytes(data))

    assert builder.run("verify", builder.leaf) == DAMAGED
    assert builder.err.count("\n") == 1


def test_libraries_are_listed_and_taken_into_use(builder: Builder) -> None:
    assert builder.run("install", builder.leaf, "--unsigned") == 0
    assert builder.run("libraries", "--json") == 0
    listed = json.loads(builder.out)
    assert [library["in_use"] for library in listed][:1] == [True]
    assert listed[0]["signed"] == "not signed"
    assert Path(listed[0]["folder"]) == find_library()

    assert builder.run("libraries") == 0
    assert builder.out.startswith(f"* {listed[0]['id']}  ")
    assert builder.run("libraries", "--use", "000000000000") == 2
    assert builder.run("libraries", "--use", listed[0]["id"]) == 0


def test_a_library_for_a_share(builder: Builder) -> None:
    share = builder.folder / "share"

    assert builder.run("install", builder.leaf, "--unsigned", "--to", share) == 0
    assert builder.run("check", "--library", share) == 0
    assert not installed_libraries().folder.exists()
    assert builder.run("install", builder.leaf, "--unsigned", "--to", builder.leaf) == 2


def test_a_day_of_review_is_in_the_library(builder: Builder) -> None:
    assert builder.pack("--review-by", "2027-12-31") == 0
    assert builder.run("install", builder.leaf, "--unsigned") == 0

    library = Library.open(find_library())
    assert library.manifest.review_by == "2027-12-31"
    library.close()


@dataclass(frozen=True)
class Wrong:
    does: str
    words: tuple[str, ...]
    status: int
    says: str


WRONG = [
    Wrong("no file", ("install", "none.leaf"), DAMAGED, "cannot be read"),
    Wrong("no leaf", ("install", "letter.txt"), DAMAGED, "no library file"),
    Wrong("nothing to verify", ("verify", "letter.txt"), DAMAGED, "no library file"),
    Wrong(
        "no library to pack",
        ("pack", "--library", "none", "--to", "a"),
        DAMAGED,
        "No library found",
    ),
    Wrong("no key", ("sign", "small.leaf", "--key", "none.key"), 2, "cannot be read"),
    Wrong(
        "not a key", ("sign", "small.leaf", "--key", "letter.txt"), 2, "not a minisign secret key"
    ),
    Wrong(
        "a key of others",
        ("verify", "small.leaf", "--key", "letter.txt"),
        2,
        "not a minisign public",
    ),
    Wrong("nowhere to keep a key", ("keygen", "--to", "none/ward"), 2, "cannot be written"),
]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.does)
def test_an_error_is_one_line_that_says_what_to_do(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, case: Wrong
) -> None:
    monkeypatch.chdir(builder.folder)
    (builder.folder / "letter.txt").write_text("Dear …", encoding="utf-8")

    assert builder.run(*case.words) == case.status
    assert builder.out == ""
    assert builder.err.startswith("liverleaf: ")
    assert builder.err.count("\n") == 1
    assert case.says in builder.err


def test_a_review_on_no_day(builder: Builder) -> None:
    with pytest.raises(SystemExit) as stop:
        builder.pack("--review-by", "soon")
    assert stop.value.code == 2


def test_an_older_library_is_converted_for_a_share_and_for_oneself(builder: Builder) -> None:
    older, share = make_older(builder.folder / "library", 5), builder.folder / "share"

    assert builder.run("check", "--library", older) == DAMAGED
    assert "Convert it: liverleaf convert" in builder.err
    assert builder.run("convert", older, "--to", share) == 0
    assert f"is in {share}." in builder.out
    assert builder.run("check", "--library", share) == 0
    assert not installed_libraries().folder.exists()

    assert builder.run("convert", older) == 0
    assert find_library().parent == installed_libraries().folder
    assert f"is in {find_library()}." in builder.out
    assert builder.run("show", "Nonexistine") == 0

    for words, says in (
        ((share,), "without converting it"),
        ((older, "--to", older), "Choose a folder other"),
        ((older, "--to", builder.folder), "contains other files"),
    ):
        assert builder.run("convert", *words) == 2
        assert says in builder.err
        assert builder.err.count("\n") == 1
    (older / "library.sqlite").write_bytes(b"Dear ...")
    assert builder.run("convert", older, "--to", share) == DAMAGED
    assert builder.run("check", "--library", share) == 0
