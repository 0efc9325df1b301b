"""Facts as they are written: the bank, its forms and the checking of answers."""
