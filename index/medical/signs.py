"""Signs and findings with the words that mean the same: one row a sign, each with its source.

"MeSH" are entry terms of one heading of the Medical Subject Headings (NLM); "LiverTox" are words
that its chapters and its glossary use for one thing; "plain" are everyday words, reviewed by us.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Final

MESH, LIVERTOX, PLAIN = "MeSH", "LiverTox", "plain"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: `words` are its names, any of which stands for all; the first is shown.

    `near` are words that stand near each other in texts that speak of it. `typed` are further
    names that nobody writes in a text: they stand for the others. `is_topic`: every chapter is
    about it, so that whoever names a drug as well asks for the whole of its injury.
    """

    words: tuple[str, ...]
    sources: tuple[str, ...]
    near: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    is_topic: bool = False


_RAISED: Final = (
    "raised", "elevated", "high", "increased", "abnormal", "rising", "deranged", "elevation of",
    "elevations in", "elevation in", "increase in", "rise in", "altered", "pathological",
    "erhöhte", "hohe",
)  # fmt: skip
_RAISED_AFTER: Final = (
    "raised", "elevated", "high", "increased", "abnormal", "elevation", "elevations", "increase",
    "rise", "up", "erhöht",
)  # fmt: skip
_TESTS: Final = (
    "liver enzymes", "liver enzyme", "liver tests", "liver function tests", "lft", "lfts",
    "liver function", "transaminases", "aminotransferases", "serum aminotransferases", "alt",
    "ast", "alt and ast", "alt ast", "sgpt", "sgot", "enzymes", "leberwerte", "transaminasen",
    "gpt", "got", "liver values", "liver numbers",
)  # fmt: skip


def _raised(*tests: str) -> tuple[str, ...]:
    """Every way to say that a test is raised."""
    before = (f"{raised} {test}" for raised, test in product(_RAISED, tests))
    after = (f"{test} {raised}" for test, raised in product(tests, _RAISED_AFTER))
    return (*before, *after)


