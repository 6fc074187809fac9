"""The facets as the window shows them: each under the title that came with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.i18n import translate as texts
from desktop.search.facet_panel import Narrowing
from index import Facet, Facets, FacetValue, Field, Filter, Said

CASES = Filter(Field.HAS, "case")
FACETS = Facets(
    3, True, (Facet(Field.HAS, Said("In it"), (FacetValue(CASES, Said("A case"), 2, False),)),)
)


class Shouting(texts.Language):
    """Texts of `index` are in capitals."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        """`text`, in capitals where `index` says it."""
        said = super().translate(context, text, comment, n)
        return said.upper() if context == "Index" else said


@pytest.fixture(params=[texts.Language(), Shouting()], ids=["english", "another language"])
def language(request: pytest.FixtureRequest) -> Iterator[texts.Language]:
    """The language of the window."""
    texts.speak(request.param)
    yield request.param
    texts.speak(texts.Language())


def test_a_facet_stands_under_its_title_in_the_language_of_the_window(
    qtbot: QtBot, language: texts.Language
) -> None:
    panel = Narrowing()
    qtbot.addWidget(panel)

    panel.show_facets(FACETS)

    (top,) = (panel.tree.topLevelItem(n) for n in range(panel.tree.topLevelItemCount()))
    assert top is not None
    words = {"In it", "A case"} if type(language) is texts.Language else {"IN IT", "A CASE"}
    assert {top.text(0), top.child(0).text(0)} == words
    assert list(panel.items()) == [CASES]


def test_a_tick_is_told(qtbot: QtBot, qapp: object, said: list[str]) -> None:
    panel = Narrowing()
    qtbot.addWidget(panel)
    panel.show_facets(FACETS)
    (item,) = panel.items().values()
    item.setCheckState(0, Qt.CheckState.Checked)
    item.setCheckState(0, Qt.CheckState.Unchecked)

    assert said == ["A case, checked", "A case, not checked"]
