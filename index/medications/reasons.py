"""Words by which a list says that a drug is not being taken: stopped, held, allergy, another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.medications.model import Aside, AsideReason

_I: Final = re.IGNORECASE
# A row a reason and a way to say it. The first that fits a place decides.
_ROWS: Final = (
    (
        AsideReason.ALLERGY,
        r"(?:no known (?:drug )?)?allerg(?:y|ies|ic|isch|ien?|ique|ies|ia|ias|ico|ica|ici)\b(?: to| gegen"
        r"| auf| à| au| a la| a)?|intoleran\w+(?: to| of| de| à| a)?|unvertr[aä]glich\w*|anaphyla\w+(?: to)?"
        r"|adverse (?:drug )?reactions?(?: to)?|\badrs?\b|\buaw\b|hypersensitiv\w+(?: to)?|überempfindlich\w*"
        r"|kontraindi\w+|contraindicat\w+|\w+allergie\b|[aá]l[eé]rg\w+",
    ),
    (
        AsideReason.ANOTHER_PERSON,
        r"(?:family history|familienanamnese|fam\.? ?hx|fhx?)\b"
        r"|(?<!by )(?<!per )(?<!from )(?<!von )(?<!par )(?<!por )(?<!da )(?<!durch )(?<!with )(?<!by her )"
        r"(?<!by his )(?<!per her )(?<!per his )(?<!with her )(?<!with his )"
        r"\b(?:mom|mum|mother|father|dad|brother|sister|wife|husband|daughter|spouse|grandmother"
        r"|grandfather|aunt|uncle|roommate|neighbou?r|friend|cousin|girlfriend|boyfriend"
        r"|(?:my|his|her|their) (?:son|partner|child|baby)"
        r"|mutter|vater|bruder|schwester|ehefrau|ehemann|(?:seine|ihre|meine) frau|ihr mann|mein mann"
        r"|sohn|tochter|gro(?:ß|ss)mutter|gro(?:ß|ss)vater|oma|opa|nachbarin?|m[eè]re|p[eè]re|fr[eè]re|s(?:œ|oe)ur"
        r"|mari|femme|épouse|voisin|madre|padre|mam[aáà]|pap[aáà]|hermano|hermana|esposa|esposo|marido|vecin[oa]"
        r"|fratello|sorella|moglie|marito|figli[oa]|nonn[oa]|hij[oa])(?:'s|s'|’s)?\b(?! ?(?:milk|of pearl))(?! (?:gives?|brings?|administers|reports?|says?|states|gibt|berichtet|sagt|stellt|donne|dit|da|dice|refiere)\b)",
    ),
    (
        AsideReason.HELD,
        r"\b(?:on hold|withheld|withhold|held|hold(?! (?:for|if|when|parameters?|sbp|hr|bp))(?:ing)?|paus(?:ed?|iert\w*|ieren|e)\b|pausing"
        r"|suspended|temporarily off|ausgesetzt|en pause|interromp\w+ temporan\w*|in pausa|en pausa)\b",
    ),
    (
        AsideReason.STOPPED,
        r"\b(?:stopp?ed|stopping|stop(?! ?(?:date|after|on|by|when|if|time))|discontinu(?:ed?|ing|ation)|dc'?d|d/c['’]?e?d?(?! (?:meds?|medications?|list|home|rx))"
        r"|dis?c(?:'d|ed)|ceased|withdrawn|completed|finished|ended|abgesetzt|absetzen|abgebrochen|gestoppt|beendet"
        r"|abgeschlossen|abgelaufen|arr[eê]t[eé]\w*|stopp[eé]\w*|termin[eé]e?s?|interromp\w+|suspendi[dt][oa]s?"
        r"|sospes[oaie]|interrott[oaie]|terminat[oaie]|terminad[oa]s?|retirad[oa]s?|descontinu\w+|dejó"
        r"|suspender|suspende|suspendre|sospendere|arr[eê]t(?:er)?|stopper|dejar de|retirar|interrompere|interrompre"
        r"|replaced (?:by|with)|ersetzt durch|remplac\w+ par|sustituid\w+ por|sostituit\w+ (?:da|con)|switched to|changed to|umgestellt auf"
        r"|cessat[oa]|concluso|no longer(?: taking| on)?|not any ?more|nicht mehr|ne prend plus|ya no(?: toma)?|non (?:più|piu)"
        r"|(?:instead of|in place of|in lieu of|replac(?:es|ing)|switch(?:ed)? from|changed from|anstelle (?:von )?|anstatt"
        r"|statt|ersetzt|umgestellt von|au lieu d[eu]|remplace|en (?:lugar|vez) de|sustituye a|invece d[ei]|al posto di))\b",
    ),
    (
        AsideReason.PAST,
        r"\b(?:previously|formerly|in the past|past(?= (?:meds?|medications?|use|treatment|therapy)|:|\b)(?! (?:noon|midnight|medical))"
        r"|former|previous(?! to)|prior(?! to| authori)|used to (?:take|be on|use)|was on|had been on|history of(?! \w+ (?:disease|failure))|hx of"
        r"|fr[uü]her|ehemals|ehemalige?r?|zuvor|vormals|in der vergangenheit|auparavant|ant[eé]rieurement|ancien(?:ne)?(?:ment)?"
        r"|anteriormente|previamente|antes(?! d[e']| del)|en el pasado|in passato|precedentemente|pregress[oa]|l'an dernier|last year|letztes jahr"
        r"|el año pasado|l'anno scorso)\b",
    ),
)  # fmt: skip
_REASONS: Final = tuple((reason, re.compile(pattern, _I)) for reason, pattern in _ROWS)
# Directly before a name, and only there: "without meals" says nothing of the drug.
_NOT_TAKEN: Final = re.compile(
    r"\b(?:no(?! known)|not (?:on|taking)|never (?:took|on|taken)|denies(?: (?:taking|any|use of))?"
    r"|avoid(?:s|ing)?|refuses|declines|declined|kein(?:e|en|er)?|ohne|pas d[eu']|pas sous|sans"
    r"|sin|no toma|niega|senza|non (?:assume|prende)|nega|not)\s*[:]?\s*$",
    _I,
)
_STATT: Final = re.compile(
    r"\b(?:instead of|in (?:place|lieu) of|replac(?:es|ing|e)|(?:switch|chang)(?:ed)? from|swap|anstelle(?: von)?|anstatt"
    r"|umstellung von|wechsel von|remplacer|sustituir|sostituire"
    r"|statt|ersetzt|umgestellt von|au lieu d[eu']|remplace|en (?:lugar|vez) de|sustituye a|invece d[ei]"
    r"|al posto di)\s*$",
    _I,
)
# What a drug is taken from then on ends the reach of a reason before it.
_TAKEN: Final = re.compile(
    r"\b(?:start(?:ed|ing)?|began|begun|continu(?:e|es|ed|ing)|resum(?:e|ed)|restart(?:ed)?|takes?|taking|takes"
    r"|now|currently|given|switched to|changed to|nimmt|weiter|begonnen|angesetzt|neu|jetzt|aktuell|umgestellt auf|prend|sous|débuté"
    r"|commencé|maintenant|toma|inicia\w*|ahora|actualmente|assume|prende|inizia\w*|adesso|continua)\b|(?<!\w)to(?= \w+ \d)|→|->",
    _I,
)
_HEADED: Final = re.compile(r"\s*:")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: its part of the line between commas, and its sentence."""

    start: int
    end: int
    part: int
    sentence: int


