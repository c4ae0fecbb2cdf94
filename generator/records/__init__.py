"""The vocabulary: what staff may write, one module a kind."""
