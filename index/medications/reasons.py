"""Words by which a list says that a drug is not being taken: stopped, held, allergy, another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.medications import reason_words
from index.medications.model import AsideReason, SetAside

# A row a reason and its words. The first that fits a place decides.
_REASONS: Final = (
    (AsideReason.ALLERGY, reason_words.ALLERGY),
    (AsideReason.ANOTHER_PERSON, reason_words.FAMILY),
    (AsideReason.ANOTHER_PERSON, reason_words.ANOTHER_PERSON),
    (AsideReason.HELD, reason_words.HELD),
    (AsideReason.STOPPED, reason_words.STOPPED),
    (AsideReason.PAST, reason_words.PAST),
)
_HEADED: Final = re.compile(r"[^\W\d_]*(?: [^\W\d_]+){0,2}\s*:")
_ENDED: Final = re.compile(r"[^\W\d_]\s*:|[^\W\d_.]{3}\.\s")


@dataclass(frozen=True, slots=True)
class LinePlace:
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


class LineParts:
    """A line in sentences and in parts between commas; commas within brackets part nothing."""

    def __init__(self, text: str, hard: Sequence[int], soft: Sequence[int]) -> None:
        self.text = text
        self._hard = hard
        self._soft = sorted({*hard, *soft})

    def place(self, start: int, end: int) -> LinePlace:
        """Where a stretch of the line stands."""
        part = sum(at < start for at in self._soft)
        return LinePlace(start, end, part, sum(at < start for at in self._hard))

    def bounds(self, part: int) -> tuple[int, int]:
        """Where a part begins and ends."""
        edges = [-1, *self._soft, len(self.text)]
        return edges[part] + 1, edges[part + 1]


def asides(parts: LineParts, mentions: Sequence[LinePlace]) -> dict[int, SetAside]:
    """The mentions, by their number, that the words of their line set aside."""
    text = parts.text
    found = {}
    for number, each in enumerate(mentions):
        before = text[parts.bounds(each.part)[0] : each.start]
        if denied := reason_words.NOT_TAKEN.search(before):
            found[number] = SetAside(AsideReason.NOT_TAKEN, denied[0].strip(" :"))
        elif replaced := reason_words.REPLACED.search(before):
            found[number] = SetAside(AsideReason.STOPPED, replaced[0].strip())
    for said in _said_in(parts):
        if reason_words.REPLACED.search(text[said.start : said.end] + " "):
            continue
        for number in _reached(said, parts, mentions):
            found.setdefault(number, SetAside(said.reason, text[said.start : said.end].strip(" :")))
    return found


def reason_of_heading(text: str) -> SetAside | None:
    """Why what stands below a heading is set aside: "Allergies:"; None where it is not."""
    for reason, pattern in _REASONS:
        if pattern.search(text):
            return SetAside(reason, text.strip(" :-*#"))
    return None


def _said_in(parts: LineParts) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    for reason, pattern in _REASONS:
        for said in pattern.finditer(parts.text):
            start, end = said.span()
            if start == end or any(a < end and start < b for a, b in taken):
                continue
            if reason is AsideReason.ALLERGY and _says_none(parts.text, start, end):
                continue
            taken.append((start, end))
            place = parts.place(start, end)
            yield _Found(reason, start, end, place.part, place.sentence)


def _reached(said: _Found, parts: LineParts, mentions: Sequence[LinePlace]) -> list[int]:
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
    if headed := _HEADED.match(parts.text, said.end):
        return _below(headed.end(), parts, [pair for pair in numbered if pair[1].start >= said.end])
    after = [pair for pair in same if pair[1].start >= said.end]
    first = not any(each.end <= said.start for _, each in same)
    if any(each.part == said.part for _, each in after):
        return _ahead(said, parts, after, far=first)
    nearest = [number for number, each in numbered if each.end <= said.start]
    return nearest[-1:] if not after else []


def _says_none(text: str, start: int, end: int) -> bool:
    """Whether it is said that there is no allergy: "NKDA", "Allergies: none"."""
    no, none = reason_words.NO_ALLERGY, reason_words.NONE
    found = no.search(text, 0, start) or no.match(text, start) or none.match(text, end)
    return found is not None


def _below(at: int, parts: LineParts, after: list[tuple[int, LinePlace]]) -> list[int]:
    """The mentions behind a colon at a place, up to the end of its sentence or another colon."""
    reached = []
    for number, each in after:
        between = parts.text[at : each.start]
        if _ENDED.search(between) or reason_words.TAKEN.search(between):
            break
        reached.append(number)
        at = each.end
    return reached


def _until_taken(
    text: str, here: list[tuple[int, LinePlace]], before: list[int], said: _Found
) -> list[int]:
    """Of the mentions before a reason those after which nothing says that another is taken."""
    places = dict(here)
    last = before[-1]
    return [
        number
        for number in before
        if number == last
        or not reason_words.TAKEN.search(text, places[number].end, places[last].start)
    ]


def _ahead(
    said: _Found, parts: LineParts, after: list[tuple[int, LinePlace]], *, far: bool
) -> list[int]:
    """The mentions behind a reason, up to one that is said to be taken."""
    reached = []
    at = said.end
    for number, each in after:
        if (not far and each.part != said.part) or reason_words.TAKEN.search(
            parts.text, at, each.start
        ):
            break
        reached.append(number)
        at = each.end
    return reached
