"""`liverleaf`: without arguments it opens the window; a command runs without Qt."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from desktop.app.instance import First, HandedOver, call
from desktop.cli.terminal import drop_output, have_streams, printable, put, say, say_aside
from desktop.library_choice import find_library, named_library
from desktop.paths import leaf_call, log_folder, user_folder
from index import (
    PROGRAM,
    READER_OPTION,
    LibraryError,
    LiverleafError,
    NotFound,
    SourceError,
    StorageError,
)

FAULT, WRONG_USE, NOT_FOUND, DAMAGED = 1, 2, 3, 4


class _Parser(argparse.ArgumentParser):
    """Says what is wrong on one line, and where to read how it is right."""

    def _print_message(self, message: str, file: object = None) -> None:
        """Help or the version, which argparse would lose in silence where it cannot be written."""
        if file is sys.stdout:
            try:
                put(message)
            except StorageError as error:
                say_aside(str(error))
                sys.exit(WRONG_USE)
            except BrokenPipeError:
                drop_output()
        else:
            with suppress(OSError):
                sys.stderr.write(message)

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"liverleaf: {printable(message)}. See: {self.prog} --help\n")


class _WindowParser(_Parser):
    """The one without a command; its help names the commands there are."""

    def format_help(self) -> str:
        from desktop.cli.commands import COMMANDS

        names = ", ".join(command.name for command in COMMANDS)
        self.epilog = f"Commands that need no window: {names}. See: liverleaf COMMAND --help"
        return super().format_help()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status.

    0, 2 (wrong use), 3 (not found), 4 (damaged), or 1 where Liverleaf itself is at fault.
    """
    have_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == [READER_OPTION]:
        # Only here: it loads the importer.
        from index import serve_reading

        serve_reading()
        return 0
    if _names_command(given):
        return _run_command(given)
    options = _window_parser().parse_args(given)
    if options.self_test:
        return _test_itself(find_library(options.library))
    return _open_window(leaf_call(options.query) or " ".join(options.query), options.library)


def _run_command(given: list[str]) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A path may hold bytes that are no text; so written, they are right in JSON too.
        sys.stdout.reconfigure(errors="backslashreplace")
    options = _command_parser().parse_args(given)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except LiverleafError as error:
        say_aside(str(error))
        return _status_of(error)
    except BrokenPipeError:
        # Whoever read our output (`| head`) has enough; nothing is left to say to him.
        drop_output()
        return 0
    except KeyboardInterrupt:
        say_aside("stopped.")
        return 130
    except OSError as error:
        say_aside(_refused(error) or _written_down(error))
        drop_output()
        return WRONG_USE if _refused(error) else FAULT
    except Exception as error:
        say_aside(_written_down(error))
        drop_output()
        return FAULT
    return status


def _refused(error: OSError) -> str:
    """What the system refused, and what to do; '' for what is no matter of the disk."""
    from index import kind_of, why_unread

    if kind_of(error) is None:
        return ""
    name = f"{os.fsdecode(error.filename)}: " if error.filename else ""
    return f"{name}{why_unread(error)}"


def _written_down(error: Exception) -> str:
    """What to say of a fault, which stands in the log in full."""
    from desktop.crash.log import LOG, add_to_log, report_of, write_to_terminal

    report = report_of(error, "", "not in use")
    if not add_to_log(report, log_folder()):
        write_to_terminal(report)
        return f"{type(error).__name__}. This should not happen; where it did stands above"
    said = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return f"{said}. This should not happen; where it did stands in {log_folder() / LOG}"


def _open_window(query: str, library: Path | None) -> int:
    outcome = call(user_folder(), named_library(library), query)
    if isinstance(outcome, HandedOver):
        return 0
    # Collecting while some ten thousand objects are made for good takes a twentieth of the start
    # and frees nothing; `run` begins with it when the window has been shown.
    gc.disable()
    # Only here: neither a command nor a second call must wait for Qt.
    from desktop.app.startup import run

    first = outcome if isinstance(outcome, First) else None
    return run(query or None, named_library(library), first)


def _test_itself(folder: Path) -> int:
    from desktop.app.socket_watch import SocketWatch

    watch = SocketWatch()
    # In this order: the watch sees what loading Qt opens.
    from desktop.app.self_test import self_test

    try:
        return 0 if self_test(folder, watch, say) else DAMAGED
    except StorageError as error:
        say_aside(str(error))
        return WRONG_USE
    except BrokenPipeError:
        drop_output()
        return 0


def _names_command(given: list[str]) -> bool:
    """Whether the first word that is no option names a command."""
    words = iter(given)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            # Only here: a window called without a word must not wait for what the commands need.
            from desktop.cli.commands import COMMANDS

            return word in {command.name for command in COMMANDS}
    return False


def _command_parser() -> argparse.ArgumentParser:
    from desktop.cli.commands import COMMANDS

    parser = _base_parser(_Parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.does, description=command.does)
        sub.add_argument("--library", metavar="DIR", type=Path, default=argparse.SUPPRESS)
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _base_parser(_WindowParser)
    parser.add_argument(
        "query", metavar="QUERY", nargs="*", help="open the window at its results; or a .leaf file"
    )
    parser.add_argument(
        "--self-test", action="store_true", help="test the installation, one line per check"
    )
    return parser


def _base_parser(kind: type[_Parser]) -> _Parser:
    parser = kind(
        prog="liverleaf", description="An offline reference on drug-induced liver injury."
    )
    parser.add_argument("--version", action="version", version=PROGRAM)
    parser.add_argument(
        "--library", metavar="DIR", type=Path, default=None, help="the library to use"
    )
    return parser


def _status_of(error: LiverleafError) -> int:
    if isinstance(error, NotFound):
        return NOT_FOUND
    return DAMAGED if isinstance(error, LibraryError | SourceError) else WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
