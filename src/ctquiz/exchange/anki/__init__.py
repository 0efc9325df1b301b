"""Packages for Anki: what Anki does with them on import, and since when, was measured with it."""
