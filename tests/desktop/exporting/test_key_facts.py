"""Key facts in JSON, as `show --json` and the export have them."""

import json
from dataclasses import replace

from desktop.exporting.monograph_json import monograph_json
from index import FactKind, InjuryOutcome, InjuryPattern, KeyFact, Library, Monograph, Occurrence
from tests.desktop.current_libraries import INOTUZUMAB

NAMES = (
    "kind sentence section agent typical as_written from_days to_days patterns low_pct high_pct "
    "above_x_uln outcome stated"
).split()


def with_facts(library: Library, *facts: KeyFact) -> Monograph:
    return replace(library.get(INOTUZUMAB), key_facts=facts)


def test_a_fact_has_every_name_and_nulls_for_what_it_lacks(library: Library) -> None:
    fact = KeyFact(FactKind.FREQUENCY, "It is rare.", "", 0, 0)

    (told,) = monograph_json(with_facts(library, fact), {})["key_facts"]

    assert list(told) == NAMES
    assert told["kind"] == "frequency"
    assert told["patterns"] == []
    assert {told[name] for name in NAMES if name not in ("kind", "sentence", "patterns")} == {None}


def test_values_are_told_in_the_words_of_the_contract(library: Library) -> None:
    (_, section), *_ = library.get(INOTUZUMAB).walk()
    fact = KeyFact(
        FactKind.LATENCY,
        "Words.",
        section.key,
        0,
        0,
        typical=False,
        from_days=30.0,
        to_days=0.5,
        patterns=(InjuryPattern.MIXED,),
        outcome=InjuryOutcome.SINUSOIDAL_OBSTRUCTION,
        stated=Occurrence.MAY_OCCUR,
    )

    (told,) = monograph_json(with_facts(library, fact), {})["key_facts"]

    assert told["section"] == section.heading
    assert json.dumps([told["from_days"], told["to_days"]]) == "[30, 0.5]"
    assert (told["patterns"], told["typical"]) == (["mixed"], False)
    assert (told["outcome"], told["stated"]) == ("SOS", "may occur")
