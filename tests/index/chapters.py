"""Small libraries of fictional drugs for the tests of what reads them."""

from dataclasses import replace
from pathlib import Path

from index import build_library
from index.importer.report import BuildReport
from index.libraries.manifest import read_manifest, rewrite_manifest

FICTAMAB = """Fictamab Vedotide

Updated: January 5, 2024.

OVERVIEW

Introduction

Fictamab vedotide is a made up conjugate for imaginary leukemia, linked to nothing at all.

Hepatotoxicity

Elevations of aminotransferases arose in 12% of invented patients; sinusoidal obstruction syndrome
was not seen, as nobody took it. Jaundice was imagined once.

Likelihood score: B (highly likely cause of imaginary liver injury).

Drug Class: [Fictional Agents](#); [Missing Agents](#)

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Fictamab Vedotide – Madeup®

CHEMICAL FORMULA AND STRUCTURE

DRUG\tCAS REGISTRY NUMBER\tMOLECULAR FORMULA\tSTRUCTURE
Fictamab Vedotide\t1234-56-7\tMonoclonal Antibody\tNot Available

ANNOTATED BIBLIOGRAPHY

Göklund N. A made up study of fictamab. *J Fict* 2016; 375: 740-53. PubMed PMID: 90000001.

(Among 3 patients none was real).

Nobody A. Veno-occlusive imagination. *J Fict*. 2019;125: 2474-87. doi:10.1000/abc.d.
"""
AGENTS = """Fictional Agents

Updated: May 4, 2019.

OVERVIEW

The class of drugs that do not exist. Hepatitis is a word that stands here too.

The following links are to individual drug records.

- [Fictamab Vedotide](#)
- [Nonexistine](#)
"""
NONEXISTINE = """Nonexistine

Updated: March 3, 2020.

OVERVIEW

Introduction

Nonexistine is a made up sedative; hepatitis was not reported.

Hepatotoxicity

Hepatitis, hepatitis and again hepatitis with jaundice in nobody.

Likelihood score: E* (unproven but suspected).

Drug Class: [Fictional Agents](#)

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Nonexistine – Generic, Nixor®, Madeup XR®
"""
CHAPTERS = {
    "Fictamab_Vedotide.txt": FICTAMAB,
    "Fictional_Agents.txt": AGENTS,
    "Nonexistine.txt": NONEXISTINE,
}


def write_chapters(folder: Path) -> Path:
    """The fictional chapters as files of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in CHAPTERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def build_small(folder: Path) -> BuildReport:
    """A library of the fictional chapters at `folder / "library"`."""
    return build_library([write_chapters(folder / "source")], folder / "library")


def retell_manifest(library: Path, **values: str) -> None:
    """Write other values into the manifest of a library, and sum it up anew."""
    written = read_manifest(library)
    rewrite_manifest(library, replace(written, **values))  # type: ignore[arg-type]
