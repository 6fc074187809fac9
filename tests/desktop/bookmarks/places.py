"""Kept places of the fictional chapters, and of chapters that no library has."""

from desktop.userdata.model import Bookmark, Note, Spot

HEPATOTOXICITY = Spot(
    "livertox", "Nonexistine", "Nonexistine", "Nonexistine.Hepatotoxicity", "Hepatotoxicity"
)
CHAPTER = Spot("livertox", "Fictamab_Vedotide", "Fictamab Vedotide")
NOWHERE = Spot("livertox", "Wishful", "Wishful", "Wishful.Thinking", "Thinking")
BOOKMARK = Bookmark(HEPATOTOXICITY, "2026-11-22T10:00:00+00:00")
NOTE = Note(
    HEPATOTOXICITY, "Ask the pharmacy.", "2026-11-22T10:00:00+00:00", "2026-11-22T10:05:00+00:00"
)
