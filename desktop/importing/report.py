"""The report of an import, to read, copy and keep. A further field is one row. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from index import BuildReport, LibraryChanges

    # The lines of one row: no line is told as "none", and None leaves the row out.
    _Lines = Callable[[BuildReport], Iterable[str] | None]

_NONE: Final = "none"
# A window of a million lines serves nobody; what is copied or saved has them all.
_SHOWN: Final = 300
_KINDS: Final = {
    "drug": ("drug monograph", "drug monographs"),
    "class": ("drug class", "drug classes"),
    "front matter": ("page about the source", "pages about the source"),
}


def _kept(report: BuildReport) -> tuple[str]:
    counts = []
    for kind, count in sorted(report.kept.items()):
        one, many = _KINDS.get(kind, (kind, kind))
        counts.append(f"{count:,} {one if count == 1 else many}")
    return (", ".join(counts),)


def _read(report: BuildReport) -> tuple[str]:
    return (f"{counted(report.read, 'document')}: {parts_read(report)}",)


def _pictures(report: BuildReport) -> Iterator[str]:
    if report.images:
        yield f"{report.images:,} shown by chapters"
    if report.unnamed_images:
        yield f"{report.unnamed_images:,} left out: no chapter names them"


def _changes(lines: Callable[[LibraryChanges], Iterable[str]]) -> _Lines:
    """A row about the library before; left out where there was none."""

    def of(report: BuildReport) -> Iterable[str] | None:
        return lines(report.changes) if report.changes is not None else None

    return of


def _letters(changes: LibraryChanges) -> Iterator[str]:
    for change in changes.letters:
        before, after = (", ".join(letters) or _NONE for letters in (change.before, change.after))
        yield f"{change.title}: {before}, now {after}"


_ROWS: Final[tuple[tuple[str, _Lines], ...]] = (
    ("Library", lambda report: (f"{report.manifest.name}, id {report.manifest.id}",)),
    ("Written to", lambda report: (str(report.target),)),
    ("Read", _read),
    ("Kept", _kept),
    ("References", lambda report: (f"{report.references:,}",)),
    ("Rejected", lambda report: (f"{item.file}: {item.reason}" for item in report.rejected)),
    ("Drugs without a likelihood score", lambda report: map(_title, report.without_likelihood)),
    (
        "Links whose chapter is missing",
        lambda report: (f"{report.missing_links:,}",) if report.missing_links else (),
    ),
    ("Pictures", _pictures),
    ("Pictures that the source lacks", lambda report: report.missing_images),
    (
        "Master list",
        lambda report: (counted(report.listed, "drug"),) if report.listed else None,
    ),
    (
        "Listed there without a chapter here",
        lambda report: report.listed_without_chapter if report.listed else None,
    ),
    (
        "Headings of no known kind",
        lambda report: (f"{heading} ({count:,})" for heading, count in report.unknown_headings),
    ),
    ("New since the library before", _changes(lambda changes: map(_title, changes.new))),
    ("Updated", _changes(lambda changes: map(_title, changes.updated))),
    ("No longer there", _changes(lambda changes: map(_title, changes.gone))),
    ("Another likelihood score", _changes(_letters)),
    ("Time", lambda report: (duration(report.seconds),)),
)


def report_text(report: BuildReport) -> str:
    """The whole report as plain text, one entry a paragraph."""
    parts = []
    for heading, lines in _entries(report):
        if len(lines) < 2:
            parts.append(f"{heading}: {lines[0] if lines else _NONE}")
        else:
            parts.append(f"{heading} ({len(lines):,}):")
            parts += [f"  {line}" for line in lines]
    return "\n".join(["Report of an import into Liverleaf", "", *parts, ""])


def report_html(report: BuildReport) -> str:
    """The report as a table to read; very long entries are cut, and say so."""
    rows = []
    for heading, lines in _entries(report):
        shown = [escape(line) for line in lines[:_SHOWN]] or [_NONE]
        if len(lines) > _SHOWN:
            shown.append(f"… and {len(lines) - _SHOWN:,} more, in the copied or saved report")
        count = f" ({len(lines):,})" if len(lines) > 2 else ""
        rows.append(
            f'<tr><td width="34%"><b>{escape(heading)}{count}</b></td>'
            f"<td>{'<br>'.join(shown)}</td></tr>"
        )
    return f'<table width="99%" cellspacing="0" cellpadding="4">{"".join(rows)}</table>'


def parts_read(report: BuildReport) -> str:
    """What the documents read were, `1,600 chapters, 1 picture, 2 rejected`: together, all."""
    counts = (
        counted(report.chapters, "chapter"),
        counted(report.pictures, "picture") if report.pictures else "",
        counted(report.master_lists, "master list") if report.master_lists else "",
        f"{len(report.rejected):,} rejected" if report.rejected else "",
    )
    return ", ".join(filter(None, counts))


def counted(count: int, noun: str) -> str:
    """`1 chapter`, `1,600 chapters`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def duration(seconds: float) -> str:
    """`0.4 seconds`, `48 seconds`, `2 minutes 5 seconds`."""
    if seconds < 10 and seconds != int(seconds):
        return f"{seconds:.1f} seconds"
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return counted(rest, "second")
    return counted(minutes, "minute") + (f" {counted(rest, 'second')}" if rest else "")


def _entries(report: BuildReport) -> Iterator[tuple[str, tuple[str, ...]]]:
    for heading, lines_of in _ROWS:
        lines = lines_of(report)
        if lines is not None:
            yield heading, tuple(lines)


def _title(monograph: str) -> str:
    return monograph.replace("_", " ")
