"""Keys and signatures as minisign writes them: Ed25519 over a BLAKE2b digest, in a few lines.

The format is https://jedisct1.github.io/minisign/, so that anybody can check a signature of ours
with that tool. A key is known by the number in it, which minisign prints as its id.
"""

from __future__ import annotations

import base64
import binascii
import os
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, Self

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.pwhash import scrypt
from nacl.signing import SigningKey, VerifyKey

from index.errors import WrongUse
from index.messages import on_a_line

_UNTRUSTED: Final = "untrusted comment: "
_TRUSTED: Final = "trusted comment: "
_ED25519: Final = b"Ed"
_OF_THE_DIGEST: Final = b"ED"
_SCRYPT: Final = b"Sc"
_NO_PASSWORD: Final = b"\0\0"
_BLAKE2: Final = b"B2"
_NUMBER: Final = 8
_SALT: Final = 32
# A password costs a second and 256 MB here; minisign itself asks for four times as much.
_STEPS, _MEMORY = 2**23, 2**28
_MOST_STEPS, _MOST_MEMORY = 2**25, 2**30


class BadSignature(Exception):
    """The bytes are not those that were signed, or another key signed them."""


class WrongPassword(WrongUse):
    """The password does not open the secret key."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What checks signatures: `comment` is what the file says of itself, fit for a line."""

    number: bytes
    key: bytes
    comment: str

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a `.pub` file. Raises ValueError.

        >>> line = "RWR//////////wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        >>> PublicKey.from_text(f"untrusted comment: Pharmacy\\n{line}\\n").id
        'FFFFFFFFFFFFFF7F'
        """
        comment, line = _lines(text, 2)
        data = _decoded(line, len(_ED25519) + _NUMBER + 32)
        _expect(data[:2] == _ED25519)
        return cls(data[2:10], data[10:], _comment(comment, _UNTRUSTED))

    def to_text(self) -> str:
        """The content of a `.pub` file."""
        return f"{_UNTRUSTED}{self.comment}\n{_encoded(_ED25519 + self.number + self.key)}\n"

    @property
    def id(self) -> str:
        """The number as minisign prints it, 16 hexadecimal digits."""
        return _printed(self.number)


@dataclass(frozen=True, slots=True)
class Signature:
    """The content of a `.minisig` file; `comment` is signed as well."""

    algorithm: bytes
    number: bytes
    signature: bytes
    comment: str
    comment_signature: bytes

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a `.minisig` file. Raises ValueError."""
        first, line, comment, last = _lines(text, 4)
        _comment(first, _UNTRUSTED)
        data = _decoded(line, 2 + _NUMBER + 64)
        _expect(data[:2] in (_ED25519, _OF_THE_DIGEST) and comment.startswith(_TRUSTED))
        signed = comment.removeprefix(_TRUSTED)
        return cls(data[:2], data[2:10], data[10:], signed, _decoded(last, 64))

    def to_text(self) -> str:
        """The content of a `.minisig` file."""
        signature = _encoded(self.algorithm + self.number + self.signature)
        return (
            f"{_UNTRUSTED}signature of a Liverleaf library\n{signature}\n"
            f"{_TRUSTED}{self.comment}\n{_encoded(self.comment_signature)}\n"
        )

    @property
    def key_id(self) -> str:
        """Which key made it, as `PublicKey.id`."""
        return _printed(self.number)

    def check(self, message: bytes, key: PublicKey) -> None:
        """Raise `BadSignature` unless `key` signed `message` and the comment."""
        if self.number != key.number:
            raise BadSignature
        signed = _digest(message) if self.algorithm == _OF_THE_DIGEST else message
        try:
            verify = VerifyKey(key.key).verify
            verify(signed, self.signature)
            verify(self.signature + self.comment.encode(), self.comment_signature)
        except (BadSignatureError, CryptoError, ValueError) as error:
            raise BadSignature from error


