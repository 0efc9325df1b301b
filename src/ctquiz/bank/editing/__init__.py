"""What is written into an author's file, every other byte left alone."""
