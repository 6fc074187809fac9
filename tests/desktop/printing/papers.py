"""Papers for tests, and the programs of poppler that read them back."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.printing.paper import PAPERS, Paper
from desktop.printing.paper_kinds import Matter, kind_named
from desktop.printing.paper_text import PaperText
from desktop.printing.pdf import pdf_of
from desktop.printing.sheets import Sheets
from desktop.printing.sources import matter_of
from index import Library, Manifest, Monograph
from tests.desktop.page.test_html import read
from tests.words import words_of_text

WHEN = datetime(2026, 11, 22, 20, 10)
A4, LETTER = PAPERS
OF_A_MONOGRAPH = ("summary", "monograph", "references")

MANIFEST = Manifest("a1b2c3", "A test library", "2026-11-22T00:00:00", "Liverleaf", (), {}, {})

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="needs pdftotext and pdfinfo (poppler-utils)"
)


def matter(library: Library, monograph: Monograph) -> Matter:
    return replace(matter_of(library, monograph), when=WHEN)


def alone(monograph: Monograph) -> Matter:
    """A monograph of no library."""
    return Matter(MANIFEST, WHEN, monograph)


def paper_text(name: str, given: Matter) -> PaperText:
    kind = kind_named(name)
    return kind.write(kind, given)


def pdf_of_kind(name: str, given: Matter, file: Path, paper: Paper = A4) -> Path:
    file.write_bytes(pdf_of(Sheets(paper_text(name, given), paper)))
    return file


def text_of(pdf: Path, *options: str) -> str:
    """The words of a PDF as they stand on its pages, a form feed after each."""
    command = ["pdftotext", "-layout", *options, str(pdf), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def info_of(pdf: Path) -> str:
    return subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout


def words(text: str) -> Counter[str]:
    """The words, however a font spells µ, and however a long address is broken."""
    plain = unicodedata.normalize("NFKC", text.replace("\u200b", ""))
    return words_of_text(plain.replace("_", " "))


def words_of_html(html: str) -> Counter[str]:
    return words(" ".join(read(html).words))
