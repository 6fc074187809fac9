"""The tables that queries are read by: no row that is never meant, no kind that is not there."""

from index.medical.aspects import ASPECTS
from index.medical.question_words import PERSON_WORDS, SAFETY_WORDS, SET_ASIDE
from index.medical.signs import LIVERTOX, MESH, PLAIN, SIGNS
from index.monograph.key_fact import FactKind
from index.monograph.sections import SectionKind


def test_every_aspect_is_told_in_sections_and_facts_that_there_are() -> None:
    sections, facts = ({each.value for each in kind} for kind in (SectionKind, FactKind))

    for aspect in ASPECTS:
        assert aspect.asks or aspect.says, aspect.key
        assert set(aspect.sections) <= sections, aspect.key
        assert set(aspect.facts) <= facts, aspect.key
    assert len({aspect.key for aspect in ASPECTS}) == len(ASPECTS)


def test_no_phrase_asks_for_two_aspects() -> None:
    phrases = [phrase for aspect in ASPECTS for phrase in (*aspect.asks, *aspect.says)]

    assert len(phrases) == len(set(phrases))


def test_every_sign_has_its_source_and_no_name_of_another() -> None:
    names = [name.lower() for sign in SIGNS for name in sign.words]

    assert len(names) == len(set(names))
    for sign in SIGNS:
        assert sign.words, sign
        assert sign.sources, sign
        assert set(sign.sources) <= {MESH, LIVERTOX, PLAIN}, sign


def test_no_sign_or_aspect_is_set_aside() -> None:
    aside = SET_ASIDE | SAFETY_WORDS | PERSON_WORDS
    signs = {name.lower() for sign in SIGNS for name in (*sign.words, *sign.near)}
    said = {phrase for aspect in ASPECTS for phrase in aspect.says}

    assert aside.isdisjoint(signs | said)
    assert all(word == word.lower() and word for word in aside)
