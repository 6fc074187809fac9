"""What a first start shows above the opening page: three things to try, until they are hidden."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Ask, Perform, Target
from desktop.windows.action_table import ActionSpec, Menu
from index import marked

_ACTION: Final = "first_steps"
_SAMPLE: Final = "augmentin jaundice"


class FirstSteps(QObject):
    """Shows them in the first session of a user, once, and whenever the menu asks for them.

    `is_first` tells whether they are to be shown of themselves; it is asked when the opening page
    is made for the first time. `changed`: that page is to be made again.
    """

    changed = Signal()

    def __init__(self, is_first: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_first = is_first
        self._is_shown: bool | None = None

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row that shows and hides them."""
        return (
            ActionSpec(
                _ACTION,
                self._toggle,
                Menu.HELP,
                110,
                marked("Actions", "&Three things to try"),
                is_on=lambda: bool(self._is_shown),
            ),
        )

    def before(self, body: str) -> str:
        """`body`, the opening page as HTML, with what is to try above it, where that is shown."""
        if self._is_shown is None:
            self._is_shown = self._is_first()
        return f"{first_steps_html()}{body}" if self._is_shown else body

    def _toggle(self) -> None:
        self._is_shown = not self._is_shown
        self.changed.emit()


def first_steps_html() -> str:
    """A box of three things to try, with a link that hides it."""
    hide = _link(Perform(_ACTION), translate("Home", "Hide this"))
    again = translate("Home", "Help › Three things to try shows them again.")
    heading = escape(translate("Home", "Three things to try"))
    rows = [f'<tr><td class="stripe" width="3"></td><td class="title">{heading}</td></tr>']
    rows += [
        f'<tr><td class="stripe" width="3"></td><td>{number}. {words}</td></tr>'
        for number, words in enumerate(_steps(), 1)
    ]
    rows.append(
        '<tr><td class="stripe" width="3"></td>'
        f'<td><p class="note">{hide} · {escape(again)}</p></td></tr>'
    )
    return f'<table class="digest" width="99%" cellspacing="0">{"".join(rows)}</table>'


def _steps() -> tuple[str, ...]:
    sample = _link(Ask(_SAMPLE), _SAMPLE)
    medications = _link(Perform("medications"), translate("Home", "Medication list"))
    keys = _link(Perform("help"), translate("Home", "Help"))
    return (
        escape(translate("Home", "Type a drug, a brand or a sign, in any spelling: {0}.")).format(
            sample
        ),
        escape(
            translate("Home", "{0} (Ctrl+M): paste a whole list and see every drug of it.")
        ).format(medications),
        escape(
            translate(
                "Home", "Open a drug and print its summary for the bedside (Ctrl+P). {0}: F1."
            )
        ).format(keys),
    )


def _link(target: Target, words: str) -> str:
    return f'<a class="chapter" href="{escape(target.to_url())}">{escape(words)}</a>'
