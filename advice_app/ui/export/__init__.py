"""Guides on paper and in files: what is chosen, how it will look, where it goes."""
