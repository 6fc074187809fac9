"""A list of medications in lines, and a line in sentences, parts and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from index.medications.list_words import is_dose, is_list_word, is_schedule
from index.medications.private_lines import people_in
from index.medications.reasons import LineParts

_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_WORD: Final = re.compile(r"[^\s,;:!?()\[\]{}\"“”„«»|•◦▪■●○·‣►→⇒<>=✓☐☑❑*\\]+")
# "amlodipine-valsartan" and "TDF/3TC/EFV" are several words, "mg/kg" and "co-codamol" are one.
_CUT: Final = re.compile(r"[/+]|(?<=[^\W\d_]{3})-(?=[^\W\d_]{4})")
_LONG: Final = re.compile(r"[^\W\d_]{5,}")
# "l'amiodarone", "d’isoniazide".
_ELIDED: Final = re.compile(r"[ldnsjLDNSJ]['’](?=[^\W\d_]{4})")
_VITAMIN: Final = re.compile(r"[A-K]\d{1,2}")
# A longer word is no name.
_LONGEST_WORD: Final = 120
_EDGES: Final = "…-–—.'’‘/+&~#_"
_BULLET: Final = re.compile(
    r"^[\s\-–—•◦▪■●○·‣►→⇒✓☐☑❑*#>+~]*(?:\(?\d{1,3}[.):](?=\s|[^\W\d])\s*|\(?[a-zA-Z][.)]\s+)?[\s\-–—•▪■*☐☑]*"
)
# The end of a sentence is a full stop behind a word, before a word: not that of "p.o." or "tbl.".
_STOP: Final = re.compile(r"\.(?=\s+[^\W\d_]|\s*$)")
_SHORTENED: Final = frozenset(
    "tbl tab tabl tabs cap caps kps drg amp inj inf lsg susp supp gtt btl stk st ca max min z.b bzw"
    " ggf tgl mg ml g std wo mo dr mr mrs ms prof hr fr no nr vgl evtl approx med meds mikrogramm"
    " comp cpr cp sol vs resp incl inkl bzgl insb sog u.a d.h etc".split()
)
_HARD: Final = re.compile(r"[;|•◦▪■●○‣►✓☐☑❑\t]|\s{4,}")
_SOFT: Final = re.compile(
    r",(?!\d)|,(?=\d+\s*[a-zA-Z]{4,})|(?<=\s)[+&/](?=\s)|\s[–—-]\s(?=[^\W\d])|(?<=\w)\s*\+\s*(?=[^\W\d])"
)
_COMMA: Final = re.compile(r",(?!\d)|,(?=\d+\s*[a-zA-Z]{4,})")
_HEADING: Final = re.compile(
    r"[^:]{2,60}:\s*$|#{1,4}\s.*|\*\*[^*]+\*\*:?\s*$|[A-ZÄÖÜÉ][A-ZÄÖÜÉ /&()-]{4,40}$"
)


@dataclass(frozen=True, slots=True)
class LineWord:
    """A word of a line: where it stands, and whether it stands within brackets."""

    text: str
    start: int
    end: int
    bracketed: bool
    schedule: bool
    dose: bool
    filler: bool


@dataclass(frozen=True, slots=True)
class LineWords:
    """A line in words. `hard` ends sentences, `soft` parts them; both are places of the line.

    `inner` are the soft ones within brackets as well. `begins` is where bullet and number end.
    """

    text: str
    words: tuple[LineWord, ...]
    hard: tuple[int, ...]
    soft: tuple[int, ...]
    inner: tuple[int, ...]
    begins: int

    @property
    def parts(self) -> LineParts:
        """The line in sentences and parts."""
        return LineParts(self.text, self.hard, self.soft)


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text as they are shown: without signs that nobody sees, "" for empty ones."""
    for line in _LINE_END.split(text):
        yield _INVISIBLE.sub("", line).replace("\u00a0", " ").strip(" ")


def is_heading(line: str) -> bool:
    """Whether a line stands above others: "Current medication:"."""
    return _HEADING.fullmatch(line.strip()) is not None


def words_of(line: str) -> LineWords:
    """A line cut into words."""
    bullet = _BULLET.match(line)
    begins = bullet.end() if bullet is not None else 0
    hidden = list(people_in(line))
    depth = _depths(line)
    words = []
    for start, end in _stretches(line, begins):
        whole = line[start:end]
        while start < end and line[start] in _EDGES:
            start += 1
        if elided := _ELIDED.match(line, start, end):
            start = elided.end()
        while start < end and line[end - 1] in _EDGES:
            end -= 1
        if not 0 < end - start <= _LONGEST_WORD or any(a <= start < b for a, b in hidden):
            continue
        text = line[start:end]
        dose = is_dose(text)
        words.append(
            LineWord(
                text,
                start,
                end,
                depth[start] > 0,
                dose or is_schedule(text) or is_schedule(whole),
                dose,
                is_list_word(text),
            )
        )
    hard = [found.start() for found in _HARD.finditer(line, begins)]
    hard += [at for at in _stops(line, begins) if not depth[at]]
    soft = [found.start() for found in _COMMA.finditer(line, begins) if not depth[found.start()]]
    inner = [found.start() for found in _SOFT.finditer(line, begins)]
    return LineWords(
        line,
        tuple(words),
        tuple(sorted(set(hard))),
        tuple(soft),
        tuple(sorted({*inner, *hard})),
        begins,
    )


def _stretches(line: str, begins: int) -> Iterator[tuple[int, int]]:
    """Where words begin and end."""
    for found in _WORD.finditer(line, begins):
        start = found.start()
        for cut in _CUT.finditer(found[0]):
            sides = (line[start : found.start() + cut.start()], found[0][cut.end() :])
            if cut[0] != "-" and not (all(map(_is_side, sides)) or _LONG.fullmatch(sides[0])):
                continue
            yield start, found.start() + cut.start()
            start = found.start() + cut.end()
        yield start, found.end()


def _is_side(text: str) -> bool:
    """Whether a name may stand on one side of a slash: "3TC", and neither "mg" nor "300"."""
    first = re.split(r"[/+]", text)[0]
    letters = sum(map(str.isalpha, first))
    return (
        (letters > 1 and len(first) > 2) or _VITAMIN.fullmatch(first) is not None
    ) and not is_dose(first)


def _stops(line: str, begins: int) -> Iterator[int]:
    for found in _STOP.finditer(line, begins):
        before = line[begins : found.start()].rpartition(" ")[2].casefold()
        is_short = len(before) < 2 or before in _SHORTENED
        if not is_short and ("." not in before or before[-1].isdigit()):
            yield found.start()


def _depths(line: str) -> list[int]:
    """How deep each place of a line lies in brackets; one that is never closed holds nothing."""
    steps = [0] * (len(line) + 2)
    opened: list[int] = []
    for at, sign in enumerate(line):
        if sign in "([{":
            opened.append(at)
        elif sign in ")]}" and opened:
            steps[opened.pop() + 1] += 1
            steps[at] -= 1
    return list(accumulate(steps))
