"""The sentences of a chapter that key facts are read from, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from index.facts.agents import NO_OTHERS, OtherAgents, is_class
from index.monograph.key_fact import BOXED_LABEL, FactKind, KeyFact
from index.monograph.model import Block, Monograph, Paragraph, Section, nested, plain
from index.monograph.sections import CASE_KINDS, SectionKind
from index.monograph.sentences import sentence_spans


class Region(Enum):
    """What a sentence may be taken to speak of, by the section that it stands in."""

    BACKGROUND = "the drug in general"
    LIVER = "liver injury from the drug"
    OUTCOME = "how the injury ends and what to do"
    MECHANISM = "how the injury comes about"
    COMMENT = "one case, and what is typical of it"


_REGIONS: Final = {
    SectionKind.OVERVIEW: Region.BACKGROUND,
    SectionKind.INTRODUCTION: Region.BACKGROUND,
    SectionKind.BACKGROUND: Region.BACKGROUND,
    SectionKind.HEPATOTOXICITY: Region.LIVER,
    SectionKind.OUTCOME: Region.OUTCOME,
    SectionKind.MECHANISM: Region.MECHANISM,
    SectionKind.COMMENT: Region.COMMENT,
}
# A paragraph that begins so is a line of names or the statement of a score, not running text.
_LABELS: Final = (
    "likelihood", "likelhood", "likehood", "drug class", "other drugs in", "see also", "references",
    "abbreviation",
)  # fmt: skip


# Advice is for whoever takes the chapter's drug, whatever was told before it.
_ADVICE: Final = (FactKind.MANAGEMENT, FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY)
# How many sentences back the other drug may be named that a paragraph goes on to speak of.
_FAR: Final = 8
# "Recovery is usually rapid": of the injury that the paragraph is about, not of a drug named aside.
_OF_THE_INJURY: Final = re.compile(r"^(?:The|This) (?:\w+ )?injury\b|^(?:\w+ )?[Rr]ecovery\b")
_LEANS: Final = re.compile(r"(?:It|This (?:agent|drug|medication)|The (?:agent|drug|medication))\b")


# A question asks for what the answer states; a starter text says what its sources lack.
_STATING_NOTHING: Final = ("?", "in the sources at hand.")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, whole and unchanged.

    `before` is the sentence before it in the same section, "" for the first. `section`, `block`
    and `start` are the place as `KeyFact` has it. `previous` is the sentence before it in the same
    paragraph; `boxed` says that the paragraph is a boxed warning.
    """

    text: str
    region: Region = Region.LIVER
    before: str = ""
    section: str = ""
    block: int = 0
    start: int = 0
    others: OtherAgents = NO_OTHERS
    previous: Sentence | None = None
    boxed: bool = False

    def names_agent(self) -> bool:
        """Whether it names the chapter's drug, or another drug or class that it speaks of."""
        return self.others.names_own(self.text) or self.others.named_in(self.text) is not None

    def is_of_own_drug(self) -> bool:
        """Whether it names the chapter's drug, or "it" where the sentence before names it.

        In a chapter of a class every sentence is of the class or a member.
        """
        named = self.others.of_class or self.others.names_own(self.text)
        return named or (bool(_LEANS.match(self.text)) and self.others.names_own(self.before))

    def is_of_one_other_drug(self, fact: KeyFact) -> bool:
        """Whether a fact of it is that of one drug which the chapter is not on; not of a class."""
        return not self.others.of_class and fact.agent is not None and not is_class(fact.agent)

    def fact(self, kind: FactKind, place: int | None = None) -> KeyFact:
        """A fact of that kind without a value yet, with the agent the sentence speaks of there.

        `place` is where in the sentence its value stands.
        """
        agent = self.others.named_in(self.text, place)
        advises = kind in _ADVICE and not self.others.of_class
        if agent is None and not advises and self.region is not Region.OUTCOME:
            agent = self.agent_before()
        return KeyFact(kind, self.text, self.section, self.block, self.start, agent)

    def of_agent_after(self, fact: KeyFact, end: int) -> KeyFact:
        """A fact whose value ends at `end`, with the agent that is named right after it.

        "0.3% (and 1.9% of [another drug]'s recipients)".
        """
        return replace(fact, agent=self.others.agent_after(self.text, end, fact.agent))

    def agent_before(self, most: int = _FAR) -> str | None:
        """The other agent that the sentences right before, of the same paragraph, led to.

        "... have been linked to [another drug]. The onset was within a week. Autoantibodies were
        absent."
        """
        before = self.previous
        if before is None or not most or self.others.names_own(self.text):
            return None
        if self.others.names_other(self.text):
            return None
        if before.others.names_own(before.text):
            return None
        led = before.others.leads_to(before.text) or before.agent_before(most - 1)
        if led and not is_class(led) and _OF_THE_INJURY.search(self.text) and self.opens_with_own():
            return None
        return led

    def opens_with_own(self) -> bool:
        """Whether the first sentence of its paragraph speaks of the chapter's drug."""
        first = self
        while first.previous is not None:
            first = first.previous
        return first.others.names_own(first.text) and first.others.named_in(first.text) is None


def sentences_of(monograph: Monograph) -> Iterator[Sentence]:
    """The sentences of a chapter that may state something of liver injury, in reading order."""
    others = OtherAgents.of(monograph)
    yield from _in_blocks("", monograph.lead, Region.BACKGROUND, others)
    # An overview of a class that has no section on the liver is one on the liver.
    overview = others.of_class and not any(
        SectionKind.HEPATOTOXICITY in section.kinds for _, section in monograph.walk()
    )
    for ancestors, section in monograph.walk():
        region = _region_of(ancestors, section)
        if overview and SectionKind.OVERVIEW in section.kinds:
            region = Region.LIVER
        if region is not None:
            yield from _in_blocks(section.key, section.blocks, region, others)


def _region_of(ancestors: tuple[Section, ...], section: Section) -> Region | None:
    kinds = section.kinds
    if SectionKind.HEPATOTOXICITY in kinds:
        return Region.LIVER
    in_case = any(each.kind in CASE_KINDS for each in ancestors)
    if in_case and section.kind is not SectionKind.COMMENT:
        return None
    return next((_REGIONS[kind] for kind in kinds if kind in _REGIONS), None)


def _in_blocks(
    section: str, blocks: tuple[Block, ...], region: Region, others: OtherAgents
) -> Iterator[Sentence]:
    before = ""
    for number, block in enumerate(nested(blocks)):
        if not isinstance(block, Paragraph):
            continue
        text = plain(block.content)
        if text[:20].lower().startswith(_LABELS):
            continue
        previous = None
        boxed = text.startswith(BOXED_LABEL)
        for start, end in sentence_spans(text):
            previous = Sentence(
                text[start:end], region, before, section, number, start, others, previous, boxed
            )
            before = previous.text
            if not before.endswith(_STATING_NOTHING):
                yield previous
