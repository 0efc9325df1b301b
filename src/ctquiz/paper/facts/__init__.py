"""The facts themselves, to be read."""
