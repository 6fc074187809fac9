"""Words that make a question of what is asked, and words that deny: no text is found by them.

Ours, from questions as wards type them; in English, German, French, Spanish and Italian.
"""

from __future__ import annotations

from typing import Final

# Verbs, pronouns and nouns around what is meant. "When", "how long" and their like ask for an
# aspect: see `aspects`.
SET_ASIDE: Final = frozenset(
    "a about after also am and any anybody anyone anything are as ask asking at be because been"
    " being best better between but by can cause caused causes causing could did do does doing"
    " done drug drugs due during each either else ever every experience explain find for from gave"
    " get gets getting give given gives giving go goes got had happen happened happens has have"
    " having he help her him his how i if in induce induced induces inducing info information into"
    " is it its just kind kindly know known lead leading leads led let like likely list look"
    " looking made make makes making may me medication medications medicine medicines medicament"
    " might mine more most much must my need needed needing needs now occur occurs occurring"
    " occurred of on one ones only or our patient patients pill pills please possible possibly"
    " prescribe prescribed provoke provokes question reason regarding relate related says see seen"
    " shall she should show showing so some someone start started starting starts begin begins"
    " began beginning substance substances suffer suggest take taken takes taking talk tell than"
    " that the their them then there these they this those through to took trigger triggers try"
    " until up us use used uses using versus via vs was we were what whats which while who whom"
    " whose will with would worst yes you your associated association"
    # German
    " aber als am auf aus bei bekommt beim bin das dem den der des die dies diese durch ein eine"
    " einem einen einer eines er es für gabe geben gegeben gibt hat habe haben ich ihr im in ist"
    " kann können macht mein meine meinem mit medikament medikamente nach nimmt oder patientin"
    " patienten sein sich sie sind soll sollte tun um und unter verursacht verursachen vom von vor"
    " war warum was welche welcher welches wenn wer werden wird wie wieviel wir zu zum zur"
    " arzneimittel auslösen ausgelöst"
    # French, Spanish, Italian
    " avec chez dans de del della des du el elle en est et la las le les lo los mon ou par peut"
    " peuvent pour provoque puede que quel quelle qui quels causa con cuando cuál es para por sous"
    " sur un una une y può che di il nel per médicament médicaments medicamento farmaco".split()
)

# What is asked of a drug beside a fact, in words that no text has for it.
SAFETY_WORDS: Final = frozenset(
    "safe safely safer safest safety unsafe ok okay allowed dangerous danger harmful harm"
    " contraindicated tolerated sicher gefährlich erlaubt".split()
)

# Years of age and sex say who is meant, not what is asked.
PERSON_WORDS: Final = frozenset(
    "man woman men women male female lady gentleman boy girl yo yr yrs year-old years-old old"
    " mann frau jährig jähriger jährige".split()
)

# What every chapter is about: beside the name of a drug it tells nothing more.
TOPIC_WORDS: Final = frozenset("liver hepatic leber hepatisch foie higado fegato".split())

# A mention within a few words behind one of these says that something does not happen, or hardly.
DENYING_BEFORE: Final = (
    "no", "not", "without", "never", "nor", "neither", "none", "absence", "absent", "lack",
    "rare", "rarely", "unlikely", "uncommon", "exclude", "excluded", "negative", "free",
)  # fmt: skip
# And before one of these.
DENYING_AFTER: Final = (
    "rare", "rarely", "uncommon", "unlikely", "absent", "not", "never", "excluded", "unusual",
)  # fmt: skip
# Said of a thing a few words before: its text has nothing to tell.
NOT_TOLD: Final = (
    "stated", "known", "described", "reported", "mentioned", "available", "given", "told",
    "established", "documented",
)  # fmt: skip
# "No cases of", "has not been linked to": what they deny may stand some words behind.
DENYING: Final = ("no", "not", "without", "never", "rare", "few")
CASES: Final = (
    "case", "instance", "report", "evidence", "been", "episode", "published", "convincing",
    "specific", "single", "documented", "description", "association",
)  # fmt: skip
