"""Guides out of the app: chosen, and written as one web page or one electronic book. No Qt here."""
