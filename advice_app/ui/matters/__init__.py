"""The screen of case folders."""
