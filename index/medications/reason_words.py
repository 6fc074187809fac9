"""Ways in which lists say that a drug is not taken: patterns, one a line, of five languages."""

from __future__ import annotations

import re
from typing import Final

from index.medications.patterns import any_of

_ALLERGY: Final = r"""
    (?:no known (?:drug )?)?allerg(?:y|ies|ic)\b(?: to)?
    allerg(?:isch|ie|ien|ique|ia|ias|ico|ica|ici)\b(?: gegen| auf| à| au| a la| a)?
    intoleran\w+(?: to| of| de| à| a)?
    unvertr[aä]glich\w*
    anaphyla\w+(?: to)?
    adverse (?:drug )?reactions?(?: to)?
    \badrs?\b
    \buaw\b
    hypersensitiv\w+(?: to)?
    überempfindlich\w*
    kontraindi\w+
    contraindicat\w+
    \w{1,40}allergie\b
    [aá]l[eé]rg\w+
"""
_PEOPLE: Final = r"""
    mom
    mum
    mother
    father
    dad
    brother
    sister
    wife
    husband
    daughter
    spouse
    grandmother
    grandfather
    aunt
    uncle
    roommate
    neighbou?r
    friend
    cousin
    girlfriend
    boyfriend
    (?:my|his|her|their) (?:son|partner|child|baby)
    mutter
    vater
    bruder
    schwester
    ehefrau
    ehemann
    (?:seine|ihre|meine) frau
    ihr mann
    mein mann
    sohn
    tochter
    gro(?:ß|ss)mutter
    gro(?:ß|ss)vater
    oma
    opa
    nachbarin?
    m[eè]re
    p[eè]re
    fr[eè]re
    s(?:œ|oe)ur
    mari
    femme
    épouse
    voisin
    madre
    padre
    mam[aáà]
    pap[aáà]
    hermano
    hermana
    esposa
    esposo
    marido
    vecin[oa]
    fratello
    sorella
    moglie
    marito
    figli[oa]
    nonn[oa]
    hij[oa]
"""
# Who gives or reports a drug does not take it.
_REPORTING: Final = (
    *("by ", "per ", "from ", "von ", "par ", "por ", "da ", "durch ", "with "),
    *("by her ", "by his ", "per her ", "per his ", "with her ", "with his "),
)
_HELD: Final = r"""
    on hold
    withheld
    withhold
    held
    hold(?! (?:for|if|when|parameters?|sbp|hr|bp))(?:ing)?
    paus(?:ed?|iert\w*|ieren|e)\b
    pausing
    suspended
    temporarily off
    ausgesetzt
    en pause
    interromp\w+ temporan\w*
    in pausa
    en pausa
"""
_STOPPED: Final = r"""
    stopp?ed
    stopping
    stop(?! ?(?:date|after|on|by|when|if|time))
    discontinu(?:ed?|ing|ation)
    dc'?d
    d/c['’]?e?d?(?! (?:meds?|medications?|list|home|rx))
    dis?c(?:'d|ed)
    ceased
    withdrawn
    completed
    finished
    ended
    abgesetzt
    absetzen
    abgebrochen
    gestoppt
    beendet
    abgeschlossen
    abgelaufen
    arr[eê]t[eé]\w*
    stopp[eé]\w*
    termin[eé]e?s?
    interromp\w+
    suspendi[dt][oa]s?
    sospes[oaie]
    interrott[oaie]
    terminat[oaie]
    terminad[oa]s?
    retirad[oa]s?
    descontinu\w+
    dejó
    suspender
    suspende
    suspendre
    sospendere
    arr[eê]t(?:er)?
    stopper
    dejar de
    retirar
    interrompere
    interrompre
    replaced (?:by|with)
    ersetzt durch
    remplac\w+ par
    sustituid\w+ por
    sostituit\w+ (?:da|con)
    switched to
    changed to
    umgestellt auf
    cessat[oa]
    concluso
    no longer(?: taking| on)?
    not any ?more
    nicht mehr
    ne prend plus
    ya no(?: toma)?
    non (?:più|piu)
    instead of
    in place of
    in lieu of
    replac(?:es|ing)
    switch(?:ed)? from
    changed from
    anstelle (?:von )?
    anstatt
    statt
    ersetzt
    umgestellt von
    au lieu d[eu]
    remplace
    en (?:lugar|vez) de
    sustituye a
    invece d[ei]
    al posto di
"""
_PAST: Final = r"""
    previously
    formerly
    in the past
    past(?= (?:meds?|medications?|use|treatment|therapy)|:|\b)(?! (?:noon|midnight|medical))
    former
    previous(?! to)
    prior(?! to| authori)
    used to (?:take|be on|use)
    was on
    had been on
    history of(?! \w+ (?:disease|failure))
    hx of
    fr[uü]her
    ehemals
    ehemalige?r?
    zuvor
    vormals
    in der vergangenheit
    auparavant
    ant[eé]rieurement
    ancien(?:ne)?(?:ment)?
    anteriormente
    previamente
    antes(?! d[e']| del)
    en el pasado
    in passato
    precedentemente
    pregress[oa]
    l'an dernier
    last year
    letztes jahr
    el año pasado
    l'anno scorso
"""
# Directly before a name, and only there: "without meals" says nothing of the drug.
_NOT_TAKEN: Final = r"""
    no(?! known)
    not (?:currently )?(?:on|taking)
    off
    never (?:took|on|taken)
    denies(?: (?:taking|any|use of))?
    avoid(?:s|ing)?
    refuses
    declines
    declined
    kein(?:e|en|er)?
    ohne
    pas d[eu']
    pas sous
    sans
    sin
    no toma
    niega
    senza
    non (?:assume|prende)
    nega
    not
"""
# Directly before the name of what is replaced.
_REPLACED: Final = r"""
    instead of
    in (?:place|lieu) of
    replac(?:es|ing|e)
    (?:switch|chang)(?:ed)? from
    swap
    anstelle(?: von)?
    anstatt
    umstellung von
    wechsel von
    remplacer
    sustituir
    sostituire
    statt
    ersetzt
    umgestellt von
    au lieu d[eu']
    remplace
    en (?:lugar|vez) de
    sustituye a
    invece d[ei]
    al posto di
"""
# What a drug is taken from then on ends the reach of a reason before it.
_TAKEN: Final = r"""
    start(?:ed|ing)?
    began
    begun
    continu(?:e|es|ed|ing)
    resum(?:e|ed)
    restart(?:ed)?
    takes?
    taking
    takes
    now
    currently
    given
    switched to
    changed to
    nimmt
    weiter
    begonnen
    angesetzt
    neu
    jetzt
    aktuell
    umgestellt auf
    prend
    sous
    débuté
    commencé
    maintenant
    toma
    inicia\w*
    ahora
    actualmente
    assume
    prende
    inizia\w*
    adesso
    continua
"""


