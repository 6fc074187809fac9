"""The errors a reader of a library can meet, by who has to act."""

from __future__ import annotations


class LiverleafError(Exception):
    """An expected failure whose text says what to do; shown to the user as it is."""


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


class LibraryReplaced(LibraryError):
    """Another library was put in the place of the one that is open."""


class LibraryTooNew(LibraryError):
    """The library was made by a newer Liverleaf."""


class LeafRefused(LibraryError):
    """A library file is damaged or unsafe, or was changed after it was signed."""


class SourceError(LiverleafError):
    """A source archive cannot be read, or is not safe to read."""


class StorageError(LiverleafError):
    """The disk is full, read-only or gone while a library is written."""
