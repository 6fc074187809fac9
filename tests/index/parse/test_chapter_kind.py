"""What a chapter is about, by its sections and the chapters it lists."""

from dataclasses import dataclass

import pytest

from index.monograph.model import MonographKind
from tests.index.parse.chapters import bits, read, rejected, section

DRUG, CLASS, FRONT = MonographKind.DRUG, MonographKind.DRUG_CLASS, MonographKind.FRONT_MATTER
LINK = '<related-object source-id="livertox" document-id="{0}">{0}</related-object>'
LIST = "".join(
    f"<list-item><p>{LINK.format(name)}</p></list-item>" for name in ("Fictamab", "Imaginol")
)
TABLE = section(
    "CHEMICAL FORMULAS AND STRUCTURES",
    "<table-wrap><table><tbody><tr><th>DRUG</th><th>CAS REGISTRY NUMBER</th></tr>{}</tbody></table>"
    "</table-wrap>",
)
ROWS = "".join(f"<tr><td>{name}</td><td>1-23-4</td></tr>" for name in ("Fictamab", "Imaginol"))
OVERVIEW = section("OVERVIEW", f"<p>Prose.</p><list>{LIST}</list>")


@dataclass(frozen=True)
class Case:
    does: str
    body: str
    kind: MonographKind
    title: str = "Fictional Antagonists"


CASES = [
    Case("members in a list and a table of them", OVERVIEW + TABLE.format(ROWS), CLASS),
    Case(
        "a table of the chapter's own drug",
        OVERVIEW + TABLE.format(ROWS),
        DRUG,
        title="Imaginol, Fictamab",
    ),
    Case(
        "a table without a list",
        section("OVERVIEW", "<p>Prose.</p>") + TABLE.format(ROWS),
        DRUG,
    ),
    Case(
        "members in a paragraph of links",
        section("OVERVIEW", f"<p>{LINK.format('Fictamab')}, {LINK.format('Imaginol')}</p>")
        + TABLE.format(ROWS),
        CLASS,
    ),
    Case(
        "members in the cells of a table",
        section(
            "OVERVIEW",
            f"<p>Prose.</p><table-wrap><table><tbody><tr><td>{LINK.format('Fictamab')}</td></tr>"
            f"<tr><td>{LINK.format('Imaginol')}</td></tr></tbody></table></table-wrap>",
        )
        + TABLE.format(ROWS),
        CLASS,
    ),
    Case(
        "links in a sentence are no list",
        section("OVERVIEW", f"<p>{LINK.format('Fictamab')} is like {LINK.format('Imaginol')}</p>")
        + TABLE.format(ROWS),
        DRUG,
    ),
    Case(
        "a table of two drugs of the chapter",
        OVERVIEW + TABLE.format(ROWS),
        DRUG,
        title="Fictamab and Imaginol",
    ),
    Case(
        "a table of a salt of the chapter's own drug",
        OVERVIEW + TABLE.format("<tr><td>Nullol Sulfate</td><td>1-23-4</td></tr>"),
        DRUG,
        title="Nullol",
    ),
    Case("hepatotoxicity", OVERVIEW + section("Hepatotoxicity", "<p>None.</p>"), DRUG),
    Case(
        "hepatotoxicity in a longer heading",
        OVERVIEW + TABLE.format(ROWS) + section("Hepatotoxicity and Outcome", "<p>None.</p>"),
        DRUG,
    ),
    Case("product information", OVERVIEW + section("PRODUCT INFORMATION", "<p>None.</p>"), DRUG),
    Case(
        "a heading that names liver injury in front matter",
        section("Severity of Liver Injury", "<p>How it is graded.</p>"),
        FRONT,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_the_kind_of_a_chapter(case: Case) -> None:
    assert read(bits(case.body, title=case.title)).kind is case.kind


@pytest.mark.parametrize("body", ["", " \n", "<sec><title/></sec>", "<p>\n<bold/></p>"])
def test_an_empty_body_is_reported(body: str) -> None:
    assert "body is empty" in rejected(bits(body)).reason


def test_a_picture_alone_is_kept() -> None:
    picture = '<fig><graphic xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.jpg"/></fig>'

    assert read(bits(picture)).id == "Fictamab"
