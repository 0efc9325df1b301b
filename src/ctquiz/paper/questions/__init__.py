"""Sheets that ask: worksheets, their keys, and exams."""
