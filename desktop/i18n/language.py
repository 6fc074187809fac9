"""The language of the window: the system's or the one that was chosen, and its catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from desktop.i18n import translate as texts
from desktop.i18n.translate import translate
from desktop.paths import catalogue


class Choice(Enum):
    """What the reader chose; the value is the code of the language, and is kept."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


class Translated(texts.Language):
    """A language that Qt translates into, by the translators that are installed."""

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        """The text as the catalogue has it."""
        return QCoreApplication.translate(context, text, comment, n)

    def number(self, value: int) -> str:
        """The number as the locale groups it: `1.600`."""
        return self._locale.toString(value)

    def decimal(self, value: float) -> str:
        """The value with the sign that the locale sets before tenths: `0,5`."""
        return super().decimal(value).replace(".", self._locale.decimalPoint())

    def day(self, day: date, *, year: bool) -> str:
        """The day as the language writes it, with the month in words."""
        pattern = translate("Dates", "d MMMM yyyy") if year else translate("Dates", "d MMM")
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)

    def month(self, day: date) -> str:
        """The month in words, and the year."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "MMMM yyyy")


def choice_of(kept: object) -> Choice:
    """The choice that is saved as that value; any other value follows the system."""
    return next((choice for choice in Choice if choice.value == kept), Choice.SYSTEM)


def language_for(choice: Choice, wanted: Iterable[str] | None = None) -> Choice:
    """The language to use: the chosen one, or the first that the system asks for and we have.

    `wanted` are codes such as `de-CH`, the system's where none are given. English if we have none.
    """
    if choice is not Choice.SYSTEM:
        return choice
    if wanted is None:
        wanted = QLocale.system().uiLanguages()
    codes = (code.partition("-")[0] for code in wanted)
    known = {choice.value: choice for choice in Choice if choice is not Choice.SYSTEM}
    return next((known[code] for code in codes if code in known), Choice.ENGLISH)


def use_language(choice: Choice, application: QCoreApplication) -> None:
    """Show `application` in the language of that choice; for English there is nothing to do.

    Where its catalogue cannot be read, the texts stay English.
    """
    language = language_for(choice)
    if language is not Choice.ENGLISH:
        install(catalogue(language.value), QLocale(language.value), application)


def install(file: Path, locale: QLocale, application: QCoreApplication) -> None:
    """Show `application` with the catalogue in `file`, and Qt's own texts in that language."""
    ours, of_qt = QTranslator(application), QTranslator(application)
    if not ours.load(str(file)):
        return
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(locale, "qtbase", "_", folder):
        application.installTranslator(of_qt)
    application.installTranslator(ours)
    QLocale.setDefault(locale)
    texts.speak(Translated(locale))
