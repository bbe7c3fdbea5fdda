"""Slides: what they are, how a guide becomes slides, and how their text is laid out. No Qt."""
