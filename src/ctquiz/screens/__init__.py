"""The terminal program: one file a screen."""
