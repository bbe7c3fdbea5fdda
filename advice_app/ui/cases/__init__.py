"""The screen of case law."""
