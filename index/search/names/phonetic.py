"""How a name sounds, near enough to find it when it was only heard."""

from __future__ import annotations

import re
from typing import Final

# In this order: each step works on what the steps before it left.
_SAME_SOUND: Final = (
    ("ph", "f"),
    ("th", "t"),
    ("rh", "r"),
    ("ch", "k"),
    ("qu", "kw"),
    ("ck", "k"),
    ("ae", "e"),
    ("oe", "e"),
    ("y", "i"),
    ("z", "s"),
)
_SOFT_C: Final = re.compile(r"c(?=[ei])")
_DOUBLED: Final = re.compile(r"(.)\1+")


def sound_of(spelling: str) -> str:
    """One spelling for all that sound alike. `spelling` is folded, its words joined.

    >>> sound_of("fenitoin") == sound_of("phenytoin"), sound_of("kloksacillin")
    (True, 'kloksasilin')
    """
    for written, sound in _SAME_SOUND:
        spelling = spelling.replace(written, sound)
    # After the soft c, which may have been written before a y.
    spelling = _SOFT_C.sub("s", spelling).replace("c", "k").replace("x", "ks")
    return _DOUBLED.sub(r"\1", spelling)
