"""What help says of medication lists: how they are read, and what their table is not."""

from __future__ import annotations

from typing import Final

from index import marked

MEDICATION_LISTS: Final = (
    marked(
        "Help",
        "Tools › Medication list… (Ctrl+M) looks up many drugs at once: paste or "
        "type them as the ward, the pharmacy or the patient writes them. It takes "
        "drug names only: do not enter patient details. Nothing in a list is stored: "
        "closing its window, or Clear, empties it.",
    ),
    marked(
        "Help",
        "Doses, schedules, salts, dosage forms and manufacturers are not part of a "
        "name; laboratory values and headings are not read as drugs. For a "
        "misspelling or an ambiguous abbreviation Liverleaf asks, and never assumes. "
        "What the list says is stopped, held, an allergy, past, not taken or another "
        "person's is set aside with those words, and can be ticked. What is not "
        "recognised is shown at the end: this says nothing about risk.",
    ),
    marked(
        "Help",
        "Latency, pattern and gravest outcome are what each chapter states for its "
        "own drug. Point at a value to see its sentence; Enter or a double click "
        "opens it. Where no sentence was found by keyword, the chapter may still "
        "state it.",
    ),
    marked(
        "Help",
        "The rows follow the order of the list. Sorted otherwise, or grouped by a "
        "pattern, they are not a ranking of suspect drugs. Days that you enter are "
        "shown beside what the chapter states; nothing is calculated from them.",
    ),
)