ALLERGY: Final = any_of(_ALLERGY)
_NO_ALLERGY: Final = r"""
    no known(?: drug| food)?
    no(?: drug)?
    denies
    without
    keine?(?: bekannten?)?
    ohne
    sin
    pas d['’]
    aucune
    nessuna
    ninguna
"""
_NONE: Final = r"""
    none
    nil
    no\b
    nkda
    nka
    keine
    unknown
    unbekannt
    aucune
    nessuna
    ninguna
    not known
    -\s*$
"""
# Before the words for an allergy, or behind them.
NO_ALLERGY: Final = any_of(_NO_ALLERGY, r"\b", r"\s*(?=$|allerg|al[eé]rg)")
NONE: Final = any_of(_NONE, r"\s*[:-]?\s*")
FAMILY: Final = re.compile(r"(?:family history|familienanamnese|fam\.? ?hx|fhx?)\b", re.IGNORECASE)
ANOTHER_PERSON: Final = any_of(
    _PEOPLE,
    "".join(f"(?<!{words})" for words in _REPORTING) + r"\b",
    r"(?:'s|s'|’s)?\b(?! ?(?:milk|of pearl))(?! (?:gives?|brings?|administers|reports?|says?|states"
    r"|gibt|berichtet|sagt|stellt|donne|dit|da|dice|refiere)\b)",
)
HELD: Final = any_of(_HELD, r"\b", r"\b")
STOPPED: Final = any_of(_STOPPED, r"\b", r"\b")
PAST: Final = any_of(_PAST, r"\b", r"\b")
NOT_TAKEN: Final = any_of(_NOT_TAKEN, r"\b", r"\s*[:]?\s*$")
REPLACED: Final = any_of(_REPLACED, r"\b", r"\s*$")
_BEGINS_OR_ENDS: Final = r"\b"
TAKEN: Final = re.compile(
    any_of(_TAKEN, _BEGINS_OR_ENDS, _BEGINS_OR_ENDS).pattern + r"|(?<!\w)to(?= \w+ \d)|→|->",
    re.IGNORECASE,
)
