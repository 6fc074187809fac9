"""The commands of the program with their arguments, as the manual page and the shell need them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.cli.commands import COMMANDS


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its spellings ("--to"), what stands for its value, and what it does."""

    options: tuple[str, ...]
    value: str
    does: str


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """One command of `liverleaf`, with its arguments in the order in which help lists them."""

    name: str
    does: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> tuple[str, ...]:
        """Every spelling of every option."""
        return tuple(name for argument in self.arguments for name in argument.options)


def command_entries() -> Iterator[CommandEntry]:
    """All commands in the order of the program's own table."""
    for command in COMMANDS:
        parser = argparse.ArgumentParser(add_help=False)
        parser.add_argument("--library", metavar="DIR", type=Path, help="the library to use")
        command.arguments(parser)
        # argparse has no public way to ask a parser what it takes.
        arguments = tuple(_argument(action) for action in parser._actions)
        yield CommandEntry(command.name, command.does, arguments)


def _argument(action: argparse.Action) -> Argument:
    value = action.metavar if isinstance(action.metavar, str) else ""
    if action.choices is not None:
        value = "|".join(map(str, action.choices))
    elif not value and action.nargs != 0:
        value = action.dest.upper()
    return Argument(tuple(action.option_strings), value, action.help or "")
