"""Which drug or class a sentence speaks of, where that is another than the chapter's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from index.monograph.model import ChapterLink, Monograph, MonographKind, Paragraph, Run

# What the last word of a class of drugs ends in, as sentences have it.
_CLASS_ENDS: Final = tuple(
    "inhibitors antagonists agonists blockers analogues analogs antibiotics antidepressants "
    "antipsychotics antifungals antivirals antiretrovirals anticonvulsants antiepileptics "
    "anticholinergics antihistamines anticoagulants antimalarials diuretics statins fibrates "
    "quinolones macrolides cephalosporins penicillins sulfonamides tetracyclines aminoglycosides "
    "azoles benzodiazepines barbiturates phenothiazines tricyclics thiazolidinediones "
    "sulfonylureas hydantoins thiopurines anthracyclines taxanes estrogens androgens interferons "
    "salicylates bisphosphonates retinoids NSAIDs SSRIs SNRIs TKIs ARBs PPIs coxibs "
    "derivatives".split()
)
# What the international names of drugs end in, and the letters that such a name has at least.
_DRUG_ENDS: Final = tuple(
    "gatran xaban statin sartan glitazone gliptin conazole fungin floxacin micin tinib ciclib "
    "zumab ximab limumab parib sentan triptan capone profen oxicam coxib navir tegravir buvir "
    "asvir pril olol dipine azepam cycline thromycin triptyline ipramine".split()
)
_SHORTEST_DRUG: Final = 7
_ENDS: Final = (*_CLASS_ENDS, *_DRUG_ENDS)
_WORD: Final = re.compile(r"\w+")
_MEMBERS: Final = re.compile(
    r"\b[Oo]ther (?:members|agents|drugs|compounds) (?:of|in) (?:the"
    r"|this) (?:same )?(?:\w+ )?class\b"
)
# What is no class without a word before it: "its derivatives".
_NAMELESS: Final = frozenset(
    "inhibitors antagonists agonists blockers analogues analogs derivatives".split()
)
# Up to three words belong to the name: "ACE inhibitors", "tyrosine kinase receptor inhibitors".
_NAME_WORDS: Final = re.compile(r"(?:[\w/-]+ ){0,3}$")
_NO_NAME: Final = frozenset(
    "of the and or to for from with by most many these all several some in than as like on among "
    "between those both including is are was were has have been no other another such "
    "due unlike whether while although when if because since without using taking use different "
    "various new newer older certain its their".split()
)
_CLASS_WORDS: Final = tuple(
    "inhibitor antagonist agonist blocker antidepressant antipsychotic statin fibrate quinolone "
    "macrolide cephalosporin penicillin sulfonamide tetracycline azole barbiturate phenothiazine "
    "tricyclic thiazolidinedione sulfonylurea thiopurine estrogen androgen interferon NSAID SSRI "
    "TKI".split()
)
# "Most NSAID related hepatotoxicity": the class whose injury a sentence speaks of.
_INJURY_OF: Final = re.compile(
    r"[ -](?:induced|related|associated) (?:\w+ ){0,3}(?:hepatotoxicity|injur(?:y|ies)|hepatitis"
    r"|jaundice|disease)\b"
)
# The name is what the words after it are said of.
_SUBJECT: Final = re.compile(
    r"(?: \([^)]*\))?(?: \w+ly| together| all| as a (?:class|group))?"
    r"(?:,? (?:which|that|was|were|has|had|have|is|are|can|should|must)| ?[–—]| in general,"
    r"|, an(?:other)? [^,;]{1,50}, (?:was|were|has|had|have|is|are|can|may|cause[sd]?)\b)"
)
# "Of these, fictolol has caused ...": the name opens the sentence or a clause of it.
_OPENS_CLAUSE: Final = re.compile(r"(?:^|[,;] (?:(?:and|but|of these|of them),? )?)$")
_JOINERS: Final = (", ", " and ", " or ", ", and ", ", or ")
# "With the class in general, it is mild": no mere comparison.
_IN_GENERAL: Final = re.compile(r" in general,")
# What stands between such words and the end is what something else is likened to.
_LIKENED: Final = re.compile(
    r"\b(?:resembl\w+|similar(?:ly)? to|like|unlike|than|in contrast to|compar\w+ (?:to|with)"
    r"|identical to|reminiscent of|mimic\w*|distinct from|different from|as with"
    r"|as (?:\w+ ){0,2}(?:seen|described|reported|occurs?|found) (?:with|in|for))\b"
    r"[^,;]*$",
    re.IGNORECASE,
)
# "More often than with [a drug]", "a derivative of [a drug]": another is what is spoken of.
_COMPARED_TO: Final = re.compile(
    r"\b(?:than|unlike|like|as|besides|except|including|derivatives? of|analog(?:ue)?s? of)"
    r"(?: (?:with|on|for|from|to|of|the|that|those|injury))* $",
    re.IGNORECASE,
)
# What is said of several at once is said of none alone.
_TOGETHER: Final = re.compile(r"\b(?:both|either|these drugs|the two|all of them)\b", re.IGNORECASE)
_COMPARED: Final = re.compile(
    r"\b(?:like|unlike|as with|with|and|or|than|to|plus|as|including|by)"
    r" (?:the |many |most |other |related )*$",
    re.IGNORECASE,
)
# What a sentence speaks of follows one of these, or opens the sentence.
_CUE: Final = re.compile(
    r"(?:\b(?:due to|caused by|attributed to|attributable to|ascribed to|induced by|starting"
    r"|initiating"
    r"|beginning|taking|receiving|exposure to|(?:treated|therapy|treatment|hepatotoxicity|injury"
    r"|cases|instances|hepatitis|jaundice|onset|latency|pattern|cirrhosis|deaths?|failure"
    r"|rechallenge|infusions?|administration|switched|linked|seen|occur\w*|described|reported"
    r"|found|noted|observed|detected|present|absent|(?:un)?common|rare|(?:in)?frequent|(?:un)?usual"
    r"|prominent) (?:with|of|from|to|in|for|among|during)(?: the use of)?|patients on|typical of"
    r"|associated with|implicated in|doses of)"
    r"|^(?:(?:In|By) contrast, |However, |Similarly, |Unlike [^,;]{1,40}, |With |On )?|;)"
    r" ?(?:the |most |many |several )?$",
    re.IGNORECASE,
)
_WORDS_BEFORE: Final = 60
# The drug together with another: a combination is not the drug alone.
_COMBINED: Final = re.compile(r"(?: (?:and|with|plus) |[-/–])(?:the )?(?P<partner>[a-z]{5,})")
_COMBINATION_OF: Final = re.compile(r"\bcombin(?:ations?|ed use|ed therapy) (?:of|with) (?:the )?$")
_ALONE: Final = re.compile(r" alone\b")
_TYPICAL_OF: Final = re.compile(r"\b(?:typical|characteristic|suggestive) of\b", re.IGNORECASE)
# A drug by what is said of it, though no list has its name: "Fictolol itself", "Fictolol, another
# drug", "Fictolol should be stopped"; a noun that is none ends as such nouns do.
_SAID_OF_A_DRUG: Final = re.compile(
    r"(?!\w+(?:itis|sis|tion|ity|emia|ment|apy|ure|ing|ness|ice|dose|jury|hol|ase|s)\b)"
    r"([A-Z][a-z]{5,})(?=,? itself\b|, an(?:other)? (?:[a-z]+ ){0,2}(?:drug|agent|medication)\b"
    r"| has been (?:implicated in|linked to|associated with)\b| has caused\b"
    r"| (?:should|must) be (?:stopped|discontinued|withdrawn|withheld|interrupted)\b)"
)
# "[One drug] causes a mild injury; [another] a fatal one."
_NEW_SUBJECT: Final = re.compile(r"; (?:\w+ ){1,2}an? ")
_COMPARING: Final = re.compile(
    r"\b(?:more|less|fewer|higher|lower) (?:\w+ )?(?:common|frequent|likely|often|severe|rates?)"
)
# A remark out of one publication is no turn to another drug.
_CITED: Final = re.compile(r"\([A-Z][^()]* \d{4}\)")
_OF_WHOM: Final = re.compile(
    r",? ?(?:of|in|on|with|among|for|by|from|after) (?:the |those |patients |subjects |persons "
    r"|taking |receiving |treated |given |on |with |starting |beginning |initiating |start of )*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a drug or class, and where it stands."""

    words: str
    start: int
    end: int
    of_injury: bool = False


