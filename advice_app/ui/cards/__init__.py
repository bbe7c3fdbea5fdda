"""The screen of phrase cards."""
