"""What the pages of found facts are made of."""