@dataclass(frozen=True, slots=True)
class _Found:
    reason: AsideReason
    start: int
    end: int
    part: int
    sentence: int


class Parts:
    """A line in sentences and in parts between commas; commas within brackets part nothing."""

    def __init__(self, text: str, hard: Sequence[int], soft: Sequence[int]) -> None:
        self.text = text
        self._hard = hard
        self._soft = sorted({*hard, *soft})

    def place(self, start: int, end: int) -> Place:
        """Where a stretch of the line stands."""
        part = sum(at < start for at in self._soft)
        return Place(start, end, part, sum(at < start for at in self._hard))

    def bounds(self, part: int) -> tuple[int, int]:
        """Where a part begins and ends."""
        edges = [-1, *self._soft, len(self.text)]
        return edges[part] + 1, edges[part + 1]


def asides(parts: Parts, mentions: Sequence[Place]) -> dict[int, Aside]:
    """The mentions, by their number, that the words of their line set aside."""
    text = parts.text
    found = {}
    for number, each in enumerate(mentions):
        before = text[parts.bounds(each.part)[0] : each.start]
        if denied := _NOT_TAKEN.search(before):
            found[number] = Aside(AsideReason.NOT_TAKEN, denied[0].strip(" :"))
        elif replaced := _STATT.search(before):
            found[number] = Aside(AsideReason.STOPPED, replaced[0].strip())
    for said in _said_in(parts):
        if _STATT.search(text[said.start : said.end] + " "):
            continue
        for number in _reached(said, parts, mentions):
            found.setdefault(number, Aside(said.reason, text[said.start : said.end].strip(" :")))
    return found


