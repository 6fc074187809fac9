"""Reference tables for reading liver tests: R ratio, Hy's law, severity. Facts only, in our words.

They explain what monographs use ("Hepatocellular (R=19)", "3+"); nothing here is computed for a
patient.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from index.messages import marked


@dataclass(frozen=True, slots=True)
class ReferenceTable:
    """A scale or rule: what it is, its rows (name, criterion), what to beware of, its source.

    `key` names it in addresses and never changes. `names` are what texts call a value that has a
    `formula`.
    """

    key: str
    title: str
    about: str
    rows: tuple[tuple[str, str], ...]
    caution: str
    source: str
    names: tuple[str, ...] = ()
    formula: str = ""


R_RATIO: Final = ReferenceTable(
    key="r-ratio",
    title=marked("Index", "R ratio: the pattern of liver injury"),
    about=(
        marked(
            "Index",
            "R is ALT divided by alkaline phosphatase at the onset of injury, each first "
            "expressed as a multiple of its own upper limit of normal (ULN).",
        )
    ),
    rows=(
        (marked("Index", "Hepatocellular"), marked("Index", "R is 5 or more")),
        (marked("Index", "Mixed"), marked("Index", "R is above 2 and below 5")),
        (marked("Index", "Cholestatic"), marked("Index", "R is 2 or less")),
    ),
    caution=(
        marked(
            "Index",
            "Publications differ on whether the boundary values 2 and 5 themselves belong to the "
            "mixed pattern.",
        )
    ),
    source=(
        marked(
            "Index",
            "American College of Gastroenterology, 2014 guideline, as tabulated in the McMaster "
            "Textbook of Internal Medicine.",
        )
    ),
    names=("R ratio", "R value", "R factor"),
    formula=marked("Index", "R = (ALT ÷ ULN of ALT) ÷ (ALP ÷ ULN of ALP)"),
)
SEVERITY: Final = ReferenceTable(
    key="severity",
    title=marked("Index", "Severity of drug-induced liver injury (DILIN, 1 to 5)"),
    about=(
        marked(
            "Index",
            "The scale of the Drug Induced Liver Injury Network. Bilirubin is in mg/dL, never in "
            "multiples of normal. S (symptoms) or A (none) may be added.",
        )
    ),
    rows=(
        (
            marked("Index", "1 mild"),
            marked(
                "Index",
                "ALT and/or alkaline phosphatase raised, bilirubin under 2.5 mg/dL "
                "and INR under 1.5",
            ),
        ),
        (
            marked("Index", "2 moderate"),
            marked(
                "Index",
                "ALT and/or alkaline phosphatase raised, and bilirubin 2.5 mg/dL or more, or INR "
                "1.5 or more",
            ),
        ),
        (
            marked("Index", "3 moderate-severe"),
            marked(
                "Index",
                "ALT, alkaline phosphatase, bilirubin and/or INR raised, with admission to "
                "hospital or a longer stay because of the injury",
            ),
        ),
        (
            marked("Index", "4 severe"),
            marked(
                "Index",
                "ALT and/or alkaline phosphatase raised, bilirubin 2.5 mg/dL or more, and "
                "failure of the liver (INR 1.5 or more, ascites or encephalopathy) or of another "
                "organ because of it",
            ),
        ),
        (
            marked("Index", "5 fatal"),
            marked("Index", "Death or liver transplantation because of the injury"),
        ),
    ),
    caution=marked(
        "Index", "Some published tables give other bilirubin limits for grades 3 and 4."
    ),
    source=marked(
        "Index", "Fontana 2009, as tabulated in Front Pharmacol 2022;12:786174 (PMC8807695)."
    ),
)
HYS_LAW: Final = ReferenceTable(
    key="hys-law",
    title=marked("Index", "Hy's law"),
    about=(
        marked(
            "Index",
            "Zimmerman's observation: drug-induced hepatocellular injury with jaundice ends in "
            "death or transplantation in about 10% or more of cases.",
        )
    ),
    rows=(
        (
            marked("Index", "Hepatocellular injury"),
            marked("Index", "ALT or AST at least 3 times ULN"),
        ),
        (
            marked("Index", "With jaundice"),
            marked(
                "Index",
                "total bilirubin above 2 times ULN, without initial cholestasis (alkaline "
                "phosphatase below 2 times ULN)",
            ),
        ),
        (
            marked("Index", "No other explanation"),
            marked(
                "Index",
                "no viral hepatitis, alcohol, ischemia, pre-existing liver disease or other drug",
            ),
        ),
    ),
    caution=marked(
        "Index", "Sources differ on whether the limits themselves (2 times ULN) are included."
    ),
    source=marked("Index", "Components as in PMC8359338 and PMC4655161."),
)
REFERENCE_TABLES: Final = (R_RATIO, SEVERITY, HYS_LAW)
