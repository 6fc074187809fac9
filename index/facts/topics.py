"""What a part of a sentence speaks of: an injury, mere test results, or something else."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final


class Topic(Enum):
    """What happens to the patient."""

    INJURY = "injury"
    ELEVATIONS = "elevations"
    OTHER = "other"


# One row a topic; the words are those that can be the subject of "arises" or "resolves".
_WORDS: Final = (
    (
        Topic.ELEVATIONS,
        r"(?<!risk )(?<!likelihood )(?<!incidence )(?<!frequency )"
        r"(?:elevations?|abnormalit(?:y|ies)|increases?|rises?|changes)\b(?! of (?:jaundice"
        r"|injury))"
        r"|(?:ALT|AST|aminotransferase|transaminase|enzymes?|bilirubin) (?:levels?|values?"
        r"|activit\w+)"
        r"|liver (?:tests?|enzymes?)|aminotransferases|transaminases|serum enzymes",
    ),
    (
        Topic.INJURY,
        r"(?:liver|hepatic|hepatocellular|cholestatic|acute|chronic|mixed|clinically apparent|the"
        r"|of"
        r"|this|such|most|these|other|autoimmune|idiosyncratic|\w*-induced|associated|related)"
        r" (?:liver )?(?:injur(?:y|ies)|damage|disease|failure|dysfunction|necrosis|toxicity"
        r"|forms?)"
        r"|injur(?:y|ies)|hepatotoxicity|hepatitis(?! [BC]\b)|jaundice|icterus|cholestasis|illness"
        r"|liver disease|symptoms|(?:clinical )?presentations?|syndrome|hepatic failure"
        r"|(?:most |every |typical |the |reported |several |other |rare |many |some |acute "
        r"|published |few )"
        r"(?:cases?|instances?|episodes?|reports)|cases|instances|sinusoidal obstruction"
        r"|fatty liver|steatohepatitis|steatosis|liver tumors?|hepatic adenomas?|fibrosis|cirrhosis"
        r"|portal hypertension|nodular regenerative hyperplasia|peliosis hepatis"
        r"|veno-?occlusive disease|SOS|VOD|dark urine|fatigue|the clinical pattern",
    ),
    (
        Topic.OTHER,
        r"rash|fever|Stevens[- ]Johnson(?: syndrome)?|(?:toxic )?epidermal necrolysis|SJS|TEN\b"
        r"|DRESS|eosinophilia|skin|cutaneous|anemia"
        r"|neutropenia|agranulocytosis|leukopenia|thrombocytopenia|pneumon\w+|colitis|nephr\w+"
        r"|renal|lactic acidosis|bleeding|relapse|remission|response|half[- ]life|peak|viral load"
        r"|HBV|HCV|reactivation|stupor|agitation|coma|neuropathy|myopathy|hypothyroidism|diarrhea"
        r"|manifestations?|effects?|hyperammon\w+|encephalopathy|autoantibod\w+|antibod\w+"
        r"|hypersensitivity|weight(?! gain| loss)|pregnan\w+"
        r"|infection",
    ),
)
_TOPIC: Final = re.compile(
    "|".join(rf"(?P<{topic.name}>\b(?:{words})\b)" for topic, words in _WORDS), re.IGNORECASE
)
# "Elevations without jaundice or symptoms" speaks of elevations, "jaundice with a mixed pattern of
# enzyme elevations" of jaundice.
_WITHOUT: Final = re.compile(r"\b(?:without|patterns? of) (?:\w+ ){0,4}$", re.IGNORECASE)
_NEAR: Final = 50
# A sentence that opens so speaks of what the one before it spoke of.
_LEANS: Final = re.compile(
    r"(?:these|this|they|it|such|most of (?:these|them)|the (?:time|onset|latency"
    r"|abnormalities))\b",
    re.IGNORECASE,
)


def topic_before(text: str, end: int, before: str = "") -> Topic | None:
    """The topic named last in `text` up to `end`, else that of the sentence `before`, if it leans.

    >>> topic_before("ALT elevations arise within a week", 15)
    <Topic.ELEVATIONS: 'elevations'>
    """
    found = None
    for match in _TOPIC.finditer(text, 0, end):
        if not _WITHOUT.search(text, max(0, match.start() - _NEAR), match.start()):
            found = match
    if found is not None:
        return Topic[str(found.lastgroup)]
    if before and _LEANS.match(text):
        first = _TOPIC.search(before)
        return Topic[str(first.lastgroup)] if first else None
    return None


def topic_after(text: str, start: int) -> Topic | None:
    """The topic named first in `text` from `start`."""
    found = _TOPIC.search(text, start)
    return Topic[str(found.lastgroup)] if found else None


def topics_in(text: str) -> set[Topic]:
    """Every topic that a text names."""
    return {Topic[str(match.lastgroup)] for match in _TOPIC.finditer(text)}
