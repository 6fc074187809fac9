"""The work off the GUI thread: imports, and reading and installing library files."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.importing.model import LeafPlan, Plan
from desktop.paths import drug_facts
from index import Installed

if TYPE_CHECKING:
    from index import BuildReport, Offer, Progress

_TOLD_EVERY: Final = 0.1


class Sometimes:
    """Limits progress reports to a few a second; a new step is reported at once."""

    def __init__(self, tell: Callable[[Progress], None]) -> None:
        self._tell = tell
        self._last = 0.0
        self._step = ""

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.step != self._step or now - self._last >= _TOLD_EVERY:
            self._last, self._step = now, progress.step
            self._tell(progress)


def build(
    plan: Plan, installed: Installed, tell: Sometimes, cancelled: threading.Event
) -> BuildReport:
    """Import the sources of `plan` into a new library."""
    # Imported here: the importer loads lxml, sqlite-utils and the index writer.
    from index import import_library

    return import_library(
        plan.sources,
        installed,
        otherwise=plan.name_of_several,
        drugs=drug_facts(),
        on_progress=tell,
        is_cancelled=cancelled.is_set,
    )


def offer_in(path: Path, trusted: Sequence[Path]) -> Offer:
    """The content and signature of a library file; `trusted` are the folders of trusted keys."""
    from index import look_at, trusted_keys

    return look_at(path, trusted_keys(trusted))


def install(
    plan: LeafPlan, installed: Installed, own: Path, tell: Sometimes, cancelled: threading.Event
) -> Path:
    """Install a library file, then trust its key if requested; `own` is the user's key folder."""
    from index import SignedByUnknown, install_leaf, trust_key

    offer = plan.offer
    folder = install_leaf(
        offer,
        installed,
        drugs=drug_facts(),
        on_progress=tell,
        is_cancelled=cancelled.is_set,
    )
    if plan.trust and isinstance(offer.standing, SignedByUnknown):
        trust_key(offer.standing.key, own)
    return folder
