"""Whose figure a sentence states, where it is not the chapter's own drug's."""

import pytest

from index.facts.agents import OtherAgents, is_class
from index.facts.sentence import Region, Sentence
from index.monograph.key_fact import FactKind
from tests.index.facts.passages import facts_of, sentences_in

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
        ("The onset is short and resembles the injury caused by otherolol.", None),
        ("Injury is more frequent than what is seen with otherolol.", None),
        ("While rare with fictolol, beta-blockers together are a cause of it.", "beta-blockers"),
        ("Most NSAID related hepatotoxicity is mild.", "NSAIDs"),
        ("Injury from fictolol is rare, but most NSAID induced injury is mild.", "NSAIDs"),
        ("There is no therapy for fictolol or other azole induced injury.", None),
        (
            "More common than with fictolol alone is the injury from the combination of fictolol"
            " and clavamide.",
            "fictolol and clavamide",
        ),
        ("Patients given fictolol and placebo had injury.", None),
        ("Injury from fectolol arises early.", None),
        ("Otherin has been implicated in injury.", "Otherin"),
        ("Fictodol has been implicated in injury.", "Fictodol"),
        ("Jaundice has been linked to its derivatives.", None),
        ("Otherin should be stopped when jaundice appears.", "Otherin"),
        ("Treatment should be stopped when jaundice appears.", None),
        ("Infusions should be stopped when jaundice appears.", None),
        ("No course is known for fictolol; with NSAIDs in general, injury is mild.", "NSAIDs"),
        ("Autoantibodies are generally not found with tricyclics.", "tricyclics"),
        ("Rash is uncommon during otherolol therapy.", "otherolol"),
        ("Fatal cases are extremely rare with tricyclics.", "tricyclics"),
        ("The injury usual for beta-blockers starts early.", "beta-blockers"),
        ("Several have pages of their own; of these, otherolol has killed.", "otherolol"),
        ("It is used only if otherolol has failed.", None),
        ("Cirrhosis from otherolol has led to death.", "otherolol"),
        ("The latency with otherolol is usually 6 months.", "otherolol"),
        ("With otherolol ALT elevations are rare.", "otherolol"),
        ("Ascites begins days after the infusion of otherolol.", "otherolol"),
    ],
)
def test_the_agent_that_a_sentence_speaks_of(text: str, agent: str | None) -> None:
    fact = Sentence(text, others=OF_FICTOLOL).fact(FactKind.LATENCY)

    assert fact.agent == agent


def test_an_agent_is_that_of_its_place() -> None:
    sentence = Sentence(
        "The acute form is less common than the cholestatic pattern due to ACE inhibitors.",
        others=OF_FICTOLOL,
    )

    assert sentence.fact(FactKind.PATTERN, 5).agent is None
    assert sentence.fact(FactKind.PATTERN, 45).agent == "ACE inhibitors"


ABOUT_ANOTHER = "Otherolol has been linked to liver injury. "
FEATURES = "Rash and fever are rare."


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        (f"{ABOUT_ANOTHER}{FEATURES}", "Otherolol"),
        (f"{ABOUT_ANOTHER}It is rare. {FEATURES}", "Otherolol"),
        (f"{ABOUT_ANOTHER}Fictolol is alike. {FEATURES}", None),
        (f"The presentation is typical of other azoles. {FEATURES}", None),
        (f"Otherolol has been linked to liver injury (Noname 2020). {FEATURES}", None),
        (f"Fictolol can cause liver injury. {FEATURES}", None),
        (f"Liver injury is more common with otherolol. {FEATURES}", None),
        (f"{ABOUT_ANOTHER}Rash and fever are rare, unlike with statins.", None),
    ],
)
def test_a_paragraph_goes_on_to_speak_of_the_drug_that_it_led_to(
    text: str, agent: str | None
) -> None:
    (fact,) = facts_of(text, FactKind.IMMUNOALLERGIC, others=OF_FICTOLOL)

    assert fact.agent == agent


def test_of_several_agents_the_one_before_the_value_is_told() -> None:
    sentence = Sentence("Otherolol causes mixed injury; statins a fatal one.", others=OF_FICTOLOL)

    assert sentence.fact(FactKind.PATTERN, 17).agent == "Otherolol"
    assert sentence.fact(FactKind.SEVERITY, 42).agent == "statins"


def test_an_outcome_is_told_of_whoever_the_chapter_is_about() -> None:
    text = f"{ABOUT_ANOTHER}Recovery is rapid on stopping."

    assert facts_of(text, FactKind.RECOVERY, others=OF_FICTOLOL)[0].agent == "Otherolol"
    (fact,) = facts_of(text, FactKind.RECOVERY, Region.OUTCOME, OF_FICTOLOL)
    assert fact.agent is None


