"""The names in a line of a list: which words name drugs, which are asked about, which are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from index.medical.drug_names import COMBINATION, Meaning
from index.medical.name_forms import folded
from index.medical.salts import is_salt
from index.medications.lines import LineWords
from index.medications.list_words import (
    ORDINARY,
    follows_strength,
    is_measured,
    is_state,
    is_test,
)
from index.medications.misspellings import Misspellings
from index.medications.model import MentionStatus, NamedDrug, ReadMention
from index.medications.named import (
    HCT,
    Named,
    adjoin,
    is_alone,
    is_dosed,
    is_pair,
    part_of,
    stands_first,
    word_at,
)
from index.medications.names import ListNames, Naming
from index.medications.repeats import merged
from index.medications.unknown_words import UnknownWords
from index.messages import Said, marked
from index.search.names.known_names import reason_of

_MOST_WORDS: Final = 5
_MOST_CHOICES: Final = 6
_SPACE: Final = re.compile(r"[\s\u2010-\u2015-]+")
# Between the parts of a combination.
_JOINT: Final = re.compile(
    r"\s*[/+&-]\s*|\s+(?:and|und|et|y|e|plus|mit|with|con)\s+", re.IGNORECASE
)
# "5/25" is of two drugs; "5 mg 1 comp" of one, and a tablet.
_STRENGTHS: Final = re.compile(r"\d/\d|(?:mg|\d)\s+plus|(?:mg|\d)\s+HCT", re.IGNORECASE)
_DIGITS: Final = re.compile(r"([^\W\d_][^\W_]*?[^\W\d_])(\d[\d.,/]*.*)")
_PREFIXED: Final = re.compile(
    r"(\d+(?:[.,]\d+)?(?:mg|g|mcg|µg|ml|iu|ie)|qd|bid|tid|qid|tds|bd|od|prn|po|daily|hs|mg|tab|cap|tabl?\.)",
    re.IGNORECASE,
)
_SHORTEST_GLUED: Final = 6
# Behind a name: of the combination with a second drug, which the maker leaves unsaid.
_UNSAID: Final = frozenset(("comp", "compositum", "plus", "duo"))
_WITH_HCT: Final = frozenset(("hct", "hctz"))
_SIMILAR: Final = marked("Index", "similar name: {0}")


class MentionReader:
    """Reads the names of a line."""

    def __init__(self, names: ListNames) -> None:
        self._names = names
        self._misspellings = Misspellings(names)

    def warm(self) -> None:
        """Load what the first misspelling needs."""
        self._misspellings.near("zzzzzzzz", dosed=True)

    def forget(self) -> None:
        """Keep no word that was looked up."""
        self._misspellings.forget()

    def read(self, line: LineWords) -> tuple[ReadMention, ...]:
        """The mentions of a line, in order."""
        read = list(self._named(line))
        none = [each for each in read if self._is_none(line, each)]
        named = self._joined(line, [each for each in read if each not in none])
        named += self._unsure(UnknownWords(line, (*named, *none)))
        named.sort(key=lambda each: each.start)
        mentions = [self._mention(each) for each in merged(line, named)]
        unknown = UnknownWords(line, (*named, *none)).mentions()
        return tuple(sorted([*mentions, *unknown], key=lambda each: each.start))

    def _named(self, line: LineWords) -> Iterator[Named]:
        at, done = 0, -1
        while at < len(line.words):
            found = self._longest(line, at, done)
            if found is None:
                at += 1
                continue
            if found.naming.drugs:
                yield found
            done = found.last
            at = found.last + 1

    def _is_none(self, line: LineWords, found: Named) -> bool:
        """Whether a name is of a state or of a laboratory value, or only the salt of the next."""
        text = line.text
        if is_state(text, found.end) or is_measured(text, found.start, found.end):
            return True
        following = word_at(line, found.last + 1)
        if following is None or not is_salt(text[found.start : found.end]):
            return False
        named = self._names.named(following.text)
        return bool(
            named
            and named.is_plain
            and not is_salt(following.text)
            and _SPACE.fullmatch(text[found.end : following.start])
        )

    def _longest(self, line: LineWords, at: int, done: int) -> Named | None:
        """The longest name that begins with a word."""
        words = line.words
        last = at
        while last + 1 < len(words) and last - at < _MOST_WORDS - 1 and adjoin(line, last):
            last += 1
        for end in range(last, at - 1, -1):
            name = line.text[words[at].start : words[end].end]
            if end > at and words[end].dose and words[end].text.isdigit():
                continue
            naming = self._names.named(name)
            if naming is not None and self._counts(line, at, end, naming, done):
                return self._extended(line, at, end, naming)
        if words[at].dose:
            return self._after_prefix(line, at)
        return self._taken_apart(line, at, done)

    def _counts(self, line: LineWords, at: int, last: int, naming: Naming, done: int) -> bool:
        """Whether a name counts where it stands; one that is an ordinary word seldom does."""
        words, text = line.words, line.text
        name = text[words[at].start : words[last].end]
        small = folded(name)
        ordinary = _is_ordinary(naming, small)
        if at == last and words[at].filler and not (naming.abbreviation and not naming.letters):
            return False
        if naming.is_plain and not ordinary and not naming.by_rule:
            return True
        strength = follows_strength(text, words[last].end)
        alone = is_alone(line, at, last)
        first = stands_first(line, at, done)
        if naming.is_class or (naming.by_rule and not ordinary and not naming.slip):
            return len(small) > 6 or first
        if naming.abbreviation and not naming.letters and not ordinary:
            if small in _SPOKEN or is_test(name):
                return strength and first
            dosed = first and is_dosed(line, last)
            return (
                strength or alone or dosed or words[at].bracketed or self._is_joined(line, at, last)
            )
        if naming.letters and len(small) < 3:
            return False
        return (strength and first) or (alone and (naming.slip or not name[0].islower()))

    def _is_joined(self, line: LineWords, at: int, last: int) -> bool:
        """Whether a slash or a plus joins a name to another: "TDF/3TC"."""
        text, words = line.text, line.words
        sides = ((at - 1, at, at - 1), (last, last + 1, last + 1))
        return any(
            left >= 0
            and right < len(words)
            and re.fullmatch(r"\s?[/+]\s?", text[words[left].end : words[right].start])
            and (named := self._names.named(words[other].text))
            and named.drugs
            for left, right, other in sides
        )

    def _extended(self, line: LineWords, at: int, last: int, naming: Naming) -> Named:
        """A name with the salts behind it."""
        words, text = line.words, line.text
        name = text[words[at].start : words[last].end]
        end = last
        while (
            end + 1 < len(words)
            and is_salt(words[end + 1].text)
            and _SPACE.fullmatch(text[words[end].end : words[end + 1].start])
            and not (words[end + 1].filler and not words[end + 1].text.isalpha())
        ):
            end += 1
        ordinary = _is_ordinary(naming, folded(name))
        strength = follows_strength(text, words[end].end)
        asked = (
            naming.slip
            or naming.regimen
            or (ordinary and not strength)
            or (naming.letters and not strength)
        )
        return Named(at, end, words[at].start, words[end].end, naming, asked)

    def _after_prefix(self, line: LineWords, at: int) -> Named | None:
        """A name that was written together with what stands before it: "20mgRamipril"."""
        word = line.words[at]
        found = _PREFIXED.match(word.text)
        if found is None or len(word.text) - found.end() < _SHORTEST_GLUED:
            return None
        naming = self._names.named(word.text[found.end() :])
        if naming is None or not naming.is_plain or naming.by_rule or not naming.drugs:
            return None
        return Named(at, at, word.start + found.end(), word.end, naming)

    def _taken_apart(self, line: LineWords, at: int, done: int) -> Named | None:
        """A name in a word that has more than the name: a dose, a salt, a company, a schedule."""
        word = line.words[at]
        if glued := _DIGITS.fullmatch(word.text):
            naming = self._names.named(glued[1])
            end = word.start + len(glued[1])
            if (
                naming is not None
                and naming.drugs
                and (naming.is_plain or stands_first(line, at, done))
            ):
                asked = naming.slip or naming.regimen
                return Named(at, at, word.start, end, naming, asked)
        if word.filler:
            return None
        if (naming := self._names.tidied(word.text)) and naming.drugs:
            return Named(at, at, word.start, word.end, naming, naming.slip)
        return self._after_prefix(line, at)

    def _joined(self, line: LineWords, named: list[Named]) -> list[Named]:
        """The names, with those joined to a combination that are written as its parts."""
        joined: list[Named] = []
        for each in named:
            before = joined[-1] if joined else None
            if before is not None and (whole := self._combination(line, before, each)):
                joined[-1] = whole
            else:
                joined.append(each)
        return [self._with_unsaid(line, each) for each in joined]

    def _combination(self, line: LineWords, first: Named, second: Named) -> Named | None:
        between = line.text[first.end : second.start]
        if not _JOINT.fullmatch(between):
            return None
        if len(first.naming.drugs) != 1 or len(second.naming.drugs) != 1:
            return None
        drugs = (first.naming.drugs[0].drug, second.naming.drugs[0].drug)
        if drugs[0] == drugs[1] or not (whole := self._names.combined(drugs)):
            return None
        return Named(first.first, second.last, first.start, second.end, whole)

    def _with_unsaid(self, line: LineWords, named: Named) -> Named:
        """A name before "HCT" as the combination; before "comp" as one that is to be asked."""
        at = named.last + 1
        while (between := word_at(line, at)) is not None and between.dose:
            at += 1
        following = word_at(line, at)
        if following is None or len(named.naming.drugs) != 1:
            return named
        gap = line.text[line.words[at - 1].end : following.start]
        small = folded(following.text.rstrip("."))
        if not _SPACE.fullmatch(gap) or small not in _UNSAID | _WITH_HCT:
            return named
        if at > named.last + 1 and not _STRENGTHS.search(line.text[named.end : following.end]):
            return named
        beyond = word_at(line, at + 1)
        if (
            small == "plus"
            and beyond
            and not (beyond.schedule or part_of(line, at + 1) != part_of(line, at))
        ):
            return named
        drug = named.naming.drugs[0].drug
        if small in _WITH_HCT:
            whole = self._names.combined((drug, HCT))
            naming = whole or Naming((*named.naming.drugs, *self._drug(HCT)))
            return replace(named, last=at, end=following.end, naming=naming)
        choices = tuple(self._names.combinations_with(drug))[: _MOST_CHOICES - 1]
        if not choices or COMBINATION in named.naming.drugs[0].kind or " + " in drug:
            return named
        naming = replace(named.naming, drugs=(*named.naming.drugs, *choices))
        return replace(named, last=at, end=following.end, naming=naming, asked=True)

    def _drug(self, drug: str) -> tuple[Meaning, ...]:
        found = self._names.named(drug)
        return found.drugs if found is not None else ()

    def _unsure(self, unknown: UnknownWords) -> Iterator[Named]:
        """Words where a name is expected that are nearly one, or two written together."""
        line = unknown.line
        for run in unknown.runs():
            for at in run:
                word = line.words[at]
                if folded(word.text) in ORDINARY:
                    break
                if is_salt(word.text):
                    continue
                if halves := self._names.halves(word.text):
                    middle = word.start + len(halves[0])
                    for start, end, half in (
                        (word.start, middle, halves[0]),
                        (middle, word.end, halves[1]),
                    ):
                        if naming := self._names.named(half):
                            yield Named(at, at, start, end, naming)
                    break
                if at != run[0] and not follows_strength(line.text, word.end):
                    continue
                if near := self._near(line, run, at):
                    yield near
                    break

    def _near(self, line: LineWords, run: Sequence[int], at: int) -> Named | None:
        for last in (at + 1, at):
            if last not in run:
                continue
            start, end = line.words[at].start, line.words[last].end
            following = word_at(line, last + 1)
            dosed = follows_strength(line.text, end) or bool(following and following.dose)
            if found := self._misspellings.near(line.text[start:end], dosed=dosed):
                return Named(at, last, start, end, Naming(found), asked=True, similar=True)
        return None

    def _mention(self, named: Named) -> ReadMention:
        """What is told of a name: its drug, or the choices where it may be several."""
        text = _SIMILAR if named.similar else ""
        drugs = tuple(
            NamedDrug(each.drug, _why(each, named.naming, text)) for each in named.naming.drugs
        )
        unsure = named.asked or (len(drugs) > 1 and not is_pair(named.naming))
        if unsure:
            return ReadMention(
                named.start, named.end, MentionStatus.ASK, choices=drugs[:_MOST_CHOICES]
            )
        return ReadMention(named.start, named.end, MentionStatus.FOUND, drugs)


def _is_ordinary(naming: Naming, small: str) -> bool:
    """Whether a name is an ordinary word too; an abbreviation in its own capitals is none."""
    as_written = naming.abbreviation and not naming.letters
    return naming.is_word or (small in ORDINARY and not as_written)


def _why(meaning: Meaning, naming: Naming, text: str) -> Said:
    if text:
        return Said(text, meaning.name)
    return reason_of(meaning, by_rule=naming.by_rule)


# Short names that are said of people, places and organs as often as of drugs.
_SPOKEN: Final = frozenset("epa cbd pcp go hu ada art ev era abc pas".split())