@dataclass(frozen=True, slots=True)
class OtherAgents:
    """The names of a chapter's own drugs, and of the others that it links to, in small letters.

    Where the chapter is of a class, its members are the others, and no class is.
    """

    own: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    of_class: bool = False

    @classmethod
    def of(cls, monograph: Monograph) -> Self:
        """Those of a monograph."""
        own = set(_own_names(monograph))
        linked = {name for text in _linked_texts(monograph) for name in _names_of_link(text)} - own
        others = sorted(name for name in linked if len(name) > 3)
        return cls(tuple(sorted(own)), tuple(others), monograph.kind is MonographKind.DRUG_CLASS)

    def named_in(self, text: str, place: int | None = None) -> str | None:
        """The other agent that a sentence speaks of at `place`, or as a whole.

        None where that is the chapter's own drug or unsaid.
        """
        if self.names_own(text):
            combined = self._combination(text)
            return combined or self._other_subject(text, len(text) if place is None else place)
        return self._other_spoken_of(text, place)

    def _other_spoken_of(self, text: str, place: int | None) -> str | None:
        """The other agent that a sentence without the chapter's drug speaks of.

        What is said of several members of a class together is said of none alone.
        """
        told: _Name | None = None
        every = self._others_in(text)
        for each in every:
            if told is not None and (place is None or each.end > place):
                break
            before = text[max(0, each.start - _WORDS_BEFORE) : each.start]
            likened = _LIKENED.search(text, 0, each.start)
            aside = likened is not None and (place is None or place < likened.start())
            if place is not None:
                aside = aside or ";" in text[place : each.start]
                aside = aside or _NEW_SUBJECT.search(text, each.end, place) is not None
            subject = _OPENS_CLAUSE.search(before) and _SUBJECT.match(text, each.end)
            if not aside and (each.of_injury or subject or _CUE.search(before)):
                told = each
        if told is None:
            return self._only_member(every, text, place)
        return None if self.of_class and _is_joined(told, every, text) else told.words

    def _only_member(self, every: tuple[_Name, ...], text: str, place: int | None) -> str | None:
        """On the page of a class, the one member that a sentence names at all.

        A name in brackets is that of what stands in them.
        """
        names = {each.words.lower() for each in every}
        if not self.of_class or len(names) != 1 or _TOGETHER.search(text):
            return None
        if any(is_class(each.words) for each in _all_in(text, self.linked)):
            return None
        for each in every:
            if _COMPARED_TO.search(text[: each.start]):
                return None
            opens = text.rfind("(", 0, each.start)
            aside = opens > text.rfind(")", 0, each.start)
            if aside and (place is None or not opens < place <= text.find(")", opens)):
                return None
        return every[0].words

    def leads_to(self, text: str) -> str | None:
        """The other agent that the sentences after this one go on to speak of."""
        found = None if self.names_own(text) else self.named_in(text)
        aside = found and any(words.search(text) for words in (_TYPICAL_OF, _CITED, _COMPARING))
        return None if aside else found

    def agent_after(self, text: str, end: int, agent: str | None) -> str | None:
        """The agent that is named right after `end` ("1% of fictolol users"), else `agent`.

        None where that is the chapter's own drug.
        """
        for each in self._others_in(text):
            if each.start >= end and _OF_WHOM.fullmatch(text, end, each.start):
                return agent if agent and agent.lower() == each.words.lower() else each.words
        own = any(_OF_WHOM.fullmatch(text, end, start) for start, _ in _places(self.own, text))
        return None if own else agent

    def names_other(self, text: str) -> bool:
        """Whether a sentence names another drug or class at all."""
        return bool(self._others_in(text))

    def first_within(self, text: str, start: int, end: int) -> str | None:
        """The first other agent that is named from `start` to `end`."""
        found = (each for each in self._others_in(text) if start <= each.start and each.end <= end)
        return next((each.words for each in found), None)

    def _combination(self, text: str) -> str | None:
        """The combination that a sentence speaks of, where it tells of no drug alone.

        "The injury that occurs after the combination of [the drug] and [another] ...".
        """
        every = tuple(_places(self.own, text))
        parts = {place: self._combined_at(text, *place) for place in every}
        if not any(parts.values()):
            return None
        alone = [parts[place] for place in every if not _is_compared_at(text, *place)]
        return alone[0] if alone and all(alone) else None

    def _combined_at(self, text: str, start: int, end: int) -> str | None:
        """The drug from `start` to `end` with the one it is combined with there."""
        found = _COMBINED.match(text, end)
        if found is None or self.names_own(found["partner"]):
            return None
        words = text[start : found.end()]
        said = _COMBINATION_OF.search(text, max(0, start - _WORDS_BEFORE), start)
        return words if said or words.lower() in self.linked else None

    def _other_subject(self, text: str, place: int) -> str | None:
        """Of a sentence that names the chapter's drug: another that is the subject at `place`.

        "One reason why [the drug] was studied was that [another], which caused ...".
        """
        for each in reversed(self._others_in(text)):
            if each.end > place or not (each.of_injury or _SUBJECT.match(text, each.end)):
                continue
            before = text[max(0, each.start - _WORDS_BEFORE) : each.start]
            compared = _COMPARED.search(before) and not _IN_GENERAL.match(text, each.end)
            if not compared and not self.names_own(text[each.end : place]):
                return each.words
        return None

    def _others_in(self, text: str) -> tuple[_Name, ...]:
        every = _all_in(text, self.linked)
        if not every:
            return ()
        own = list(_places(self.own, text))
        return tuple(
            each
            for each in every
            if not any(each.start < end and start < each.end for start, end in own)
            and not (self.of_class and is_class(each.words))
            and not any(_is_misspelt(each.words.lower(), name) for name in self.own)
        )

    def names_own(self, text: str) -> bool:
        """Whether a sentence names the chapter's own drug."""
        return _names_any(self.own, text)


