"""Cards to be cut out."""
