"""What a list tells of people, places and visits: never looked at for names, and never shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.medications.patterns import any_of

# Before a colon: "Patient: …".
_HEADED: Final = r"""
    patient(?:in|e)?(?:'s)?(?: name)?
    pat\.?
    pt\.?
    full name
    name
    vorname
    nachname
    nom
    pr[eé]nom
    nombre
    apellidos?
    nome
    cognome
    paziente
    paciente
    dob
    date of birth
    d\.o\.b\.?
    geb(?:oren)?\.?(?:-?datum| am)?
    geburtsdatum
    n[eé]e? le
    date de naissance
    fecha de nacimiento
    nato il
    data di nascita
    mrn
    nhs(?: no)?
    fall(?:nummer|-?nr)?
    case(?: no)?
    id
    pid
    ssn
    ahv
    address
    adresse
    anschrift
    direcci[oó]n
    indirizzo
    tel(?:efon|ephone)?
    phone
    fax
    e-?mail
    doctor
    physician
    prescriber
    gp
    pcp
    arzt
    [aä]rztin
    hausarzt
    m[eé]decin
    m[eé]dico
    medico
    attending
    consultant
    surgeon
    nurse
    ward
    station
    room
    zimmer
    bed
    bett
    lit
    sala
    reparto
    hospital
    krankenhaus
    klinik
    pharmacy
    apotheke
    insurance
    versicherung
    kasse
    age
    alter
    sex
    gender
    geschlecht
    date
    datum
    fecha
    data
    weight
    gewicht
    height
    diagnos[ei]s?
    diagnosen?
    dx
    hauptdiagnose
    nebendiagnosen?
    diagn[oó]stico
    diagnosi
    pmh
    pshx?
    reason for (?:visit|admission)
    chief complaint
    cc
    plan
    assessment
    a/p
    labs?
    labor(?:werte)?
    laboratory
    laboratoire
    laboratorio
    vitals?
"""
# By themselves.
_ALONE: Final = r"""
    tel
    fax
    seite
    page
    p[aá]gina
    printed
    gedruckt
    imprim[eé]
    signed
    unterschrift
    signature
"""
_PRIVATE: Final = (
    any_of(_HEADED, r"\s*", r"\s*(?:#|no\.?|nr\.?)?\s*[:#]"),
    any_of(_ALONE, r"\s*", r"\b"),
)
_TITLES: Final = r"""
    [Mm]rs?
    MRS?
    Ms
    Miss
    [Dd]r
    DR
    Prof
    Herrn?
    Frau
    Hr(?=\.)
    M(?=\.)
    Mme
    Mlle
    Sr(?=\.)
    Sra
    Srta
    Don
    Doña
    Sig(?=\.)
    Dott
    Nurse
    Schwester
"""
# Small and large letters are told apart: "MS Contin" and "24 HR Metformin" are nobody's names.
_NAMED: Final = re.compile(
    any_of(_TITLES, r"\b", r"\b").pattern + r"\.?(?:\s+(?:med|dent|rer|nat|dr|prof|phil)\b\.?)*"
    r"(?:\s+(?:[A-ZÄÖÜÉ]\.|(?:de|von|van|di|la)\s)?\s*[A-ZÄÖÜÉ][\w'’-]+){1,3}"
)
_MADE_BY: Final = re.compile(
    r"\b(?:prescribed|ordered|signed|verordnet|rezeptiert|prescrit|prescrito|prescritto|reported"
    r"|given|administered) (?:by|von|durch|par|por|da)(?:\s+[A-ZÄÖÜ][\w'’.-]+){1,3}"
)


def is_private(line: str) -> bool:
    """Whether a line tells of a person, a place, a date, a diagnosis or values: "Patient: …"."""
    return any(pattern.match(line) for pattern in _PRIVATE)


def people_in(line: str) -> Iterator[tuple[int, int]]:
    """Where a line names people: "Dr. Amanda Lamb"."""
    for pattern in (_NAMED, _MADE_BY):
        yield from (found.span() for found in pattern.finditer(line))
