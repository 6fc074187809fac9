"""The commands of `liverleaf` that need no window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, assert_never

from desktop.cli import leaf_commands, medication_commands
from desktop.cli.output import (
    hit_lines,
    monograph_lines,
    nothing_lines,
    outcome_json,
    reading_of,
    report_json,
    report_lines,
)
from desktop.cli.terminal import (
    ProgressLine,
    print_json,
    printable,
    printable_json,
    put,
    say,
    say_aside,
)
from desktop.exporting.monograph_json import monograph_json
from desktop.i18n.counts import holdings
from desktop.library_choice import find_library, named_library
from desktop.paths import drug_facts, installed_libraries
from index import (
    LISTED,
    Found,
    Installed,
    Library,
    LibraryRepairable,
    Manifest,
    Match,
    NoHits,
    NoQuery,
    Query,
    SortOrder,
    WrongUse,
    monograph_text,
)

NO_HIT: Final = 3


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it does, its own arguments, and how it runs.

    `run` prints the answer and returns the exit status; errors are `LiverleafError`s.
    """

    name: str
    does: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def _open(options: argparse.Namespace) -> Library:
    return Library.open(find_library(options.library))


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", metavar="SOURCE", nargs="+", type=Path)
    parser.add_argument("--to", metavar="DIR", type=Path, required=True, help="the new library")
    parser.add_argument("--name", help="what the library is called in the window")
    parser.add_argument("--json", action="store_true")


def _build(options: argparse.Namespace) -> int:
    # Only here: the importer loads lxml, sqlite-utils and the index writer.
    from index import build_library

    with ProgressLine(sys.stderr) as line:
        report = build_library(
            options.sources,
            options.to,
            name=options.name,
            drugs=drug_facts(),
            on_progress=line.show,
        )
    if options.json:
        print_json(report_json(report))
    else:
        say(*report_lines(report))
    return 0


def _convert_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the older library; it is kept")
    parser.add_argument(
        "--to", metavar="DIR", type=Path, help="the new library; else it is added to yours and used"
    )


def _convert(options: argparse.Namespace) -> int:
    # Only here: the importer is loaded.
    from index import convert_among, convert_library

    with ProgressLine(sys.stderr) as line:
        if options.to:
            folder = convert_library(
                options.folder, options.to, drugs=drug_facts(), on_progress=line.show
            )
        else:
            folder = convert_among(
                options.folder, installed_libraries(), drugs=drug_facts(), on_progress=line.show
            )
    manifest = _whole_manifest(folder)
    say(f"{manifest.name} ({manifest.id}), {holdings(manifest)}, is in {folder}.")
    return 0


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--repair", action="store_true", help="rebuild what is damaged, if the texts are intact"
    )


def _check(options: argparse.Namespace) -> int:
    named = named_library(options.library)
    folder = find_library(options.library)
    try:
        manifest = _whole_manifest(folder)
        repaired = False
    except LibraryRepairable:
        if not options.repair:
            raise
        # One that was asked for by name is repaired where it lies, or not at all.
        folder = _repair(folder, None if named else installed_libraries())
        manifest = _whole_manifest(folder)
        repaired = True
    if options.json:
        print_json(
            {
                "whole": True,
                "repaired": repaired,
                "folder": str(folder),
                "id": manifest.id,
                "name": manifest.name,
                "created": manifest.created,
                "counts": manifest.counts,
                "files": len(manifest.files),
            }
        )
    else:
        if repaired:
            say(f"The library was repaired; it is in {folder}.")
        counts = ", ".join(
            f"{count:,} {kind}" for kind, count in manifest.counts.items() if kind != LISTED
        )
        say(
            f"{manifest.name} ({manifest.id}) is intact: {len(manifest.files)} files, "
            f"{holdings(manifest)} ({counts})."
        )
    return 0


def _whole_manifest(folder: Path) -> Manifest:
    with closing(Library.open(folder)) as library:
        # The bytes may be right and the index made by another version.
        library.warm()
        return library.manifest


def _repair(folder: Path, installed: Installed | None) -> Path:
    # Only here: the index writer is loaded.
    from index import repair_library

    with ProgressLine(sys.stderr) as line:
        return repair_library(folder, installed, on_progress=line.show)


def _search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY", nargs="+")
    parser.add_argument("--limit", type=_positive, default=20, help="at most this many results")
    parser.add_argument(
        "--sort",
        choices=[order.value for order in SortOrder],
        default=SortOrder.RELEVANCE.value,
        help="the order of the results; newest first for updated",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", metavar="FILE", type=Path, help="write the results as a table")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of results; give 1 or more")
    return int(text)


def _search(options: argparse.Namespace) -> int:
    library = _open(options)
    query = Query.from_text(" ".join(options.query))
    outcome = library.search(query, options.limit, sort=SortOrder(options.sort))
    table = _table_of(library, outcome) if options.csv and isinstance(outcome, Found) else None
    library.close()
    told = reading_of(query)
    match outcome:
        case Found(hits=hits, total=total):
            if table is not None:
                _write_table(table, f"{len(hits)} of {total:,} results", options.csv)
            if told and not options.json:
                say_aside(told)
            if all(hit.match is Match.GUESS for hit in hits) and any(hit.reason for hit in hits):
                say_aside("Nothing in this library matches exactly; similar names follow.")
                for line in nothing_lines(library.manifest):
                    say_aside(line)
            if not (options.json or options.csv):
                say(*(line for hit in hits for line in hit_lines(hit)))
            status = 0
        case NoHits(suggestion=suggestion):
            hint = f" Did you mean {suggestion}?" if suggestion else ""
            read = f" {told}" if told else ""
            say_aside(f"Nothing in this library matches.{hint}{read}")
            for line in () if suggestion else nothing_lines(library.manifest):
                say_aside(line)
            status = NO_HIT
        case NoQuery():
            raise WrongUse("Type at least one word to search for.")
        case _:
            assert_never(outcome)
    if options.json:
        print_json(outcome_json(outcome, query))
    return status


