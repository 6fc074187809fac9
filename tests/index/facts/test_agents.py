"""Whose figure a sentence states, where it is not the chapter's own drug's."""

import pytest

from index.facts.agents import OtherAgents, is_class
from index.facts.sentence import Sentence
from index.monograph.key_fact import FactKind

OF_FICTOLOL = OtherAgents(("fictolol",), ("otherolol",))


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Injury due to fictolol arises early.", None),
        ("Injury arises early.", None),
        ("Injury was treated with high dose corticosteroids.", None),
        ("Other beta-blockers have been implicated.", "Other beta-blockers"),
        ("Injury caused by tricyclic antidepressants arises early.", "tricyclic antidepressants"),
        ("The onset was within a week of starting otherolol.", "otherolol"),
        ("Fictolol, like other beta-blockers, can cause injury.", None),
        ("Injury with fictolol resembles that of otherolol.", None),
        ("Fictolol was studied since otherolol, which killed, is alike.", "otherolol"),
        ("Deaths occurred with other members of the class.", "other members of the class"),
    ],
)
def test_the_agent_that_a_sentence_speaks_of(text: str, agent: str | None) -> None:
    fact = Sentence(text, others=OF_FICTOLOL).fact(FactKind.LATENCY)

    assert fact.agent == agent


OF_A_CLASS = OtherAgents((), ("fictolol", "otherolol"), of_class=True)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Liver injury due to beta-blockers is rare.", None),
        ("Liver injury due to otherolol can be fatal.", "otherolol"),
    ],
)
def test_in_a_chapter_of_a_class_its_members_are_agents(text: str, agent: str | None) -> None:
    fact = Sentence(text, others=OF_A_CLASS).fact(FactKind.LATENCY)

    assert fact.agent == agent


@pytest.mark.parametrize(("agent", "is_one"), [("ACE inhibitors", True), ("otherolol", False)])
def test_a_class_is_no_single_drug(agent: str, is_one: bool) -> None:
    assert is_class(agent) is is_one