def reason_of_heading(text: str) -> Aside | None:
    """Why what stands below a heading is set aside: "Allergies:"; None where it is not."""
    for reason, pattern in _REASONS:
        if pattern.search(text):
            return Aside(reason, text.strip(" :-*#"))
    return None


def _said_in(parts: Parts) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    for reason, pattern in _REASONS:
        for said in pattern.finditer(parts.text):
            start, end = said.span()
            if start == end or any(a < end and start < b for a, b in taken):
                continue
            taken.append((start, end))
            place = parts.place(start, end)
            yield _Found(reason, start, end, place.part, place.sentence)


def _reached(said: _Found, parts: Parts, mentions: Sequence[Place]) -> list[int]:
    """The mentions that a reason is said of."""
    numbered = list(enumerate(mentions))
    same = [pair for pair in numbered if pair[1].sentence == said.sentence]
    if said.reason is AsideReason.ANOTHER_PERSON:
        return [number for number, each in same if each.end <= said.start or each.start >= said.end]
    here = [pair for pair in same if pair[1].part == said.part]
    within = [number for number, each in here if each.start < said.end and said.start < each.end]
    before = [number for number, each in here if each.end <= said.start]
    if within:
        return within
    if before and not _HEADED.match(parts.text, said.end):
        return _until_taken(parts.text, here, before, said)
    after = [pair for pair in same if pair[1].start >= said.end]
    first = not any(each.end <= said.start for _, each in same)
    if any(each.part == said.part for _, each in after) or (first and after):
        return _ahead(said, parts, after, far=first)
    nearest = [number for number, each in numbered if each.end <= said.start]
    return nearest[-1:] if not after else []


def _until_taken(
    text: str, here: list[tuple[int, Place]], before: list[int], said: _Found
) -> list[int]:
    """Of the mentions before a reason those after which nothing says that another is taken."""
    places = dict(here)
    last = before[-1]
    return [
        number
        for number in before
        if number == last or not _TAKEN.search(text, places[number].end, places[last].start)
    ]


def _ahead(
    said: _Found, parts: Parts, after: list[tuple[int, Place]], *, far: bool
) -> list[int]:
    """The mentions behind a reason, up to one that is said to be taken."""
    reached = []
    at = said.end
    for number, each in after:
        if (not far and each.part != said.part) or _TAKEN.search(parts.text, at, each.start):
            break
        reached.append(number)
        at = each.end
    return reached
