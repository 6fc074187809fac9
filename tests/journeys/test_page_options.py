"""What the reader chose to see on a page holds everywhere: page, references, paper."""

import pytest

from desktop.printing.print_session import PrintSession
from index import Library, plain
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver
from tests.journeys.test_printing import print_dialog
from tests.journeys.test_references import look_up, open_references

ON_PAPER = ("monograph", "references")


def annotation_of(library: Library | None) -> tuple[str, str]:
    """The PMID of a reference of the open monograph, and the beginning of its annotation."""
    assert library is not None
    references = library.get(INOTUZUMAB).references
    cited = next(each for each in references if each.pmid and plain(each.annotation).strip())
    return str(cited.pmid), plain(cited.annotation).strip()[:30]


def printed(driver: Driver) -> list[str]:
    """What each kind of paper that has references says, as HTML."""
    dialog = print_dialog(driver)
    (session,) = driver.window.findChildren(PrintSession)
    pages = []
    for kind in ON_PAPER:
        dialog.choose(kind)
        driver.qtbot.waitUntil(lambda: "page" in dialog.note)
        pages.append(session.sheets.text.html)
    dialog.reject()
    return pages


@pytest.mark.parametrize("wanted", [True, False])
def test_annotations_stand_everywhere_or_nowhere(driver: Driver, wanted: bool) -> None:
    pmid, annotation = annotation_of(driver.composition.library.library)
    driver.type("besponsa")
    driver.open_hit()
    view = driver.window.reading.view
    driver.qtbot.waitUntil(lambda: annotation in view.toPlainText())

    for _ in range(2 if wanted else 1):
        driver.window.action("show_annotations").trigger()

    driver.qtbot.waitUntil(lambda: (annotation in view.toPlainText()) is wanted)
    shown = open_references(driver)
    look_up(driver, shown, pmid, "Inotuzumab Ozogamicin")
    assert (annotation in shown.text.toPlainText()) is wanted
    assert ("annotations are hidden" in shown.text.toPlainText()) is not wanted
    driver.press_keys("Alt+Left")
    driver.qtbot.waitUntil(lambda: view.isVisible())
    assert [annotation in html for html in printed(driver)] == [wanted, wanted]
