"""How often clinically apparent injury occurs, and the rates of something else."""

import pytest

from index.facts.agents import OtherAgents
from index.facts.sentence import Region
from index.monograph.key_fact import FactKind
from tests.index.facts.passages import facts_of

_OTHERS = OtherAgents(("fictamab",), ("fictolol",))


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("Clinically apparent liver injury occurs in 1 in 10,000 users.", "1 in 10,000 users"),
        ("Jaundice occurs in 1:500 persons.", "1:500"),
        ("Liver injury arises in up to 1% of patients yearly.", "up to 1%"),
        ("Clinically apparent liver injury is very rare.", None),
        ("In 0.2% to 3% of patients a liver injury with jaundice arises.", "0.2% to 3%"),
        ("Hepatotoxicity arises in 0.4-2% of patients.", "0.4-2%"),
        (
            "Jaundice arises in 1 per 40,000 to 90,000 courses.",
            "1 per 40,000 to 90,000 courses",
        ),
        ("Liver injury affects between 1:300 and 1:7,000 users.", "1:300 and 1:7,000"),
        ("The rate of liver injury is 2.0-3.6 per 100,000.", "2.0-3.6 per 100,000"),
        ("Liver injury is very rare (~2-5 per 100,000 users).", "~2-5 per 100,000 users"),
        ("Liver injury is rare, at an estimated ~1:25,000.", "~1:25,000"),
        ("Hepatitis arises in about one in a thousand users.", "one in a thousand users"),
        ("Hepatitis arises in one to two per million users.", "one to two per million users"),
        ("Jaundice occurs in 1 in 100 to 1 in 1000 patients.", "1 in 100 to 1 in 1000 patients"),
        ("Liver injury arises in 3 per 1,000 patient-years.", "3 per 1,000 patient-years"),
        ("Liver injury arises in less than 1 in 9,000 users.", "less than 1 in 9,000 users"),
        ("Cholestatic hepatitis has been seen in as many as 6% of patients.", "6%"),
        ("In rare instances, fictamab causes hepatitis.", None),
        ("Liver injury from fictamab occurs but is rare and mild.", None),
        ("Jaundice from fictamab has been reported in rare instances.", None),
        ("Jaundice: 3 cases for each 100,000 courses.", "3 cases for each 100,000 courses"),
        ("Liver injury arises in 3.8/100,000 users.", "3.8/100,000 users"),
        (
            "Hepatotoxicity is rare: 22.4/100,000 patient-years for admission, ~1 per 100,000"
            " patient-years for death.",
            "22.4/100,000 patient-years",
        ),
        ("Hepatotoxicity arises in 1/2000 patients.", "1/2000 patients"),
        ("The frequency is estimated as 1 in 7000 patient years.", "1 in 7000 patient years"),
        ("There were no published reports of hepatotoxicity.", None),
    ],
)
def test_frequency_with_the_rate_as_written(text: str, as_written: str | None) -> None:
    facts = facts_of(text, FactKind.FREQUENCY)

    assert [fact.as_written for fact in facts] == [as_written]


@pytest.mark.parametrize(
    "text",
    [
        "ALT elevations occur in 5% of patients with liver disease.",
        "Rechallenge after liver injury is rare.",
        "The drug is taken up by the liver.",
        "Antinuclear antibody in titers of 1:80 to 1:640 comes with the hepatitis.",
        "Hospitalization with jaundice for any cause came to 8 per 1000 patient years.",
        "Liver injury was hepatocellular in 62% of patients.",
        "Among 21 biopsies with hepatitis, 43.5% had granulomas.",
        "Of 30 patients with jaundice, 12% died.",
        "The rate of hepatotoxicity is ~1 per 100,000 patient-years for death.",
        "Of 42 cases of liver injury 24% had chronic injury in follow up.",
        "Women made up the cases of liver injury in 70% of reports with hepatitis.",
        "Liver failure arose in 10% of those with jaundice.",
        "Eosinophilia was frequent with hepatic injury.",
        "Vanishing bile duct syndrome has followed in several cases of jaundice.",
        "Injury is mostly self-limited, but fatal hepatitis has been reported.",
        "Hepatitis flares without symptoms have been reported.",
        "The most common presentation is a cholestatic hepatitis.",
        "Some cases resemble hepatitis, as was described in 2013.",
    ],
)
def test_no_frequency(text: str) -> None:
    assert not facts_of(text, FactKind.FREQUENCY, Region.LIVER, _OTHERS)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Fictolol, another drug, causes hepatotoxicity in 3 per 1000 patients.", "Fictolol"),
        ("In contrast, fictolol causes liver injury in 3 per 1000 users.", "fictolol"),
        ("Unlike fictamab, fictolol, an older drug, caused hepatitis in 3%.", "fictolol"),
        ("Fictarin itself has caused liver injury in 3 per 1000 users.", "Fictarin"),
        ("Fictarin has been implicated in jaundice in 3 per 1000 users.", "Fictarin"),
        ("Fictamab itself has caused liver injury in 3 per 1000 users.", None),
        ("Exposure has been linked to liver injury in 3 per 1000 users.", None),
    ],
)
def test_frequency_of_another_drug(text: str, agent: str | None) -> None:
    facts = facts_of(text, FactKind.FREQUENCY, Region.LIVER, _OTHERS)

    assert [fact.agent for fact in facts] == [agent]
