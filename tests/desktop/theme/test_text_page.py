from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.navigation.addresses import Address, Ask
from desktop.theme.text_page import TextPage
from desktop.theme.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[TextPage]:
    made = TextPage(theme)
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_text_starts_at_its_beginning_and_fits(page: TextPage) -> None:
    page.show_html("<p>many words to wrap </p>" * 200)

    assert page.verticalScrollBar().value() == 0
    assert page.verticalScrollBar().maximum() > 1000
    assert page.horizontalScrollBar().maximum() == 0


def test_a_wide_window_gets_wide_margins(page: TextPage) -> None:
    page.show_html("<p>words</p>")
    narrow = page.document().rootFrame().frameFormat().rightMargin()

    page.resize(1600, 300)

    assert page.document().rootFrame().frameFormat().rightMargin() > narrow + 400


def test_links_leave_and_nothing_is_loaded(page: TextPage) -> None:
    targets: list[object] = []
    hovered: list[object] = []
    page.target_activated.connect(targets.append)
    page.target_hovered.connect(hovered.append)
    for url in ("ask:a%20b", "liverleaf:X", "file:///etc/hostname"):
        page.anchorClicked.emit(QUrl(url))
    page.highlighted.emit(QUrl("ask:a"))
    page.highlighted.emit(QUrl())

    assert targets == [Ask("a b"), Address("X")]
    assert hovered == [Ask("a"), None]
    for kind in QTextDocument.ResourceType:
        assert page.loadResource(kind.value, QUrl("https://www.nih.gov/x.png")) is None
