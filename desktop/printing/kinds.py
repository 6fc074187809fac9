"""Every kind of paper: one row makes its entry in the window and its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto
from html import escape
from typing import Final

from desktop.page.html import PageStyle, RenderOptions, fill_page, render
from desktop.page.laboratory import courses_of
from desktop.paths import RESOURCES
from desktop.printing.heading import likelihood_html, title_html
from desktop.printing.keyreferences import LEAST, MOST
from desktop.printing.papertext import PaperText, foot_of
from desktop.printing.summary import summary_html
from desktop.words import translate
from index import CATEGORIES, TRACK_RECORD_NOTE, Manifest, Monograph, ReferenceList, Section, marked

_WHITE: Final = "#ffffff"


@dataclass(frozen=True, slots=True)
class ListOnPaper:
    """A list as its caller wants it printed: a title, the heads of its columns, its rows."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """What there is to print: a monograph with its `pictures`, a list, or both.

    `sections` are the keys of those chosen. `when` is the time of printing.
    """

    manifest: Manifest
    when: datetime
    monograph: Monograph | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    sections: frozenset[str] = frozenset()
    listed: ListOnPaper | None = None


class Subject(Enum):
    """What a kind of paper is about."""

    MONOGRAPH = auto()
    SECTIONS = auto()
    LIST = auto()


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


def _of_monograph(
    pages: Callable[[Monograph, Matter, RenderOptions], Iterable[str]],
) -> Callable[[PaperKind, Matter], PaperText]:
    """A writer for kinds about one monograph; `pages` writes the page, then shorter ones."""

    def write(kind: PaperKind, matter: Matter) -> PaperText:
        monograph = matter.monograph
        assert monograph is not None
        pictures, courses = matter.pictures, courses_of(monograph)
        options = RenderOptions(_style(), links=False, pictures=pictures, courses=courses)
        foot = foot_of(matter.manifest, matter.when, monograph)
        page, *shorter = pages(monograph, matter, options)
        return PaperText(monograph.title, kind.shown, page, foot, pictures, tuple(shorter), courses)

    return write


def _summary(monograph: Monograph, matter: Matter, options: RenderOptions) -> Iterator[str]:
    for most in range(MOST, LEAST - 1, -1):
        body = summary_html(monograph, options, most)
        yield fill_page(monograph.title, body, options.style)


def _whole(monograph: Monograph, matter: Matter, options: RenderOptions) -> Iterator[str]:
    head = title_html(monograph) + likelihood_html(monograph)
    yield render(monograph, replace(options, head=head))


def _chosen(monograph: Monograph, matter: Matter, options: RenderOptions) -> Iterator[str]:
    sections = _only(monograph.sections, lambda section: section.key in matter.sections)
    yield from _whole(replace(monograph, lead=(), sections=sections), matter, options)


def _references(monograph: Monograph, matter: Matter, options: RenderOptions) -> Iterator[str]:
    sections = _only(monograph.sections, _holds_references)
    none = escape(translate("Paper", "This monograph has no references."))
    note = "" if sections else f"<p>{none}</p>"
    bare = replace(monograph, lead=(), sections=sections)
    yield render(bare, replace(options, head=title_html(monograph) + note))


def _list(kind: PaperKind, matter: Matter) -> PaperText:
    listed = matter.listed
    assert listed is not None
    head = "".join(f"<th>{escape(words)}</th>" for words in listed.head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in row)}</tr>\n" for row in listed.rows
    )
    note = translate("Index", TRACK_RECORD_NOTE)
    body = (
        f'<h1>{escape(listed.title)}</h1>\n<p class="note">{escape(note)}</p>\n'
        f'<table class="grid" width="99%" cellspacing="0"><thead><tr>{head}</tr></thead>\n'
        f"{rows}</table>\n"
    )
    page = fill_page(listed.title, body, _style())
    return PaperText(listed.title, kind.shown, page, foot_of(matter.manifest, matter.when))


KINDS: Final = (
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
        "sections", marked("Paper", "Chosen sections"), Subject.SECTIONS, _of_monograph(_chosen)
    ),
    PaperKind(
        "references", marked("Paper", "References"), Subject.MONOGRAPH, _of_monograph(_references)
    ),
    PaperKind("list", marked("Paper", "List of monographs"), Subject.LIST, _list),
)


def kind_named(name: str) -> PaperKind:
    """The kind of that name, one of `KINDS`; StopIteration for any other text."""
    return next(kind for kind in KINDS if kind.name == name)


def _only(sections: tuple[Section, ...], wanted: Callable[[Section], bool]) -> tuple[Section, ...]:
    """The sections wanted; one that is not, but holds one that is, keeps its heading alone."""
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


def _style() -> PageStyle:
    """The look of paper: no colours to substitute, no coloured stripe."""
    folder = RESOURCES / "page"
    template = (folder / "page.html").read_text(encoding="utf-8")
    sheet = (folder / "paper.css").read_text(encoding="utf-8")
    return PageStyle(template, sheet, {}, {each.letter: _WHITE for each in CATEGORIES})
