"""Whether each number of a text is that of the statement it was taken from.

A number is traced when one statement of a source (a sentence, a table row, a field, a reference)
has it with the same unit and speaks of the same: it shares a word near the number and the unit, or
two words near the number, or one there and three of the sentence; the drug's own name counts only
right beside the number. A latency, a recovery and a
death count as what they are: the number of one is no number of another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from index.monograph.sentences import sentence_spans
from tests.resources.claims import MONTHS, NUMBER, WORD_NUMBERS, plain
from tests.resources.evidence import Statement

NEAR: Final = 10
CLOSE: Final = 4
_MONTHS = "|".join(MONTHS)
_DATE: Final = re.compile(
    rf"(?:{_MONTHS}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{_MONTHS}) \d{{4}}|(?:{_MONTHS}) \d{{4}}"
)
_GENE: Final = re.compile(r"\bHLA-[\w*:]+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NAMED_WORK: Final = re.compile(r"\b([A-ZÀ-Þ][^\W\d_]+)(?: et al\.?,?)? \(?((?:19|20)\d\d)[a-z]?\b")
_LABELS: Final = re.compile(r"^(?:Case )?\d+\. ")
_UNITS: Final = {
    "%": r"%|percent\b", "day": r"days?\b|d\b", "week": r"weeks?\b|wks?\b",
    "month": r"months?\b|mo\b", "year": r"years?\b|yrs?\b", "hour": r"hours?\b|hrs?\b",
    "mg": r"mg\b", "g": r"(?:g|grams?|gm)\b", "kg": r"kg\b", "mcg": r"(?:mcg|µg|μg)\b",
    "times": r"times\b|fold\b|[x×]\s*(?:ULN\b|(?:the )?(?:upper|normal|baseline))",
    "u/l": r"(?:U|IU)/L\b", "million": r"million\b",
}  # fmt: skip
_WORD_UNITS: Final = rf"(?:{'|'.join(WORD_NUMBERS)})"
_ANY_NUMBER: Final = rf"(?:{NUMBER.pattern}|{_WORD_UNITS}\b)"
_RANGE: Final = rf"(?:\s*%?\s*(?:to|-|–|or|and|vs|versus)\s*[<>≤≥~]?\s*{_ANY_NUMBER})*"
_UNIT: Final = re.compile(
    rf"{_RANGE}[\s-]*(?:" + "|".join(f"({pattern})" for pattern in _UNITS.values()) + ")"
)
_TOPICS: Final = {
    "latency": r"latenc|onset|aris|arose|emerg|appear|began|begin|start|present",
    "recovery": r"recover|resol|improv|normali|subsid|return",
    "death": r"fatal|death|died|dead|mortal|dying|dies",
}
# Other words for the same, so that a text in words of its own can be traced.
_SAME: Final = {
    "fatal": "death", "died": "death", "mortal": "death", "dying": "death", "dies": "death",
    "deaths": "death", "jaundi": "bilir", "icteri": "bilir",
    "women": "woman", "female": "woman", "men": "man", "male": "man", "boy": "man", "girl": "woman",
    "rises": "rise", "rose": "rise", "raised": "rise", "elevat": "rise", "increa": "rise",
    "abnorm": "rise", "higher": "rise",
    "onset": "start", "began": "start", "begin": "start", "beginn": "start", "latenc": "start",
    "arise": "start", "arises": "start", "arose": "start", "appear": "start", "starte": "start",
    "starti": "start", "presen": "start", "starts": "start", "develo": "start", "initia": "start",
    "improv": "recov", "recove": "recov", "resolv": "recov", "resolu": "recov", "normal": "normal",
    "return": "recov", "subsid": "recov", "normali": "recov",
    "stoppi": "stop", "stoppe": "stop", "stops": "stop", "discon": "stop", "withdr": "stop",
    "patien": "person", "subjec": "person", "person": "person", "people": "person",
    "partic": "person", "adults": "adult", "childr": "child",
    "cases": "case", "instan": "case", "approv": "approv", "licens": "approv",
    "aminot": "alt", "transa": "alt", "ast": "alt", "enzyme": "alt",
    "daily": "dose", "doses": "dose", "dosage": "dose", "dosing": "dose", "prescr": "prescr",
    "tablet": "tablet", "capsul": "tablet", "weekly": "week", "monthl": "month",
    "rare": "rare", "rarely": "rare", "incide": "rate", "estima": "rate", "freque": "rate",
    "rates": "rate", "taking": "use", "taken": "use", "used": "use", "users": "use",
    "receiv": "use", "given": "use", "treate": "use", "therap": "use", "treatm": "use",
    "united": "us", "states": "us", "americ": "us",
}  # fmt: skip
_PLAIN: Final = frozenset(
    """a about above after all also an and any are as at be been before below between both but by
    can could did do does each either else every few for from had has have having here how if in
    including into is it its itself least less like many may more most much must no nor not of off
    often on once one only or other others over per rather same several she he should since so some
    such than that the their them then there these they this those though through to too under
    until up usually very was well were what when where which while who whose with within without
    would yet typical typically general generally mostly later drug drugs liver injury hepatic
    acute clinically apparent two three four five six seven eight nine ten eleven twelve vs use
    times""".split()
)


@dataclass(frozen=True)
class Place:
    """A number where it stands: its unit, the words near it, and those of its sentence."""

    number: str
    before: frozenset[str]
    after: frozenset[str]
    partners: frozenset[str]
    unit: str
    near: frozenset[str]
    close: frozenset[str]
    words: frozenset[str]
    topics: frozenset[str]
    all_topics: frozenset[str]
    clause: str


@dataclass(frozen=True)
class _Source:
    numbers: tuple[Place, ...]
    statement: Statement


def places_of(sentence: str) -> Iterator[Place]:
    """Each number of a sentence; dates are left out, and number words without a unit."""
    text = _GENE.sub("HLA", _DATE.sub(" ", sentence))
    for start, clause in _clauses(text):
        for found in re.finditer(rf"(?<![\w.]){_ANY_NUMBER}", clause):
            is_year = _YEAR.fullmatch(found[0])
            unit = "" if is_year else _unit_after(clause[found.end() :])
            word = found[0].lower()
            if word in WORD_NUMBERS:
                if not unit:
                    continue
                number = str(WORD_NUMBERS[word])
            else:
                number = plain(found[0])
            at = start + found.start()
            before, after = text[:at], text[start + found.end() :]
            near, close = (
                _words(" ".join((*before.split()[-reach:], *after.split()[:reach])))
                for reach in (NEAR, CLOSE)
            )
            yield Place(
                number,
                _numbers(" ".join(before.split()[-CLOSE:])),
                _numbers(" ".join(after.split()[:CLOSE])),
                _partners(clause, found.span()),
                unit,
                near,
                close,
                _words(text),
                _topics(clause),
                _topics(text),
                clause.strip(),
            )


def _numbers(text: str) -> frozenset[str]:
    """The numbers of a text, those left out that any rate is given per."""
    found = {plain(number) for number in NUMBER.findall(text)}
    return frozenset(number for number in found if not re.fullmatch("10+", number))


def _partners(clause: str, span: tuple[int, int]) -> frozenset[str]:
    """The other end of a range ("2 to 12 weeks") that the number at `span` is an end of."""
    partners = set()
    for found in re.finditer(
        rf"({_ANY_NUMBER})%?\s*(?:to|-|–|vs)\s*[<>≤≥~]?\s*({_ANY_NUMBER})", clause
    ):
        ends = (found.span(1), found.span(2))
        if span in ends:
            other = found[2] if span == ends[0] else found[1]
            partners.add(str(WORD_NUMBERS.get(other.lower(), plain(other))))
    return frozenset(partners)


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for found in re.finditer(r"[;:(]|,(?=\s)|\b(?:and|but|while|whereas)\b(?! \d)|$", text):
        if found.start() > start or found.start() == len(text):
            yield start, text[start : found.start()]
            start = found.start()


def _unit_after(rest: str) -> str:
    if not (found := _UNIT.match(rest)):
        return ""
    return next(name for name, value in zip(_UNITS, found.groups(), strict=True) if value)


@cache
def _words(text: str) -> frozenset[str]:
    words = set()
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        stem = word[:6]
        same = _SAME.get(word) or _SAME.get(stem) or stem[:5]
        if word not in _PLAIN and same not in _PLAIN and len(word) > 1:
            words.add(same)
    return frozenset(words)


@cache
def _topics(text: str) -> frozenset[str]:
    return frozenset(
        name for name, words in _TOPICS.items() if re.search(rf"\b(?:{words})", text, re.I)
    )


@cache
def _numbered(statement: Statement) -> _Source:
    return _Source(tuple(places_of(statement.text)), statement)


def untraced(text: str, sources: Iterable[Statement], title: str = "") -> list[str]:
    """The numbers of `text` that no statement of the sources supports, each with its clause."""
    known = [_numbered(source) for source in sources]
    named = _words(title)
    missing = []
    for line in text.splitlines():
        if "\t" in line:
            if not _row_is_traced(line, known):
                missing.append(f"row {line!r}")
            continue
        line = _without_named_works(_LABELS.sub("", line), known)
        for start, end in sentence_spans(line):
            for place in places_of(line[start:end]):
                if not any(_supports(source, place, named) for source in known):
                    missing.append(f"{place.number} {place.unit}: {place.clause}")
    return missing


def _without_named_works(line: str, known: list[_Source]) -> str:
    """A line without "Björnsson 2016" where a source's reference has that author and year."""
    for name, year in _NAMED_WORK.findall(line):
        if name not in MONTHS and any(
            source.statement.is_reference
            and re.search(rf"\b{name}\b", source.statement.text)
            and year in source.statement.text
            for source in known
        ):
            line = re.sub(rf"({name}(?: et al\.?,?)? \(?){year}", r"\1", line)
    return line


