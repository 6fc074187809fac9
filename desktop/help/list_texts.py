"""What help says of medication lists: how they are read, and what their table is not."""

from __future__ import annotations

from typing import Final

from index import marked

MEDICATION_LISTS: Final = (
    marked(
        "Help",
        "Tools › Medication list… (Ctrl+M) looks up many drugs at once: paste or type them as the "
        "ward, the pharmacy or the patient writes them. It takes names, and never a patient. "
        "Nothing of a list is stored: closing its window, or Clear, empties it.",
    ),
    marked(
        "Help",
        "Doses, schedules, salts, forms and companies are no part of a name; laboratory values and "
        "headings give no drug. A misspelling or an ambiguous abbreviation is asked, never taken. "
        "What the list says is stopped, held, an allergy, past, not taken or another person's is "
        "set aside with those words, and can be ticked. What is not recognised stands at the end: "
        "that says nothing about risk.",
    ),
    marked(
        "Help",
        "Latency, pattern and gravest outcome are what each chapter states of its own drug. Point "
        "at a value to see its sentence; Enter or a double click opens it. No sentence found by "
        "rule does not mean that the chapter is silent.",
    ),
    marked(
        "Help",
        "The rows stand in the order of the list. Sorted otherwise, or set apart by a pattern, "
        "they are no ranking of suspects. Days that you enter stand beside what the chapter "
        "states; nothing is computed from them.",
    ),
)
