"""A list that was read, told in one line, as `ward_lines.tsv` has it."""

from collections.abc import Iterable
from functools import cache

from index.medical.drug_names import drug_names
from index.medications.model import MentionStatus, ReadLine, ReadMention
from index.medications.names import ListNames
from index.medications.reader import ListReader

SIGNS = {
    MentionStatus.FOUND: "",
    MentionStatus.ASK: "?",
    MentionStatus.SET_ASIDE: "-",
    MentionStatus.ABSENT: "0",
}


@cache
def reader() -> ListReader:
    return ListReader(ListNames(drug_names()))


def told(text: str) -> str:
    """What is read: drugs found, "?" before choices, "-" before what is set aside, "0" unknown."""
    return "; ".join(
        _mention(line, mention) for line in reader().read(text) for mention in line.mentions
    )


def drugs_of(text: str, *statuses: MentionStatus) -> set[str]:
    """The ingredients of all mentions of these statuses."""
    table = drug_names()
    return {
        part.casefold()
        for mention in mentions_of(reader().read(text))
        if mention.status in statuses
        for named in (*mention.drugs, *mention.choices)
        for part in table.parts_of(named.drug) or (named.drug,)
    }


def mentions_of(lines: Iterable[ReadLine]) -> list[ReadMention]:
    return [mention for line in lines for mention in line.mentions]


def _mention(line: ReadLine, mention: ReadMention) -> str:
    names = ", ".join(sorted(named.drug for named in (mention.drugs or mention.choices)))
    return SIGNS[mention.status] + (names or line.text[mention.start : mention.end])
