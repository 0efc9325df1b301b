"""Facts become banks with ids of their own, and a way that leads back to Anki."""
