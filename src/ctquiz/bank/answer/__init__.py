"""What an answer to a question is worth."""
