"""The controllers' tables, merged: whatever names an action names one that there is."""

import re
from pathlib import Path

from desktop.help.topics import TOPICS
from desktop.libraries import error_cards
from desktop.windows.action_table import ActionSpec

ROOT = Path(__file__).resolve().parents[3]


def test_every_button_of_a_card_asks_for_an_action(action_specs: tuple[ActionSpec, ...]) -> None:
    names = {spec.name for spec in action_specs}
    asked = {button.action for _, _, _, buttons in error_cards.ERRORS for button in buttons}
    asked |= {button.action for button in error_cards.repairing_card().buttons}

    assert {"repair", "try_again", "cancel_repair", "import_livertox"} <= asked
    assert asked <= names


def test_every_help_page_has_an_action_of_its_name(action_specs: tuple[ActionSpec, ...]) -> None:
    assert {topic.key for topic in TOPICS} <= {spec.name for spec in action_specs}


def test_every_action_that_the_code_names_is_a_row(action_specs: tuple[ActionSpec, ...]) -> None:
    """Links, buttons and controllers ask for actions by name."""
    names = {spec.name for spec in action_specs}
    asked = {
        name
        for path in (ROOT / "desktop").rglob("*.py")
        for name in re.findall(
            r"""(?:\.action|action_table\.run|Perform|set_icon)\(\s*["'](\w+)["']""",
            path.read_text(encoding="utf-8"),
        )
    }

    assert len(asked) >= 5
    assert asked <= names, asked - names


def test_no_action_waits_for_a_menu_a_card_or_a_link(
    action_specs: tuple[ActionSpec, ...],
) -> None:
    """The reverse: a row without a menu is what a card's button or a link asks for."""
    asked = {button.action for _, _, _, buttons in error_cards.ERRORS for button in buttons}
    asked |= {button.action for button in error_cards.repairing_card().buttons}
    for path in (ROOT / "desktop").rglob("*.py"):
        asked |= set(re.findall(r'Perform\("(\w+)"', path.read_text(encoding="utf-8")))

    assert {spec.name for spec in action_specs if spec.menu is None} <= asked