def test_a_part_of_a_sentence_has_its_own_agent() -> None:
    text = "Otherolol causes a mixed injury; kavaolol a fatal one."
    sentence = Sentence(text, others=OF_FICTOLOL)

    assert sentence.fact(FactKind.PATTERN, text.index("mixed")).agent == "Otherolol"
    assert sentence.fact(FactKind.SEVERITY, text.index("fatal")).agent == "kavaolol"
    goes_on = Sentence("Otherolol causes injury; some cases were fatal.", others=OF_FICTOLOL)
    assert goes_on.fact(FactKind.SEVERITY, 41).agent == "Otherolol"
    unknown = Sentence(text.replace("kavaolol", "another"), others=OF_FICTOLOL)
    assert unknown.fact(FactKind.SEVERITY, text.index("fatal")).agent is None


def test_the_longer_of_two_names_is_the_agent() -> None:
    others = OtherAgents((), ("otherolol", "otherolol emtansine"), of_class=True)
    text = "Otherolol emtansine causes injury."

    assert Sentence(text, others=others).fact(FactKind.SEVERITY).agent == "Otherolol emtansine"


def test_patterns_of_two_agents_are_two_facts() -> None:
    text = "Otherolol has a cholestatic pattern; statins have a mixed pattern."
    facts = facts_of(text, FactKind.PATTERN, others=OF_FICTOLOL)

    assert [fact.agent for fact in facts] == ["Otherolol", "statins"]


def test_advice_is_never_that_of_the_drug_before() -> None:
    text = f"{ABOUT_ANOTHER}Rechallenge should be avoided."

    assert [f.agent for f in facts_of(text, FactKind.RECHALLENGE, others=OF_FICTOLOL)] == [None]


def test_a_share_of_another_drugs_patients_is_that_drugs() -> None:
    text = "ALT elevations occurred in 0.3% on fictolol (and 1.9% of otherolol recipients)."
    facts = facts_of(text, FactKind.ENZYME_ELEVATIONS, others=OF_FICTOLOL)

    assert [(fact.low_pct, fact.agent) for fact in facts] == [(0.3, None), (1.9, "otherolol")]


OF_A_CLASS = OtherAgents((), ("fictolol", "otherolol"), of_class=True)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Liver injury due to beta-blockers is rare.", None),
        ("Liver injury due to otherolol can be fatal.", "otherolol"),
        ("One man in whom otherolol was continued died.", "otherolol"),
        ("Thirdarone, a derivative of otherolol, can be fatal.", None),
        ("Deaths are rarer than with otherolol.", None),
        ("Several members, including otherolol, can be fatal.", None),
        ("Deaths were told of both in a review of otherolol.", None),
        ("With beta-blockers death is rare; a man on otherolol died.", None),
        ("Rechallenge should be avoided (it killed a man on otherolol).", None),
    ],
)
def test_in_a_chapter_of_a_class_its_members_are_agents(text: str, agent: str | None) -> None:
    fact = Sentence(text, others=OF_A_CLASS).fact(FactKind.LATENCY)

    assert fact.agent == agent


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Rechallenge with otherolol should be avoided.", "otherolol"),
        ("Rechallenge with fictolol or otherolol should be avoided.", None),
        ("Deaths have been reported with fictolol, otherolol and others.", None),
        ("Otherolol can be fatal. Liver tests should be monitored.", "Otherolol"),
    ],
)
def test_what_is_said_of_several_members_is_said_of_none_alone(
    text: str, agent: str | None
) -> None:
    (*_, last) = sentences_in(text, others=OF_A_CLASS)

    assert last.fact(FactKind.MANAGEMENT).agent == agent


def test_a_member_in_brackets_is_that_of_what_stands_in_them() -> None:
    text = "Injury was seen in 8% (in 23% on otherolol)."
    sentence = Sentence(text, others=OF_A_CLASS)

    assert sentence.fact(FactKind.FREQUENCY, text.index("8%")).agent is None
    assert sentence.fact(FactKind.FREQUENCY, text.index("23%")).agent == "otherolol"


@pytest.mark.parametrize(("agent", "is_one"), [("ACE inhibitors", True), ("otherolol", False)])
def test_a_class_is_no_single_drug(agent: str, is_one: bool) -> None:
    assert is_class(agent) is is_one


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "Fictolol can cause an acute injury. Otherolol causes a mild jaundice. Recovery is"
            " usually rapid, within 1 to 2 weeks of stopping.",
            [None],
        ),
        (
            "Fictolol can cause an acute injury. Otherolol causes a mild jaundice. The injury"
            " resolves within 4 weeks of stopping.",
            [None],
        ),
        (
            "Otherolol causes a mild jaundice. Recovery is usually rapid, within 1 to 2 weeks of"
            " stopping.",
            ["otherolol"],
        ),
        ("Injury from otherolol led to liver failure, but every case resolved rapidly.", []),
        (
            "Fictolol can cause an acute injury. Injury caused by tricyclics is mild. Recovery is"
            " usually rapid, within 1 to 2 weeks of stopping.",
            ["tricyclics"],
        ),
    ],
)
def test_the_recovery_in_a_paragraph_on_the_drug_is_not_that_of_one_named_aside(
    text: str, agents: list[str | None]
) -> None:
    facts = facts_of(text, FactKind.RECOVERY, Region.LIVER, OF_FICTOLOL)

    assert [fact.agent and fact.agent.lower() for fact in facts] == agents