SIGNS: Final = (
    Sign(
        ("aminotransferase elevations", "transaminase elevations", "enzyme elevations"),
        (LIVERTOX, PLAIN),
        near=(
            *("elevated aminotransferase", "elevated enzymes", "elevated ALT"),
            *("abnormal liver tests",),
        ),
        typed=(*_raised(*_TESTS), "transaminitis", "hypertransaminasemia", "deranged lfts"),
    ),
    Sign(
        ("liver tests", "liver function tests", "liver biochemistries"),
        (LIVERTOX,),
        near=("liver enzymes",),
        typed=("lft", "lfts", "liver values", "leberwerte"),
    ),
    Sign(
        ("hyperbilirubinemia",),
        (MESH, PLAIN),
        near=("elevated bilirubin", "bilirubin elevations", "rise bilirubin"),
        typed=_raised("bilirubin", "serum bilirubin", "bili"),
    ),
    Sign(
        ("alkaline phosphatase elevations",),
        (LIVERTOX,),
        near=("elevated alkaline phosphatase", "elevated Alk P"),
        typed=_raised("alkaline phosphatase", "alk p", "alp", "ap"),
    ),
    Sign(
        ("gamma glutamyl transpeptidase", "GGT", "gamma GT", "gamma glutamyltransferase"),
        (MESH, LIVERTOX),
        typed=("gammagt", *_raised("ggt", "gamma gt")),
    ),
    Sign(
        ("jaundice", "icterus", "icteric"),
        (MESH, LIVERTOX),
        typed=("yellow skin", "yellow eyes", "yellow", "turning yellow", "turned yellow"),
    ),
    Sign(("pruritus", "itching"), (MESH,), typed=("itch", "itchy", "itchiness", "itchy skin")),
    Sign(("dark urine",), (LIVERTOX,), typed=("brown urine", "cola urine", "tea colored urine")),
    Sign(("pale stools", "acholic stools", "light stools"), (PLAIN,), typed=("white stools",)),
    Sign(("fatigue", "lassitude"), (MESH,), typed=("tiredness", "tired", "exhaustion")),
    Sign(("vomiting", "emesis"), (MESH,)),
    Sign(
        ("abdominal pain", "right upper quadrant pain", "abdominal discomfort"),
        (MESH, LIVERTOX),
        typed=("stomach pain", "belly pain", "stomach ache", "ruq pain", "tummy pain"),
    ),
    Sign(("fever", "febrile", "pyrexia"), (MESH,), typed=("high temperature",)),
    Sign(("rash", "exanthem", "exanthema", "skin eruption"), (MESH,), typed=("skin rash",)),
    Sign(
        ("acute liver failure", "acute hepatic failure", "fulminant hepatic failure"),
        (MESH, LIVERTOX),
        near=("fulminant liver failure", "fulminant hepatitis"),
        typed=("alf",),
    ),
    Sign(
        ("liver failure", "hepatic failure"),
        (MESH,),
        typed=("liver fails", "failing liver", "liver shutdown"),
    ),
    Sign(
        ("liver injury", "hepatotoxicity", "hepatic injury", "liver damage", "hepatotoxic"),
        (MESH, LIVERTOX),
        near=("hepatic toxicity", "liver toxicity"),
        typed=(
            *("drug induced liver injury", "dili", "toxic to the liver", "bad for the liver"),
            *("liver toxicity", "toxic for the liver", "harm the liver", "damage the liver"),
            *("toxic hepatitis", "liver problems", "liver trouble", "liver side effects"),
            *("hepatic damage", "hurt the liver", "worst for the liver", "liver toxic"),
            *("hepatic toxicity", "affect the liver", "injure the liver", "liver harm"),
            *("liver side effect", "hepatic side effects"),
        ),
        is_topic=True,
    ),
    Sign(("cholestasis", "cholestatic"), (MESH, LIVERTOX), typed=("bile stasis",)),
    Sign(
        ("cholestatic hepatitis",),
        (LIVERTOX,),
        near=("cholestatic hepatitis", "cholestatic injury"),
    ),
    Sign(
        ("hepatocellular injury", "hepatocellular"), (LIVERTOX,), typed=("hepatocellular pattern",)
    ),
    Sign(("steatosis", "fatty liver"), (MESH,), typed=("fat in the liver", "hepatic fat")),
    Sign(
        ("steatohepatitis", "nonalcoholic steatohepatitis"),
        (MESH,),
        typed=("nash", "mash"),
    ),
    Sign(
        ("microvesicular steatosis",),
        (LIVERTOX,),
        near=("microvesicular fat", "microvesicular steatosis"),
    ),
    Sign(("cirrhosis", "cirrhotic"), (MESH,), typed=("liver scarring",)),
    Sign(("fibrosis", "fibrotic"), (MESH,)),
    Sign(("necrosis", "necrotic"), (MESH,)),
    Sign(
        ("vanishing bile duct syndrome", "ductopenia", "bile duct loss", "loss of bile ducts"),
        (LIVERTOX,),
        typed=("vbds", "vanishing bile ducts", "ductopenic"),
    ),
    Sign(
        ("autoimmune hepatitis", "autoimmune-like hepatitis"),
        (MESH, LIVERTOX),
        typed=("aih", "drug induced autoimmune hepatitis", "autoimmune like hepatitis"),
    ),
    Sign(
        (
            *("drug reaction with eosinophilia and systemic symptoms", "DRESS"),
            *("drug rash with eosinophilia and systemic symptoms", "hypersensitivity syndrome"),
        ),
        (MESH, LIVERTOX),
        near=("hypersensitivity reaction",),
        typed=("dress syndrome", "dihs", "drug hypersensitivity syndrome"),
    ),
    Sign(("stevens johnson syndrome", "SJS"), (MESH,), typed=("stevens johnson",)),
    Sign(("toxic epidermal necrolysis",), (MESH,), typed=("lyell syndrome",)),
    Sign(
        ("hyperammonemia",),
        (MESH,),
        near=("elevated ammonia", "ammonia levels"),
        typed=_raised("ammonia", "ammonia levels", "nh3"),
    ),
    Sign(
        ("encephalopathy", "hepatic encephalopathy"),
        (MESH,),
        typed=("hepatic coma",),
    ),
    Sign(("eosinophilia", "eosinophils"), (MESH,), typed=_raised("eosinophils")),
    Sign(("granulomas", "granulomatous", "granulomatous hepatitis"), (MESH, LIVERTOX)),
    Sign(
        ("fatal", "death", "fatality", "deaths", "mortality", "died"),
        (PLAIN,),
        typed=("lethal", "deadly", "die", "kill", "kills", "tödlich"),
    ),
    Sign(
        ("liver transplantation", "liver transplant", "transplant"),
        (MESH,),
        typed=("transplantation",),
    ),
    Sign(("overdose", "overdosage", "poisoning"), (MESH,), typed=("too much", "intoxication")),
    Sign(("liver disease", "hepatic disease"), (MESH,), typed=("liver diseases",)),
    Sign(
        ("nodular regenerative hyperplasia", "NRH"),
        (LIVERTOX,),
        typed=("nodular hyperplasia",),
    ),
    Sign(
        ("sinusoidal obstruction syndrome", "SOS", "veno-occlusive disease", "VOD"),
        (MESH, LIVERTOX),
        near=("sinusoidal obstruction",),
        typed=("sinusoidal obstruction", "hepatic veno occlusive disease", "venoocclusive disease"),
    ),
    Sign(("antinuclear antibody", "ANA", "antinuclear antibodies"), (MESH,)),
    Sign(("anorexia", "loss of appetite", "poor appetite"), (MESH,), typed=("no appetite",)),
    Sign(("boxed warning",), (PLAIN,), typed=("black box warning", "black box", "blackbox")),
    Sign(("confusion",), (PLAIN,), typed=("confused",)),
    Sign(("arthralgia", "joint pain", "arthralgias"), (MESH,), typed=("joint pains",)),
    Sign(
        ("lymphadenopathy", "swollen lymph nodes", "enlarged lymph nodes"),
        (MESH,),
        typed=("lymph nodes",),
    ),
    Sign(
        ("hepatomegaly", "enlarged liver", "enlargement of the liver"),
        (MESH,),
        typed=("big liver", "swollen liver"),
    ),
)
