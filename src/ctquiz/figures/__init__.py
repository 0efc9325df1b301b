"""What `stats` and the stats page both tell: the same figures, in the same words and signs."""
