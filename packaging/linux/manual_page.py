"""The manual page liverleaf(1), made of the commands' own tables."""

from __future__ import annotations

from collections.abc import Iterator

from linux.commands_table import Argument, CommandEntry, command_entries

_HEAD = """.TH LIVERLEAF 1 {day} "Liverleaf {version}" "User Commands"
.SH NAME
liverleaf \\- offline reference on drug\\-induced liver injury
.SH SYNOPSIS
.B liverleaf
[\\fB\\-\\-library\\fR \\fIDIR\\fR] [\\fIQUERY\\fR ...]
.br
.B liverleaf
.I COMMAND
[\\fIARGUMENT\\fR ...]
.SH DESCRIPTION
Without a command
.B liverleaf
opens its window, at the results of the query if there is one. A file that ends in
.I .leaf
is offered for installation. The commands need no window. Nothing opens a network connection.
.SH COMMANDS
"""
_FOOT = """.SH ENVIRONMENT
.TP
.B LIVERLEAF_LIBRARY
The library to use where
.B \\-\\-library
names none.
.SH FILES
.TP
.I ~/.local/share/liverleaf
Libraries, bookmarks, notes and settings of the user.
.SH EXIT STATUS
0: done. 1: a fault of Liverleaf, or no display for its window. 2: wrong use, or a file that cannot
be read or written. 3: nothing was found. 4: the library, or a source, is damaged.
.SH SEE ALSO
.I /usr/share/doc/liverleaf/deployment.md
"""


def manual_page(version: str, day: str) -> str:
    """The page in roff, for the program's version as of an ISO day."""
    entries = "".join(part for entry in command_entries() for part in _command(entry))
    return _HEAD.format(version=version, day=day) + entries + _FOOT


def _command(entry: CommandEntry) -> Iterator[str]:
    yield f".SS {entry.name}\n{_escaped(entry.does[0].upper() + entry.does[1:])}.\n"
    for argument in entry.arguments:
        yield f".TP\n{_spelled(argument)}\n{_escaped(argument.does) or chr(92) + '&'}\n"


def _spelled(argument: Argument) -> str:
    value = f"\\fI{_escaped(argument.value)}\\fR" if argument.value else ""
    names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in argument.options)
    return " ".join(filter(None, (names, value)))


def _escaped(text: str) -> str:
    """Text that roff prints as it stands."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    return f"\\&{text}" if text.startswith((".", "'")) else text
