"""What a part of a sentence speaks of: an injury, test results, or something else."""

import pytest

from index.facts.topics import Topic, topic_after, topic_before


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Liver injury from fictamab", Topic.INJURY),
        ("ALT elevations from fictamab", Topic.ELEVATIONS),
        ("Aminotransferases", Topic.ELEVATIONS),
        ("Stevens Johnson syndrome", Topic.OTHER),
        ("A rash with hepatitis", Topic.INJURY),
        ("Hepatitis with a rash", Topic.OTHER),
        ("ALT elevations without jaundice or apparent symptoms", Topic.ELEVATIONS),
        ("The risk rises with the dose", None),
        ("The tablets", None),
    ],
)
def test_the_topic_named_last(text: str, topic: Topic | None) -> None:
    assert topic_before(text, len(text)) is topic


@pytest.mark.parametrize(
    ("text", "before", "topic"),
    [
        ("It arises early", "Hepatitis is rare, as is rash.", Topic.INJURY),
        ("These arise early", "ALT elevations are common.", Topic.ELEVATIONS),
        ("Tablets are small", "Hepatitis is rare.", None),
        ("It arises early", "", None),
    ],
)
def test_a_sentence_that_leans_has_the_topic_of_the_one_before(
    text: str, before: str, topic: Topic | None
) -> None:
    assert topic_before(text, len(text), before) is topic


def test_the_topic_named_first_after_a_place() -> None:
    assert topic_after("Onset of rash and hepatitis", 5) is Topic.OTHER
    assert topic_after("Onset of action", 5) is None
