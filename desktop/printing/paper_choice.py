"""Which paper is offered first: the one used last, else the one that the region uses."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLocale

from desktop.printing.paper import PAPERS, Paper

# Unicode CLDR, supplemental data on measurement, paperSize "US-Letter".
_LETTER: Final = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())
_NAMES: Final = ("LC_ALL", "LC_PAPER", "LANG")


def first_paper(used: str | None) -> Paper:
    """The paper of the name `used`; the one of the region where none has been used, or no such."""
    named = [paper for paper in PAPERS if paper.name == used]
    return named[0] if named else PAPERS[uses_letter(region(os.environ))]


def region(environment: Mapping[str, str]) -> str:
    """Where the user's paper is from, as `US`, by the locale; '' where it does not say."""
    named = next(filter(None, (environment.get(name) for name in _NAMES)), "")
    territory = named.split(".")[0].split("@")[0].partition("_")[2]
    if territory or named:
        return territory
    return QLocale.territoryToCode(QLocale.system().territory())


def uses_letter(territory: str) -> bool:
    """Whether Letter is the usual paper there."""
    return territory in _LETTER
