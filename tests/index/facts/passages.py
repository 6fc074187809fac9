"""Passages of our own as the rules read them: sentence after sentence of one paragraph."""

from index.facts.agents import NO_OTHERS, OtherAgents
from index.facts.derivation import facts_in
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.sentences import sentence_spans


def sentences_in(
    text: str, region: Region = Region.LIVER, others: OtherAgents = NO_OTHERS
) -> list[Sentence]:
    """The sentences of a paragraph, each with the one before it."""
    told: list[Sentence] = []
    for start, end in sentence_spans(text):
        before = told[-1] if told else None
        words = before.text if before else ""
        told.append(
            Sentence(text[start:end], region, words, start=start, others=others, previous=before)
        )
    return told


def facts_of(
    text: str,
    kind: FactKind,
    region: Region = Region.LIVER,
    others: OtherAgents = NO_OTHERS,
) -> list[KeyFact]:
    """The facts of a kind that a paragraph states."""
    sentences = sentences_in(text, region, others)
    return [fact for each in sentences for fact in facts_in(each) if fact.kind is kind]
