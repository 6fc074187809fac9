"""A library as a thing: manifest, checking, the installed ones, repair, review date."""
