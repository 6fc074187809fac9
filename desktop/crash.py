"""A fault of ours: says so with all that a report needs, and leaves the window open."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox

from index import PROGRAM


def install() -> None:
    """Show faults that nothing else caught."""
    sys.excepthook = show_fault


def show_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Write the fault to stderr and show it; what was typed is in neither."""
    report = fault_report(kind, error, trace)
    sys.stderr.write(report)
    if issubclass(kind, Exception) and QCoreApplication.instance() is not None:
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(PROGRAM)
        box.setText(
            QCoreApplication.translate(
                "Crash",
                "Something in Liverleaf went wrong, and that is our fault. You can go on reading; "
                "if it happens again, please report it with the details below.",
            )
        )
        box.setDetailedText(report)
        box.exec()


def fault_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Versions, then where the fault happened."""
    # Only here: the program starts without them, and hopefully ends so.
    import platform
    import traceback

    versions = (
        f"{PROGRAM}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n"
    )
    return versions + "".join(traceback.format_exception(kind, error, trace))
