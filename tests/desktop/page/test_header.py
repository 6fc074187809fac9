from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.page.header import PageHeader
from desktop.page.likelihood_badges import LikelihoodBadge
from desktop.page.model import HeaderFacts
from desktop.theme.elided_label import ElidedLabel
from desktop.theme.theme import Theme
from index import HIGH_DOSE_MEANING, TRACK_RECORD_NOTE, LikelihoodScore

SCORES = (
    LikelihoodScore("one", "A", True, "", "Likelihood score (one): A [HD]."),
    LikelihoodScore("another", "E*", False, "", "Likelihood score (another): E*."),
)


def facts(scores: tuple[LikelihoodScore, ...]) -> HeaderFacts:
    return HeaderFacts("A title", scores, "Updated some day · Source: x")


def badges(header: PageHeader) -> list[LikelihoodBadge]:
    QApplication.processEvents()
    return [each for each in header.findChildren(LikelihoodBadge) if each.isVisible()]


def _tips(header: PageHeader) -> list[str]:
    return [" ".join(badge.toolTip().split()) for badge in badges(header)]


def test_each_agent_has_a_badge_in_words(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.show()
    header.show_facts(facts(SCORES))

    first, second = badges(header)
    assert first.text() == "one: A [HD]  well known cause"
    assert second.text() == "another: E*  unproven but suspected cause"
    assert HIGH_DOSE_MEANING in _tips(header)[0]
    assert HIGH_DOSE_MEANING not in _tips(header)[1]
    assert TRACK_RECORD_NOTE in second.accessibleDescription()
    assert all(score.statement in tip for score, tip in zip(SCORES, _tips(header), strict=True))

    header.show_facts(facts(()))
    assert badges(header) == []


def test_beside_the_badges_stands_what_they_are_not(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.show()
    header.show_facts(facts(SCORES))

    assert cautions(header) == ["Published evidence for the drug, not this patient's risk"]

    header.show_facts(facts(()))
    assert cautions(header) == []


def cautions(header: PageHeader) -> list[str]:
    QApplication.processEvents()
    labels = [label for label in header.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.objectName() == "headerCaution"]


def test_a_starter_text_is_marked_as_one(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.show()
    header.show_facts(replace(facts(()), note="Condensed starter text"))

    (mark,) = [label for label in header.findChildren(QLabel) if label.objectName() == "headerNote"]
    assert mark.text() == "Condensed starter text"
    assert mark.isVisible()

    header.show_facts(facts(()))
    assert not mark.isVisible()


def test_badges_wrap_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(900, 200)
    header.show()
    header.show_facts(facts(SCORES * 3))
    rows = {badge.y() for badge in badges(header)}
    assert len(rows) < 6

    header.resize(260, 600)

    qtbot.waitUntil(lambda: len({badge.y() for badge in badges(header)}) == 6)


def test_a_line_without_room_is_cut_and_whole_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    source = "Updated some day · Source: " + " ".join(["a very long name"] * 20)
    header.resize(500, 200)
    header.show()
    header.show_facts(replace(facts(()), source=source))
    header.grab()

    tips = [" ".join(label.toolTip().split()) for label in header.findChildren(ElidedLabel)]
    assert tips == [source]
    assert header.width() == 500


def shown_texts(header: PageHeader) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in header.findChildren(QLabel) if label.isVisible()]


def test_the_tooltip_of_the_source_says_all_that_is_known_of_it(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(900, 200)
    header.show()
    header.show_facts(replace(facts(()), origin="File x.xml\nLibrary: y (abc)"))
    header.grab()

    (label,) = header.findChildren(ElidedLabel)
    assert label.toolTip() == "File x.xml\nLibrary: y (abc)"


@pytest.mark.parametrize("width", [300, 500])
def test_a_brief_header_is_low_and_tells_score_source_and_kind(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(width, 200)
    header.show()
    header.show_facts(replace(facts(SCORES[:1]), note="Starter text"))
    QApplication.processEvents()
    usual = header.heightForWidth(width)

    header.set_brief(True)

    assert [badge.text() for badge in badges(header)] == ["one: A [HD]"]
    assert {"A title", "Starter text", "Updated some day · Source: x"} <= set(shown_texts(header))
    assert TRACK_RECORD_NOTE in _tips(header)[0]
    assert header.heightForWidth(width) < usual
    header.set_brief(False)
    assert [badge.text() for badge in badges(header)] == ["one: A [HD]  well known cause"]


def test_a_brief_header_with_room_is_one_line(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(1200, 200)
    header.show()
    header.set_brief(True)
    header.show_facts(facts(SCORES[:1]))
    QApplication.processEvents()

    (source,) = header.findChildren(ElidedLabel)
    (badge,) = badges(header)
    assert abs(source.geometry().center().y() - badge.mapTo(header, badge.rect().center()).y()) < 4


def test_a_brief_header_says_the_letter_in_words_where_all_has_room(
    qtbot: QtBot, theme: Theme
) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(1200, 200)
    header.show()
    header.set_brief(True)
    header.show_facts(facts(SCORES[:1]))
    assert [badge.text() for badge in badges(header)] == ["one: A [HD]  well known cause"]

    header.resize(400, 200)

    qtbot.waitUntil(lambda: [badge.text() for badge in badges(header)] == ["one: A [HD]"])


def test_one_line_says_once_that_a_text_is_a_starter_text(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(1200, 200)
    header.show()
    source = "Some starter text, updated today"
    told = replace(facts(()), source=source, note="Condensed starter text", source_says=True)
    header.set_brief(True)
    header.show_facts(told)
    assert "Condensed starter text" not in shown_texts(header)

    header.show_facts(replace(told, note="Listed drug", source_says=False))
    assert "Listed drug" in shown_texts(header)
    header.show_facts(told)
    header.set_brief(False)
    assert "Condensed starter text" in shown_texts(header)


def test_the_focus_stays_on_the_score_when_the_header_gets_low(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(1200, 200)
    with qtbot.waitActive(header):
        header.show()
        header.activateWindow()
    header.show_facts(facts(SCORES[:1]))
    badges(header)[0].setFocus()

    header.set_brief(True)

    assert badges(header)[0].hasFocus()


def test_many_scores_leave_room_in_one_line(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.resize(1200, 200)
    header.show()
    header.set_brief(True)
    header.show_facts(facts(SCORES * 3))

    assert len(badges(header)) == 2
    assert "…" in shown_texts(header)


def test_the_tooltip_of_a_score_has_lines_of_readable_length(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.show()
    statement = f"Likelihood score: B ({'rare but likely cause of liver injury, ' * 8})."
    header.show_facts(facts((LikelihoodScore(None, "B", False, "", statement),)))

    lines = badges(header)[0].toolTip().splitlines()
    assert len(lines) > 6
    assert max(map(len, lines)) <= 60


def test_a_badge_asks_for_the_meaning(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.show()
    header.show_facts(facts(SCORES))

    with qtbot.waitSignal(header.likelihood_wanted):
        badges(header)[0].click()


def test_the_letter_of_a_list_is_shown_with_its_list(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme)
    qtbot.addWidget(header)
    header.show()
    wording = "category A in a list of causes of injury that was published in 2016"
    statement = f"Likelihood score: A ({wording})."
    header.show_facts(facts((LikelihoodScore(None, "A", False, wording, statement),)))

    (badge,) = badges(header)
    assert badge.text() == "A  well known cause (list of 2016)"
    assert badge.accessibleName() == "Likelihood score A  well known cause (list of 2016)"
    assert statement in " ".join(badge.toolTip().split())
