"""What a learner sets in `config.toml`: how it looks, what its keys are, how it asks."""
