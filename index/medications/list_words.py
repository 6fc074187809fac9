"""Words of lists of medications that are no names: doses, forms, schedules, laboratory values."""

from __future__ import annotations

import re
from typing import Final

from index.medical.asked_names import is_company
from index.medical.name_forms import folded

_DOSE_UNITS: Final = (
    "mg|g|gm|gr|µg|μg|ug|mcg|mikrogramm|microgramm?s?|milligrams?|milligramm|grams?|gramm|ng|kg"
    "|ml|cc|l|%|ie|iu|i\\.e\\.?|i\\.u\\.?|ui|u\\.?i\\.?|u|units?|einheiten|einh|unites?|unidades|unita"
    "|mio|mill|unt|mmol|µmol|umol|nmol|meq|mval|mbq|gtt|hub|hübe|puffs?|sprays?"
)
_PER: Final = r"(?:\s*/\s*[\w.]+)*"
_NUMBER: Final = r"(?:\d+(?:[.,']\d+)*|[½¼¾⅓])"
# "500mg", "2.5", "875/125", "0,5-0-0", "1-0-1", "10-20mg", "mg/kg", "3x1", "x2", "1/2".
_DOSE: Final = re.compile(
    rf"[x×~≈<>≤≥@]?{_NUMBER}(?:\s*[-–/x×*+]\s*{_NUMBER})*\s*[x×]?-?(?:{_DOSE_UNITS})?{_PER}"
    rf"(?:-{_NUMBER}(?:{_DOSE_UNITS})?)?",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    rf"(?:{_DOSE_UNITS}){_PER}(?:-(?:{_NUMBER}|{_DOSE_UNITS}))?", re.IGNORECASE
)
_STRENGTH: Final = re.compile(
    rf"\s*[:=]?\s*(?:[(\[]\s*)?(?:{_NUMBER}\s*(?:[-–/+x]\s*)?)+-?\s*(?:{_DOSE_UNITS})(?![^\W\d_])",
    re.IGNORECASE,
)
_SCHEDULE_NUMBER: Final = re.compile(
    r"q\d+(?:-\d+)?(?:h|hr|hrs|d|wk|w|m|min)?|\d+(?:-\d+)?(?:h|hr|hrs|hourly|x|×)\w*"
    r"|[x×]\d+\w*|\d+\s*[x×]\s*\w*|\d[\d./:-]*(?:st|nd|rd|th|er|e)?|[#no°nº]+\d+",
    re.IGNORECASE,
)
# Forms, routes and times of taking, in English, German, French, Spanish, Italian and in Latin
# short forms. A name may follow each of them as if it stood at the beginning of its line.
_SCHEDULE: Final = frozenset(
    """
    tablet tablets tab tabs tabl tbl tabletten tablette filmtablette filmtabletten ftbl fta
    capsule capsules cap caps kapsel kapseln kps hartkapsel hartkapseln weichkapseln
    retardtabletten retardkapseln retardtablette brausetablette brausetabletten dragee dragees
    drg comprime comprimes cp cpr cps comprimido comprimidos compressa compresse compr gelule
    gelules capsula capsulas lozenge sachet sachets beutel btl bustina bustine sobre sobres
    suspension susp syrup saft sirup sirop jarabe sciroppo tropfen trpf drops gtt gtts gouttes
    gotas gocce injection injektion injections inj infusion inf amp ampulle ampullen ampoule
    ampoules ampolla ampollas fiala fiale vial vials solution sol losung lsg solucion soluzione
    creme cream crema salbe pomade pommade pomata gel ointment zapfchen supp suppositorien
    suppository supposte supposta patch patches pflaster parche cerotto spray inhaler inhalation
    inhalator dosieraerosol aerosol nebulizer nebules neb nebs pen fertigspritze fertigpen
    spritze syringe prefilled autoinjector powder pulver granulat granules elixir lotion foam
    schaum lozenges pastille chewable dispersible effervescent sublingual extended prolonged
    modified sustained controlled delayed release slow immediate coated enteric er xr sr cr la
    xl pr mr ec ir dr odt retard ret depot lp mups zok forte mite akut long chrono durules po
    p.o p.o. os per oral orally oraly mouth peroral iv i.v i.v. im i.m i.m. sc s.c s.c. sq subq
    subcut subcutaneous intravenous intravenos ev vo v.o v.o. via voie orale orales subkutan
    subcutan topical topisch topically rectal rektal nasal inh sl pv ou ad as au ng peg od o.d
    o.d. bd b.d b.d. bid b.i.d b.i.d. tid t.i.d t.i.d. tds qid q.i.d q.i.d. qds qd q.d q.d. qod
    qhs hs h.s qam qpm qm qn qw qwk qweek stat prn p.r.n p.r.n. ac pc nocte mane noct biw tiw
    sos daily day days nightly night noon morning evening bedtime weekly week weeks wk wks
    monthly month months mo hour hours hourly hr hrs h d w once twice thrice times time every
    each other alternate am pm breakfast lunch dinner supper meal meals food empty stomach
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays mwf one two three
    four half quarter ten twenty forty fifty hundred taglich tgl tagl tag tage tagen morgens
    mittags abends nachts fruh abend morgen nacht woche wochen wochentlich wo stunden stunde
    stdl std alle jeden jede jeder jedes zweiten einmal zweimal dreimal mal pro bedarf bei b bb
    bds nuchtern montag dienstag mittwoch donnerstag freitag samstag sonntag di mi do fr sa so
    stk st stuck eine einer ein zwei drei halbe monat monatlich matin midi soir nuit coucher
    jour jours semaine semaines sem mois fois par chaque toutes tous les besoin si heures lundi
    mardi mercredi jeudi vendredi samedi dimanche dia dias diario diaria diarios diariamente
    semana semanas mes meses noche manana tarde cada horas hora vez veces una un desayuno cena
    comida lunes martes miercoles jueves viernes sabado domingo al a el en por die giorno giorni
    giornaliero mattina mattino sera notte settimana settimane mese volta volte ogni ore ora
    pasti pasto colazione pranzo dopo prima lunedi martedi mercoledi giovedi venerdi sabato
    domenica alla subah shaam raat ko din mein dopahar prolong protract protect uno duo dispers
    expidet quick express turbohaler turbuhaler diskus diskhaler respimat handihaler novolizer
    easyhaler autohaler ellipta nexthaler breezhaler evohaler accuhaler genuair flexpen kwikpen
    solostar penfill lactab resinat brause gels pdt nach schema plan spiegel segun pauta sec
    secondo selon pulmonal cardio inhub actuation disp unidose cycle cycles oel ds ss n1 n2 n3
    strength dose doses dosis dosi dosage mdi dpi hfa
    """.split()
)
# Words that say something of a drug, a list or a visit. Nothing follows them as a name by itself.
_REMARKS: Final = frozenset(
    """
    and or und oder et ou y o e with mit avec con without ohne sans sin senza plus for fur pour
    para wegen due to gegen bei since seit depuis desde dal dalla from von de of in on at as
    until till bis jusqu hasta fino then dann poi luego puis if wenn when max min ca approx the
    a an his her their my our der die das den dem ein eine le la les un une des du el los las il
    lo gli una stop stopped after before stopp started start begun begin begonnen beginn
    iniziata iniziato inizio iniciado inicio debut continue continued continues weiter resumed
    resume increased decreased increase decrease reduced titrate titrated taper ausschleichen
    einschleichen new neu nouveau nuevo nuovo changed take takes taking taken use uses using
    used nimmt einnehmen prendre prend toma tomar prende prendere assume needed required
    directed indicated necessary patient patients pat pt mom home hospital discharge admission
    aufnahme entlassung medication medications meds med medicine medicines medikament
    medikamente medikation arzneimittel traitement medicament medicaments medicacion medicamento
    medicamentos terapia farmaci farmaco prescription rx otc list liste lista drug drugs
    allergies allergy none nil unknown nkda unchanged same chronic long term lebenslang life
    ongoing current currently actual actuel aktuell attuale regular extract extrakt extrait
    estratto herbal supplement tea tee powder root oil fish fat burner refill refills qty
    quantity disp dispense sig indication pain fever nausea sleep anxiety infection hypertension
    diabetes schmerzen fieber ubelkeit douleur fievre dolor fiebre dolore febbre blood pressure
    sugar cholesterol self initiated alcohol alkohol alcool tobacco cigarettes cigarette smoking
    smoker raucher coffee kaffee diet diat exercise water wasser units contains contain chinese
    traditional urban natural vegan keine keinen reduziert human porcine bovine recombinant
    injectable injektionslosung inyectable iniettabile erhoht gesteigert unverandert reserve fix
    type typ stage grade grad class kein nessuna nessuno ninguna ninguno aucun aucune nichts
    nada niente rien douleurs dolores dolori schmerz minerals mineral vitamins multi raha hoon
    hai rahe rahi
    """.split()
)
# Ordinary words that stand in the table of names: with a dose behind them they may be meant.
ORDINARY: Final = frozenset(
    """
    retina retinal examine examined examiner examen lamb lambs ramp eras ici provas rifa rapa
    donas dona impulsor impavido mitigare succosa oca epa collina colline choper chopper copero
    silicone silicones anabolic anabolico anabolica cascar cascare chascar mistela heissen
    heisen pollen hops herbs aloe pcp colina maca ato rame fer fero tac epo cbd hu ada art iron
    lead tin gold silver copper mercury nickel kelp cobre hierro ferro cromo cantil vitamine
    vitamins vitamina vitaminas silicio dilin examina examinar heroine heroines heroina aine
    aines
    """.split()
)
# What makes of the name before it a state or a test, never a drug that is taken.
_STATES: Final = re.compile(
    r"[\s-]*(?:deficien\w+|mangel\w*|insuffi\w+|car[eê]n\w*|d[eé]ficit\w*|carenza|resist[ae]n\w*|resistenz"
    r"|overdose|toxicity|toxizit\w*|poisoning|intoxication|intoxikation|vergiftung|abuse|misuse"
    r"|use disorder|dependen\w+|abh[aä]ngig\w*|withdrawal|entzug|abusus|induced|induziert\w*"
    r"|induite?s?|inducid[ao]s?|indott[aoi]|na[iï]ve|level|levels|spiegel\w*|trough\w*|talspiegel\w*"
    r"|niveles?|livell[oi]|taux|screen\w*|assay|antibod(?:y|ies)|sensitivity|sensitive|saturation"
    r"|s[aä]ttigung|overload|[üu]berladung|metabolism|stoffwechsel|hepatitis|hepatotoxicity"
    r"|tolerance test|receptor\w*|rezeptor\w*|clinic|pump check|binding capacity)\b",
    re.IGNORECASE,
)
# A concentration is measured; "mg/ml" and "mcg/ml" are the strengths of solutions too.
_CONCENTRATION: Final = re.compile(
    r"\s*(?:[:=<>≤≥↑↓]|\b(?:of|was|is|level|lvl|serum|plasma|\d\d-oh|total|ges|h|l|high|low)\b|[\s,(*-])*"
    r"\d+(?:[.,]\d+)?\s*(?:\(?[hl*+-]\)?\s*)?"
    r"(?:mg/d[l]|mg/l|g/d?l|[nµμup]g/[dm]?l|mcg/d?l|[mnµμup]mol/l|m?[iu]?u/m?l|mui/l|m?ie/m?l|iu/m?l"
    r"|m?eq/l|mval/l|nkat/l|µkat/l|mm/h|x\s*uln)(?![^\W\d_])",
    re.IGNORECASE,
)
_HYDROXY: Final = re.compile(r"25[\s-]?(?:oh|hydroxy)[\s-]*$", re.IGNORECASE)
_BARE_NUMBER: Final = re.compile(
    rf"\s*(?:[:=<>≤≥↑↓]|\b(?:of|was|is)\b|[\s(*-])*\d++(?:[.,]\d++)?+(?!\s*(?:{_DOSE_UNITS})(?![^\W\d_]))"
    r"(?!\s*[-x×]\s*\d)(?!\s*(?:tab|tbl|cap|kaps|cp|x|od|bd|bid|tid|daily|qd|po|drops|tropfen)\b)(?![\w/])",
    re.IGNORECASE,
)
_PERCENT: Final = re.compile(r"\s*[:=]?\s*\d+(?:[.,]\d+)?\s*%")
# Substances that laboratories measure and pharmacies sell.
_ANALYTES: Final = frozenset(
    """
    iron eisen fer hierro ferro ferrum zinc zink copper kupfer magnesium mg2 lithium calcium
    kalzium potassium kalium sodium natrium selenium selen iodine phosphate phosphat folate
    folsaure b12 testosterone testosteron estradiol ostradiol progesterone progesteron cortisol
    insulin insulina insuline thyroxine thyroxin t4 t3 ft4 ft3 digoxin tacrolimus cyclosporine
    sirolimus vancomycin phenytoin valproate carbamazepine theophylline methotrexate salicylate
    hct fsh lh epo ferritin albumin glucose glukose lead mercury arsenic chromium manganese
    """.split()
)
# What only laboratories measure.
_TESTS: Final = frozenset(
    """
    alt ast alp ggt gpt got ap ldh ck inr pt ptt aptt bili bilirubin bilirubina bilirubine
    bilirrubina albumin albumine protein crp esr bsg wbc rbc hb hgb hemoglobin hamoglobin hct
    plt platelets thrombozyten leukozyten egfr gfr krea creatinine kreatinin creatinina bun urea
    harnstoff uric glucose glukose hba1c a1c ldl hdl chol cholesterol triglycerides tg tsh ft4
    ft3 psa ferritin ammonia ammoniak lipase amylase troponin bnp probnp na k cl ca phos po4 lft
    lfts ana ama asma igg igm iga hbsag hcv hbv hiv ck-mb co2 hco3 lactate laktat afp quick bp
    rr hr pulse puls temp temperature weight gewicht poids peso height grosse bmi spo2 vitals ef
    lvef transaminases transaminasen gamma-gt alat asat alkaline phosphatase γ-gt
    """.split()
)


