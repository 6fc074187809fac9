"""The drugs that a likelihood statement names, told apart from the words around them."""

from __future__ import annotations

import re
from typing import Final

LONGEST_NAME: Final = 6
# A slash joins the partners of a combination: "sulfamethoxazole/trimethoprim" is one agent.
_JOINTS: Final = re.compile(r"\s*(?:[,;]|\band/or\b|\band\b|\bor\b|&)\s*", re.IGNORECASE)
_PREPOSITION: Final = re.compile(r"^\W*(?:for|of|in|with)\b", re.IGNORECASE)
_OUTER: Final = " \t\n\xa0(),.;:=–—-[]"
# What stands beside a score and names no drug: "The overall likelihood score: D".
_NO_AGENT: Final = frozenset(
    "a an the this that these those its their each all both any overall general estimated current "
    "combined class group drug drugs agent agents medication medications product products "
    "hepatotoxicity livertox liver injury individual following respectively other others "
    "high higher low lower usual dose doses age ages adult adults child children patient patients "
    "new revised".split()
)
# A name has none of these words: a clause does.
_OF_CLAUSES: Final = frozenset(
    "is are was were be been being has have had given gives assigned based considered not no to by "
    "from on at as than because which who when where while although however but if it they he she "
    "may can could should would must cause causes caused causing likely unlikely linked leading "
    "stated known unknown suspected probable possible cases reports there also only "
    "unproven proven rare rarely definite definitely established documented described highly very "
    "range ranges ranging include includes including seen found reported".split()
)
_WORD: Final = re.compile(r"[^\W_][\w'’.+/-]*")


def agents_in(text: str) -> list[str] | None:
    """The agents that `text` names, [] where it says nothing, None where it is no list of names.

    >>> agents_in("(venlafaxine)"), agents_in(" for gold and silver"), agents_in("the overall")
    (['venlafaxine'], ['gold', 'silver'], [])
    """
    text = _PREPOSITION.sub("", text.strip(_OUTER)).strip(_OUTER)
    found = []
    for part in _JOINTS.split(text):
        agent = _without_articles(part)
        words = [word.lower().strip(".") for word in _WORD.findall(agent)]
        if len(words) > LONGEST_NAME or not _OF_CLAUSES.isdisjoint(words):
            return None
        if not _NO_AGENT.issuperset(words) and any(map(str.isalpha, agent)):
            found.append(agent)
    return found


def _without_articles(part: str) -> str:
    agent = re.sub(r"^(?:the|and|or)\s+", "", part.strip(_OUTER), flags=re.IGNORECASE)
    agent = re.sub(r"['’]s$", "", agent)
    # A closing bracket may belong to the name: "interferon alfa (2b)".
    return agent + ")" * (agent.count("(") - agent.count(")"))
