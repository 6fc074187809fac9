"""The drug classes that a chapter says it is of, from the lines that name them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import Final

from index.monograph.class_names import is_short_for, short_form_in, spelling_key
from index.monograph.misspellings import edits_between
from index.monograph.model import ChapterLink, Inline, Inlines, Run
from index.monograph.sections import fold_heading

_LABELS: Final = tuple(
    f"{which}{word}"
    for which in ("", "drug ", "therapeutic ", "pharmacologic ", "pharmacological ")
    for word in ("class", "classes", "subclass", "subclasses")
    if which or word.startswith("sub")
)
# "Other Drugs in the Subclass, Antipsychotic Agents, Phenothiazines: Fluphenazine, …"
_SIBLINGS: Final = re.compile(
    r"(?:other\s+)?(?:drugs?|agents?|medications?|members)\s+(?:in|of|from)\s+"
    r"(?:the|this)\s+(?:same\s+)?(?:drug\s+)?(?:sub-?\s?)?(?:class(?:es)?|group|category)\b"
    r"[\s,–—-]*(?P<classes>[^:]{0,120}):(?P<drugs>.*)",
    re.IGNORECASE,
)
# What follows names a neighbour, mostly a drug.
_SEE: Final = r"\b(?:also\s+see\b|see\b|cf\.)"
_SEE_IN_BRACKETS: Final = re.compile(rf"[(\[]\s*{_SEE}[^()\[\]]*[)\]]", re.IGNORECASE)
_SEE_TO_THE_END: Final = re.compile(rf"[(\[]?\s*{_SEE}.*", re.IGNORECASE)
# "Other NSAIDs: Piroxicam, …" behind the classes; "NSAIDs, including Piroxicam".
_OTHERS_TO_THE_END: Final = re.compile(r"[;,.]?\s*\b(?:other|related)\s[^:;,]{1,60}:.*", re.I)
_INCLUDING: Final = re.compile(r",?\s*\b(?:including|such as|e\.g\.)\s[^;]*", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?P<label>[^:–—]{4,30}?)\s*(?P<sign>:|\s[–—-]\s)")
_SHORTEST: Final = len("drug class")
_SENTENCE: Final = re.compile(r"\b(?:such|like|including|is|are|was|were|have|has|with|that)\b")
_SEPARATOR: Final = re.compile(r"[;:,]|\s[–—-]\s")
_AND_OTHER: Final = re.compile(r"^\s+(?:and|&)\s+(?=$|\S+\s+\S)")
_AND: Final = re.compile(r"^(?:and|or|&)\s+", re.IGNORECASE)
# A comma in the name of a linked chapter, until the line has been split at its commas.
_KEPT: Final = str.maketrans(";:,–—-", "\ue000\ue001\ue002\ue003\ue004\ue005")
_GIVEN_BACK: Final = str.maketrans("\ue000\ue001\ue002\ue003\ue004\ue005", ";:,–—-")
# "Antiinfective Agents, Urinary": a kind of the class before it, no class of its own.
_QUALIFIERS: Final = frozenset(
    "alkylating atypical central depolarizing general hormonal humanized immunological inhalation "
    "inhaled inactivated intravenous live local monoclonal nasal natural neuromuscular nonopioid "
    "nonselective nonsteroidal opioid ophthalmic oral osmotic parenteral peripheral phytogenic "
    "reversible selective semisynthetic steroidal synthetic systemic tetracyclic topical tricyclic "
    "typical urinary thiazide loop fat water soluble".split()
)
_GRADED: Final = re.compile(
    r"(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|next|new(?:er)?|old(?:er)?)"
    r"[\s-]generation|(?:short|long|intermediate|ultra-?short)[\s-]acting)",
    re.IGNORECASE,
)
_NO_NAMES: Final = frozenset(
    ("miscellaneous", "misc", "other", "others", "various", "none", "na", "unclassified", "unknown")
)
# LactMed lists these subject headings among the classes of every drug.
_NOT_CLASSES: Final = ("breast feeding", "lactation", "milk, human")
_LONGEST: Final = 100


def classes_named(line: Inlines, before: str = "") -> Iterator[str]:
    """The classes that one line of a chapter's text names: by a label, or as where others belong.

    `Drug Class: [Blockers]; Fictional Agents` names two; so does
    `Other Drugs in the Subclass, Blockers, Sub-blockers: …`. There a mere kind of a class, as
    "Second Generation", is one of the class `before`.
    """
    text = _protected(line)
    if (rest := _labelled(text, any(map(_is_linked, line)))) is not None:
        yield from classes_in(rest)
    elif found := _SIBLINGS.match(text.translate(_GIVEN_BACK)):
        # A sentence may begin so too; it goes on in small letters, and links no drug.
        small = any(map(_is_linked, line)) and _SENTENCE.search(found["classes"]) is None
        names = classes_in(found["classes"], before)
        yield from (name for name in names if small or not name[0].islower())


def classes_listed(line: Inlines) -> Iterator[str]:
    """The classes of a line that stands under the label "DRUG CLASS"; a linked name is kept whole.

    >>> list(classes_listed((Run("Alpha Agents; Beta Blockers"),)))
    ['Alpha Agents', 'Beta Blockers']
    """
    return classes_in(_protected(line))


def _is_linked(inline: Inline) -> bool:
    return isinstance(inline, Run) and isinstance(inline.link, ChapterLink)


def _labelled(text: str, linked: bool) -> str | None:
    """What follows "Drug Class:", also with a letter wrong, or, before links, with a dash."""
    found = _LABEL.match(text)
    if found is None or not (":" in found["sign"] or linked):
        return None
    label = fold_heading(found["label"])
    near = label in _LABELS or any(
        len(each) >= _SHORTEST and edits_between(label, each, 1) <= 1 for each in _LABELS
    )
    return text[found.end() :] if near else None


def siblings_named(line: Inlines) -> Iterator[str]:
    """The drugs that a line lists as others of their class."""
    text = _protected(line).translate(_GIVEN_BACK)
    if found := _SIBLINGS.match(text):
        yield from (name.strip(" .;,") for name in re.split(r"[,;]", found["drugs"]))


def classes_in(text: str, before: str = "") -> Iterator[str]:
    """The names in a list of classes. A mere kind of a class follows the class itself.

    >>> list(classes_in("Muscle Relaxants, Central; Sedatives and Hypnotics, Miscellaneous"))
    ['Muscle Relaxants', 'Muscle Relaxants, Central', 'Sedatives and Hypnotics']
    """
    for members in (_SEE_IN_BRACKETS, _SEE_TO_THE_END, _OTHERS_TO_THE_END, _INCLUDING):
        text = members.sub("", text)
    for part in _parts(text):
        name = _AND.sub("", part.strip(" .[]")).translate(_GIVEN_BACK).strip()
        if _is_qualifier(name) and before:
            before = f"{before}, {name}"
            yield before
        elif _is_name(name) and not _GRADED.fullmatch(name):
            before = name
            yield name


def distinct_classes(names: Iterable[str], no_classes: Container[str] = ()) -> tuple[str, ...]:
    """Each class once, in order; of two spellings the first, or the one that has the short form.

    `no_classes` are the `spelling_key`s of what is known to be a drug.
    """
    found: dict[str, str] = {}
    for name in (name.strip(" .;,") for name in names):
        key = spelling_key(name)
        if not name or name.lower() in _NOT_CLASSES or key in no_classes:
            continue
        key = next((known for known, other in found.items() if _same(name, other)), key)
        found[key] = _better(name, found[key]) if key in found else name
    return tuple(found.values())


def _same(name: str, other: str) -> bool:
    keys = spelling_key(name), spelling_key(other)
    return keys[0] == keys[1] or is_short_for(name, other) or is_short_for(other, name)


def _better(name: str, known: str) -> str:
    """Of two spellings of a class the one in full, then the one that gives the short form."""
    tells_more = short_form_in(name) and not short_form_in(known)
    return name if is_short_for(known, name) or tells_more else known


def _protected(line: Inlines) -> str:
    """The words of a line; signs in a link's text are set aside: they part no classes.

    "and" between a linked class and another one parts them.
    """
    words, linked = "", False
    for run in line:
        if not isinstance(run, Run):
            continue
        if isinstance(run.link, ChapterLink):
            words, linked = words + run.text.translate(_KEPT), True
        else:
            words += _AND_OTHER.sub("; ", run.text) if linked else run.text
            linked = False
    return words.strip()


def _parts(text: str) -> Iterator[str]:
    """`text` at its separators, those in brackets left out."""
    depth = start = 0
    balanced = text.count("(") == text.count(")")
    separators = {found.start(): found.end() for found in _SEPARATOR.finditer(text)}
    for position, sign in enumerate(text):
        if balanced:
            depth += (sign == "(") - (sign == ")")
        if not depth and position in separators:
            yield text[start:position]
            start = separators[position]
    yield text[start:]


def _is_qualifier(name: str) -> bool:
    plain = name.partition("(")[0].strip().lower()
    words = plain.replace("-", "").split()
    return bool(_GRADED.fullmatch(plain)) or (
        bool(words) and all(word in _QUALIFIERS or word.startswith("non") for word in words)
    )


def _is_name(name: str) -> bool:
    return (
        any(letter.isalpha() for letter in name)
        and len(name) <= _LONGEST
        and fold_heading(name) not in _NO_NAMES
        and "://" not in name
    )
