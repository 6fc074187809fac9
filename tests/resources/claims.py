"""What a text states that can be looked up: numbers, ranges, percentages, dates, codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

MONTHS = (
    "January February March April May June July August September October November December".split()
)
WORD_NUMBERS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve".split(),
        range(2, 13),
        strict=True,
    )
)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
PAIR = re.compile(rf"({NUMBER.pattern})%?\]?\s*(?:-|–|to|vs)\s*[<>~≥]?({NUMBER.pattern})")


@dataclass(frozen=True)
class Claims:
    """The claims of a text by kind, each a set of normalised strings."""

    numbers: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    percents: frozenset[str]
    dates: frozenset[str]
    codes: frozenset[str]


def plain(number: str) -> str:
    return number.replace(",", "").removesuffix(".0")


def iso_dates(text: str) -> Iterator[str]:
    months = "|".join(MONTHS)
    for month, day, year in re.findall(rf"({months}) (\d+), (\d{{4}})", text):
        yield f"{year}-{MONTHS.index(month) + 1}-{int(day)}"
    for day, month, year in re.findall(rf"(\d+) ({months}) (\d{{4}})", text):
        yield f"{year}-{MONTHS.index(month) + 1}-{int(day)}"
    for year, month, day in re.findall(r"\b(\d{4})/(\d\d?)/(\d\d?)\b", text):
        yield f"{year}-{int(month)}-{int(day)}"
    for day, month, year in re.findall(
        r"<day>(\d+)</day>\s*<month>(\d+)</month>\s*<year>(\d+)", text
    ):
        yield f"{year}-{month}-{day}"


def claims_of(text: str) -> Claims:
    pairs = PAIR.findall(text)
    percents = re.findall(rf"({NUMBER.pattern})%", text)
    percents += re.findall(rf"({NUMBER.pattern})\s*(?:-|–|to)\s*(?:{NUMBER.pattern})%", text)
    codes = re.findall(r"\b\d{2,7}-\d\d-\d\b|\b10\.\d{4,}/[\w./()-]*\w|\bC\d+-H\d+[\w-]*", text)
    return Claims(
        numbers=frozenset(plain(n) for n in NUMBER.findall(text)),
        pairs=frozenset((plain(a), plain(b)) for a, b in pairs),
        percents=frozenset(plain(p) for p in percents),
        dates=frozenset(iso_dates(text)),
        codes=frozenset(codes),
    )


def unsupported(text: str, source: str) -> list[str]:
    """What `text` states and `source` does not, one sentence a claim."""
    mine, theirs = claims_of(text), claims_of(source)
    # A range may be "2 to 5" here and "2% to 5%" there: numbers that follow each other are a pair.
    row = [plain(n) for n in NUMBER.findall(source)]
    neighbours = theirs.pairs | set(pairwise(row))
    missing = [f"number {n}" for n in mine.numbers - theirs.numbers]
    missing += [f"pair {a} and {b}" for a, b in mine.pairs - neighbours]
    missing += [f"percentage {p}%" for p in mine.percents - theirs.percents]
    missing += [f"date {d}" for d in mine.dates - theirs.dates]
    missing += [f"code {c}" for c in mine.codes - theirs.codes if c not in source]
    for word in set(re.findall(r"[a-z]+", text.lower())) & WORD_NUMBERS.keys():
        if word not in source.lower() and str(WORD_NUMBERS[word]) not in theirs.numbers:
            missing.append(f"number {word}")
    return sorted(missing)
