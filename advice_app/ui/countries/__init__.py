"""Choosing a country: a field to type in, and the list that follows it."""
