"""What was typed, understood: names, signs, aspects, and words that only make a question of it."""
