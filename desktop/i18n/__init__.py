"""The language of the window: its catalogue, translated texts, counted things."""
