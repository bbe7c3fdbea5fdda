"""Phrase cards: which two languages a sentence is shown in."""
