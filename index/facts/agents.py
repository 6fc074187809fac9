"""Which drug or class a sentence speaks of, where that is another than the chapter's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Self

from index.monograph.model import Monograph

# The last word of a class of drugs, as sentences have it.
_CLASS_ENDS: Final = (
    r"\w*(?:inhibitors|antagonists|agonists|blockers|analogues|analogs|antibiotics|antidepressants"
    r"|antipsychotics|antifungals|antivirals|antiretrovirals|anticonvulsants|antiepileptics"
    r"|anticholinergics|antihistamines|anticoagulants|antimalarials|diuretics|statins|fibrates"
    r"|quinolones|fluoroquinolones|macrolides|cephalosporins|penicillins|sulfonamides|tetracyclines"
    r"|aminoglycosides|azoles|triazoles|benzodiazepines|barbiturates|phenothiazines|tricyclics"
    r"|thiazolidinediones|sulfonylureas|hydantoins|thiopurines|anthracyclines|taxanes|steroids"
    r"|corticosteroids|estrogens|androgens|interferons|salicylates|bisphosphonates|retinoids"
    r"|NSAIDs|SSRIs|SNRIs|TKIs|ARBs|PPIs|DPP-4s|COXIBs|coxibs|derivatives)"
)
# Up to three words that belong to the name: "ACE inhibitors", "tyrosine kinase receptor inhibitors".
_CLASS: Final = re.compile(
    rf"\b(?:[Oo]ther |[Aa]nother )?(?:(?!(?:of|the|and|or|to|for|from|with|by|other|most|many|these|"
    rf"all|several|some|in|than|as|like|on|among|between|those|both)\b)[\w/-]+ ){{0,3}}{_CLASS_ENDS}\b"
)
# What a sentence speaks of follows one of these, or opens the sentence.
_CUE: Final = re.compile(
    r"(?:\b(?:due to|caused by|attributed to|attributable to|induced by|starting|initiating"
    r"|beginning|taking|receiving|exposure to|(?:treated|therapy|treatment|hepatotoxicity|injury"
    r"|cases|instances|hepatitis|jaundice|switched|linked|seen|occurs?|described|reported) "
    r"(?:with|of|from|to|in|for|among)(?: the use of)?|patients on|typical of|associated with"
    r"|implicated in)|^) ?(?:the |most |many |several )?$",
    re.IGNORECASE,
)
_WORDS_BEFORE: Final = 60


@dataclass(frozen=True, slots=True)
class OtherAgents:
    """The names of a chapter's own drugs, and of the others that it links to."""

    own: re.Pattern[str] | None = None
    linked: re.Pattern[str] | None = None

    @classmethod
    def of(cls, monograph: Monograph) -> Self:
        """Those of a monograph."""
        own = set(_own_names(monograph))
        linked = {text.strip(" .;,").lower() for _, text in monograph.links()} - own
        return cls(_any_of(own), _any_of(name for name in linked if len(name) > 3))

    def named_in(self, text: str) -> str | None:
        """The one agent a sentence speaks of; None where it is the chapter's own drug or unsaid."""
        if self.own is not None and self.own.search(text):
            return None
        found = [*_CLASS.finditer(text), *(self.linked.finditer(text) if self.linked else ())]
        for each in sorted(found, key=lambda match: match.start()):
            before = text[max(0, each.start() - _WORDS_BEFORE) : each.start()]
            if _CUE.search(before):
                return each.group().strip()
        return None

    def names_own(self, text: str) -> bool:
        """Whether a sentence names the chapter's own drug."""
        return self.own is not None and self.own.search(text) is not None


def _own_names(monograph: Monograph) -> Iterator[str]:
    """The drugs of a chapter, and the first word of a name of several ("Inotuzumab")."""
    names = [*re.split(r"[,;/&]| and ", monograph.title)]
    names += [each.drug for each in monograph.trade_names]
    names += [brand for each in monograph.trade_names for brand in each.brands]
    names += [each.drug for each in monograph.chemistry]
    names += monograph.synonyms
    for name in names:
        name = re.sub(r"\(.*?\)|®", "", name).strip().lower()
        if len(name) > 3:
            yield name
            first = name.split()[0]
            if len(first) > 5:
                yield first


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    words = sorted((re.escape(name) for name in names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else None
