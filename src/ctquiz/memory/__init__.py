"""When to ask again: events, what they add up to, and what is due."""
