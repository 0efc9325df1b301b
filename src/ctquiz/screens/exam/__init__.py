"""The pages of an exam: its terms, its questions, and what it came to."""
