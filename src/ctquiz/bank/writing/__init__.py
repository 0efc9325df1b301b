"""How what a bank holds is written, as a person would: from a text up to a fact."""
