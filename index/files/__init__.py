"""Files written whole or not at all, and folders that only one program writes."""
