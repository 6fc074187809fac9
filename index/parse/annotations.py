"""Where a citation ends and the editors' annotation of it begins, wherever the elements stand."""

from __future__ import annotations

import re
from typing import Final

from index.monograph.model import Inlines, Marks, Run
from index.parse.runs import LINE_BREAK, RunBuilder

# What a citation ends with: `2016; 17 (2): 63-9`, `1999, pp. 271-4`.
IMPRINT: Final = re.compile(
    r"\b(?:1[89]|20)\d\d(?:\s*[;:][^;:]{1,40}:\s*[A-Za-z]{0,8}\d[\w.–-]*|[,.]\s*pp?\.\s*\d[\w–-]*)"
)
_POINTER: Final = re.compile(r"\s*(?:PubMed Citation|PMID:?\s*\d+)[.\s]*(?=\()")
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_WORD_OF_A_SENTENCE: Final = re.compile(r"(?<![\w-])[a-z]{4,}\b")
_CLOSING: Final = ")]},.;:"
_OPENING: Final = "([{/µ"


def divide(citation: Inlines, annotation: Inlines) -> tuple[Inlines, Inlines]:
    """Citation and annotation, each with what stands in the other's element given back to it.

    An annotation is a remark in parentheses. Its beginning, or all of it, may stand before its
    element; or the whole citation may stand inside, before the parenthesis.
    """
    words, note = text_of(citation), text_of(annotation)
    if note.startswith("(") and note.count(")") <= note.count("("):
        return citation, annotation
    if (start := _begun(words, note)) is not None or (start := _whole(words, note)) is not None:
        kept, moved = split_at(citation, start)
        return joined(kept), joined(_upright(moved), annotation)
    if (end := _cited_within(words, note) or _pointing(note)) is not None:
        moved, kept = split_at(annotation, end)
        return joined(citation, moved), joined(kept)
    return citation, annotation


def text_of(inlines: Inlines) -> str:
    """The words as `split_at` counts them, white space at the ends kept."""
    return "".join(
        inline.text if isinstance(inline, Run) else f" {inline.alt} " for inline in inlines
    )


def split_at(inlines: Inlines, position: int) -> tuple[Inlines, Inlines]:
    """What stands before a position of the text, and what after it; a picture stays whole."""
    before, after = list(inlines[:0]), list(inlines[:0])
    start = 0
    for inline in inlines:
        end = start + len(text_of((inline,)))
        if end <= position or (start < position and not isinstance(inline, Run)):
            before.append(inline)
        elif start >= position or not isinstance(inline, Run):
            after.append(inline)
        else:
            text, marks, link = inline.text, inline.marks, inline.link
            before.append(Run(text[: position - start], marks, link))
            after.append(Run(text[position - start :], marks, link))
        start = end
    return tuple(before), tuple(after)


def joined(first: Inlines, second: Inlines = ()) -> Inlines:
    """Both, one after the other, with a space between unless they meet inside a word."""
    builder = RunBuilder()
    for inline in (*first, *_gap(text_of(first), text_of(second)), *second):
        if not isinstance(inline, Run):
            builder.add_image(inline)
            continue
        for number, line in enumerate(inline.text.split(LINE_BREAK)):
            if number:
                builder.break_line()
            builder.add(line, inline.marks, inline.link)
    return builder.finish()


def _gap(left: str, right: str) -> tuple[Run, ...]:
    """The space between two texts whose elements meet without one.

    "(Controlled trial" and "of" are two words, "(3" and "2 year old" or "K" and "eech A" one.
    """
    if not left.strip() or not right.strip():
        return ()
    meets = left[-1] in _OPENING or right[0] in _CLOSING or (left[-1] + right[0]).isdigit()
    return () if meets or (len(left.strip()) == 1 and right[0].islower()) else (Run(" "),)


def _begun(words: str, note: str) -> int | None:
    """Where the parenthesis opens that is left open in the citation, or None."""
    unclosed = _unclosed(words)
    ends = [found.end() for found in IMPRINT.finditer(words)]
    after = [position for position in unclosed if ends and position >= ends[0]]
    if after and not note.startswith("("):
        return after[0]
    return unclosed[-1] if unclosed and note.count(")") > note.count("(") else None


def _whole(words: str, note: str) -> int | None:
    """Where a remark begins that ends the citation, closed as it is; None if there is none."""
    text = words.rstrip(" .")
    if note.startswith("(") or not text.endswith(")"):
        return None
    unclosed = _unclosed(text[:-1])
    if not unclosed:
        return None
    before, remark = text[: unclosed[-1]], text[unclosed[-1] + 1 :]
    told = len(_WORD_OF_A_SENTENCE.findall(remark)) > 1 and not remark[0].islower()
    return unclosed[-1] if told and _YEAR.search(before) else None


def _cited_within(words: str, note: str) -> int | None:
    """Where the remark begins in an annotation that has the citation before it, or None."""
    if _YEAR.search(words) or note.startswith("("):
        return None
    imprint = IMPRINT.search(note) or _YEAR.search(note)
    opening = note.find(" (", imprint.end()) if imprint is not None else -1
    return opening + 1 if opening >= 0 else None


def _pointing(note: str) -> int | None:
    """Where the remark begins after words that only name PubMed, or None."""
    found = _POINTER.match(note)
    return found.end() if found is not None else None


def _unclosed(text: str) -> list[int]:
    """Where the parentheses open that are never closed."""
    opened = list[int]()
    for position, sign in enumerate(text):
        if sign == "(":
            opened.append(position)
        elif sign == ")" and opened:
            opened.pop()
    return opened


def _upright(inlines: Inlines) -> Inlines:
    """Without italics: every annotation is set in them, so they say nothing."""
    return tuple(
        Run(inline.text, inline.marks & ~Marks.ITALIC, inline.link)
        if isinstance(inline, Run)
        else inline
        for inline in inlines
    )
