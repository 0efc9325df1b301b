"""The formats of documents: each reader yields the blocks of its text, in reading order."""