_VOWELS: Final = frozenset("aeiouy")
NO_OTHERS: Final = OtherAgents()


def _is_misspelt(word: str, name: str) -> bool:
    """Whether a word is a name but for one letter: "ketaconazole"."""
    if word[0] != name[0] or abs(len(word) - len(name)) > 1 or len(name) < _SHORTEST_DRUG:
        return False
    same = _same_letters(word, name)
    if len(word) == len(name) and not set(word[same : same + 1] + name[same : same + 1]) <= _VOWELS:
        # "Fictarin" is another drug than "fictadin".
        return False
    ends = _same_letters(word[same:][::-1], name[same:][::-1])
    return same + ends >= max(len(word), len(name)) - 1


def _same_letters(word: str, name: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(word, name, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(word), len(name)))


def is_class(agent: str) -> bool:
    """Whether an agent is a class of drugs, not one drug."""
    return agent.endswith((*_CLASS_ENDS, "class"))


# A sentence that states several facts is asked for each, and those after it ask for it.
@lru_cache(maxsize=64)
def _names_any(names: tuple[str, ...], text: str) -> bool:
    return next(_places(names, text), None) is not None


@lru_cache(maxsize=16)
def _all_in(text: str, linked: tuple[str, ...]) -> tuple[_Name, ...]:
    found = [_Name(text[start:end], start, end) for start, end in _places(linked, text)]
    # Most sentences hold none of these endings at all.
    for match in _WORD.finditer(text) if any(map(text.__contains__, _ENDS)) else ():
        word = match.group()
        if word.endswith(_CLASS_ENDS):
            named = _class_at(text, match.start(), match.end())
            if named.words not in _CLASS_ENDS or word not in _NAMELESS:
                found.append(named)
        elif len(word) >= _SHORTEST_DRUG and word.endswith(_DRUG_ENDS):
            found.append(_Name(word, *match.span()))
    found += _classes_of_injury(text)
    if (said := _SAID_OF_A_DRUG.match(text)) is not None:
        found.append(_Name(said.group(), *said.span()))
    if " class" in text:
        found += (_Name(each.group(), *each.span()) for each in _MEMBERS.finditer(text))
    found.sort(key=lambda name: (name.start, -name.end))
    # "[A drug] emtansine" is not [the drug].
    return tuple(
        each
        for number, each in enumerate(found)
        if number == 0 or each.end > max(earlier.end for earlier in found[:number])
    )


