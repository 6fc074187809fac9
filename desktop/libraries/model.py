"""What the dialog of libraries shows. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from desktop.i18n.counts import holdings
from desktop.i18n.translate import translate
from index import Edition, InstalledLibrary, LiverleafError, Manifest, Review, review_of

if TYPE_CHECKING:
    from index import PublicKey, Standing

_UNKNOWN: Final = "–"


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One library: what it is, and what may be done with it.

    `in_use` is the one that the window shows, `at_start` the one that a start opens that names
    none; `elsewhere` is one that is not among the installed ones.
    """

    name: str
    folder: Path
    title: str
    built: str
    monographs: str
    sources: str
    signed: str
    in_use: bool
    may_use: bool
    may_remove: bool
    at_start: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class LibrariesState:
    """All libraries; `before` names the one to go back to; `saving` is the part saved, 0 to 1."""

    rows: tuple[LibraryRow, ...] = ()
    before: str | None = None
    saving: float | None = None
    named: Path | None = None

    def title_of(self, name: str | None) -> str:
        """The title of the library of that name."""
        return next((row.title for row in self.rows if row.name == name), "")


@dataclass(frozen=True, slots=True)
class Role:
    """What a library is for at the moment; see `LibraryRow`."""

    in_use: bool
    at_start: bool
    elsewhere: bool = False


def row_of(library: InstalledLibrary, trusted: Sequence[PublicKey], role: Role) -> LibraryRow:
    """The row of a library. Reads its signature."""
    manifest = library.manifest
    is_needed = library.in_use or role.in_use or role.at_start
    return LibraryRow(
        name=library.name,
        folder=library.folder,
        title=manifest.title if manifest else _damaged(library),
        built=manifest.day if manifest else translate("Libraries", "damaged"),
        monographs=holdings(manifest) if manifest else _UNKNOWN,
        sources=", ".join(manifest.sources) if manifest else _UNKNOWN,
        signed=_signed(library.folder, manifest, trusted) if manifest else _UNKNOWN,
        in_use=role.in_use,
        may_use=manifest is not None and not (role.in_use and role.at_start),
        may_remove=not is_needed and not library.fixed,
        at_start=role.at_start,
        elsewhere=role.elsewhere,
    )


def _damaged(library: InstalledLibrary) -> str:
    return translate("Libraries", "Damaged library ({0})").format(library.name)


def _signed(folder: Path, manifest: Manifest, trusted: Sequence[PublicKey]) -> str:
    # Only here: signatures are loaded with the dialog, not with the window.
    from index import signer_of

    try:
        return _signer(signer_of(folder, manifest, trusted))
    except LiverleafError:
        return translate("Libraries", "does not match its signature")


def _signer(standing: Standing) -> str:
    from index import SignedByTrusted, SignedByUnknown, SignedUnchecked, Unsigned

    match standing:
        case SignedByTrusted(key=key):
            return key.comment
        case SignedByUnknown(key=key):
            return translate("Libraries", "unknown key {0}").format(key.id)
        case SignedUnchecked(key_id=key_id):
            return translate("Libraries", "unknown key {0}").format(key_id)
        case Unsigned():
            return translate("Libraries", "not signed")
        case _:
            assert_never(standing)


def review_words(manifest: Manifest, today: date) -> str:
    """A warning for the reader of a library, or '' where there is none."""
    match review_of(manifest, today):
        case Review.NOT_DUE:
            return ""
        case Review.DUE:
            words = translate(
                "Libraries",
                "This library was due for review by {0}. It may no longer be up to date; ask "
                "for a newer one.",
            )
            return words.format(manifest.review_by)
        case Review.CLOCK_WRONG:
            words = translate(
                "Libraries",
                "The clock of this computer shows {0}, before this library was built ({1}). "
                "Liverleaf cannot tell whether it is due for review; correct the clock.",
            )
            return words.format(today.isoformat(), manifest.day)


def age_words(edition: Edition | None, today: date) -> str:
    """What is said at the start of a library whose texts are old; '' where they are not."""
    if edition is None or not edition.is_old(today):
        return ""
    words = translate(
        "Libraries",
        "The newest chapter of this library was updated on {0}, more than 18 months ago. Ask for a "
        "newer edition.",
    )
    return words.format(edition.newest.isoformat())
