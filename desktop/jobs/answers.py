"""What becomes of work on a library: an answer, or a library that cannot be used any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from desktop.jobs.jobs import Err, Ok, Result
from index import LibraryError

T = TypeVar("T")


def take(
    result: Result[T], then: Callable[[T], object], failed: Callable[[LibraryError], object]
) -> None:
    """Give `then` the answer, or `failed` what is wrong with the library; raise anything else."""
    match result:
        case Ok(value=value):
            then(value)
        case Err(error=LibraryError() as error):
            failed(error)
        case Err(error=error):
            raise error
