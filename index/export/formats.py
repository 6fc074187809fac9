"""The formats that references are handed out in: a further one is one row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from index.export.bibtex import bibtex
from index.export.csl import csl_json
from index.export.nlm import nlm_text
from index.export.records import Record
from index.export.ris import ris


@dataclass(frozen=True, slots=True)
class ReferenceFormat:
    """One format: `name` on the command line, `title` for people, `ending` of a file with its dot.

    `write` gives the whole file as text, to be kept as UTF-8.
    """

    name: str
    title: str
    ending: str
    media_type: str
    write: Callable[[Iterable[Record]], str]


REFERENCE_FORMATS: Final = (
    ReferenceFormat("nlm", "text in NLM style", ".txt", "text/plain", nlm_text),
    ReferenceFormat("ris", "RIS", ".ris", "application/x-research-info-systems", ris),
    ReferenceFormat("bibtex", "BibTeX", ".bib", "application/x-bibtex", bibtex),
    ReferenceFormat(
        "csl", "CSL-JSON", ".json", "application/vnd.citationstyles.csl+json", csl_json
    ),
)
