"""The report of an import as text and HTML; one row of a table for each field. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from desktop.i18n.counts import counted, counted_kind, held
from desktop.i18n.translate import number, told, translate
from index import marked

if TYPE_CHECKING:
    from index import BuildReport, LeftOut, LibraryChanges

    # The lines of one row: without lines it says "none", and None leaves the row out.
    _Lines = Callable[[BuildReport], Iterable[str] | None]

_NONE: Final = marked("Report", "none")
# Nobody reads more lines in a window; the copied or saved report has all of them.
_SHOWN: Final = 300
# So many drugs are named that have the same cell left out; of more, the number.
_NAMED: Final = 5


def _kept(report: BuildReport) -> tuple[str]:
    kinds = ", ".join(counted_kind(count, kind) for kind, count in sorted(report.kept.items()))
    return (f"{held(sum(report.kept.values()), report.listed_agents)} ({kinds})",)


def _read(report: BuildReport) -> tuple[str]:
    return (f"{counted(report.read, 'document')}: {parts_read(report)}",)


def _pictures(report: BuildReport) -> Iterator[str]:
    if report.images:
        yield translate("Report", "{0} shown in chapters").format(number(report.images))
    if report.unnamed_images:
        left_out = translate("Report", "{0} left out: not named in any chapter")
        yield left_out.format(number(report.unnamed_images))


def _changes(lines: Callable[[LibraryChanges], Iterable[str]]) -> _Lines:
    """A row about the previous library; left out where there was none."""

    def of(report: BuildReport) -> Iterable[str] | None:
        return lines(report.changes) if report.changes is not None else None

    return of


def _letters(changes: LibraryChanges) -> Iterator[str]:
    for change in changes.letters:
        before, after = (", ".join(letters) or _none() for letters in (change.before, change.after))
        yield translate("Report", "{0}: {1}, now {2}").format(change.title, before, after)


_ROWS: Final[tuple[tuple[str, _Lines], ...]] = (
    (
        marked("Report", "Library"),
        lambda report: (f"{report.manifest.title} ({report.manifest.id})",),
    ),
    (marked("Report", "Source"), lambda report: report.manifest.sources),
    (marked("Report", "Written to"), lambda report: (str(report.target),)),
    (marked("Report", "Read"), _read),
    (marked("Report", "Imported"), _kept),
    (marked("Report", "References"), lambda report: (number(report.references),)),
    (
        marked("Report", "Rejected"),
        lambda report: (f"{item.file}: {told(item.reason)}" for item in report.rejected),
    ),
    (
        marked("Report", "Drugs without a likelihood score"),
        lambda report: map(_title, report.without_likelihood),
    ),
    (
        marked("Report", "Links whose chapter is missing"),
        lambda report: (number(report.missing_links),) if report.missing_links else (),
    ),
    (marked("Report", "Pictures"), _pictures),
    (marked("Report", "Pictures missing from the source"), lambda report: report.missing_images),
    (
        marked("Report", "Master list"),
        lambda report: (drugs_listed(report),) if report.listed else None,
    ),
    (
        marked("Report", "Listed there without a chapter here"),
        lambda report: report.listed_without_chapter if report.listed else None,
    ),
    (
        marked("Report", "Listed there with several likelihood scores"),
        lambda report: several_scores(report) if report.listed else None,
    ),
    (
        marked("Report", "Left out of the master list"),
        lambda report: (
            left_out_lines(report.left_out) if report.listed or report.left_out else None
        ),
    ),
    (
        marked("Report", "Unrecognised headings"),
        lambda report: (
            f"{heading} ({number(count)})" for heading, count in report.unknown_headings
        ),
    ),
    (
        marked("Report", "New since the previous library"),
        _changes(lambda changes: map(_title, changes.new)),
    ),
    (marked("Report", "Updated"), _changes(lambda changes: map(_title, changes.updated))),
    (marked("Report", "No longer included"), _changes(lambda changes: map(_title, changes.gone))),
    (marked("Report", "Changed likelihood score"), _changes(_letters)),
    (marked("Report", "Time"), lambda report: (duration(report.seconds),)),
)


def report_text(report: BuildReport) -> str:
    """The whole report as plain text, one paragraph for each entry."""
    parts = []
    for heading, lines in _entries(report):
        if len(lines) < 2:
            parts.append(f"{heading}: {lines[0] if lines else _none()}")
        else:
            parts.append(f"{heading} ({number(len(lines))}):")
            parts += [f"  {line}" for line in lines]
    title = translate("Report", "Report of an import into Liverleaf")
    return "\n".join([title, "", *parts, ""])


def report_html(report: BuildReport) -> str:
    """The report as an HTML table; very long entries are cut, which the table says."""
    rows = []
    for heading, lines in _entries(report):
        shown = [escape(line) for line in lines[:_SHOWN]] or [_none()]
        if len(lines) > _SHOWN:
            more = translate("Report", "… and {0} more, in the copied or saved report")
            shown.append(more.format(number(len(lines) - _SHOWN)))
        count = f" ({number(len(lines))})" if len(lines) > 2 else ""
        rows.append(
            f'<tr><td width="34%"><b>{escape(heading)}{count}</b></td>'
            f"<td>{'<br>'.join(shown)}</td></tr>"
        )
    return f'<table width="99%" cellspacing="0" cellpadding="4">{"".join(rows)}</table>'


def parts_read(report: BuildReport) -> str:
    """How many documents of each kind were read: `1,600 chapters, 1 picture, 2 rejected`."""
    rejected = translate("Report", "{0} rejected")
    counts = (
        counted(report.chapters, "chapter"),
        counted(report.pictures, "picture") if report.pictures else "",
        counted(report.master_lists, "master list") if report.master_lists else "",
        rejected.format(number(len(report.rejected))) if report.rejected else "",
    )
    return ", ".join(filter(None, counts))


def drugs_listed(report: BuildReport) -> str:
    """How many drugs the master list holds: `1,506 drugs in 1,507 rows`."""
    drugs = counted(report.listed_agents, "drug")
    if report.listed_agents == report.listed:
        return drugs
    return translate("Report", "{0} in {1}").format(drugs, counted(report.listed, "row"))


def several_scores(report: BuildReport) -> Iterator[str]:
    """The drugs to which the master list gives several scores: `Betrixaban: E*, E`."""
    return (f"{drug}: {', '.join(scores)}" for drug, scores in report.listed_scores)


def left_out_lines(entries: Iterable[LeftOut]) -> Iterator[str]:
    """What was left out of the master list and why, what is alike in one line."""
    alike: dict[tuple[str, str, str], list[LeftOut]] = {}
    for entry in entries:
        alike.setdefault((entry.column, entry.text, entry.reason), []).append(entry)
    for (column, text, _), found in alike.items():
        reason = told(found[0].reason)
        drugs = tuple(dict.fromkeys(entry.ingredient for entry in found))
        if not column:
            rows = ", ".join(str(entry.row) for entry in found)
            yield translate("Report", "Row {0}, “{1}”: {2}").format(rows, text, reason)
        elif not any(drugs):
            yield translate("Report", "Column “{0}”: {1}").format(column, reason)
        else:
            many = counted(len(drugs), "drug") if len(drugs) > _NAMED else ", ".join(drugs)
            line = translate("Report", "{0} “{1}”: {2} ({3})")
            yield line.format(column, text, reason, many)


def duration(seconds: float) -> str:
    """`0.4 seconds`, `48 seconds`, `2 minutes 5 seconds`."""
    if seconds < 10 and seconds != int(seconds):
        return translate("Report", "{0} seconds").format(f"{seconds:.1f}")
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return counted(rest, "second")
    return counted(minutes, "minute") + (f" {counted(rest, 'second')}" if rest else "")


def _entries(report: BuildReport) -> Iterator[tuple[str, tuple[str, ...]]]:
    for heading, lines_of in _ROWS:
        lines = lines_of(report)
        if lines is not None:
            yield translate("Report", heading), tuple(lines)


def _none() -> str:
    return translate("Report", _NONE)


def _title(monograph: str) -> str:
    return monograph.replace("_", " ")
