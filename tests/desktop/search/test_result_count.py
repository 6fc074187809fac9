"""One count: how many results there are, how many are shown, and the way to the rest."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.search.model import MOST_SHOWN
from desktop.search.result_count import ResultCount


@pytest.mark.parametrize(
    ("shown", "total", "words", "more"),
    [
        (1, 1, "1 result", ""),
        (7, 14, "14 results, 7 shown", "Show 7 more"),
        (60, MOST_SHOWN, "300 results, 60 shown", "Show 240 more"),
        (60, 1600, "1,600 results, 60 shown", ""),
    ],
)
def test_the_rest_is_counted_once_and_offered_where_a_list_can_show_it(
    qtbot: QtBot, shown: int, total: int, words: str, more: str
) -> None:
    count = ResultCount()
    qtbot.addWidget(count)

    count.show_count(shown, total)

    assert count.words == words
    assert ("" if count.more.isHidden() else count.more.text()) == more
