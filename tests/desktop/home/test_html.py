from dataclasses import replace

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
    assert HelpPage("import").to_url() in page


def test_parts_with_nothing_in_them_are_left_out(library: Library) -> None:
    page = words(home_html(Home(library.manifest, Contents())))

    for heading in ("Try", "Recently viewed", "Bookmarks", "Drug classes"):
        assert heading not in page
