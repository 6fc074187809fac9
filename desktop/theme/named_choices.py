"""Boxes of choices with a name that screen readers say."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from desktop.theme.plain_text import PlainLabel


def name_choices(box: QComboBox, name: str) -> None:
    """Name a box of choices, which Qt tells on Linux by its choice alone and by its label."""
    box.setAccessibleName(name)
    label = PlainLabel(name, box)
    label.setBuddy(box)
    label.hide()
