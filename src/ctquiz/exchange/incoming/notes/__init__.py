"""Notes of any note type become facts: what their cards ask, and what answers them."""
