import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exporting.markdown import escaped, markdown
from index import Cell, Marks, Run, Table, WebLink
from tests.desktop.exporting.contents import (
    MANIFEST,
    blocks_of,
    content_of,
    html_of_markdown,
    runs_of,
    text_of_html,
)

GOLDEN = Path(__file__).parent / "golden" / "specimen.md"
SIGNS = r"""*_`#+-=.!|~&<>[](){}$\:1aé "'/@^""" + "\n"
marks = st.sampled_from(
    [Marks.NONE, Marks.BOLD, Marks.ITALIC, Marks.BOLD | Marks.ITALIC, Marks.SUPERSCRIPT]
)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def body_of(*runs: Run) -> str:
    """What a reader of Markdown makes of one paragraph of runs, the page's head left out."""
    text = markdown(content_of(runs_of(*runs)))
    return html_of_markdown(text.partition("clinical judgment.")[2])


def test_every_kind_of_block_is_as_it_was() -> None:
    text = markdown(content_of()).replace(MANIFEST.program, "Liverleaf")
    if os.environ.get("LIVERLEAF_WRITE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, encoding="utf-8")

    assert text == GOLDEN.read_text(encoding="utf-8")


def test_headings_tables_and_links_are_read_as_such() -> None:
    page = html_of_markdown(markdown(content_of()))

    headings = re.findall(r"<(h\d)>(.*?)</h\d>", page)
    assert headings[:3] == [
        ("h1", "Specimen &lt;of&gt; blocks"),
        ("h2", "TEXT"),
        ("h3", "Runs &amp; &lt;marks&gt;"),
    ]
    assert page.count("<table>") == 2
    assert '<a href="https://www.example.org/?a=1&amp;b=2">the web</a>' in page
    assert "<em>Journal</em>" in page
    assert page.count("<li>") >= 3


def test_a_cell_that_spans_rows_leaves_the_cells_below_it_empty() -> None:
    tall = Cell((Run("tall"),), rowspan=2)
    rows = ((tall, Cell((Run("b|c"),))), (Cell((Run("d"),)),))

    page = html_of_markdown(markdown(content_of(blocks_of(Table(rows)))))

    assert re.findall(r"<td>(.*?)</td>", page) == ["tall", "b|c", "", "d"]


@given(st.text(st.sampled_from(SIGNS), max_size=40) | st.text(max_size=40))
def test_no_sign_of_a_text_is_read_as_markdown(text: str) -> None:
    clean = "".join(sign for sign in text if sign.isprintable() or sign == "\n")

    shown = html_of_markdown(escaped(clean))

    assert squeezed(text_of_html(shown)) == squeezed(clean)
    assert set(re.findall(r"<(\w+)", shown)) <= {"p", "br"}


@given(st.lists(st.tuples(st.text(st.sampled_from(SIGNS), max_size=12), marks), max_size=6))
def test_no_letter_is_lost_however_runs_are_set(runs: list[tuple[str, Marks]]) -> None:
    shown = body_of(*(Run(text, mark) for text, mark in runs))

    assert squeezed(text_of_html(shown)) == squeezed("".join(text for text, _ in runs))


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ((Run("a "), Run("b", Marks.ITALIC), Run(" c")), "a <em>b</em> c"),
        ((Run("a"), Run(" b ", Marks.BOLD), Run("c")), "a <strong>b</strong> c"),
        (
            (Run("b", Marks.BOLD), Run("i", Marks.ITALIC)),
            "<strong>b</strong><em>i</em>",
        ),
        (
            (Run("a", Marks.BOLD), Run("b", Marks.BOLD)),
            "<strong>a</strong><strong>b</strong>",
        ),
        ((Run("x"), Run("(y)", Marks.BOLD), Run("z")), "x<strong>(y)</strong>z"),
        ((Run("H"), Run("2", Marks.SUBSCRIPT), Run("O")), "H<sub>2</sub>O"),
        ((Run("go", link=WebLink("javascript:x")),), "go"),
        ((Run("a\nb"),), "a<br />\nb"),
    ],
)
def test_marks_are_set_where_they_stand(runs: tuple[Run, ...], shown: str) -> None:
    assert body_of(*runs).strip() == f"<p>{shown}</p>"
