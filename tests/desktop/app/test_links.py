import pytest
from PySide6.QtGui import QGuiApplication

from desktop.app.links import LinkFollower
from desktop.navigation.addresses import (
    Address,
    Ask,
    BrowseClass,
    CopyText,
    HelpPage,
    MissingChapter,
    NewTab,
    Perform,
    Target,
    WebAddress,
)


class Asked:
    """What links asked of a window."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []
        self.following = LinkFollower(
            visit=lambda address: self.told.append(("visit", address)),
            open_tab=lambda request: self.told.append(("open", request)),
            search=lambda text: self.told.append(("search", text)),
            browse=lambda label: self.told.append(("browse", label)),
            perform=lambda action: self.told.append(("perform", action)),
            tell=lambda words: self.told.append(("tell", words)),
            hint=lambda words: self.told.append(("hint", words)),
        )


@pytest.fixture
def asked(qapp: object) -> Asked:
    return Asked()


@pytest.mark.parametrize(
    ("target", "done"),
    [
        (Address("X"), ("visit", Address("X"))),
        (NewTab(Address("X")), ("open", NewTab(Address("X")))),
        (Ask("some text"), ("search", "some text")),
        (BrowseClass("Statins"), ("browse", "Statins")),
        (HelpPage("likelihood"), ("perform", "likelihood")),
        (Perform("open_library"), ("perform", "open_library")),
        (
            MissingChapter("Y"),
            ("tell", "Y is not in this library. Import the full LiverTox to read it."),
        ),
    ],
)
def test_a_link_does_what_it_says(
    asked: Asked, target: Target | NewTab, done: tuple[str, object]
) -> None:
    asked.following.follow(target)

    assert asked.told == [done]


@pytest.mark.parametrize(
    ("target", "copied"),
    [
        (WebAddress("https://www.nih.gov"), "https://www.nih.gov"),
        (CopyText("27292104", "PMID 27292104"), "27292104"),
    ],
)
def test_what_leads_outside_is_copied(asked: Asked, target: Target, copied: str) -> None:
    asked.following.follow(target)

    assert QGuiApplication.clipboard().text() == copied
    assert [way for way, _ in asked.told] == ["tell"]


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        (None, ""),
        (Address("Some_Drug"), "Open Some Drug"),
        (Address("Some_Drug", reference="r1"), "Go to this reference"),
        (WebAddress("https://www.nih.gov"), "Copy https://www.nih.gov"),
        (MissingChapter("Y"), "Not in this library: Y"),
        (CopyText("1", "PMID 1"), "Copy PMID 1"),
        (Ask("some text"), "Search for some text"),
        (HelpPage("likelihood"), "Help: What the likelihood score means"),
        (HelpPage("no such page"), ""),
        (Perform("open_library"), ""),
    ],
)
def test_a_link_says_before_what_it_does(asked: Asked, target: Target | None, hint: str) -> None:
    asked.following.hover(target)

    assert asked.told == [("hint", hint)]


def test_a_help_page_that_there_is_not_does_nothing(asked: Asked) -> None:
    asked.following.follow(HelpPage("quit"))
    asked.following.follow(HelpPage("nonexistent"))

    assert asked.told == []
