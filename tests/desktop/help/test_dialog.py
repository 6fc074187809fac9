from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.help.dialog import TextDialog, versions
from desktop.navigation.addresses import HelpPage
from desktop.theme.theme import Theme


def test_a_dialog_shows_its_page_and_closes(qtbot: QtBot, theme: Theme) -> None:
    dialog = TextDialog(theme, "A title", "<h1>A title</h1><p>Words.</p>")
    qtbot.addWidget(dialog)
    targets: list[object] = []
    dialog.target_activated.connect(targets.append)
    dialog.open()

    dialog.text.anchorClicked.emit(QUrl("help:about"))

    assert dialog.windowTitle() == dialog.text.accessibleName() == "A title"
    assert dialog.text.toPlainText() == "A title\nWords."
    assert targets == [HelpPage("about")]
    with qtbot.waitSignal(dialog.rejected):
        dialog.findChildren(QDialogButtonBox)[0].rejected.emit()


def test_versions_are_those_at_work() -> None:
    named = dict(versions())

    assert list(named) == ["Liverleaf", "Python", "Qt", "PySide6"]
    assert all(number[0].isdigit() for number in named.values())
