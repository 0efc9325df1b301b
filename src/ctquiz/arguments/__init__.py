"""How each command is called; what it does is imported when it runs."""
