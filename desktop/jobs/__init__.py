"""Work off the GUI thread, through one door."""
