"""The name of a drug within what was typed: strengths, forms, companies and salts taken off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from index.medical.name_forms import folded
from index.medical.salts import is_salt, without_salt

# Long texts are sentences, not names: they are looked up as they are.
MOST_WORDS: Final = 8
_UNITS: Final = (
    "mg|g|µg|μg|ug|mcg|kg|ng|ml|l|cl|dl|%|ie|iu|i\\.e\\.|i\\.u\\.|u|units?|einheiten|unites?|mmol|meq"
    "|mio|stunden|hours?|h|stk|st|tag|day|woche|week|wk|sem|semaine|dia|die|giorno|jour|d"
)
_NUMBER: Final = r"\d+(?:[.,]\d+)*"
STRENGTH: Final = re.compile(
    rf"(?<![^\W\d_])(?:{_NUMBER}\s*(?:{_UNITS})?\s*[/+-]\s*)*{_NUMBER}\s*(?:(?:{_UNITS})(?![^\W\d_]))?"
    rf"(?:\s*(?:/|pro|per)\s*(?:{_NUMBER}\s*)?(?:{_UNITS}|dosis|dose)(?![^\W\d_]))*(?![\w])",
    re.IGNORECASE,
)
# "2. Ticagrelor": the number of a line in a list.
_NUMBERED: Final = re.compile(r"^\d{1,2}[.)]\s+")
# Pharmaceutical forms and what is written of a dose; `comp`, `plus` and `HCT` name a second drug
# and are never taken off.
_FORMS: Final = frozenset(
    "tablet tablets tab tabs tabl tbl tablette tabletten filmtablette filmtabletten ftbl capsule"
    " capsules caps cap kapsel kapseln kps hartkapseln weichkapseln retardtabletten retardkapseln"
    " brausetabletten dragees drg comprime comprimes cpr comprimido comprimidos compressa compresse"
    " gelule gelules capsula capsulas suspension syrup saft sirup sirop jarabe tropfen drops gtt"
    " gouttes injection inj infusion amp ampulle ampullen ampoule vial solution losung creme cream"
    " salbe gel ointment zapfchen supp suppositorien suppository patch pflaster spray inhaler"
    " retard ret depot er xr sr cr la xl pr mr ec ir dr odt od bid tid qd bd tds po iv im sc oral"
    " i.v p.o i.m s.c prolonged extended release delayed modified sustained controlled"
    " slow forte mite duo uno akut long protect n t daily taglich twice once morgens abends"
    " n1 n2 n3 chrono prn q4h q6h q8h q12h zok durules duriles".split()
)
_COMPANIES: Final = frozenset(
    "1a 1apharma aaa abbott abbvie abz accord acis actavis al aliud almus amneal apogepha apotex"
    " aristo arrow astrazeneca atid aurobindo axapharm axcount axunio azu basics bayer bayvit bb"
    " berlin-chemie betapharm biogaran biomo bluefish bms braun bristers carinopharm cinfa cipla"
    " combix cristers ct desitin dexa dexcel doc dura ebb eg elpen esteve ethypharm ferrer"
    " fresenius galen genericon generics gerot glenmark gry gsk hameln hennig henning heumann"
    " hexal hikma holsten hormosan hospira ibsa jenapharm juta kabi kern krka lannacher lich"
    " lichtenstein lilly lupin mabo medac mepha merck milinda mundipharma mylan neuraxpharm normon"
    " novartis nycomed orion panpharma pfizer pharma pharmagenus puren qualigen qualimed ranbaxy"
    " ratio ratiopharm roche rotexmedica rpg sandoz sanofi sanorania servier spirig stada"
    " stadapharm sun tad takeda tecnigen teva torrent viatris von winthrop wockhardt wolff zentiva"
    " zydus".split()
)
_EDGES: Final = " -/,.;:+&()[]®™*\t"


def asked_names(text: str) -> tuple[str, ...]:
    """The names that a text may ask for, the whole text first, what is taken off most last.

    >>> asked_names("Metoprolol-ratiopharm 95 mg")
    ('Metoprolol-ratiopharm 95 mg', 'Metoprolol-ratiopharm', 'Metoprolol')
    >>> asked_names("metoprolol succ ER 50")
    ('metoprolol succ ER 50', 'metoprolol succ ER', 'metoprolol succ', 'metoprolol')
    """
    whole = " ".join(text.split())
    if len(whole.split()) > MOST_WORDS:
        return (whole,) if whole else ()
    return tuple(dict.fromkeys(filter(None, _shorter_and_shorter(whole))))


def _shorter_and_shorter(name: str) -> Iterator[str]:
    yield name
    name = _NUMBERED.sub("", name)
    name = STRENGTH.sub(" ", name) if STRENGTH.sub("", name).strip(_EDGES) else name
    yield (name := _tidy(name))
    yield (name := _without(_is_form, name))
    yield (name := _without(is_company, name))
    yield (name := _without(_is_form, name))
    without = _tidy(without_salt(name))
    yield without


def is_dose_word(word: str) -> bool:
    """Whether a folded word is one of a dose or of a form: `tablets`, `daily`."""
    return _is_form(word)


def _without(is_such: Callable[[str], bool], name: str) -> str:
    """A name without words of a kind at its end and within; its first word always stays."""
    first, *rest = re.split(r"([\s-]+)", name)
    kept = [first]
    for sign, word in zip(rest[::2], rest[1::2], strict=True):
        if not is_such(folded(word).strip(".,;()")):
            kept += (sign, word)
    return _tidy("".join(kept))


def _is_form(word: str) -> bool:
    return word in _FORMS


def is_company(word: str) -> bool:
    """Whether a word, folded, names a maker of drugs, as names of generics have it."""
    return word in _COMPANIES and not is_salt(word)


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(_EDGES)
