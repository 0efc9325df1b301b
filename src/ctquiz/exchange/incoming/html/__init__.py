"""HTML of a field, from strangers and from editors, read as a browser would show it."""
