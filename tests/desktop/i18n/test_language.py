from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from desktop.i18n import language
from desktop.i18n.counts import counted
from desktop.i18n.language import Choice, choice_of, install, language_for, use_language
from desktop.i18n.translate import long_day, number, short_day, told, translate
from desktop.libraries.error_cards import trouble_card
from index import LibraryMissing, LibraryTooNew, Query
from tests.desktop.i18n.catalogues import compiled


@pytest.mark.parametrize(
    ("choice", "wanted", "expected"),
    [
        (Choice.SYSTEM, ["de-CH", "en"], Choice.GERMAN),
        (Choice.SYSTEM, ["fr-FR", "de"], Choice.GERMAN),
        (Choice.SYSTEM, ["en-GB", "de"], Choice.ENGLISH),
        (Choice.SYSTEM, ["fr"], Choice.ENGLISH),
        (Choice.SYSTEM, ["system"], Choice.ENGLISH),
        (Choice.SYSTEM, [], Choice.ENGLISH),
        (Choice.GERMAN, ["en"], Choice.GERMAN),
        (Choice.ENGLISH, ["de"], Choice.ENGLISH),
    ],
)
def test_the_language_is_the_chosen_one_or_the_systems(
    choice: Choice, wanted: list[str], expected: Choice
) -> None:
    assert language_for(choice, wanted) is expected


@pytest.mark.parametrize("kept", [None, "xx", 3, ["de"]])
def test_what_is_no_language_follows_the_system(kept: object) -> None:
    assert choice_of(kept) is Choice.SYSTEM
    assert choice_of("de") is Choice.GERMAN


def test_english_installs_nothing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "install", lambda *_: pytest.fail("a catalogue was read"))

    use_language(Choice.ENGLISH, qapp)


@pytest.mark.parametrize("text", [None, b"", b"not a catalogue"])
def test_without_its_catalogue_the_window_speaks_english(
    qapp: QApplication, tmp_path: Path, text: bytes | None
) -> None:
    file = tmp_path / "liverleaf_de.qm"
    if text is not None:
        file.write_bytes(text)

    install(file, QLocale("de"), qapp)

    assert translate("Actions", "&File") == "&File"
    assert QLocale().language() is not QLocale.Language.German


def test_the_chosen_catalogue_is_read(
    german: None, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def catalogue(language: str) -> Path:
        asked.append(language)
        return compiled(tmp_path)

    monkeypatch.setattr(language, "catalogue", catalogue)
    use_language(Choice.GERMAN, qapp)

    assert asked == ["de"]
    assert translate("Actions", "&File") == "&Datei"


@pytest.mark.usefixtures("german")
def test_numbers_days_and_counts_are_german() -> None:
    assert number(1600) == "1.600"
    assert long_day(date(2024, 3, 5)) == "5. März 2024"
    assert short_day(date(2024, 1, 5)) == "5. Jan."
    assert counted(1, "drug class") == "1 Wirkstoffklasse"
    assert counted(1600, "drug class") == "1.600 Wirkstoffklassen"


@pytest.mark.usefixtures("german")
def test_qts_own_words_are_german() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Close") == "Schließen"


@pytest.mark.usefixtures("german")
def test_errors_and_remarks_are_told_in_german(tmp_path: Path) -> None:
    card = trouble_card(LibraryTooNew(), None)
    (remark,) = Query.from_text("clas:statin").remarks

    assert card.title == "Diese Bibliothek benötigt eine neuere Liverleaf-Version"
    assert card.paragraphs[0].endswith("Aktualisieren Sie Liverleaf.")
    assert told(remark) == ("„clas:“ ist kein Feld: wird als Wörter gesucht. Meinten Sie class:?")
    assert str(tmp_path) in told(LibraryMissing("There is no file or folder {0}.", tmp_path))
