import re
from dataclasses import replace

import pytest

from desktop.home.html import home_html
from desktop.home.model import Contents, Example, Home
from desktop.navigation.addresses import Address, Ask, HelpPage, Perform
from index import TRACK_RECORD_NOTE, Library, MonographKind, Summary
from tests.desktop.texts import ADVICE, words

CLASS = Summary("A_Class", "A <class>", MonographKind.DRUG_CLASS, None, (), "livertox")
CONTENTS = Contents((Example("a<b", "a trade name"),), (CLASS,), starter=True)


def test_the_page_says_what_the_library_is(library: Library) -> None:
    page = words(home_html(Home(library.manifest, CONTENTS)))

    assert "Five starter monographs , built 20" in page
    assert "5 drug monographs" in page
    assert "0 " not in page.split("built")[1][:60].split(":")[1]
    assert "starter library" in page
    assert TRACK_RECORD_NOTE in page
    assert "Not a substitute for the product labelling" in page
    assert not ADVICE.search(page)


def test_everything_on_it_can_be_clicked(library: Library) -> None:
    bookmark = Address("X_Y", section="X_Y.Z")
    home = Home(library.manifest, CONTENTS, (("X_Y", "X y"),), ((bookmark, "X y · Z"),))
    page = home_html(home)

    for target in (
        Ask("a<b"),
        Address("A_Class"),
        Address("X_Y"),
        bookmark,
        Perform("kept"),
        HelpPage("likelihood"),
        HelpPage("import"),
        Perform("import_livertox"),
    ):
        assert f'href="{target.to_url()}"' in page
    assert "A &lt;class&gt;" in page


def test_a_library_that_is_not_the_starter_one_is_not_called_so(library: Library) -> None:
    page = home_html(Home(library.manifest, replace(CONTENTS, starter=False)))

    assert "This is the starter library" not in page
    assert "the full LiverTox" not in words(page)
    assert HelpPage("import").to_url() in page


def test_examples_are_of_the_starter_library_alone(library: Library) -> None:
    home = Home(library.manifest, CONTENTS)
    own = replace(home, contents=replace(CONTENTS, starter=False))

    assert "Try" in words(home_html(home))
    assert Ask("a<b").to_url() not in home_html(own)
    # How to search is told until something was read.
    assert "in any spelling" in words(home_html(own))
    assert "in any spelling" not in words(home_html(replace(own, recent=(("X_Y", "X y"),))))
    assert "in any spelling" in words(home_html(replace(home, recent=(("X_Y", "X y"),))))


def test_what_was_read_and_kept_stands_before_the_classes(library: Library) -> None:
    bookmark = Address("X_Y", section="X_Y.Z")
    recent, bookmarks = (("X_Y", "X y"),), ((bookmark, "X y · Z"),)
    contents = replace(CONTENTS, starter=False)
    page = home_html(Home(library.manifest, contents, recent, bookmarks))

    order = [page.index(words) for words in ("Recently viewed", "Bookmarks", "Drug classes")]
    assert order == sorted(order)


@pytest.mark.parametrize(("columns", "rows"), [(1, 4), (2, 2), (3, 2)])
def test_classes_stand_side_by_side_and_are_read_from_a_to_z(
    library: Library, columns: int, rows: int
) -> None:
    classes = tuple(replace(CLASS, id=name, title=name) for name in "ABCD")
    home = Home(library.manifest, replace(CONTENTS, classes=classes, starter=False))
    page = home_html(replace(home, columns=columns))
    table = page[page.index('<table class="columns"') : page.index("</table>")]

    assert table.count("<tr>") == rows
    assert re.findall(r">(\w)</a>", table) == list("ABCD")
    assert Perform("browse_classes").to_url() in page


def test_parts_with_nothing_in_them_are_left_out(library: Library) -> None:
    page = words(home_html(Home(library.manifest, Contents())))

    for heading in ("Try", "Recently viewed", "Bookmarks"):
        assert heading not in page
    # Drugs have classes even where none has a chapter.
    assert "Browse all drugs by class" in page
