"""What the commands print: monographs, hits and reports as text and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, assert_never

from desktop.exporting.monograph_json import score_json
from desktop.i18n.counts import counted, held, holdings
from desktop.importing.import_report import drugs_listed, left_out_lines, parts_read, several_scores
from desktop.page.fact_labels import (
    cause_words,
    distinct,
    listed_note,
    listing_notes,
    no_score_words,
    origin_of,
)
from desktop.page.listed_drug import chapter_words
from index import (
    Found,
    Hit,
    LikelihoodScore,
    Manifest,
    Monograph,
    NoHits,
    Part,
    Query,
    is_listed,
    monograph_text,
    need_telling,
)

if TYPE_CHECKING:
    from index import BuildReport, LibraryChanges

# More of a list is not read in a terminal.
_SHOWN: Final = 100


def monograph_lines(monograph: Monograph, targets: Mapping[str, str | None]) -> Iterator[str]:
    """A monograph for the terminal: the facts first, then its text.

    `targets` says where its links lead, as `Library.resolve` does.
    """
    yield monograph.title
    yield _origin(monograph)
    for score in distinct(monograph.likelihood):
        agent = f" ({score.agent})" if score.agent else ""
        yield f"Likelihood{agent}: {_letter(score)}: {cause_words(score)}"
    if unscored := no_score_words(monograph):
        yield f"Likelihood: {unscored}"
    yield from listing_notes(monograph)
    if is_listed(monograph.id):
        yield chapter_words(monograph, targets)
    yield ""
    yield monograph_text(monograph).rstrip("\n")


def _origin(monograph: Monograph) -> str:
    if is_listed(monograph.id):
        return f"{listed_note(monograph)} · {origin_of(monograph)}"
    updated = monograph.updated.isoformat() if monograph.updated else "not stated"
    return f"Updated {updated} · {monograph.source.name}, {monograph.source.file}"


def outcome_json(outcome: Found | NoHits, query: Query) -> dict[str, Any]:
    """An answer as `search --json` prints it; `read_as` only where there is something to say."""
    told = reading_of(query)
    read_as = {"read_as": told} if told else {}
    match outcome:
        case Found(hits=hits, total=total):
            return {
                "hits": [_hit_json(hit) for hit in hits],
                "suggestion": outcome.suggestion,
                "total": total,
                **_parts_json(outcome.read_as),
                **read_as,
            }
        case NoHits(suggestion=suggestion):
            parts = _parts_json(outcome.read_as)
            return {"hits": [], "suggestion": suggestion, "total": 0, **parts, **read_as}
        case _:
            assert_never(outcome)


def reading_of(query: Query) -> str:
    """How a query with fields, OR or mistakes was read, in one line; '' for plain words."""
    if not (query.filters or query.either or query.remarks):
        return ""
    return " ".join([f"Read as: {query.reading.strip()}", *(f"· {each}" for each in query.remarks)])


def report_json(report: BuildReport) -> dict[str, Any]:
    """The report of a build as `build --json` prints it."""
    return {
        "target": str(report.target),
        "library": report.manifest.id,
        "read": report.read,
        "kept": report.kept,
        "chapters": report.chapters,
        "pictures": report.pictures,
        "master_lists": report.master_lists,
        "references": report.references,
        "rejected": [{"file": entry.file, "reason": entry.reason} for entry in report.rejected],
        "without_likelihood": list(report.without_likelihood),
        "missing_links": report.missing_links,
        "images": report.images,
        "unnamed_images": report.unnamed_images,
        "missing_images": list(report.missing_images),
        "listed": report.listed,
        "listed_agents": report.listed_agents,
        "listed_without_chapter": list(report.listed_without_chapter),
        "listed_scores": {drug: list(scores) for drug, scores in report.listed_scores},
        "left_out": [asdict(entry) for entry in report.left_out],
        "unknown_headings": dict(report.unknown_headings),
        "changes": asdict(report.changes) if report.changes else None,
        "seconds": round(report.seconds, 2),
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.monograph,
        "title": hit.title,
        "entry": hit.entry,
        "section": hit.heading or None,
        "snippet": hit.snippet.text,
        "likelihood": [score_json(score) for score in hit.likelihood],
        "relevance": round(hit.relevance, 4),
        "match": hit.match.value,
        "reason": hit.reason or None,
        "section_key": hit.section,
        "reference": hit.reference,
        "missing": list(hit.missing),
    }


def _parts_json(parts: Sequence[Part]) -> dict[str, list[dict[str, str]]]:
    """How the parts of a query were read, where that is not plain to see."""
    if not need_telling(parts):
        return {}
    return {
        "parts": [
            {"kind": part.kind.value, "typed": part.typed, "meaning": part.meaning}
            for part in parts
        ]
    }


def hit_lines(hit: Hit) -> Iterator[str]:
    """A hit for the terminal."""
    scores = "; ".join(
        f"{score.agent}: {_letter(score)}" if score.agent else _letter(score)
        for score in distinct(hit.likelihood)
    )
    if hit.unscored:
        scores = hit.unscored
    kind = "listed" if is_listed(hit.monograph) else ""
    parts = (hit.title, kind, hit.heading, scores and f"[{scores}]")
    place = " · ".join(part for part in parts if part)
    yield f"{hit.monograph}\t{place}"
    guess = "similar name: " if hit.match.value == "guess" else ""
    if hit.reason:
        yield f"    {guess}{hit.reason}"
    if hit.missing:
        yield f"    without: {', '.join(hit.missing)}"
    if hit.snippet.text:
        yield "    " + " ".join(hit.snippet.text.split())


def nothing_lines(manifest: Manifest) -> Iterator[str]:
    """What a library holds in which nothing was found, and how to have more."""
    yield f"{manifest.name}: {holdings(manifest)}."
    yield "That nothing was found does not mean that nothing is known."
    yield "Import LiverTox for all of its chapters: liverleaf build ARCHIVE --to DIR"


def report_lines(report: BuildReport) -> Iterator[str]:
    """The report of a build for the terminal."""
    kept = ", ".join(f"{count:,} {kind}" for kind, count in sorted(report.kept.items()))
    yield f"Library {report.manifest.id} at {report.target}, built in {report.seconds:.1f} s."
    yield f"Read {counted(report.read, 'document')}: {parts_read(report)}."
    yield f"Chapters: {kept}."
    yield f"Contains {held(sum(report.kept.values()), report.listed_agents)}."
    yield f"References: {report.references:,}."
    if report.without_likelihood:
        yield f"Drugs without a likelihood score: {_listed(report.without_likelihood)}."
    if report.missing_links:
        yield f"Links whose chapter is not in this library: {report.missing_links:,}."
    if report.pictures or report.missing_images:
        yield (
            f"Pictures: {report.images:,} shown in chapters, {report.unnamed_images:,} "
            f"left out that no chapter names; {len(report.missing_images):,} that chapters name "
            "are missing."
        )
    if report.listed:
        yield f"Master list: {drugs_listed(report)}."
    if report.listed_without_chapter:
        yield f"Listed without a chapter here: {_listed(report.listed_without_chapter)}."
    if report.listed_scores:
        scores = tuple(several_scores(report))
        yield f"Listed with several likelihood scores: {_listed(scores)}."
    if report.left_out:
        yield f"Left out of the master list: {len(report.left_out):,}."
        yield from _cut(tuple(left_out_lines(report.left_out)))
    if report.unknown_headings:
        headings = [f"{heading} ({count})" for heading, count in report.unknown_headings]
        yield f"Unrecognised headings: {_listed(headings)}."
    if report.changes:
        yield from _change_lines(report.changes)
    if report.rejected:
        yield f"Rejected: {len(report.rejected):,}."
        yield from _cut(tuple(f"{entry.file}: {entry.reason}" for entry in report.rejected))


def _cut(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"  … and {len(lines) - _SHOWN:,} more; --json lists them all."


def _listed(names: Sequence[str]) -> str:
    more = [f"… and {len(names) - _SHOWN:,} more"] if len(names) > _SHOWN else []
    return ", ".join([*names[:_SHOWN], *more])


def _change_lines(changes: LibraryChanges) -> Iterator[str]:
    yield (
        f"Compared with the previous library: {len(changes.new):,} new, "
        f"{len(changes.updated):,} updated, {len(changes.gone):,} no longer included, "
        f"{len(changes.letters):,} with a changed likelihood letter."
    )
    for name, monographs in (("New", changes.new), ("No longer included", changes.gone)):
        if monographs:
            yield f"  {name}: {_listed(monographs)}"
    for change in changes.letters:
        before, after = (", ".join(letters) or "none" for letters in (change.before, change.after))
        yield f"  {change.title}: {before} before, {after} now"


def _letter(score: LikelihoodScore) -> str:
    return f"{score.letter} [HD]" if score.high_dose else score.letter
