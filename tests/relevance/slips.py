"""Every way a name is mistyped that is measured: slips of the hand, of the ear, of the spelling."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

SHORTEST: Final = 5
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
# What is written for what is heard. The first that fits is taken.
_SOUNDS: Final = (
    ("ph", "f"), ("f", "ph"), ("y", "i"), ("th", "t"), ("x", "ks"), ("z", "s"), ("qu", "kw"),
    ("ll", "l"), ("ss", "s"), ("mm", "m"), ("rr", "r"), ("oxy", "oxi"), ("rh", "r"),
)  # fmt: skip
_HARD_C: Final = re.compile(r"c(?=[aourlt])|c$")
_BRITISH: Final = (
    ("sulf", "sulph"), ("hem", "haem"), ("estr", "oestr"), ("anes", "anaes"), ("feno", "pheno"),
    ("ped", "paed"), ("fet", "foet"),
)  # fmt: skip


def letters_of(name: str) -> str:
    """A name without case, accents and everything that is neither letter nor digit."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def unadorned(name: str) -> str | None:
    """The name without accents and hyphens, or None if it has none."""
    plain = unicodedata.normalize("NFKD", name)
    bare = "".join(
        letter for letter in plain if not unicodedata.combining(letter) and letter not in "-‐‑–"
    )
    return bare if bare != name else None


def slips_of(name: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Kind and typo: one edit each, the first letter kept but for one kind of its own."""
    name = name.lower()
    inner = [at for at in range(1, len(name)) if name[at].isalpha()]
    if len(letters_of(name)) < SHORTEST or not inner:
        return
    at = chance.choice(inner)
    yield "letter missing", name[:at] + name[at + 1 :]
    at, extra = chance.choice(inner), chance.choice(_LETTERS)
    doubled = chance.random() < 0.5
    yield "letter doubled or extra", name[:at] + (name[at] if doubled else extra) + name[at:]
    pairs = [at for at in inner[:-1] if name[at + 1].isalpha() and name[at] != name[at + 1]]
    if pairs:
        at = chance.choice(pairs)
        yield "letters swapped", name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    at = chance.choice(inner)
    yield "letter replaced", name[:at] + _other(name[at], chance) + name[at + 1 :]
    yield "first letter wrong", _other(name[0], chance) + name[1:]


def sound_alikes_of(name: str) -> Iterator[str]:
    """The name spelled as it sounds: one change each, then all that fit together."""
    lower = name.lower()
    if len(letters_of(name)) < SHORTEST:
        return
    heard = {lower.replace(written, sound, 1) for written, sound in _SOUNDS}
    heard.add(_HARD_C.sub("k", lower, count=1))
    everything = lower
    for written, sound in (("ph", "f"), ("y", "i"), ("th", "t"), ("ll", "l"), ("ss", "s")):
        everything = everything.replace(written, sound)
    heard.add(_HARD_C.sub("k", everything))
    yield from sorted(heard - {lower})


def british_of(name: str) -> Iterator[str]:
    """The name in British spelling, where it has one."""
    lower = name.lower()
    for american, british in _BRITISH:
        if american in lower:
            yield lower.replace(american, british, 1)


def _other(letter: str, chance: random.Random) -> str:
    return chance.choice([other for other in _LETTERS if other != letter])
