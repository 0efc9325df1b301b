"""Tables become facts: rows, what their columns say, and our own tables as what they were."""
