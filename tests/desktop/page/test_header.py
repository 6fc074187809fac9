from dataclasses import replace

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.page.header import Band, LikelihoodBadge
from desktop.page.model import BandFacts
from desktop.theme.elided_label import ElidedLabel
from desktop.theme.theme import Theme
from index import HIGH_DOSE_MEANING, TRACK_RECORD_NOTE, LikelihoodScore

SCORES = (
    LikelihoodScore("one", "A", True, "", "Likelihood score (one): A [HD]."),
    LikelihoodScore("another", "E*", False, "", "Likelihood score (another): E*."),
)


def facts(scores: tuple[LikelihoodScore, ...]) -> BandFacts:
    return BandFacts("A title", scores, "Updated some day · Source: x")


def badges(band: Band) -> list[LikelihoodBadge]:
    QApplication.processEvents()
    return [each for each in band.findChildren(LikelihoodBadge) if each.isVisible()]


def _tips(band: Band) -> list[str]:
    return [badge.toolTip() for badge in badges(band)]


def test_each_agent_has_a_badge_in_words(qtbot: QtBot, theme: Theme) -> None:
    band = Band(theme)
    qtbot.addWidget(band)
    band.show()
    band.show_facts(facts(SCORES))

    first, second = badges(band)
    assert first.text() == "one: A [HD]  well known cause"
    assert second.text() == "another: E*  unproven but suspected cause"
    assert HIGH_DOSE_MEANING in first.toolTip()
    assert HIGH_DOSE_MEANING not in second.toolTip()
    assert TRACK_RECORD_NOTE in second.accessibleDescription()
    assert all(score.statement in tip for score, tip in zip(SCORES, _tips(band), strict=True))

    band.show_facts(facts(()))
    assert badges(band) == []


def test_beside_the_badges_stands_what_they_are_not(qtbot: QtBot, theme: Theme) -> None:
    band = Band(theme)
    qtbot.addWidget(band)
    band.show()
    band.show_facts(facts(SCORES))

    assert cautions(band) == ["The drug's track record, not this patient's risk"]

    band.show_facts(facts(()))
    assert cautions(band) == []


def cautions(band: Band) -> list[str]:
    QApplication.processEvents()
    labels = [label for label in band.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.objectName() == "bandCaution"]


def test_a_starter_text_is_marked_as_one(qtbot: QtBot, theme: Theme) -> None:
    band = Band(theme)
    qtbot.addWidget(band)
    band.show()
    band.show_facts(replace(facts(()), note="Condensed starter text"))

    (mark,) = [label for label in band.findChildren(QLabel) if label.objectName() == "bandNote"]
    assert mark.text() == "Condensed starter text"
    assert mark.isVisible()

    band.show_facts(facts(()))
    assert not mark.isVisible()


def test_badges_wrap_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    band = Band(theme)
    qtbot.addWidget(band)
    band.resize(900, 200)
    band.show()
    band.show_facts(facts(SCORES * 3))
    rows = {badge.y() for badge in badges(band)}
    assert len(rows) < 6

    band.resize(260, 600)

    qtbot.waitUntil(lambda: len({badge.y() for badge in badges(band)}) == 6)


def test_a_line_without_room_is_cut_and_whole_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    band = Band(theme)
    qtbot.addWidget(band)
    source = "Updated some day · Source: " + " ".join(["a very long name"] * 20)
    band.resize(500, 200)
    band.show()
    band.show_facts(replace(facts(()), source=source))
    band.grab()

    tips = [label.toolTip() for label in band.findChildren(ElidedLabel)]
    assert tips == [source]
    assert band.width() == 500


def test_a_badge_asks_for_the_meaning(qtbot: QtBot, theme: Theme) -> None:
    band = Band(theme)
    qtbot.addWidget(band)
    band.show()
    band.show_facts(facts(SCORES))

    with qtbot.waitSignal(band.likelihood_wanted):
        badges(band)[0].click()
