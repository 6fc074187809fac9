"""Days in the words of the window. Imports no Qt: it would write them in the system's language."""

from __future__ import annotations

from datetime import date


def day_of(created: str) -> str:
    """The day of an ISO time: `2026-11-22`; the text itself where it is none."""
    try:
        return date.fromisoformat(created[:10]).isoformat()
    except ValueError:
        return created
