"""What was typed, read into a frozen query. The grammar is ours."""
