"""The screen of the case sheet."""
