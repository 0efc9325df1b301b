"""Other programs' formats: a bank goes out as questions, each with all that its answer shows."""
