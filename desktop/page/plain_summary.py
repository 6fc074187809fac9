"""A monograph in six lines of plain text, for the record of a hospital system. No Qt.

Such systems can be relied on for ASCII only. Other characters are written out and never dropped:
a missing one can change what a number means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from desktop.i18n.translate import translate
from desktop.page.card_rows import best_of, card_rows, gravest_of, section_to_read
from desktop.page.fact_labels import (
    badge_text,
    cause_words,
    distinct,
    is_condensed,
    letter_origin,
    listed_note,
    long_date,
    source_of,
)
from desktop.page.fact_values import values_words
from desktop.page.quotations import quotation
from index import (
    FactKind,
    KeyFact,
    LikelihoodScore,
    Manifest,
    Marks,
    Monograph,
    Run,
    marked,
)

_MOST_LETTERS: Final = 480
# The lines on the injury, each with the fact that it states.
_FACTS: Final[tuple[tuple[str, Callable[[Monograph], KeyFact | None]], ...]] = (
    (marked("Record", "Latency"), lambda monograph: best_of(monograph, FactKind.LATENCY)),
    (marked("Record", "Pattern"), lambda monograph: best_of(monograph, FactKind.PATTERN)),
    (marked("Record", "Gravest outcome"), gravest_of),
)
_WRITTEN_OUT: Final = str.maketrans(
    dict.fromkeys("‘’′", "'")
    | dict.fromkeys("“”″«»", '"')
    | dict.fromkeys("‐‑‒–—−•·", "-")
    | dict.fromkeys("®™\u00ad\u200b\u2060\ufeff")
    | {"…": "...", "×": "x", "÷": "/", "±": "+/-", "≥": ">=", "≤": "<=", "≈": "~", "≠": "<>"}
    | {"→": "->", "←": "<-", "↑": " increased ", "↓": " decreased ", "∞": " infinite "}
    | {"µ": "micro", "μ": "micro", "°": " degrees ", "§": "section ", "©": "(c)", "ß": "ss"}
    | {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"\ufffc": "[picture]"}
)
# How German spells its words in ASCII. Not for the source's text: its names are not German.
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# British journals write "0·5": only a point keeps it from being read as a range.
_DECIMAL_POINT: Final = re.compile(r"(?<=\d)·(?=\d)")
_SUPERSCRIPT: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_SUPERSCRIPT_SIGNS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_EXPONENT: Final = re.compile(r"[\d+−–-]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence and the heading of its section."""

    text: str
    heading: str = ""


def record_text(monograph: Monograph, manifest: Manifest, chosen: Passage | None = None) -> str:
    """The lines, separated by `\\n`: drug, letter and meaning, latency, pattern, gravest outcome,
    source and date.

    A `chosen` passage stands in place of what is stated of the injury.
    """
    if chosen is not None:
        stated = [": ".join(filter(None, (chosen.heading, f'"{_cut(chosen.text)}"')))]
    else:
        stated = list(_fact_lines(monograph)) if card_rows(monograph) else []
    library = _own(translate("Record", "Library: {0}, built {1}, {2} (Liverleaf)")).format(
        manifest.title, manifest.day, manifest.id
    )
    source = (_source_line(monograph), _updated_line(monograph), library)
    lines = (
        monograph.title,
        likelihood_line(monograph),
        *stated,
        ". ".join(filter(None, source)),
    )
    return "\n".join(plain_ascii(line) for line in lines)


def _meaning_and_origin(score: LikelihoodScore) -> tuple[str, str]:
    return _own(cause_words(score)), _own(letter_origin(score))


def likelihood_line(monograph: Monograph) -> str:
    """Every score of the chapter with its meaning, and what a score is not."""
    scores = [
        (f"{score.agent}: " if score.agent else "")
        + f"{badge_text(score)} ({'; '.join(filter(None, _meaning_and_origin(score)))})"
        for score in distinct(monograph.likelihood)
    ]
    if listed_note(monograph) and not scores:
        return _own(translate("Record", "Likelihood score: not scored."))
    if not scores:
        return _own(translate("Record", "Likelihood score: not stated."))
    stated = translate(
        "Record", "Likelihood score: {0}. Published evidence for the drug, not this patient's risk."
    )
    return _own(stated).format("; ".join(scores))


