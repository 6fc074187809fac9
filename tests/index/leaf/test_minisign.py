"""Keys and signatures, ours and those of the minisign tool."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest

from index.leaf.minisign import (
    BadSignature,
    PublicKey,
    SecretKey,
    Signature,
    WrongPassword,
    needs_password,
)
from tests.index.leaf.leaves import KEY, PHARMACY

# Made with minisign 0.11: `-G -W`, then `-S` and `-S -l` over the bytes of MESSAGE.
MESSAGE = b'{"a":1}'
THEIR_PUBLIC = """\
untrusted comment: minisign public key FA31507EB772564B
RWRLVnK3flAx+pycQvJkOyEgA9BStFrqjR2Ul9nAyuwHTOlY5jwPQJlE
"""
THEIR_SECRET = """\
untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAS1Zyt35QMfou0nANMW\
E6CwZXmQ75DNO5AwrEAWVhEkOE8zzoHVG8z5ycQvJkOyEgA9BStFrqjR2Ul9nAyuwHTOlY5jwPQJlEAAAAAAAAAAAA\
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
"""
THEIR_SIGNATURE = """\
untrusted comment: signature from minisign secret key
RURLVnK3flAx+g1SFPyNoG/M8ZooQz3qgWfny2rCNQXJb5XxC5FBaVXe81/ab4ZViw+SJYFcG4+VQU6X+M3r0DK2UI\
EMQH0QJg8=
trusted comment: made for a test
8C++fLvaAnfOdVfIgguJYVJNStyMIUzEXtvYznxB4fjlZDaKqgS28PukP49oIeV7QzaTm/ebyQn6MO9BaSC0CA==
"""
THEIR_OLD_SIGNATURE = """\
untrusted comment: signature from minisign secret key
RWRLVnK3flAx+kieXwrBBQdPl6OGzlCggPKdCZ1ZP3mluSEzFyenQTzDXc7q9L/AOQV8LTC3XtrUe+6XcrRjy4VCdA\
tkTC/5OQk=
trusted comment: made for a test
8jV9Nl1Fg5JaPyFZoMeCKmH0f+b0BE0GedlgkovUqtYq0OiAmvIcex3sE8TPMQWxVnwQtMONbGRxzZyCSJHTDw==
"""


def test_what_was_signed_is_checked() -> None:
    made = Signature.from_text(KEY.sign(MESSAGE, "today").to_text())

    made.check(MESSAGE, PHARMACY)
    assert made.comment == "today"
    assert made.key_id == PHARMACY.id == "0807060504030201"


@pytest.mark.parametrize("text", [THEIR_SIGNATURE, THEIR_OLD_SIGNATURE], ids=["digest", "whole"])
def test_a_signature_of_the_minisign_tool_is_checked(text: str) -> None:
    key = PublicKey.from_text(THEIR_PUBLIC)

    Signature.from_text(text).check(MESSAGE, key)
    with pytest.raises(BadSignature):
        Signature.from_text(text).check(MESSAGE + b" ", key)


def test_a_secret_key_of_the_minisign_tool_signs() -> None:
    theirs = SecretKey.from_text(THEIR_SECRET, "")

    assert theirs.public("").key == PublicKey.from_text(THEIR_PUBLIC).key
    theirs.sign(MESSAGE, "").check(MESSAGE, PublicKey.from_text(THEIR_PUBLIC))


@pytest.mark.skipif(shutil.which("minisign") is None, reason="needs the minisign tool")
def test_the_minisign_tool_checks_ours(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(MESSAGE)
    (tmp_path / "manifest.json.minisig").write_text(KEY.sign(MESSAGE, "today").to_text())
    (tmp_path / "a.pub").write_text(PHARMACY.to_text())
    command = ["minisign", "-Vm", "manifest.json", "-p", "a.pub"]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert "Trusted comment: today" in done.stdout


@pytest.mark.parametrize("changed", ["message", "comment", "signature", "key"])
def test_any_change_is_seen(changed: str) -> None:
    made, message, key = KEY.sign(MESSAGE, "today"), MESSAGE, PHARMACY
    if changed == "message":
        message = b'{"a":2}'
    elif changed == "comment":
        made = Signature(made.algorithm, made.number, made.signature, "x", made.comment_signature)
    elif changed == "signature":
        other = bytes([made.signature[0] ^ 1]) + made.signature[1:]
        made = Signature(made.algorithm, made.number, other, "today", made.comment_signature)
    else:
        key = PublicKey(PHARMACY.number, SecretKey.generate().public("").key, "another")

    with pytest.raises(BadSignature):
        made.check(message, key)


def test_a_password_locks_the_key() -> None:
    text = KEY.to_text("geheim")

    assert needs_password(text)
    assert SecretKey.from_text(text, "geheim") == KEY
    with pytest.raises(WrongPassword):
        SecretKey.from_text(text, "Geheim")


def test_without_a_password_nothing_is_asked() -> None:
    text = KEY.to_text("")

    assert not needs_password(text)
    assert SecretKey.from_text(text, "") == KEY
    assert SecretKey.generate() != SecretKey.generate()


NO_KEYS = {
    "empty": "",
    "one line": "untrusted comment: x\n",
    "not base64": "untrusted comment: x\n§§§\n",
    "too short": "untrusted comment: x\nRWQ=\n",
    "no comment": PHARMACY.to_text().replace("untrusted comment: ", ""),
    "a third line": PHARMACY.to_text() + "more\n",
    "another algorithm": PHARMACY.to_text().replace("\nRW", "\nSW"),
}


@pytest.mark.parametrize("text", NO_KEYS.values(), ids=NO_KEYS.keys())
def test_what_is_no_key_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="minisign"):
        PublicKey.from_text(text)
    with pytest.raises(ValueError, match="minisign"):
        Signature.from_text(text)
    with pytest.raises(ValueError, match="minisign"):
        SecretKey.from_text(text, "")


def test_a_secret_key_that_would_eat_the_memory_is_none() -> None:
    lines = KEY.to_text("x").splitlines()
    data = bytearray(base64.b64decode(lines[1]))
    data[46:54] = (2**40).to_bytes(8, "little")

    with pytest.raises(ValueError, match="minisign"):
        SecretKey.from_text(f"{lines[0]}\n{base64.b64encode(bytes(data)).decode()}\n", "x")


def test_a_comment_cannot_break_a_line_or_steer_a_terminal() -> None:
    key = PublicKey.from_text(PHARMACY.to_text().replace("Pharmacy", "\x1b[2JPharmacy\u202e"))

    assert key.comment.isprintable()
    assert "Pharmacy" in key.comment
