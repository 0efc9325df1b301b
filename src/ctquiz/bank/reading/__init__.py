"""From YAML to a bank, with every mistake at its place."""
