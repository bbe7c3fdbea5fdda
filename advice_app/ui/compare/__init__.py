"""The screen that compares countries: a table of some, a map of all."""