def _is_joined(name: _Name, every: Iterable[_Name], text: str) -> bool:
    """Whether a name is one of several: "fictolol, otherolol or a third"."""
    between = {text[name.end : each.start] for each in every}
    between |= {text[each.end : name.start] for each in every}
    return not between.isdisjoint(_JOINERS)


def _classes_of_injury(text: str) -> Iterator[_Name]:
    for each in _INJURY_OF.finditer(text):
        start = max(text.rfind(" ", 0, each.start()), text.rfind("(", 0, each.start())) + 1
        word = text[start : each.start()]
        if word.endswith(_CLASS_WORDS):
            start -= 4 if text[:start].endswith("ACE ") else 0
            yield _Name(f"{text[start : each.start()]}s", start, each.end(), of_injury=True)


def _is_compared_at(text: str, start: int, end: int) -> bool:
    """Whether the drug at a place is what another is compared to: "than with [the drug] alone"."""
    before = text[max(0, start - _WORDS_BEFORE) : start]
    return _ALONE.match(text, end) is not None or _LIKENED.search(before) is not None


def _class_at(text: str, start: int, end: int) -> _Name:
    """The name of the class whose last word stands from `start` to `end`."""
    while start and (text[start - 1].isalnum() or text[start - 1] in "-/"):
        start -= 1
    found = _NAME_WORDS.search(text[max(0, start - _WORDS_BEFORE) : start])
    for word in reversed(found.group().split() if found else []):
        if word.lower() in _NO_NAME:
            break
        start -= len(word) + 1
    before = text[:start].lower()
    for other in ("other ", "another "):
        if before.endswith(f" {other}") or before == other:
            start -= len(other)
            break
    return _Name(text[start:end], start, end)


