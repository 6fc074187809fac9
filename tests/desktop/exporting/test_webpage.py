import re
from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
from PySide6.QtGui import QImage

from desktop.exporting.content import Content
from desktop.exporting.webpage import web_page
from desktop.page.inlines import BREAK
from index import Run, WebLink
from tests.desktop.exporting.contents import (
    content_of,
    library_with_picture,
    runs_of,
    text_of_html,
)

NAMES = {"namespaceHTMLElements": False}


def addresses(page: str) -> list[str]:
    """Every address that the page names, in its links and its pictures."""
    tree = html5lib.parse(page, **NAMES)
    return [
        value
        for element in tree.iter()
        for name, value in element.items()
        if name in ("href", "src")
    ]


def test_a_page_is_valid_html_with_the_facts_at_its_head() -> None:
    parser = html5lib.HTMLParser(strict=True, **NAMES)
    tree = parser.parse(web_page(content_of()))

    facts = {
        row.find("th").text: row.find("td").text
        for row in tree.findall(".//table[@class='facts']//tr")
    }
    assert tree.find(".//title").text == "Specimen <of> blocks"
    assert facts["Likelihood score"] == "C [HD], probable cause"
    assert "not this patient's risk" in facts["What the score means"]
    assert facts["Updated"] == "15 January 2024"
    assert facts["Source"] == "LiverTox, Specimen.txt"
    assert facts["Library"].startswith("A library (abc123), built 2026-11-22; Liverleaf ")


def test_links_lead_within_the_file_or_to_the_web() -> None:
    page = web_page(content_of())

    assert addresses(page) == ["#section-s1.2", "https://www.example.org/?a=1&b=2", "#r-ref1"]
    assert '<a name="r-ref1">' in page
    assert "A chapter here" in text_of_html(page)


def test_an_address_that_could_run_is_words() -> None:
    runs = (Run("click", link=WebLink("javascript:alert(1)")), Run("<script>x</script>"))

    page = web_page(content_of(runs_of(*runs)))

    assert addresses(page) == []
    assert "<script" not in page
    assert "click<script>x</script>" in text_of_html(page)


def test_a_long_address_is_copied_as_it_is() -> None:
    address = "https://www.example.org/a/very/long/address/that/needs/breaking.html"

    page = web_page(content_of(runs_of(Run(address))))

    assert address in page
    assert BREAK not in page


def test_pictures_are_in_the_file_and_nothing_is_loaded(tmp_path: Path) -> None:
    library = library_with_picture(tmp_path)
    page = web_page(Content.of(library, library.get("Fictamab")))
    library.close()

    (address,) = addresses(page)
    kind, _, data = address.partition(";base64,")
    picture = QImage.fromData(b64decode(data))
    assert kind == "data:image/png"
    assert (picture.width(), picture.height()) == (30, 20)
    assert "Another (picture not in this library)" in text_of_html(page)
    assert not re.search(r"url\(|@import", page)


def test_a_text_without_scores_says_nothing_of_them() -> None:
    page = web_page(content_of(replace(content_of().monograph, likelihood=())))

    assert "What the score means" not in page
    assert all(urlsplit(address).scheme in ("https", "") for address in addresses(page))
