"""What proves a fact without keeping its sentence."""
