"""Colours, fonts, icons, and the plain widgets that every feature shares."""
