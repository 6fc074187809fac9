"""Over every reference at hand: no part is wrong, no word is lost, and most is read."""

import re
from collections import Counter
from dataclasses import astuple
from pathlib import Path

import pytest
from lxml import etree

from index.citing.citation_parser import read_work
from index.citing.pages import in_full
from index.citing.work import Group, Person, Work
from index.monograph.model import Monograph
from index.parse.source_document import SourceDocument
from tests.index.citing.sources import STARTER, generated_archive, monographs_of

WORD = re.compile(r"\w+")
# Words of a citation that name its parts and are said by the fields themselves.
LABELS = frozenset("In eds ed Edition pp p et al doi pii".split())
Chapters = list[tuple[Monograph, SourceDocument]]


@pytest.fixture(scope="module")
def real(shared: Path) -> Chapters:
    return [*monographs_of(shared / "data/livertox"), *monographs_of(shared / "data/lactmed")]


@pytest.fixture(scope="module")
def generated(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Chapters:
    return [*monographs_of(generated_archive(tmp_path_factory.mktemp("made"), shared, 40))]


@pytest.fixture(scope="module")
def starter() -> Chapters:
    return [*monographs_of(STARTER)]


@pytest.mark.parametrize(
    ("source", "least", "whole"),
    [("real", 120, 0.92), ("generated", 500, 1), ("starter", 180, 0.9)],
)
def test_most_is_read_whole_and_no_word_is_lost(
    source: str, least: int, whole: float, request: pytest.FixtureRequest
) -> None:
    works = works_of(request.getfixturevalue(source))

    read = [work for work in works if work.whole]
    lost = {work.citation: missing for work in read if (missing := words_lost(work))}
    assert len(works) >= least
    assert len(read) / len(works) >= whole
    assert not lost


@pytest.mark.parametrize(("source", "least"), [("real", 85), ("generated", 450)])
def test_no_part_differs_from_what_the_source_marks(
    source: str, least: int, request: pytest.FixtureRequest
) -> None:
    """The sources mark up the parts of most citations: these are what is read."""
    compared, wrong = 0, []
    for monograph, document in request.getfixturevalue(source):
        if not document.file.endswith(".nxml"):
            continue
        refs = list(etree.fromstring(document.data).iter("ref"))
        for reference, ref in zip(monograph.references, refs, strict=True):
            if ref.find(".//source") is None:
                continue
            work = read_work(reference)
            compared += 1
            wrong += [
                (name, told, stated, work.citation)
                for name, told, stated in parts(work, ref)
                if told and told != stated
            ]

    assert compared >= least
    assert not wrong


def works_of(chapters: Chapters) -> list[Work]:
    return [read_work(reference) for monograph, _ in chapters for reference in monograph.references]


def words_lost(work: Work) -> Counter[str]:
    """The words of the citation that no part holds; a range of pages may be written out."""
    texts = [text for text in astuple(work)[3:] if isinstance(text, str)]
    names = [str(part) for author in (*work.authors, *work.editors) for part in astuple(author)]
    told = Counter(WORD.findall(" ".join([*texts, *names, in_full(work.pages)])))
    stated = Counter(WORD.findall(work.citation))
    return Counter({word: n for word, n in (stated - told).items() if word not in LABELS})


def title_of(ref: etree._Element) -> str:
    """The title; the sources set its translation in brackets, as a comment."""
    comment = text_of(ref.find(".//comment"))
    title = text_of(ref.find(".//article-title"))
    return f"{title} {comment}".strip() if comment.startswith("[") else title


def text_of(element: etree._Element | None) -> str:
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


def parts(work: Work, ref: etree._Element) -> list[tuple[str, object, object]]:
    """Each part by name, as we read it and as the source marks it."""
    people = [a for a in work.authors if isinstance(a, Person)]
    groups = [a.name for a in work.authors if isinstance(a, Group)]
    first = work.pages.replace("–", "-").split("-")[0]
    return [
        ("title", work.title.rstrip(".?!"), title_of(ref).rstrip(".?!")),
        ("journal", work.container, text_of(ref.find(".//source")).rstrip(".")),
        ("year", work.year, text_of(ref.find(".//year"))),
        ("volume", work.volume, text_of(ref.find(".//volume"))),
        (
            "issue",
            bare(work.issue),
            bare(text_of(ref.find(".//issue")) or text_of(ref.find(".//supplement"))),
        ),
        (
            "first page",
            first,
            text_of(ref.find(".//fpage")) or text_of(ref.find(".//elocation-id")),
        ),
        ("families", [p.family for p in people], [family(e) for e in ref.iter("surname")]),
        (
            "initials",
            [" ".join(filter(None, (p.initials, p.suffix))) for p in people],
            [given(e) for e in ref.iter("given-names")],
        ),
        ("groups", groups, [text_of(e) for e in ref.iter("collab")]),
    ]


def bare(issue: str) -> str:
    return issue.strip("() ")


def given(element: etree._Element) -> str:
    """The initials as marked, with the suffix that stands in an element beside them."""
    beside = [text_of(e) for e in element.itersiblings("suffix")]
    return " ".join([text_of(element).partition(",")[0].rstrip("."), *beside])


def family(element: etree._Element) -> str:
    """A family name as marked, with its beginning where the source puts that after a comma
    among the initials of the person before: `Zapata`, `R, A`, `Chirino`."""
    name = element.getparent()
    before = name.getprevious() if name is not None else None
    initials = before.find("given-names") if before is not None else None
    return f"{text_of(initials).partition(', ')[2]} {text_of(element)}".strip()
