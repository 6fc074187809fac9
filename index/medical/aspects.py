"""What is asked about a drug: one row an aspect, with the words for it, and where it is told.

The words are ours, from questions as wards type them; the kinds of section are those of LiverTox,
and the kinds of fact those that we read out of its chapters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from index.messages import marked


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect.

    `asks` are phrases that ask for it and stand in no text: they are not searched. `says` are
    phrases that texts have for it as well: one of them is searched for. `sections` and `facts` are
    the values of the kinds of section and of key fact that answer, the best first.
    """

    key: str
    label: str
    asks: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    sections: tuple[str, ...] = ("hepatotoxicity",)
    facts: tuple[str, ...] = ()


ASPECTS: Final = (
    Aspect(
        "recovery",
        marked("Index", "recovery"),
        (
            *("how long until recovery", "how long to recover", "how long does recovery take"),
            *("how long does it last", "how long will it last", "go away", "get better"),
            *("wie lange dauert die erholung",),
        ),
        (
            *("recovery", "recover", "resolution", "resolve", "reversible", "normalize"),
            *("improvement", "erholung"),
        ),
        ("outcome", "hepatotoxicity"),
        ("recovery",),
    ),
    Aspect(
        "rechallenge",
        marked("Index", "rechallenge"),
        (
            *("give again", "given again", "start again", "restart again", "take again"),
            *("use again", "can i restart", "wieder geben", "erneut geben"),
        ),
        (
            *("rechallenge", "re-challenge", "reexposure", "re-exposure", "restart", "restarted"),
            *("restarting", "reintroduction", "reintroduce", "readministration", "resume"),
            *("recurrence", "reexposition"),
        ),
        ("outcome", "hepatotoxicity"),
        ("rechallenge",),
    ),
    Aspect(
        "management",
        marked("Index", "management"),
        (
            *(
                "what to do",
                "what should i do",
                "what can be done",
                "how to treat",
                "how to manage",
            ),
            *("how do i treat", "how do you treat", "when to stop", "was tun", "que faire"),
            *("what now", "next step", "next steps"),
        ),
        (
            *("stop", "stopped", "stopping", "discontinue", "discontinued", "discontinuation"),
            *("discontinuing", "withdrawal", "withdraw", "withdrawn", "withhold", "interrupt"),
            *("cessation", "absetzen", "management", "manage", "antidote"),
        ),
        ("outcome", "hepatotoxicity"),
        ("management", "recovery"),
    ),
    Aspect(
        "latency",
        marked("Index", "time to onset"),
        (
            *("how long", "how soon", "how quickly", "how fast", "how early", "how late", "when"),
            *("how many days", "how many weeks", "how many months", "after how long"),
            *("after how many weeks", "after how many days", "after how many months"),
            *("wie lange", "wie schnell", "wann", "quand", "cuándo", "quando"),
        ),
        (
            *("latency", "onset", "time to onset", "latency period", "latenz", "délai"),
            *("weeks after stopping", "days after stopping", "months after stopping"),
            *("weeks after", "days after", "months after", "years after", "after stopping"),
            *("after starting", "weeks after starting", "months after starting"),
        ),
        ("hepatotoxicity", "case-reports", "key-points"),
        ("latency",),
    ),
    Aspect(
        "monitoring",
        marked("Index", "monitoring"),
        (
            *("how often to check", "how often to test", "how often should", "do i need to check"),
            *("what to monitor",),
        ),
        (
            *("monitoring", "monitor", "monitored", "surveillance", "routine testing", "check"),
            *("checked", "checking", "überwachung", "kontrolle", "kontrollen"),
        ),
        ("outcome", "hepatotoxicity", "background"),
        ("management",),
    ),
    Aspect(
        "mechanism",
        marked("Index", "mechanism"),
        ("why", "how come", "how does it damage", "warum", "pourquoi"),
        ("mechanism", "mechanism of injury", "mechanism of liver injury", "pathogenesis"),
        ("mechanism",),
    ),
    Aspect(
        "frequency",
        marked("Index", "frequency"),
        (
            *("how common", "how often", "how frequent", "how frequently", "how likely"),
            *("how rare", "how many patients", "how many people", "wie oft", "wie häufig"),
        ),
        (*("frequency", "incidence", "prevalence", "häufigkeit", "inzidenz", "fréquence"),),
        ("hepatotoxicity",),
        ("frequency", "enzyme_elevations"),
    ),
    Aspect(
        "severity",
        marked("Index", "severity"),
        ("how severe", "how bad", "how serious", "how dangerous", "wie schwer", "wie schlimm"),
        ("severity", "prognosis", "outcome", "prognose"),
        ("outcome", "hepatotoxicity"),
        ("severity",),
    ),
    Aspect(
        "pattern",
        marked("Index", "injury pattern"),
        ("what type of injury", "which type of injury", "what kind of injury"),
        ("pattern", "injury pattern", "pattern of injury", "r ratio", "r value", "muster"),
        ("hepatotoxicity", "case-reports"),
        ("pattern",),
    ),
    Aspect(
        "cross-reactivity",
        marked("Index", "cross-reactivity"),
        ("switch to", "instead of", "can i switch", "alternative to"),
        (
            *("cross reactivity", "cross-reactivity", "cross sensitivity", "cross reaction"),
            *("kreuzreaktion", "kreuzreaktivität"),
        ),
        ("outcome", "hepatotoxicity"),
        ("cross_reactivity",),
    ),
    Aspect(
        "histology",
        marked("Index", "histology"),
        (),
        ("biopsy", "liver biopsy", "histology", "histopathology", "biopsie", "histologie"),
        ("histopathology", "hepatotoxicity", "case-reports"),
    ),
    Aspect(
        "use",
        marked("Index", "indication"),
        (*("what is it used for", "used for", "what is it for", "use of", "wofür"),),
        ("indication", "indications", "indikation"),
        ("background", "introduction"),
    ),
    Aspect(
        "dose",
        marked("Index", "dose"),
        ("how much",),
        ("dose", "dosage", "dosing", "doses", "maximum dose", "daily dose", "dosis"),
        ("background", "hepatotoxicity", "outcome"),
    ),
    Aspect(
        "pregnancy",
        marked("Index", "pregnancy"),
        (),
        ("pregnancy", "pregnant", "pregnant women", "gestation"),
        ("background", "hepatotoxicity"),
    ),
    Aspect(
        "lactation",
        marked("Index", "lactation"),
        (),
        (
            *("lactation", "breastfeeding", "breast feeding", "breast-feeding", "nursing"),
            *("breastfed", "breast milk", "breastmilk"),
        ),
        ("lactation-summary", "infant-effects", "drug-levels", "background"),
    ),
    Aspect(
        "children",
        marked("Index", "children"),
        (),
        (
            *("children", "child", "pediatric", "paediatric", "infants", "infant", "newborn"),
            *("adolescents", "kinder", "enfant", "enfants"),
        ),
        ("hepatotoxicity", "background", "outcome"),
    ),
    Aspect(
        "elderly",
        marked("Index", "older patients"),
        (),
        ("elderly", "older patients", "older adults", "geriatric", "old age", "by age"),
        ("hepatotoxicity", "outcome"),
    ),
    Aspect(
        "alcohol",
        marked("Index", "alcohol"),
        (),
        ("alcohol", "ethanol", "alcoholic", "alkohol", "alcool", "drinking", "beer", "wine"),
        ("hepatotoxicity", "mechanism", "outcome"),
    ),
)
# What who names a drug and says "liver" or "hepatotoxicity" asks for.
TOPIC: Final = Aspect("injury", marked("Index", "liver injury"))
