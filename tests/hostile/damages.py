"""What may happen to a file, by a disk, a copy or a hand."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True)
class Damage:
    """What may happen to a file, by a disk, a copy or a hand."""

    sentence: str
    do: Callable[[Path], None]


def flip(at: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[round(at * (len(content) - 1))] ^= 1 << random.Random(at).randrange(8)
        path.write_bytes(content)

    return damage


def write(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(change(path.read_bytes())) and None


def into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: Final = (
    *(Damage(f"a bit flipped at {at:.2f} of the file", flip(at)) for at in (0, 0.3, 0.5, 0.8, 1)),
    Damage("cut in half", write(lambda content: content[: len(content) // 2])),
    Damage("the last byte lost", write(lambda content: content[:-1])),
    Damage("emptied", write(lambda content: b"")),
    Damage("a byte added", write(lambda content: content + b"\0")),
    Damage("zeros from the middle on", write(lambda c: c[: len(c) // 2].ljust(len(c), b"\0"))),
    Damage("gone", Path.unlink),
    Damage("a folder in its place", into_folder),
)
