"""The screen of the detention clock."""