def _source_line(monograph: Monograph) -> str:
    source = source_of(monograph)
    if listed_note(monograph):
        return _own(translate("Record", "Source: {0} (listed drug, no monograph)")).format(
            _own(source)
        )
    if is_condensed(monograph):
        return _own(translate("Record", "Source: {0} (condensed)")).format(source)
    return _own(translate("Record", "Source: {0}")).format(source)


def _updated_line(monograph: Monograph) -> str:
    if listed_note(monograph):
        return ""
    if monograph.updated is None:
        return _own(translate("Record", "Update date not stated"))
    return _own(translate("Record", "Updated: {0}")).format(_own(long_date(monograph)))


def _own(text: str) -> str:
    """Words of the program in ASCII, to be combined with words of the source."""
    return text.translate(_UMLAUTS)


def _fact_lines(monograph: Monograph) -> Iterator[str]:
    """`Latency, 2 to 6 months: "The onset is …"`; or that none was found, and what to read."""
    quoted: set[str] = set()
    for name, find in _FACTS:
        title, fact = _own(translate("Record", name)), find(monograph)
        if fact is None:
            unread = section_to_read(monograph)
            words = _own(translate("Record", "{0}: no sentence found by keyword. Read {1}."))
            yield words.format(title, unread.heading if unread is not None else monograph.title)
            continue
        value = _own(values_words(_stated_beside(monograph, fact)))
        sentence = _own(translate("Record", "see the sentence above"))
        if fact.sentence not in quoted:
            sentence = f'"{_cut(_quoted(monograph, fact))}"'
        quoted.add(fact.sentence)
        yield f"{', '.join(filter(None, (title, value)))}: {sentence}"


def _stated_beside(monograph: Monograph, fact: KeyFact) -> tuple[KeyFact, ...]:
    """What the sentence of a fact states of its kind; of outcomes, the fact alone."""
    if fact.outcome is not None:
        return (fact,)
    facts = (each for each in monograph.key_facts if each.kind is fact.kind)
    return tuple(each for each in facts if each.sentence == fact.sentence)


def _quoted(monograph: Monograph, fact: KeyFact) -> str:
    runs = (run for run in quotation(monograph, fact) if isinstance(run, Run))
    return "".join(raised(run.text) if run.marks & Marks.SUPERSCRIPT else run.text for run in runs)


def raised(text: str) -> str:
    """Superscript as plain text: `9` of 10⁹ becomes `^9`, words stay as they are."""
    return f"^{text}" if _EXPONENT.fullmatch(text.strip()) else text


def plain_ascii(text: str) -> str:
    """One line of printable ASCII that means the same: `≥3 × 10⁹/L` is `>=3 x 10^9/L`.

    A character that cannot be written out becomes `?`, so that the gap is visible.
    """
    text = _SUPERSCRIPT.sub(lambda found: f"^{found[0].translate(_SUPERSCRIPT_SIGNS)}", text)
    text = _DECIMAL_POINT.sub(".", text).translate(_WRITTEN_OUT)
    words = "".join(_in_ascii(letter) for letter in text).split()
    return "".join(letter if " " <= letter <= "~" else "?" for letter in " ".join(words))


def _in_ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    name = unicodedata.name(letter, "")
    if name.startswith("GREEK") and " LETTER " in name and "WITH" not in name:
        return name.split()[-1].lower()
    parts = unicodedata.normalize("NFKD", letter)
    # "2½" is 2 1/2, never 21/2.
    apart = " " if "⁄" in parts else ""
    return apart + "".join(part for part in parts if not unicodedata.combining(part)).replace(
        "⁄", "/"
    )


def _cut(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _MOST_LETTERS:
        return words
    return f"{words[:_MOST_LETTERS].rsplit(' ', 1)[0]} [...]"
