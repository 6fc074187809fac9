"""Sections left out of a page and found in it again."""

import pytest

from desktop.page.folded_sections import (
    foldable_html,
    foldable_in,
    folded_html,
    hiding,
    section_mark,
    sections_in,
    text_of,
)
from desktop.page.html import render
from desktop.page.options import PageOptions
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import style


def section(key: str, inner: str) -> str:
    return f"{section_mark(key)}<h2>{key}</h2>{foldable_html(key, inner)}"


INNER = section("b", "<p>beta</p>") + section("c", "")
PAGE = f"<body>{section('a', f'<p>alpha</p>{INNER}')}{section('d', '<p>delta</p>')}</body>"


@pytest.mark.parametrize(
    ("folded", "headings", "text"),
    [
        ((), ("a", "b", "c", "d"), "aalphabbetacddelta"),
        (("b",), ("a", "b", "c", "d"), "aalphabcddelta"),
        (("a",), ("a", "d"), "addelta"),
        (("a", "b"), ("a", "d"), "addelta"),
        (("b", "a"), ("a", "d"), "addelta"),
        (("c", "unknown"), ("a", "b", "c", "d"), "aalphabbetacddelta"),
    ],
)
def test_what_is_folded_is_left_out_and_its_heading_stays(folded, headings, text) -> None:
    page = folded_html(PAGE, folded)

    assert sections_in(page) == headings
    assert text_of(page) == text


def test_a_section_that_holds_nothing_does_not_fold() -> None:
    assert foldable_in(PAGE) == {"a", "b", "d"}


def test_a_word_is_found_in_what_hides_it() -> None:
    def has_beta(html: str) -> bool:
        return "beta" in text_of(html)

    assert hiding(PAGE, ("a", "b", "d"), has_beta) == {"a", "b"}
    assert hiding(PAGE, ("d",), has_beta) == frozenset()


@pytest.mark.parametrize("key", ["a--b", "a>b", "Größe", "s1.1", "-->"])
def test_any_key_can_be_folded(key: str) -> None:
    page = section(key, "<p>inner</p>") + section("next", "<p>outer</p>")

    assert sections_in(page) == (key, "next")
    assert text_of(folded_html(page, [key])).endswith("nextouter")
    assert "inner" not in folded_html(page, [key])


def test_every_section_of_a_page_is_marked_in_order() -> None:
    page = render(SPECIMEN, PageOptions(style()))

    assert sections_in(page) == tuple(section.key for _, section in SPECIMEN.walk())
    assert foldable_in(page) == set(sections_in(page))