def _table_of(library: Library, found: Found) -> str:
    # Only here, as all of export: no other search needs it.
    from index import hits_csv

    manifest = library.manifest
    name = f"{manifest.name} ({manifest.id})"
    return hits_csv(found.hits, library.summaries(), library.key_facts(), name)


def _write_table(table: str, holds: str, path: Path) -> None:
    from desktop.cli.destination import write_text

    write_text(path, table, f"{holds}: {path}")


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--text", action="store_true", help="every word, in reading order")


def _show(options: argparse.Namespace) -> int:
    library = _open(options)
    monograph = library.get(options.id)
    if options.json:
        print_json(monograph_json(monograph, library.resolve(monograph)))
    elif options.text:
        put(printable(monograph_text(monograph)))
    else:
        say(*monograph_lines(monograph, library.resolve(monograph)))
    library.close()
    return 0


def _print_arguments(parser: argparse.ArgumentParser) -> None:
    from desktop.printing.content import Subject
    from desktop.printing.paper_kinds import KINDS

    names = [kind.name for kind in KINDS if kind.subject is Subject.MONOGRAPH]
    _summary_arguments(parser)
    parser.add_argument("--what", choices=names, required=True, help="what to print")


def _print(options: argparse.Namespace) -> int:
    return _write_pdf(options, options.what)


def _summary_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--pdf", metavar="FILE", type=Path, required=True)
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")


def _summary(options: argparse.Namespace) -> int:
    return _write_pdf(options, "summary")


def _write_pdf(options: argparse.Namespace, what: str) -> int:
    library = _open(options)
    monograph = library.get(options.id)
    # Only here: no other command writes files, and printing loads Qt.
    from desktop.cli.destination import check_folder_of, is_standard, write_bytes

    if not is_standard(options.pdf):
        check_folder_of(options.pdf)
    from desktop.printing.paper import paper_named
    from desktop.printing.paper_kinds import kind_named
    from desktop.printing.pdf import made_pdf
    from desktop.printing.sources import matter_of

    kind = kind_named(what)
    text = kind.write(kind, matter_of(library, monograph))
    content = made_pdf(text, paper_named(options.paper))
    library.close()
    write_bytes(options.pdf, content, f"{kind.title}, {monograph.title}: {options.pdf}")
    return 0


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument(
        "--as",
        dest="form",
        metavar="FORMAT",
        required=True,
        help="the name of a format; any other word is answered with all of them",
    )
    parser.add_argument("--to", metavar="FILE", type=Path, help="a file; else it is printed")
    parser.add_argument(
        "--reference",
        metavar="PMID",
        action="append",
        help="only the reference with this PMID or DOI; may be given several times",
    )


def _export(options: argparse.Namespace) -> int:
    from desktop.cli.destination import is_standard, write_text
    from desktop.exporting.content import Content, references_named
    from desktop.exporting.formats import format_named

    form = format_named(options.form)
    if options.reference and not form.references:
        raise WrongUse(f"{form.name} holds the whole monograph; leave out --reference.")
    library = _open(options)
    monograph = library.get(options.id)
    chosen = references_named(monograph, options.reference) if options.reference else None
    text = form.write(Content.of(library, monograph, chosen))
    library.close()
    if is_standard(options.to) and form.media_type.endswith("json"):
        text = printable_json(text)
    write_text(options.to, text, f"{form.shown} of {monograph.title}: {options.to}")
    return 0


COMMANDS: Final = (
    Command("build", "build a library from sources", _build_arguments, _build),
    Command("convert", "convert an older library into a new one", _convert_arguments, _convert),
    Command(
        "check", "verify every checksum of the library, or repair it", _check_arguments, _check
    ),
    Command("search", "list the results of a query", _search_arguments, _search),
    Command("show", "print one monograph", _show_arguments, _show),
    Command(
        "medications",
        "list the drugs that a medication list names",
        medication_commands.arguments,
        medication_commands.medications,
    ),
    Command("export", "write a monograph, or its references", _export_arguments, _export),
    Command(
        "pack", "put the library into one file", leaf_commands.pack_arguments, leaf_commands.pack
    ),
    Command("sign", "sign a library file", leaf_commands.sign_arguments, leaf_commands.sign),
    Command(
        "verify",
        "check a library file and show who signed it",
        leaf_commands.verify_arguments,
        leaf_commands.verify,
    ),
    Command(
        "install", "install a library file", leaf_commands.install_arguments, leaf_commands.install
    ),
    Command(
        "libraries",
        "list the installed libraries",
        leaf_commands.list_arguments,
        leaf_commands.libraries,
    ),
    Command(
        "keygen", "create a key to sign with", leaf_commands.keygen_arguments, leaf_commands.keygen
    ),
    Command("print", "write a monograph, or a part of it, as a PDF", _print_arguments, _print),
    Command("summary", "write the summary of a monograph as a PDF", _summary_arguments, _summary),
)
