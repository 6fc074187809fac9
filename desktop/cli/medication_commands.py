"""The command for medication lists: which drugs their lines name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.cli.terminal import print_json, say, say_aside
from desktop.library_choice import find_library
from index import (
    Library,
    MedicationEntry,
    MedicationList,
    Mention,
    MentionStatus,
    StorageError,
    WrongUse,
    why_unread,
)

if TYPE_CHECKING:
    from typing import IO

NOTHING_NAMED: Final = 3
# A list is a page; a file beyond this is something else.
_MOST_BYTES: Final = 1_000_000
_STANDARD: Final = "-"
_TOLD: Final = {
    MentionStatus.FOUND: "",
    MentionStatus.ASK: "Did you mean? ",
    MentionStatus.SET_ASIDE: "set aside, ",
    MentionStatus.ABSENT: "not recognised: ",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a text file; - is standard input")
    parser.add_argument("--json", action="store_true")


def medications(options: argparse.Namespace) -> int:
    text = _text_of(options.file)
    library = Library.open(find_library(options.library))
    read = library.medications(text)
    library.close()
    if options.json:
        # Only here, as all that files are made of.
        from desktop.exporting.medication_json import medication_list_json

        print_json(medication_list_json(read))
    else:
        say(*_lines(read))
    if read.is_cut:
        say_aside("The list is too long: only its beginning was read.")
    if read.is_answered:
        return 0
    say_aside("No drug was recognised in this list. This says nothing about risk.")
    return NOTHING_NAMED


def _text_of(path: Path) -> str:
    """The text of a list. Raises `WrongUse` and `StorageError`."""
    try:
        if str(path) == _STANDARD:
            content = _first_bytes(sys.stdin.buffer)
        else:
            # Only here: a pipe in its place would be waited for without end.
            from index import open_regular

            with open_regular(path) as file:
                content = _first_bytes(file)
    except FileNotFoundError as error:
        raise WrongUse(f"There is no file {path}. Check the path.") from error
    except OSError as error:
        raise StorageError(f"The file {path} cannot be read. {why_unread(error)}") from error
    if len(content) > _MOST_BYTES:
        raise WrongUse(f"{path} is too long for a medication list.")
    return _decoded(content)


def _first_bytes(file: IO[bytes]) -> bytes:
    return file.read(_MOST_BYTES + 1)


def _decoded(content: bytes) -> str:
    """A text as editors of several systems write it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _lines(read: MedicationList) -> Iterator[str]:
    for line in read.lines:
        yield line.text
        for mention in line.mentions:
            yield from (f"    {each}" for each in _mention_lines(mention))


def _mention_lines(mention: Mention) -> Iterator[str]:
    entries = mention.drugs or mention.choices
    told = _TOLD[mention.status]
    if mention.aside is not None:
        told += f"{mention.aside.told}: "
    if not entries:
        yield f"{told}{mention.as_written}"
    for entry in entries:
        yield f"{told}{_entry_line(entry)}"


def _entry_line(entry: MedicationEntry) -> str:
    letters = dict.fromkeys(
        f"{score.letter} [HD]" if score.high_dose else score.letter for score in entry.likelihood
    )
    state = "listed" if entry.entry == "listed" else (entry.id or "not in this library")
    scores = f"[{', '.join(letters)}]" if letters else ""
    return " · ".join(filter(None, (entry.name, state, scores, str(entry.matched_by))))