def _linked_texts(monograph: Monograph) -> Iterator[str]:
    """The words that paragraphs link to other chapters; references have no such links."""
    for block in monograph.blocks():
        if isinstance(block, Paragraph):
            for run in block.content:
                if isinstance(run, Run) and isinstance(run.link, ChapterLink):
                    yield run.text


def _names_of_link(text: str) -> list[str]:
    """The words of a link, and the drugs of a chapter on two ("Venlafaxine & Desvenlafaxine")."""
    name = text.strip(" .;,").lower()
    drugs = re.split(r" ?[&/] ?|, | and ", name)
    return [name] if any(" " in drug for drug in drugs) else [name, *drugs]


def _own_names(monograph: Monograph) -> Iterator[str]:
    """The drugs of a chapter, and the first word of a name of several ("Inotuzumab")."""
    names = [*re.split(r"[,;/&]| and ", monograph.title)]
    names += [each.drug for each in monograph.trade_names]
    names += [brand for each in monograph.trade_names for brand in each.brands]
    names += [each.drug for each in monograph.chemistry]
    names += monograph.synonyms
    for name in names:
        name = re.sub(r"\(.*?\)|®", "", name).strip().lower()
        if len(name) > 3:
            yield name
            first = name.split()[0]
            if len(first) > 5:
                yield first


def _places(names: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each of `names` in a text, as whole words, case ignored."""
    small = text.lower()
    for name in names:
        start = small.find(name)
        while start >= 0:
            end = start + len(name)
            if not (small[start - 1 : start].isalnum() or small[end : end + 1].isalnum()):
                yield start, end
            start = small.find(name, end)
