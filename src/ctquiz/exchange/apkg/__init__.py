"""Anki's packages of the last ten years, read without Anki: three formats, and `.colpkg`."""
