"""Files written whole or not at all, folders that one program writes, and what a disk refuses."""
