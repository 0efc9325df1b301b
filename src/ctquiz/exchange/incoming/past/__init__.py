"""What was learnt in Anki becomes events of the log."""
