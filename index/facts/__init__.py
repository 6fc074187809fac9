"""Key facts: what the sentences of a chapter state of the liver injury, found by rules."""
