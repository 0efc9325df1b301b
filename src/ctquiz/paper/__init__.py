"""Printed sheets: from questions to a paper, and from the paper to a PDF."""