@dataclass(frozen=True, slots=True)
class SecretKey:
    """What signs; keep it where nobody else comes. `seed` is the secret, 32 bytes."""

    number: bytes
    seed: bytes

    @classmethod
    def generate(cls) -> Self:
        """A new key."""
        return cls(os.urandom(_NUMBER), bytes(SigningKey.generate()))

    @classmethod
    def from_text(cls, text: str, password: str) -> Self:
        """Read a `.key` file. Raises ValueError; `WrongPassword`."""
        comment, line = _lines(text, 2)
        _comment(comment, _UNTRUSTED)
        data = _decoded(line, 158)
        kind, kdf, check = data[:2], data[2:4], data[4:6]
        _expect(kind == _ED25519 and check == _BLAKE2 and kdf in (_SCRYPT, _NO_PASSWORD))
        salt, steps, memory = data[6:38], _number(data[38:46]), _number(data[46:54])
        closed = data[54:]
        if kdf == _SCRYPT:
            _expect(steps <= _MOST_STEPS and memory <= _MOST_MEMORY)
            closed = _locked(closed, password, salt, steps, memory)
        number, seed, checksum = closed[:8], closed[8:40], closed[72:]
        # minisign leaves the checksum of a key without a password empty.
        unchecked = kdf == _NO_PASSWORD and not any(checksum)
        if not unchecked and checksum != _checksum(closed[:72]):
            raise WrongPassword("The password does not open this secret key. Try again.")
        return cls(number, seed)

    def to_text(self, password: str) -> str:
        """The content of a `.key` file; '' for a key without a password."""
        opened = self.number + self.seed + self.public("").key
        opened += _checksum(opened)
        salt = os.urandom(_SALT) if password else bytes(_SALT)
        steps, memory = (_STEPS, _MEMORY) if password else (0, 0)
        closed = _locked(opened, password, salt, steps, memory) if password else opened
        kdf = _SCRYPT if password else _NO_PASSWORD
        cost = steps.to_bytes(8, "little") + memory.to_bytes(8, "little")
        data = _ED25519 + kdf + _BLAKE2 + salt + cost + closed
        return f"{_UNTRUSTED}secret key {_printed(self.number)}\n{_encoded(data)}\n"

    def public(self, comment: str) -> PublicKey:
        """The key that checks what this one signs."""
        return PublicKey(self.number, bytes(SigningKey(self.seed).verify_key), comment)

    def sign(self, message: bytes, comment: str) -> Signature:
        """Sign `message`, and `comment` with it."""
        sign = SigningKey(self.seed).sign
        signature = sign(_digest(message)).signature
        comment_signature = sign(signature + comment.encode()).signature
        return Signature(_OF_THE_DIGEST, self.number, signature, comment, comment_signature)


def needs_password(text: str) -> bool:
    """Whether a `.key` file is locked. Raises ValueError where it is no such file."""
    return _decoded(_lines(text, 2)[1], 158)[2:4] == _SCRYPT


def _locked(data: bytes, password: str, salt: bytes, steps: int, memory: int) -> bytes:
    """`data` locked, or unlocked again: the same stream laid over it."""
    stream = scrypt.kdf(len(data), password.encode(), salt, steps, memory)
    return bytes(a ^ b for a, b in zip(data, stream, strict=True))


def _checksum(data: bytes) -> bytes:
    return blake2b(_ED25519 + data, digest_size=32).digest()


def _digest(message: bytes) -> bytes:
    return blake2b(message).digest()


def _lines(text: str, count: int) -> list[str]:
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    _expect(len(lines) == count)
    return lines


def _comment(line: str, prefix: str) -> str:
    _expect(line.startswith(prefix))
    return on_a_line(line.removeprefix(prefix).strip())


def _decoded(line: str, length: int) -> bytes:
    try:
        data = base64.b64decode(line.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError("not in minisign's format") from error
    _expect(len(data) == length)
    return data


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _printed(number: bytes) -> str:
    return f"{_number(number):016X}"


def _expect(fits: bool) -> None:
    if not fits:
        raise ValueError("not in minisign's format")
