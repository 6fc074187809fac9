"""The catalogue has all that the code says, whole and in good order."""

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from desktop.windows.action_table import SUBMENUS, ActionSpec, Menu
from tests.desktop.i18n.catalogues import CATALOGUES, GERMAN, Message, messages, said, update
from tests.desktop.menus import mnemonics

SAID_AT_LEAST = 700
# Dialogs whose buttons stand together.
DIALOGS = ("ImportController", "KeptDialog", "Libraries", "LibraryManager", "PrintDialog")


@pytest.fixture(scope="module")
def german() -> list[Message]:
    return messages(GERMAN)


def test_the_catalogue_has_every_text_and_no_other(tmp_path: Path) -> None:
    """What lupdate cannot see, as within an f-string, is never translated."""
    fresh = tmp_path / GERMAN.name
    update(fresh)
    texts = list(said())
    kept = {(message.context, message.source) for message in messages(GERMAN)}

    unseen = [f"{place} {key}" for place, key in texts if key not in messages_of(fresh)]
    assert not unseen, "lupdate does not see:\n" + "\n".join(unseen)
    assert messages_of(fresh) == kept, "please run: make translations"
    assert len(texts) > SAID_AT_LEAST


def messages_of(catalogue: Path) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in messages(catalogue)}


@pytest.mark.parametrize("catalogue", sorted(CATALOGUES.glob("*.ts")), ids=lambda path: path.stem)
def test_every_text_is_translated(catalogue: Path) -> None:
    unfinished = [
        message.source
        for message in messages(catalogue)
        if not message.finished or not all(message.translations)
    ]
    assert unfinished == []


def test_a_translation_has_the_placeholders_of_its_text(german: list[Message]) -> None:
    for message in german:
        for translation in message.translations:
            assert placeholders(translation) == placeholders(message.source), message
            assert translation.count("&") == message.source.count("&"), message
            assert tags(translation) == tags(message.source), message


def placeholders(text: str) -> Counter[str]:
    named = (name for _, name, _, _ in Formatter().parse(text) if name is not None)
    return Counter([*named, *re.findall(r"%L?n", text)])


def tags(text: str) -> list[str]:
    return re.findall(r"<[^>]+>", text)


def test_a_translation_has_the_numbers_of_its_text(german: list[Message]) -> None:
    """2.5 mg/dL is 2,5 mg/dl, and never 25."""
    for message in german:
        for translation in message.translations:
            assert numbers(translation) == numbers(message.source), message


def numbers(text: str) -> list[str]:
    # "Pos1" is the key that is "Home" in English.
    found = re.findall(r"\d+(?:[.,]\d+)*", text.replace("Pos1", "Home"))
    return sorted(each.replace(",", ".") for each in found)


def test_a_text_with_a_count_has_a_singular_and_a_plural(german: list[Message]) -> None:
    for message in german:
        assert message.counted == ("%Ln" in message.source), message
        assert len(message.translations) == (2 if message.counted else 1), message


def test_no_two_entries_of_a_german_menu_share_a_letter(
    german: list[Message], action_specs: tuple[ActionSpec, ...]
) -> None:
    words = {(each.context, each.source): each.translations[0] for each in german}
    for menu in Menu:
        texts = [
            words.get((spec.context, spec.text), spec.text)
            for spec in action_specs
            if spec.menu is menu
        ]
        inside = [inner.value for inner, (outer, _) in SUBMENUS.items() if outer is menu]
        letters = mnemonics(texts + [words["Actions", title] for title in inside])
        assert len(letters) == len(set(letters)), menu
    titles = [menu for menu in Menu if menu not in SUBMENUS]
    letters = mnemonics(words["Actions", menu.value] for menu in titles)
    assert len(letters) == len(set(letters)) == len(titles)


@pytest.mark.parametrize("context", DIALOGS)
def test_no_two_buttons_of_a_german_dialog_share_a_letter(
    german: list[Message], context: str
) -> None:
    letters = mnemonics(each.translations[0] for each in german if each.context == context)

    assert letters
    assert len(letters) == len(set(letters)), letters