def is_schedule(word: str) -> bool:
    """Whether a word is a dose, a form, a route or a time of taking.

    >>> [is_schedule(word) for word in ("500mg", "1-0-1", "q8h", "Tbl.", "metformin")]
    [True, True, True, True, False]
    """
    small = folded(word.strip(".,:()[]-–"))
    if is_dose(small) or small in _SCHEDULE or folded(word) in _SCHEDULE:
        return True
    return "-" in small and all(each in _SCHEDULE for each in small.split("-"))


def is_dose(word: str) -> bool:
    """Whether a word is a number with or without a unit, a unit, or a schedule in figures."""
    return bool(_DOSE.fullmatch(word) or _UNIT.fullmatch(word) or _SCHEDULE_NUMBER.fullmatch(word))


def is_list_word(word: str) -> bool:
    """Whether a word is one that lists have beside the names."""
    small = folded(word.strip(".,:()[]'"))
    return is_schedule(word) or small in _REMARKS or is_company(small)


def is_test(word: str) -> bool:
    """Whether a word names what is measured, and no drug."""
    return folded(word.strip(".,:()")) in _TESTS


def has_state(text: str) -> bool:
    """Whether words have one that tells of a state or a test: "Vitamin-D-Mangel"."""
    return _STATES.search(text) is not None


def follows_strength(text: str, end: int) -> bool:
    """Whether a number with a unit follows a name that ends there, at once or after its form."""
    at = end
    for word in text[end : end + 60].split()[:3]:
        if _STRENGTH.match(text, at):
            return True
        at = text.index(word, at)
        if not is_schedule(word) or is_dose(word):
            break
        at += len(word)
    return bool(_STRENGTH.match(text, at))


def is_state(text: str, end: int) -> bool:
    """Whether what follows a name says that it is a state or a test: "iron deficiency"."""
    return _STATES.match(text, end) is not None


def is_measured(text: str, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` is one of laboratory values, with its value."""
    if _CONCENTRATION.match(text, end) or _HYDROXY.search(text, 0, start):
        return True
    words = folded(text[start:end]).split()
    if any(word in _TESTS for word in words) and _PERCENT.match(text, end):
        return True
    return any(word in _ANALYTES for word in words) and bool(_BARE_NUMBER.match(text, end))
