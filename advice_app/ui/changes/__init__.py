"""The screen that says what changed."""
