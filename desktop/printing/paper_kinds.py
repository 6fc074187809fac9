"""The table of paper kinds: one row for each, used by window and command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Final, assert_never

from desktop.i18n.translate import translate
from desktop.page.drawn_courses import drawn_courses
from desktop.page.fact_labels import listed_note
from desktop.page.html import render
from desktop.page.options import PageOptions
from desktop.printing.content import ListOnPaper, Matter, Subject
from desktop.printing.lists import list_html
from desktop.printing.medication_list import MEDICATION_COLUMNS, medications_html
from desktop.printing.paper_text import PaperText, foot_of, source_line
from desktop.printing.summary import summaries_html
from desktop.printing.title_block import likelihood_html, title_html
from index import Monograph, ReferenceList, Section, marked


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind: `name` on the command line, `title` in the window and at the head of the paper."""

    name: str
    title: str
    subject: Subject
    write: Callable[[PaperKind, Matter], PaperText]

    @property
    def shown(self) -> str:
        """The title in the reader's language."""
        return translate("Paper", self.title)

    def has(self, matter: Matter) -> bool:
        """Whether `matter` has what this kind is about."""
        match self.subject:
            case Subject.MONOGRAPH | Subject.SECTIONS:
                return matter.monograph is not None
            case Subject.COMPARISON:
                return matter.compared is not None
            case Subject.LIST:
                return matter.listed is not None
            case Subject.GROUP:
                return matter.group is not None
            case Subject.MEDICATIONS:
                return matter.medications is not None
            case Subject.SEVERAL:
                return matter.several is not None
            case _:
                assert_never(self.subject)


def _of_monograph(
    pages: Callable[[Monograph, Matter, PageOptions], Iterable[str]],
) -> Callable[[PaperKind, Matter], PaperText]:
    """A writer for kinds about one monograph; `pages` yields the page, then shorter versions."""

    def write(kind: PaperKind, matter: Matter) -> PaperText:
        monograph = matter.monograph
        assert monograph is not None
        pictures, courses = matter.pictures, drawn_courses(monograph)
        chapters = matter.chapters
        options = replace(matter.options, pictures=pictures, courses=courses, chapters=chapters)
        foot = foot_of(matter.manifest, matter.when, source_line(monograph))
        page, *shorter = pages(monograph, matter, options)
        # A sheet on a listed drug is never headed as one on a monograph.
        shown = listed_note(monograph) or kind.shown
        return PaperText(monograph.title, shown, page, foot, pictures, tuple(shorter), courses)

    return write


def _summary(monograph: Monograph, matter: Matter, options: PageOptions) -> Iterator[str]:
    """The summary, then shorter ones."""
    # Many leave out what a chapter does not have: each is laid out once.
    for body in dict.fromkeys(summaries_html(monograph, options)):
        yield options.style.page(monograph.title, body)


def _whole(monograph: Monograph, matter: Matter, options: PageOptions) -> Iterator[str]:
    head = title_html(monograph) + likelihood_html(monograph)
    yield render(monograph, replace(options, head=head))


def _chosen(monograph: Monograph, matter: Matter, options: PageOptions) -> Iterator[str]:
    sections = _only(monograph.sections, lambda section: section.key in matter.sections)
    yield from _whole(replace(monograph, lead=(), sections=sections), matter, options)


def _references(monograph: Monograph, matter: Matter, options: PageOptions) -> Iterator[str]:
    sections = _only(monograph.sections, _holds_references)
    none = translate("Paper", "This monograph has no references.")
    if listed_note(monograph):
        none = translate("Paper", "The list names no references.")
    none = escape(none)
    note = "" if sections else f"<p>{none}</p>"
    bare = replace(monograph, lead=(), sections=sections)
    yield render(bare, replace(options, head=title_html(monograph) + note))


def _of_list(
    gather: Callable[[Matter], Callable[[], ListOnPaper] | None],
) -> Callable[[PaperKind, Matter], PaperText]:
    """A writer for kinds that are lists; `gather` gives the function that collects the list."""

    def write(kind: PaperKind, matter: Matter) -> PaperText:
        gathered = gather(matter)
        assert gathered is not None
        listed = gathered()
        page = matter.options.style.page(listed.title, list_html(listed))
        return PaperText(listed.title, kind.shown, page, foot_of(matter.manifest, matter.when))

    return write


def _comparison(kind: PaperKind, matter: Matter) -> PaperText:
    assert matter.compared is not None
    compared = matter.compared()
    page = matter.options.style.page(
        compared.title, f"<h1>{escape(kind.shown)}</h1>\n{compared.table}"
    )
    source = translate("Paper", "Source: {0}; update date stated above each chapter")
    return PaperText(
        compared.title,
        kind.shown,
        page,
        foot_of(matter.manifest, matter.when, source.format("; ".join(compared.books))),
        compared.pictures,
        columns=compared.columns,
    )


def _medications(kind: PaperKind, matter: Matter) -> PaperText:
    assert matter.medications is not None
    page = matter.options.style.page(kind.shown, medications_html(kind.shown, matter.medications))
    source = translate("Paper", "Source: {0}; update date stated in each row")
    books = source.format("; ".join(matter.medications.books))
    foot = foot_of(matter.manifest, matter.when, books)
    # The title is the kind: nothing of a list may be told by the name of a document.
    return PaperText(kind.shown, kind.shown, page, foot, columns=MEDICATION_COLUMNS)


def _several(kind: PaperKind, matter: Matter) -> PaperText:
    """The summaries of several monographs, each on sheets of its own."""
    assert matter.several is not None
    summary = kind_named("summary")
    first, *others = (summary.write(summary, each) for each in matter.several())
    return replace(first, further=tuple(others), named=kind.shown)


KINDS: Final = (
    PaperKind("medications", marked("Paper", "Medication list"), Subject.MEDICATIONS, _medications),
    PaperKind("summaries", marked("Paper", "Summaries of these drugs"), Subject.SEVERAL, _several),
    PaperKind(
        "summary",
        marked("Paper", "Summary for the bedside"),
        Subject.MONOGRAPH,
        _of_monograph(_summary),
    ),
    PaperKind(
        "monograph", marked("Paper", "Whole monograph"), Subject.MONOGRAPH, _of_monograph(_whole)
    ),
    PaperKind(
        "sections", marked("Paper", "Selected sections"), Subject.SECTIONS, _of_monograph(_chosen)
    ),
    PaperKind(
        "references", marked("Paper", "References"), Subject.MONOGRAPH, _of_monograph(_references)
    ),
    PaperKind("comparison", marked("Paper", "Comparison"), Subject.COMPARISON, _comparison),
    PaperKind(
        "list",
        marked("Paper", "List of monographs"),
        Subject.LIST,
        _of_list(lambda matter: matter.listed),
    ),
    PaperKind(
        "group",
        marked("Paper", "Selected group only"),
        Subject.GROUP,
        _of_list(lambda matter: matter.group),
    ),
)


def kind_named(name: str) -> PaperKind:
    """The kind of that name, one of `KINDS`; StopIteration for any other text."""
    return next(kind for kind in KINDS if kind.name == name)


def _only(sections: tuple[Section, ...], wanted: Callable[[Section], bool]) -> tuple[Section, ...]:
    """The wanted sections; the parents of these keep only their headings."""
    kept = []
    for section in sections:
        inner = _only(section.sections, wanted)
        if wanted(section):
            kept.append(replace(section, sections=inner))
        elif inner:
            kept.append(replace(section, blocks=(), sections=inner))
    return tuple(kept)


def _holds_references(section: Section) -> bool:
    return any(isinstance(block, ReferenceList) for block in section.blocks)
