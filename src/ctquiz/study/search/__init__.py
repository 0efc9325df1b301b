"""Facts found again: a small language to ask for them, and the order they are listed in."""
