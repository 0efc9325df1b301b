"""What the answers of the past come to: counted by day, form, rating and blank. Pure."""
