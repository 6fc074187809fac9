"""PySide6 must not lose references to None, which aborts the program after a few hundred pages."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500
NOISE = 100  # other code makes and drops references to None meanwhile


def test_a_call_without_a_result_gives_none_back_whole(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)

    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")

    lost = before - sys.getrefcount(None)
    assert lost <= NOISE, (
        f"{CALLS} calls lost {lost} references to None: this PySide6 cannot be shipped, "
        "pin another one in pyproject.toml (DECISIONS.md, PySide6)"
    )
