"""What PySide6 must not do: it would end the program."""

import subprocess
import sys

import pytest
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
        "pin another one in pyproject.toml (docs/adr/0002)"
    )


FAULT = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def event(self, event):
        return super().event(event)

    def resizeEvent(self, event):
        max([])

sys.excepthook = lambda kind, error, trace: print(kind.__name__)
application = QApplication([])
window = Window()
window.show()
"""


@pytest.mark.skipif(
    sys.version_info < (3, 12),
    reason="before Python 3.12 it does (docs/adr/0002)",
)
def test_a_fault_in_a_method_of_qts_does_not_end_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULT], capture_output=True, text=True, check=False
    )

    # It comes out where Python called Qt, as any other would.
    assert (done.returncode, done.stdout.split()) == (1, ["ValueError"])
