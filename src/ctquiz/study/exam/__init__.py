"""An exam: questions drawn by a seed, no verdict before the end, resumable whenever it stops."""
