"""ctquiz: facts that can be proven become memory that lasts."""

__version__ = "0.1.0"
