"""The page of a listed drug: facts of a list, the way to the chapter, no trace of a monograph."""

from collections.abc import Iterator

import pytest

from desktop.page.html import render
from desktop.page.model import facts_of, outline_of
from desktop.page.options import PageOptions
from desktop.page.plain_summary import record_text
from index import Library
from tests.desktop.current_libraries import build_listed
from tests.desktop.page.test_html import read, style

# What only the page of a monograph may say.
OF_A_MONOGRAPH = (
    "Key facts",
    "Two sources differ",
    "Update date not stated",
    "not stated",
    "chapter’s",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(build_listed(tmp_path_factory.mktemp("listed") / "library"))
    yield opened
    opened.close()


def page(library: Library, id: str) -> str:
    monograph = library.get(id)
    chapters, relatives = library.resolve(monograph), library.relatives(monograph)
    return render(monograph, PageOptions(style(), chapters, relatives=relatives))


def text(library: Library, id: str) -> str:
    return " ".join(read(page(library, id)).words)


@pytest.mark.parametrize("id", ["fictazumab", "nemozumab", "ultrazumab", "metoprolol"])
def test_the_header_says_what_it_is_and_of_which_edition(library: Library, id: str) -> None:
    monograph = library.get(f"listed-{id}")
    facts = facts_of(monograph, "A library")

    assert facts.note == "Listed drug"
    assert facts.source == "LiverTox’s master list, January 2025"
    assert facts.origin == "facts of LiverTox’s master list, January 2025\nLibrary: A library"
    assert facts.differing == ()
    assert outline_of(monograph) == ()


@pytest.mark.parametrize("id", ["fictazumab", "nemozumab", "ultrazumab", "metoprolol"])
def test_no_page_looks_like_a_monograph(library: Library, id: str) -> None:
    shown = text(library, f"listed-{id}")

    assert "Listed drug: facts of a list, no monograph" in shown
    assert not [words for words in OF_A_MONOGRAPH if words in shown]


def test_a_drug_without_a_letter_says_so_and_one_with_a_letter_what_it_means(
    library: Library,
) -> None:
    nemozumab, fictazumab = (library.get(f"listed-{id}") for id in ("nemozumab", "fictazumab"))

    assert facts_of(nemozumab, "").unscored == "not scored"
    assert "Likelihood score not scored" in text(library, "listed-nemozumab")
    assert facts_of(fictazumab, "").unscored == ""
    shown = text(library, "listed-fictazumab")
    assert "A [HD]: well known cause." in shown
    assert "[HD]: the injury is linked to high doses." in shown


def test_a_silent_chapter_says_that_only_it_is_silent(library: Library) -> None:
    silent = library.get("Brentuximab_Vedotin")

    assert silent.likelihood == ()
    assert facts_of(silent, "").unscored == "not scored here"


def test_a_chapter_that_is_not_here_is_named_and_the_import_offered(library: Library) -> None:
    missing = "The chapter is not in this library. Import LiverTox to read it."

    assert missing in text(library, "listed-fictazumab")
    assert "livertox_NBK547852.tar.gz" in text(library, "listed-fictazumab")
    assert 'href="do:import_livertox"' in page(library, "listed-fictazumab")
    assert f"{missing} It is called “Ultrazumab and Others”." in text(library, "listed-ultrazumab")


def test_where_the_list_names_no_chapter_none_is_promised(library: Library) -> None:
    shown = page(library, "listed-nemozumab")

    assert "names no LiverTox chapter" in shown
    assert "import_livertox" not in shown


def test_a_chapter_that_is_here_is_one_click_away(library: Library) -> None:
    shown = page(library, "listed-metoprolol")

    assert "This library has the chapter: " in shown
    assert shown.count('href="liverleaf:Metoprolol"') == 2
    assert "import_livertox" not in shown


def test_the_others_of_its_class_stand_with_their_letters(library: Library) -> None:
    shown = text(library, "listed-fictazumab")

    assert "Nemozumab (not scored; listed) · Ultrazumab (E*; listed)" in shown
    assert "Master list" not in shown


def test_the_facts_are_in_the_language_of_the_reader(library: Library, german: None) -> None:
    shown = text(library, "listed-nemozumab")
    facts = facts_of(library.get("listed-nemozumab"), "B")

    assert "Wahrscheinlichkeitsstufe nicht eingestuft" in shown
    assert facts.note == "Gelistetes Arzneimittel"
    assert facts.source == "Masterliste von LiverTox, Januar 2025"
    assert facts.origin == "Angaben aus: Masterliste von LiverTox, Januar 2025\nBibliothek: B"


def test_what_is_copied_for_the_record_says_what_it_is(library: Library) -> None:
    lines = record_text(library.get("listed-nemozumab"), library.manifest).splitlines()

    assert lines[1] == "Likelihood score: not scored."
    assert lines[2].startswith(
        "Source: LiverTox's master list, January 2025 (listed drug, no monograph). Library: "
    )
    assert len(lines) == 3
    assert not [line for line in lines if "Updated" in line]
