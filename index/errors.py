"""The errors a reader of a library can meet, by who has to act."""

from __future__ import annotations

from typing import Final

from index.messages import Said, marked

_TOO_NEW: Final = marked(
    "Index", "This library needs a newer version of Liverleaf. Update Liverleaf."
)
_CONVERTIBLE: Final = marked("Index", "This library was made by an older version of Liverleaf.")


class LiverleafError(Exception):
    """An expected failure whose text says what to do; shown to the user as it is, or translated."""

    def __init__(self, text: str = "", *values: object) -> None:
        """`text` has `{0}`, `{1}` … where the `values` stand."""
        super().__init__(Said(text, *values))


class WrongUse(LiverleafError):
    """The request itself cannot be carried out: a bad option, a target that is not a library."""


class NotFound(LiverleafError):
    """No such monograph in this library."""


class LibraryError(LiverleafError):
    """The library cannot be used as it stands."""


class LibraryMissing(LibraryError):
    """There is no library in that folder."""


class LibraryDamaged(LibraryError):
    """A file of the library is missing, or its bytes are not those of the manifest."""


class LibraryRepairable(LibraryDamaged):
    """What is damaged can be made again of what is whole: see `repair_library`."""

    def __str__(self) -> str:
        return f"{self.what} Repair it: liverleaf check --repair"

    @property
    def what(self) -> str:
        """What is damaged, without what to do in a terminal."""
        return super().__str__()


class LibraryTooOld(LibraryError):
    """The library was made by an older Liverleaf, with other tables."""


class LibraryConvertible(LibraryTooOld):
    """The library is too old to be shown, and can be converted: see `convert_library`."""

    def __init__(self, text: str = _CONVERTIBLE, *values: object) -> None:
        """What is the matter is always the same."""
        super().__init__(text, *values)

    def __str__(self) -> str:
        return f"{self.what} Convert it: liverleaf convert DIR --to NEW"

    @property
    def what(self) -> str:
        """What is the matter, without what to do in a terminal."""
        return super().__str__()


class LibraryUnreachable(LibraryError):
    """The library cannot be read now: no permission, its disk is gone, its folder was removed."""


class LibraryReplaced(LibraryError):
    """Another library was put in the place of the one that is open."""


class LibraryTooNew(LibraryError):
    """The library was made by a newer Liverleaf."""

    def __init__(self, text: str = _TOO_NEW, *values: object) -> None:
        """What to do is nearly always the same."""
        super().__init__(text, *values)


class LeafRefused(LibraryError):
    """A library file is damaged or unsafe, or was changed after it was signed."""


class SourceError(LiverleafError):
    """A source archive cannot be read, or is not safe to read."""


class StorageError(LiverleafError):
    """A file cannot be written: the disk is full, read-only, gone or not this user's."""
