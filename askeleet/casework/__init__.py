"""What a coach does: one function each, over an open store."""