def _row_is_traced(line: str, known: list[_Source]) -> bool:
    """Whether all numbers of a row stand in one row of a source, with a word of its label."""
    mine = {plain(number) for number in NUMBER.findall(line)}
    label = _words(line)
    for source in known:
        theirs = {plain(number) for number in NUMBER.findall(source.statement.text)}
        own, other = _topics(line.split("\t")[0]), _topics(source.statement.text[:NEAR])
        if own and source.statement.is_row and other and not own & other:
            continue
        if mine <= theirs and (label & _words(source.statement.text) or not label):
            return True
    return not mine


def _supports(source: _Source, place: Place, named: frozenset[str]) -> bool:
    for other in source.numbers:
        if other.number != place.number:
            continue
        unit = place.unit == other.unit != ""
        if other.unit and not unit:
            continue
        if place.topics and other.topics and not place.topics & other.topics:
            continue
        topics = other.all_topics | _topics_of(source)
        if place.topics and topics and not place.topics & topics:
            continue
        if place.partners and not place.partners <= other.partners:
            continue
        # The drug's own name tells something only right beside the number: "vedotin [n=37]".
        beside = place.close & other.close & named
        near = ((place.near & other.near) - named) | beside
        shared = ((place.words & other.words) - named) | beside
        if _YEAR.fullmatch(place.number) and (place.near & other.words) - named:
            return True
        # "23 per 1,000 at 50-64", "3 (8%)": numbers that stand together in both.
        together = bool(place.after & other.after or place.before & other.before or place.partners)
        if place.topics and not topics and len(near) < 2:
            continue
        if len(near) + unit + together >= 2 and len(shared) >= 2:
            return True
        if (near or together) and len(shared) >= 3:
            return True
    return False


def _topics_of(source: _Source) -> frozenset[str]:
    """The topics that a field of a table or file has by its name."""
    return _topics(source.statement.text) if source.statement.is_row else frozenset()
